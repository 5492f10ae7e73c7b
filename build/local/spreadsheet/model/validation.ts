import type { Scalar } from './typing.ts';

/** A data validation rule: what a cell may hold. Immutable. */
export interface Validation {
  /** A name of `SpreadsheetApp.DataValidationCriteria`. */
  readonly criteria: string;
  /** As `getCriteriaValues` gives them. */
  readonly args: readonly unknown[];
  /** true: a wrong value is kept and marked; false: it is rejected. */
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export const CHECKBOX: Validation = { criteria: 'CHECKBOX', args: [], allowInvalid: true, helpText: null };

/** A value on its way into a cell, and what it takes to compare it with a rule. */
export interface Candidate {
  readonly value: Scalar;
  readonly isDate: boolean;
  serialOf(date: Date): number;
  /** The values of the range that a VALUE_IN_RANGE rule names. */
  valuesOf(range: unknown): readonly Scalar[];
}

type Test = (candidate: Candidate, args: readonly unknown[]) => boolean;

const number = (test: (value: number, first: number, second: number) => boolean): Test => {
  return ({ value }, [first, second]) => typeof value === 'number' && test(value, Number(first), Number(second));
};

const date = (test: (day: number, first: number, second: number) => boolean): Test => {
  return ({ value, isDate, serialOf }, args) => {
    const [first = 0, second = 0] = args.filter((arg) => arg instanceof Date).map((arg) => Math.floor(serialOf(arg)));
    return isDate && typeof value === 'number' && test(Math.floor(value), first, second);
  };
};

const text = (test: (value: string, first: string) => boolean): Test => {
  return ({ value }, [first]) => test(String(value).toLowerCase(), String(first).toLowerCase());
};

const TESTS: Record<string, Test> = {
  CHECKBOX: ({ value }, args) => (args.length === 0 ? typeof value === 'boolean' : args.includes(value)),
  DATE_IS_VALID_DATE: ({ isDate }) => isDate,
  DATE_AFTER: date((day, first) => day > first),
  DATE_BEFORE: date((day, first) => day < first),
  DATE_ON_OR_AFTER: date((day, first) => day >= first),
  DATE_ON_OR_BEFORE: date((day, first) => day <= first),
  DATE_EQUAL_TO: date((day, first) => day === first),
  DATE_BETWEEN: date((day, first, second) => day >= first && day <= second),
  DATE_NOT_BETWEEN: date((day, first, second) => day < first || day > second),
  NUMBER_BETWEEN: number((value, first, second) => value >= first && value <= second),
  NUMBER_NOT_BETWEEN: number((value, first, second) => value < first || value > second),
  NUMBER_EQUAL_TO: number((value, first) => value === first),
  NUMBER_NOT_EQUAL_TO: number((value, first) => value !== first),
  NUMBER_GREATER_THAN: number((value, first) => value > first),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, first) => value >= first),
  NUMBER_LESS_THAN: number((value, first) => value < first),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, first) => value <= first),
  TEXT_CONTAINS: text((value, first) => value.includes(first)),
  TEXT_DOES_NOT_CONTAIN: text((value, first) => !value.includes(first)),
  TEXT_EQUAL_TO: text((value, first) => value === first),
  TEXT_IS_VALID_EMAIL: text((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
  TEXT_IS_VALID_URL: text((value) => /^(https?:\/\/)?[^\s/.]+\.[^\s]+$/.test(value)),
  VALUE_IN_LIST: ({ value }, [list]) => (list as unknown[]).some((item) => String(item) === String(value)),
  VALUE_IN_RANGE: ({ value, valuesOf }, [range]) => valuesOf(range).some((item) => String(item) === String(value)),
  // There is no calculation engine: what a formula would say of the value is unknown, so nothing is rejected.
  CUSTOM_FORMULA: () => true,
};

/** Whether the rule admits the value. An empty cell is always admitted. */
export function admits(rule: Validation, candidate: Candidate): boolean {
  if (candidate.value === '') return true;
  return TESTS[rule.criteria]?.(candidate, rule.args) ?? true;
}
