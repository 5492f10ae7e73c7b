import { fold } from '../../domain/fold';
import { documentProperty, setDocumentProperty } from '../../google/properties';
import type { AnswerLine } from '../../sheets/answer-log';
import { FORMS } from '../../sheets/forms';
import type { FormTable, IntakeTab } from '../../sheets/intake/intake-tab';

const PROPERTY = 'lastNumbers';

const LETTERS: Readonly<Record<FormTable, string>> = { hosts: 'H', drivers: 'D', nominations: 'N' };

type Last = Record<FormTable, number>;

/** Numbers for people who are new: none is ever given twice, whoever was deleted since. */
export interface Numbers {
  next(table: FormTable): string;
  /** Keeps what was given out; to be called before any of it is written. */
  remember(): void;
}

export function numbersAfter(tabs: Readonly<Record<FormTable, IntakeTab>>, log: readonly AnswerLine[]): Numbers {
  const kept = documentProperty(PROPERTY);
  const known = kept === null ? {} : (JSON.parse(kept) as Partial<Last>);
  const last = Object.fromEntries(
    (Object.keys(LETTERS) as FormTable[]).map((table) => {
      const inTab = tabs[table].rows.map(({ number }) => number);
      const inLog = log.filter(({ form }) => form !== null && FORMS[form].table === table).map(({ number }) => number);
      return [table, Math.max(known[table] ?? 0, ...[...inTab, ...inLog].map((number) => countOf(number, table)))];
    }),
  ) as Last;
  let given = false;
  return {
    next(table) {
      given = true;
      last[table] += 1;
      return `${LETTERS[table]}${last[table]}`;
    },
    remember() {
      if (given) setDocumentProperty(PROPERTY, JSON.stringify(last));
    },
  };
}

/** 12 of `H12`, `h 12` and `12`; 0 of what is no number of that list. */
function countOf(number: string, table: FormTable): number {
  const [, digits] = new RegExp(`^(?:${fold(LETTERS[table])} ?)?(\\d{1,9})$`).exec(fold(number)) ?? [];
  return Number(digits ?? 0);
}
