import type { TableKey } from '../../../src/sheets/table';

/** How dirty a workbook is made. Shares are of 0–1. */
export interface Dirt {
  /** Columns in any order, headers and tabs called otherwise, titles above the headers, a tab of the coordinators' own. */
  readonly rearranged: boolean;
  /** Columns of the coordinators' own, per tab. */
  readonly ownColumns: number;
  /** Blank rows, per tab. */
  readonly blankRows: number;
  /** Of cells, those written another way that means the same. */
  readonly respelled: number;
  /** Of rows, those where about half of the cells that may be blank are. */
  readonly halfEmpty: number;
  /** Of names and notes, those that look like a formula or markup, hold emoji or never end. */
  readonly hostile: number;
  /** Problems planted, each of another sort. */
  readonly problems: Readonly<Partial<Record<TableKey, number>>>;
}

/** A workbook that is cared for: as setup arranged it, with the slips of a busy week. */
export const EVERYDAY: Dirt = {
  rearranged: false,
  ownColumns: 1,
  blankRows: 1,
  respelled: 0.03,
  halfEmpty: 0.02,
  hostile: 0,
  problems: { hosts: 3, drivers: 1, nominations: 3, stays: 1 },
};

/** A workbook that many people typed into for years. Every sort of problem is in it. */
export const HEAVY: Dirt = {
  rearranged: true,
  ownColumns: 3,
  blankRows: 6,
  respelled: 0.35,
  halfEmpty: 0.08,
  hostile: 0.04,
  problems: { hosts: 99, drivers: 99, nominations: 99, weekends: 99, settings: 99, stays: 99 },
};
