import type { TextRule } from './text-rule.ts';

/** What stands in a form, without Google's interface to it. */
export type ItemModel = LayoutModel | QuestionModel;

interface Placed {
  /** Google's id of the item; in links that fill a form in, a question has another one. */
  readonly id: number;
  title: string;
  helpText: string;
}

/** A heading, alone or at the top of a page of its own. */
export interface LayoutModel extends Placed {
  readonly type: 'SECTION_HEADER' | 'PAGE_BREAK';
}

export type QuestionModel = TextModel | ChoiceModel | ScaleModel | DateModel;

interface Asked extends Placed {
  /** What the question is called in links that fill the form in: `entry.<entry>`. */
  readonly entry: number;
  required: boolean;
}

export interface TextModel extends Asked {
  readonly type: 'TEXT' | 'PARAGRAPH_TEXT';
  rule: TextRule | null;
}

export interface ChoiceModel extends Asked {
  readonly type: 'MULTIPLE_CHOICE' | 'LIST' | 'CHECKBOX';
  choices: readonly string[];
  /** Whether people may write something else than the choices; a list never lets them. */
  other: boolean;
}

export interface ScaleModel extends Asked {
  readonly type: 'SCALE';
  /** 0 or 1. */
  lower: number;
  /** 3 to 10. */
  upper: number;
  leftLabel: string;
  rightLabel: string;
}

export interface DateModel extends Asked {
  readonly type: 'DATE';
}

/** Of a checkbox question a list, of any other a text: a scale's is `4`, a date's `2026-11-28`. */
export type Answer = string | readonly string[];

export function isQuestion(item: ItemModel): item is QuestionModel {
  return item.type !== 'SECTION_HEADER' && item.type !== 'PAGE_BREAK';
}
