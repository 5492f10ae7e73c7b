import type { LabelFacts } from '../facts';
import { days as englishDays, list as englishList } from '../phrases/english';
import { days as frenchDays, list as frenchList } from '../phrases/french';
import { typesetFrench } from '../typeset';
import type { Language } from '../words';
import type { LetterFacts, LetterKind, WeekendDays } from './facts';

/** What coordinators may name in braces in a text of their own, from the facts that a kind of letter has. */
interface Field<Facts> {
  readonly name: LabelFacts;
  /** '' where it is not known. */
  readonly value: (facts: Facts, language: Language) => string;
}

const name: Field<{ readonly reader: string }> = {
  name: { en: 'name', fr: 'prénom' },
  value: ({ reader }) => reader,
};

const weekend: Field<{ readonly weekend: WeekendDays }> = {
  name: { en: 'weekend', fr: 'week-end' },
  value: (facts, language) => (language === 'fr' ? frenchDays(facts.weekend) : englishDays(facts.weekend)),
};

const guests: Field<{ readonly guests: readonly string[] }> = {
  name: { en: 'guests', fr: 'invités' },
  value: (facts, language) => {
    const names = facts.guests.filter((guest) => guest !== '');
    return language === 'fr' ? frenchList(names, 'et') : englishList(names, 'and');
  },
};

const number: Field<{ readonly guests: readonly string[] }> = {
  name: { en: 'number', fr: 'nombre' },
  value: (facts) => String(facts.guests.length),
};

const activity: Field<{ readonly activity: string }> = {
  name: { en: 'activity', fr: 'activité' },
  value: (facts) => facts.activity,
};

const meetingPoint: Field<{ readonly meetingPoint: string }> = {
  name: { en: 'meeting point', fr: 'rendez-vous' },
  value: (facts) => facts.meetingPoint,
};

const phone: Field<{ readonly phone: string }> = {
  name: { en: 'phone', fr: 'téléphone' },
  value: (facts) => facts.phone,
};

const VOLUNTEER = [name, weekend, phone];
const STAY = [name, weekend, guests, number, activity, meetingPoint, phone];
const DRIVE = [name, weekend, meetingPoint, phone];

/** The fields of each kind of letter. */
export const letterFields: { readonly [K in LetterKind]: readonly Field<LetterFacts[K]>[] } = {
  hostCall: VOLUNTEER,
  driverCall: VOLUNTEER,
  hostConfirmation: STAY,
  hostChange: STAY,
  hostCancellation: VOLUNTEER,
  hostThanks: VOLUNTEER,
  runSheet: DRIVE,
  driverChange: DRIVE,
  driverCancellation: VOLUNTEER,
  driverThanks: VOLUNTEER,
  associationList: [weekend, phone],
  associationChange: [weekend, phone],
  summary: [weekend],
};

/** What may stand in braces in a text for letters of this kind. */
export function fieldNames(kind: LetterKind): readonly LabelFacts[] {
  return letterFields[kind].map((field) => field.name);
}

/** Names in braces that this kind does not have, as they were written. */
export function unknownFields(kind: LetterKind, text: string): readonly string[] {
  const unknown = new Set<string>();
  text.replace(IN_BRACES, (match: string, written = '') => {
    if (alike(written) !== '' && !fieldNamed(kind, written)) unknown.add(written.trim());
    return match;
  });
  return [...unknown];
}

const IN_BRACES = /\{\{|\{([^{}\n]*)\}/g;

function fieldNamed<K extends LetterKind>(kind: K, written: string): Field<LetterFacts[K]> | undefined {
  const fields: readonly Field<LetterFacts[K]>[] = letterFields[kind];
  return fields.find((each) => [each.name.en, each.name.fr].some((known) => alike(known) === alike(written)));
}

/**
 * A text with each `{field}` replaced by its value, whichever language names it. `unknown`: names that this kind does not
 * have, as they were written; they stay in the text. `{{` stays as it is, and so does what no brace closes.
 */
export function fillFields<K extends LetterKind>(
  kind: K,
  text: string,
  facts: LetterFacts[K],
  language: Language,
): { readonly text: string; readonly unknown: readonly string[] } {
  // In one pass: a value that looks like a field is a value.
  const filled = text.replace(
    IN_BRACES,
    (match: string, written = '') => fieldNamed(kind, written)?.value(facts, language) ?? match,
  );
  return { text: language === 'fr' ? typesetFrench(filled) : filled, unknown: unknownFields(kind, text) };
}

/** A field's name as it is compared: no case, accents, spaces or signs. */
function alike(written: string): string {
  return written
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
