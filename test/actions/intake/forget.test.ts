import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import { run, tab } from '../../workbench.ts';
import { ASKED, answersTab, formCalled, MINUTE, office, WEEKENDS } from './office.ts';

const WEEK = 7 * 24 * 60 * MINUTE;

function signsUp(script: AppsScript, email: string): void {
  const sent = script.answerForm(formCalled(script, 'Devenir conducteur'), {
    ...{ [ASKED.email]: email, [ASKED.name]: 'Léa Roux', [ASKED.phone]: '0612345678', [ASKED.postcode]: '62100' },
    ...{ [ASKED.town]: 'Calais', [ASKED.seats]: '3' },
  });
  expect(sent.taken).toBe(true);
  script.sleep(MINUTE);
}

/** Nine weeks ago two answers came in, and one just now. */
async function later(): Promise<AppsScript> {
  const script = await office();
  signsUp(script, 'old1@example.org');
  script.answerForm(formCalled(script, 'Proposer une personne'), {
    ...{ [ASKED.email]: 'anna@utopia.org', [ASKED.association]: 'Utopia', [ASKED.weekend]: WEEKENDS[0] },
    ...{ [ASKED.code]: 'U-1', [ASKED.firstName]: 'Sabir', [ASKED.age]: '19', [ASKED.gender]: 'Homme' },
  });
  script.sleep(9 * WEEK);
  signsUp(script, 'new@example.org');
  expect(answersTab(script)).toHaveLength(3);
  return script;
}

const left = (script: AppsScript) => ({
  lines: answersTab(script).map(({ De }) => De),
  responses: script.forms.flatMap(({ responses }) => responses).length,
});

it('forgets answers with their age, in the workbook and in the forms, and nobody who has signed up', async () => {
  const script = await later();
  const drivers = tab(script, 'Conducteurs').length;
  const { ok, message } = run(script, 'forgetOldData');
  expect(ok, message).toBe(true);
  expect(message).toContain('2 réponses aux formulaires');
  expect(script.dialogs.at(-1)?.text).toContain('2 réponses aux formulaires');
  expect(left(script)).toEqual({ lines: ['new@example.org'], responses: 1 });
  expect(tab(script, 'Conducteurs')).toHaveLength(drivers);
  // What is gone is not taken in again, and what comes next is.
  expect(run(script, 'takeInAnswers').message).toMatch(/^Aucune nouvelle réponse/);
  signsUp(script, 'next@example.org');
  expect(left(script)).toEqual({ lines: ['new@example.org', 'next@example.org'], responses: 2 });
});

it('keeps an answer that a run died at, however old, until it was taken in', async () => {
  const script = await later();
  const sheet = script.spreadsheet.getSheetByName('Réponses');
  const column = 1 + (sheet?.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).indexOf('Statut');
  sheet?.getRange(2, column).setValue('En cours');
  expect(run(script, 'forgetOldData').message).toContain('1 réponse à un formulaire');
  expect(left(script)).toEqual({ lines: ['old1@example.org', 'new@example.org'], responses: 2 });
});

it('can be ended anywhere and run again', async () => {
  let deaths = 0;
  for (let n = 1, died = true; died; n += 5) {
    const script = await later();
    script.meter.reset();
    script.meter.dieAtCall(n);
    try {
      run(script, 'forgetOldData');
      died = false;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      deaths += 1;
    }
    script.meter.reset();
    run(script, 'takeInAnswers');
    expect(run(script, 'forgetOldData').ok).toBe(true);
    expect(left(script), `killed at call ${n}`).toEqual({ lines: ['new@example.org'], responses: 1 });
  }
  expect(deaths).toBeGreaterThan(5);
});
