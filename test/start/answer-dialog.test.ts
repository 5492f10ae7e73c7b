import { expect, it } from 'vitest';
import { answerDialog } from '../../build/start/answer-dialog.ts';
import { scriptOf } from '../local/script.ts';

it('confirms what the command asked for, and leaves questions open', () => {
  const script = scriptOf(
    `const ui = () => SpreadsheetApp.getUi();
    function confirmed() { return ui().alert('Send?', '80 mails', ui().ButtonSet.OK_CANCEL) === ui().Button.OK }
    function told() { return ui().alert('Done') === ui().Button.OK }
    function typed() {
      const answer = ui().prompt('Weekend', 'Which?', ui().ButtonSet.OK_CANCEL);
      return [answer.getSelectedButton() === ui().Button.CANCEL, answer.getResponseText()];
    }`,
    { answer: answerDialog },
  );
  expect([script.run('confirmed'), script.run('told'), script.run('typed')]).toEqual([true, true, [true, '']]);
});
