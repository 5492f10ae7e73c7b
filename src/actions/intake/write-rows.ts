import type { CivilDate } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import { writeBlock } from '../../google/rows';
import { readCells, timeZoneOf } from '../../google/spreadsheet';
import { asWritten, type Grid } from '../../sheets/cell';
import { findable, type IntakeRow, type IntakeTab, readIntakeTab } from '../../sheets/intake/intake-tab';
import type { Edit } from '../../sheets/intake/state';
import { Refusal } from '../refusal';
import type { Session } from '../report';
import { type Saying, writeByKey } from '../write-by-key';

const MOST_TRIES = 3;

/** A cell as it is handed to Sheets: a weekend as somebody would type a date, all other texts as texts. */
function saying(field: string, value: string | number): string | number {
  return field === 'weekend' && /^\d{4}-\d\d-\d\d$/.test(String(value)) ? value : (asWritten(value) as string | number);
}

/** Rows that could not be written, and why. */
export type Failures = Map<IntakeRow, string>;

/** Changes cells of rows that are there. What cannot be written of one row keeps no other waiting. */
export function changeRows(
  session: Session,
  tab: IntakeTab,
  edits: readonly Edit[],
  { today }: { readonly today: CivilDate },
): Failures {
  const failures: Failures = new Map();
  const byField = new Map<string, Map<IntakeRow, Saying>>();
  for (const { row, cells, onlyIfBlank } of edits) {
    for (const [field, value] of cells) {
      const column = byField.get(field) ?? new Map<IntakeRow, Saying>();
      byField.set(field, column.set(row, { value: saying(field, value), ...(onlyIfBlank ? { onlyIfBlank } : {}) }));
    }
  }
  for (const [field, said] of byField) {
    const locate = (grid: Grid) => {
      const { rows, columns } = readIntakeTab(tab.table, grid, today);
      return {
        rows: new Map(findable(rows).map(({ key, row }) => [key, row ?? 0] as const)),
        column: (columns.get(field) ?? -1) + 1,
      };
    };
    const put = (rows: readonly (readonly [IntakeRow, Saying])[]) =>
      writeByKey(
        session,
        { tab: tab.name, noted: false, locate },
        new Map(rows.map(([row, each]) => [row.key, each] as const)),
      );
    each([...said], put, ([row], why) => failures.set(row, why));
  }
  return failures;
}

/** All at once or, where that fails, one after the other, so that only those fail that must. */
function each<T>(all: readonly T[], work: (some: readonly T[]) => void, failed: (one: T, why: string) => void): void {
  try {
    work(all);
  } catch {
    for (const one of all) {
      try {
        work([one]);
      } catch (error) {
        failed(one, error instanceof Refusal ? error.sentence : (error as Error).message);
      }
    }
  }
}

/**
 * Adds rows below all that is in a tab, in its own columns only: coordinators may have formulas in theirs. Whoever is there
 * already is not added again. The number is written first: a run that dies after it leaves a row that is found again.
 */
export function addRows(
  session: Session,
  tab: Pick<IntakeTab, 'table' | 'name'>,
  edits: readonly Edit[],
  about: { readonly today: CivilDate },
): Failures {
  const failures: Failures = new Map();
  each(
    edits,
    (some) => append(session, tab, some, about),
    ({ row }, why) => failures.set(row, why),
  );
  return failures;
}

/** @throws Refusal when people write faster than this. */
function append(
  session: Session,
  { table, name }: Pick<IntakeTab, 'table' | 'name'>,
  edits: readonly Edit[],
  { today }: { readonly today: CivilDate },
): void {
  const sheet = session.sheets.get(name);
  const timeZone = timeZoneOf(session.spreadsheet);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (!sheet || edits.length === 0) return;
    const tab = readIntakeTab(table, { name, cells: readCells(sheet, timeZone) }, today);
    const there = new Set(tab.rows.map(({ number }) => fold(number)));
    const missing = edits.filter(({ row }) => !there.has(fold(row.number)));
    if (missing.length === 0) return;
    const first = Math.max(tab.headerRow, ...tab.rows.map(({ row }) => row ?? 0)) + 1;
    for (const fields of neighbouringFields(tab, missing)) {
      const column = (tab.columns.get(fields[0] ?? '') ?? 0) + 1;
      const cells = missing.map((edit) => fields.map((field) => saying(field, edit.cells.get(field) ?? '')));
      writeBlock(sheet, { row: first, column }, cells);
    }
  }
  throw new Refusal(session.words.intake.fault.notWritten({ tab: name }));
}

/** The fields that are to be written, in runs of neighbouring columns; the one with the number first. */
function neighbouringFields({ columns }: IntakeTab, edits: readonly Edit[]): string[][] {
  const used = [...columns].filter(([field]) => edits.some(({ cells }) => cells.has(field)));
  const runs: { last: number; fields: string[] }[] = [];
  for (const [field, at] of used.sort(([, a], [, b]) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run.last + 1 === at) {
      run.fields.push(field);
      run.last = at;
    } else runs.push({ last: at, fields: [field] });
  }
  const numbered = (fields: readonly string[]) => Number(fields.includes('id'));
  return runs.map(({ fields }) => fields).sort((a, b) => numbered(b) - numbered(a));
}
