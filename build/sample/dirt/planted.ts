import type { Flaw } from '../../../src/sheets/issue';

/** A problem put into a workbook on purpose: it must give a line in To do. */
export interface PlantedProblem {
  /** The tab's name as it stands. */
  readonly tab: string;
  /** As counted on the sheet, from 1. */
  readonly row: number;
  /** The header as it stands on the sheet. */
  readonly column: string;
  readonly kind: Flaw['code'];
}
