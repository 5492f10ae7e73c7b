import type { FormKey } from '../../domain/form';
import type { Kind } from '../kinds/kind';
import type { Column, TableKey } from '../table';
import type { Label } from '../text';

/** A form that people fill in: what it asks becomes cells of one tab. */
export interface Form {
  readonly key: FormKey;
  /** The tab that its answers go to. */
  readonly table: TableKey;
  readonly title: Label;
  /** What people read before the first question. */
  readonly introduction: Label;
  /** What people read once their answer has left. */
  readonly confirmation: Label;
  readonly questions: readonly Question[];
}

/** Something that a form asks. */
export interface Question {
  /** The column that the answer goes to, by its key; `offer` goes to the columns of the weekends answered for. */
  readonly field: string;
  readonly title: Label;
  /** null = the question says it all. */
  readonly help: Label | null;
  readonly required: boolean;
  readonly answer: AnswerKind;
}

/** How a question is answered. */
export type AnswerKind =
  | { readonly kind: 'line' | 'email' | 'paragraphs' }
  /** One line; a whole number is one in the cell too, so that rows can be sorted by it. */
  | { readonly kind: 'count' }
  /** One of several, each as it then stands in the cell. */
  | { readonly kind: 'one'; readonly choices: readonly Choice[] }
  /** As many as apply, or something else in words; parted by commas in the cell. */
  | { readonly kind: 'some'; readonly choices: readonly Choice[] }
  /** From 1 on. */
  | { readonly kind: 'scale'; readonly most: number; readonly least: Label; readonly top: Label }
  /** The weekends that are not closed and still to come: one of them, or several. */
  | { readonly kind: 'weekend' | 'weekends' };

/** What may be chosen, and what the cell says then: the same words where nothing else is said. */
export interface Choice {
  readonly label: Label;
  readonly cell?: Label | number;
}

/** What a question about a column says beside what the column itself tells. */
interface Asked {
  /** The column's own name where none is given. */
  readonly title?: Label;
  /** The column's note where none is given; null = nothing. */
  readonly help?: Label | null;
  readonly required?: boolean;
  readonly answer?: AnswerKind;
}

/** Questions about columns of a table: names, notes and choices are the columns' own unless others are given. */
export function asking<C extends Readonly<Record<string, Column<never> | Column<unknown>>>>({
  columns,
}: {
  readonly columns: C;
}): (field: keyof C & string, asked?: Asked) => Question {
  return (field, { title, help, required = false, answer } = {}) => {
    const { label, note, kind } = columns[field] as Column<unknown>;
    return {
      ...{ field, required },
      title: title ?? label,
      help: help === undefined ? note : help,
      answer: answer ?? usualAnswer(kind),
    };
  };
}

export const YES_OR_NO: readonly Choice[] = [{ label: { en: 'Yes', fr: 'Oui' } }, { label: { en: 'No', fr: 'Non' } }];

/** Up to so many are offered as choices; more are written in words. */
const MOST_COUNTED = 12;

/** How a column of that kind is best asked for. */
function usualAnswer({ expected }: Pick<Kind<unknown>, 'expected'>): AnswerKind {
  switch (expected.kind) {
    case 'choice':
      return { kind: 'one', choices: expected.values.map((label) => ({ label })) };
    case 'yesNo':
      return { kind: 'one', choices: YES_OR_NO };
    case 'wholeNumber':
      return expected.max <= MOST_COUNTED
        ? { kind: 'one', choices: counted(expected.min, expected.max) }
        : { kind: 'count' };
    case 'age':
      return { kind: 'count' };
    case 'email':
      return { kind: 'email' };
    default:
      return { kind: 'line' };
  }
}

/** Numbers to choose from. */
export function counted(least: number, most: number): Choice[] {
  return Array.from({ length: most - least + 1 }, (_, i) => {
    const label = String(least + i);
    return { label: { en: label, fr: label }, cell: least + i };
  });
}
