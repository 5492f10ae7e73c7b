import type { CivilDate } from './civil-date';
import type { FormKey } from './form';

/** A form as somebody has filled it in, before anything has become of it. */
export interface Submission {
  /** Tells it from all others, for good. */
  readonly key: string;
  readonly form: FormKey;
  /** When it came in, in the workbook's time: `2026-11-24 10:03:22`. These sort as they came. */
  readonly at: string;
  /** What was answered, as cells of the tab that it goes to, by column; what was left empty is absent. */
  readonly cells: Readonly<Record<string, string | number>>;
  /** The weekends that it is for, by their start. */
  readonly weekends: readonly CivilDate[];
  /** Weekends as they were named, of which none was recognised. */
  readonly unknownWeekends: readonly string[];
  /** What was offered for those weekends, as a cell; null = nothing was asked. */
  readonly offer: string | number | null;
  /** What else was said: a word to coordinators, questions of their own. */
  readonly remarks: readonly string[];
}
