import { dayOfMonth, days } from '../../phrases/english';
import { heading, listOf, nowThat, paragraph } from '../blocks';
import type { AssociationFacts, AssociationLine } from '../facts';
import type { Block, Letters } from '../letter';
import { changes, contact, greeting, people, SIGNATURE } from './frame';

export const associationLetters: Pick<Letters, 'associationList' | 'associationChange'> = {
  associationList: (told) => ({
    subject: `Weekend of ${dayOfMonth(told.weekend.start)}: your list`,
    greeting: greeting(''),
    opening: [`Here is where things stand for the people you proposed for the weekend ${days(told.weekend)}.`],
    body: [...groups(told), ...contact(told.phone, WITHDRAWN)],
    closing: ['Please tell each person, those who wait included.'],
    signature: SIGNATURE,
  }),

  associationChange: (told) => ({
    subject: `Weekend of ${dayOfMonth(told.weekend.start)}: a change in your list`,
    changed: changes([
      ...(told.changed.includes('weekend') ? [nowThat('the dates', days(told.weekend))] : []),
      ...(told.changed.includes('phone') ? [nowThat('our phone number', told.phone)] : []),
      ...changedPeople(told.people),
    ]),
    greeting: greeting(''),
    opening: [`Here is your list for the weekend ${days(told.weekend)} as it stands now. It replaces the last one.`],
    body: [...groups(told), ...contact(told.phone, WITHDRAWN)],
    closing: ['Please tell those for whom this is a change.'],
    signature: SIGNATURE,
  }),
};

const WITHDRAWN = {
  call: 'Is somebody not coming any more, or do you have a question? Call us at once: another person can have the place.',
  reply:
    'Is somebody not coming any more, or do you have a question? Reply to this message soon: another person can have the place.',
};

const GROUPS = [
  { decision: 'hosted', title: 'A place this weekend', inShort: 'a place' },
  { decision: 'waiting', title: 'Waiting', inShort: 'waiting' },
  { decision: 'held', title: 'On hold', inShort: 'on hold' },
] as const;

function groups({ people: all }: AssociationFacts): Block[] {
  if (all.length === 0) return [paragraph('You proposed nobody for this weekend.')];
  return GROUPS.flatMap(({ decision, title }) => {
    const lines = all.filter((line) => line.decision === decision);
    return lines.length === 0 ? [] : [heading(`${title}: ${people(lines.length)}`), listOf(lines.map(lineText))];
  });
}

const lineText = ({ code, reason, changed }: AssociationLine) =>
  `${code}${changed ? ' (changed)' : ''}${reason === '' ? '' : `: ${reason}`}`;

/** The few by their codes, more by their number. */
function changedPeople(all: readonly AssociationLine[]): string[] {
  const lines = all.filter(({ changed }) => changed);
  if (lines.length > 3) return [`${people(lines.length)}, marked below`];
  return lines.map(({ code, decision }) => `${code} (${GROUPS.find((group) => group.decision === decision)!.inShort})`);
}
