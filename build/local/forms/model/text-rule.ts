/** What a text that is typed into a form must be like. */
export interface TextRule {
  readonly kind: TextRuleKind;
  readonly args: readonly (number | string)[];
  /** What is told of a text that is not like that; '' for Google's own sentence. */
  readonly helpText: string;
}

export type TextRuleKind = keyof typeof KEEPS;

/** A number as a form takes it; a point or a comma before its fraction, as the reader's language has it. */
const numberIn = (text: string) => (/^\s*[-+]?\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : NaN);

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

const KEEPS = {
  NUMBER: (text: string) => !Number.isNaN(numberIn(text)),
  WHOLE_NUMBER: (text: string) => Number.isInteger(numberIn(text)),
  NUMBER_BETWEEN: (text: string, least: number, most: number) => numberIn(text) >= least && numberIn(text) <= most,
  NUMBER_GREATER_THAN: (text: string, bound: number) => numberIn(text) > bound,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (text: string, bound: number) => numberIn(text) >= bound,
  NUMBER_LESS_THAN: (text: string, bound: number) => numberIn(text) < bound,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (text: string, bound: number) => numberIn(text) <= bound,
  TEXT_IS_EMAIL: (text: string) => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@.,;<>]+$/.test(text.trim()),
  TEXT_IS_URL: (text: string) => /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(text.trim()),
  TEXT_CONTAINS_PATTERN: (text: string, pattern: string) => new RegExp(pattern).test(text),
  TEXT_DOES_NOT_CONTAIN_PATTERN: (text: string, pattern: string) => !new RegExp(pattern).test(text),
  TEXT_MATCHES_PATTERN: (text: string, pattern: string) => whole(pattern).test(text),
  TEXT_DOES_NOT_MATCH_PATTERN: (text: string, pattern: string) => !whole(pattern).test(text),
  TEXT_LENGTH_GREATER_THAN_OR_EQUAL_TO: (text: string, length: number) => text.length >= length,
  TEXT_LENGTH_LESS_THAN_OR_EQUAL_TO: (text: string, length: number) => text.length <= length,
};

export function keepsTo({ kind, args }: TextRule, text: string): boolean {
  return (KEEPS[kind] as (text: string, ...args: readonly unknown[]) => boolean)(text, ...args);
}
