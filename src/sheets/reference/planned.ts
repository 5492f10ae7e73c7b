import { PARTS, type Part } from '../../domain/reference';
import { type Cell, cellText } from '../cell';

/** What the planner wrote of one part of a row: a number, or '' for nobody. */
export interface PlannedPart {
  readonly written: string;
  /** A coordinator had fixed it by hand. */
  readonly fixed: boolean;
}

/** What the planner wrote in a row of the Guests tab: what differs from it was changed by hand. */
export type PlannedRow = Readonly<Record<Part, PlannedPart>>;

const NOBODY = '-';
const FIXED = '*';
const BETWEEN = ', ';

/** `H12*, D3, -`: host, outward driver, return driver; `*` after what is fixed, `-` for nobody. */
export function plannedText(row: PlannedRow): string {
  return PARTS.map((part) => `${row[part].written || NOBODY}${row[part].fixed ? FIXED : ''}`).join(BETWEEN);
}

/** null where it is no such text: then nobody knows what was changed by hand. */
export function readPlanned(cell: Cell): PlannedRow | null {
  const [host, outward, back, ...more] = cellText(cell).split(',').map(partOf);
  return host && outward && back && more.length === 0 ? { host, outward, return: back } : null;
}

function partOf(text: string): PlannedPart | null {
  const fixed = text.trim().endsWith(FIXED);
  const written = (fixed ? text.trim().slice(0, -FIXED.length) : text).trim();
  return written === '' ? null : { written: written === NOBODY ? '' : written, fixed };
}
