import type { RecordedChange } from '../../domain/recorded-change';
import type { Choices, Preview, Reachable, Refused } from '../answers';
import { chooseWhat } from './choose-what';
import { type Chosen, chooseWho } from './choose-who';
import { button, element } from './element';
import { back, show, showBusy, showFault, speak, words } from './screen';
import { call } from './server';
import { callList, showPreview } from './show-preview';

/** The page on which a change is recorded: who, what, what it does, and done. */

/** null = the weekend that the planner takes by itself. */
function start(weekend: string | null): void {
  const { title, loading } = words();
  showBusy(title, loading);
  answered(call('changeChoices', weekend), {
    well: (choices) => {
      speak(choices.language);
      pickWho(choices);
    },
    refused: ({ message, starts }) =>
      starts && starts.length > 0 ? pickWeekend(starts) : showFault(title, { message, retry: () => start(weekend) }),
  });
}

function pickWeekend(starts: readonly string[]): void {
  const said = words();
  const buttons = starts.map((each) => button(said.weekend(each), () => start(each)));
  show(said.whichWeekend, element('div', { class: 'actions' }, ...buttons));
}

function pickWho(choices: Choices): void {
  chooseWho(choices, (who) => pickWhat(choices, who));
}

function pickWhat(choices: Choices, who: Chosen): void {
  chooseWhat(who, {
    go: (change) => preview(choices, { who, change }),
    back: () => pickWho(choices),
  });
}

/** What is being recorded, and of whom. */
interface Recording {
  readonly who: Chosen;
  readonly change: RecordedChange;
}

function preview(choices: Choices, recording: Recording): void {
  const { name } = recording.who.person;
  const toWhat = () => pickWhat(choices, recording.who);
  let left = false;
  const leave = back(() => {
    left = true;
    toWhat();
  });
  showBusy(name, words().working, leave);
  answered(call('previewChange', recording.change, choices.start), {
    still: () => !left,
    well: (found) => present(choices, recording, found),
    refused: ({ message }) => showFault(name, { message, retry: () => preview(choices, recording) }, back(toWhat)),
  });
}

function present(choices: Choices, recording: Recording, found: Preview): void {
  showPreview(found, {
    write: () => write(choices, recording, found),
    back: () => pickWhat(choices, recording.who),
  });
}

function write(choices: Choices, recording: Recording, found: Preview): void {
  showBusy(found.message, words().writing);
  answered(call('recordChange', recording.change, found.seal, choices.start), {
    well: (answer) =>
      'recorded' in answer ? done(choices, answer.message, found.calls) : present(choices, recording, answer),
    refused: ({ message }) =>
      showFault(
        found.message,
        { message, retry: () => write(choices, recording, found) },
        back(() => pickWhat(choices, recording.who)),
      ),
  });
}

/** What was written, and who still has to be rung. */
function done(choices: Choices, message: string, calls: readonly Reachable[]): void {
  const said = words();
  show(
    said.done,
    element('p', { text: message }),
    element('p', { class: 'note', text: said.afterwards }),
    ...callList(calls),
    element(
      'div',
      { class: 'write' },
      button(said.another, () => start(choices.start), { class: 'strong' }),
    ),
  );
}

interface Ends<T> {
  /** Whether anybody still waits for it. */
  readonly still?: () => boolean;
  readonly well: (answer: T) => void;
  readonly refused: (refused: Refused) => void;
}

function answered<T extends { readonly ok: true }>(
  asked: Promise<T | Refused>,
  { still = () => true, well, refused }: Ends<T>,
): void {
  asked
    .catch((): Refused => ({ ok: false, message: words().lost }))
    .then((answer) => {
      if (!still()) return;
      if (answer.ok) well(answer);
      else refused(answer);
    });
}

start(null);
