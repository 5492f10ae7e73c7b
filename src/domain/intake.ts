import type { CivilDate } from './civil-date';

/**
 * What became of a form's answer. `taking`: a run is at it, or died at it. `taken`: its tab says it. `toCheck`: so it does,
 * and somebody should look. `afterPlan`: so it does, and the weekend was planned before. `notTaken`: only a coordinator can. `overtaken`: the same person has answered again since.
 * `settled`: a coordinator has looked.
 */
export type AnswerStatus = 'taking' | 'taken' | 'toCheck' | 'afterPlan' | 'notTaken' | 'overtaken' | 'settled';

/** A column's name, in both languages. */
interface Named {
  readonly en: string;
  readonly fr: string;
}

/** Something about an answer that coordinators should know. */
export type IntakeFinding =
  /** `from` and `to`: as cells say it; `from` is written over. */
  | { readonly code: 'changed'; readonly column: Named; readonly from: string; readonly to: string }
  /** The coordinates of the former address were taken out. */
  | { readonly code: 'moved' }
  /** The address stands in several rows, counted as on the sheet. */
  | { readonly code: 'severalRows'; readonly rows: readonly number[] }
  /** Somebody of another name has signed up with the same address. */
  | { readonly code: 'otherPerson'; readonly there: string; readonly said: string }
  /** Nobody in the tab has this address; `elsewhere`: the number of who has it in the other list of volunteers, '' = nobody. */
  | {
      readonly code: 'unknownAddress';
      readonly of: 'host' | 'driver';
      readonly elsewhere: string;
      readonly said: string;
      readonly weekends: readonly CivilDate[];
    }
  | { readonly code: 'addressUnreadable'; readonly address: string }
  | { readonly code: 'weekendUnknown'; readonly name: string }
  | { readonly code: 'weekendClosed'; readonly start: CivilDate; readonly said: string }
  | { readonly code: 'noColumn'; readonly start: CivilDate; readonly said: string }
  /** The weekend was planned with another answer. */
  | { readonly code: 'afterPlan'; readonly start: CivilDate; readonly from: string; readonly to: string }
  | { readonly code: 'nothingOffered' }
  | { readonly code: 'notActive'; readonly status: 'paused' | 'left' }
  /** Nominated again while the row says that the person does not come. */
  | { readonly code: 'withdrawn' }
  /** Another name under an address: somebody else of the household, or a name that changed. */
  | { readonly code: 'renamed'; readonly from: string; readonly to: string }
  | { readonly code: 'remark'; readonly text: string }
  /** The planner itself could not cope. */
  | { readonly code: 'unexpected'; readonly detail: string };
