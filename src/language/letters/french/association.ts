import { dayOfMonth, days } from '../../phrases/french';
import { heading, listOf, nowThat, paragraph } from '../blocks';
import type { AssociationFacts, AssociationLine } from '../facts';
import type { Block, Letters } from '../letter';
import { changes, contact, greeting, people, SIGNATURE } from './frame';

export const associationLetters: Pick<Letters, 'associationList' | 'associationChange'> = {
  associationList: (told) => ({
    subject: `Week-end du ${dayOfMonth(told.weekend.start)} : votre liste`,
    greeting: greeting(''),
    opening: [`Voici ce qu’il en est des personnes que vous avez proposées pour le week-end ${days(told.weekend)}.`],
    body: [...groups(told), ...contact(told.phone, WITHDRAWN)],
    closing: ['Merci de le dire à chaque personne, y compris à celles qui attendent.'],
    signature: SIGNATURE,
  }),

  associationChange: (told) => ({
    subject: `Week-end du ${dayOfMonth(told.weekend.start)} : changement dans votre liste`,
    changed: changes([
      ...(told.changed.includes('weekend') ? [nowThat('les dates', days(told.weekend))] : []),
      ...(told.changed.includes('phone') ? [nowThat('notre numéro de téléphone', told.phone)] : []),
      ...changedPeople(told.people),
    ]),
    greeting: greeting(''),
    opening: [`Voici votre liste à jour pour le week-end ${days(told.weekend)}. Elle remplace la précédente.`],
    body: [...groups(told), ...contact(told.phone, WITHDRAWN)],
    closing: ['Merci de prévenir les personnes pour qui cela change.'],
    signature: SIGNATURE,
  }),
};

const WITHDRAWN = {
  call: 'Une personne ne vient plus ? Appelez-nous aussitôt : sa place ira à quelqu’un d’autre.',
  reply: 'Une personne ne vient plus ? Répondez vite à ce message : sa place ira à quelqu’un d’autre.',
};

const GROUPS = [
  { decision: 'hosted', title: 'Une place ce week-end', inShort: 'une place' },
  { decision: 'waiting', title: 'En attente', inShort: 'en attente' },
  { decision: 'held', title: 'En suspens', inShort: 'en suspens' },
] as const;

function groups({ people: all }: AssociationFacts): Block[] {
  if (all.length === 0) return [paragraph('Vous n’avez proposé personne pour ce week-end.')];
  return GROUPS.flatMap(({ decision, title }) => {
    const lines = all.filter((line) => line.decision === decision);
    return lines.length === 0 ? [] : [heading(`${title} : ${people(lines.length)}`), listOf(lines.map(lineText))];
  });
}

const lineText = ({ code, reason, changed }: AssociationLine) =>
  `${code}${changed ? ' (changement)' : ''}${reason === '' ? '' : ` : ${reason}`}`;

/** The few by their codes, more by their number. */
function changedPeople(all: readonly AssociationLine[]): string[] {
  const lines = all.filter(({ changed }) => changed);
  if (lines.length > 3) return [`${people(lines.length)}, marquées ci-dessous`];
  return lines.map(({ code, decision }) => `${code} (${GROUPS.find((group) => group.decision === decision)!.inShort})`);
}
