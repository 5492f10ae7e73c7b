import type { CivilDate } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import { writeBlock } from '../../google/rows';
import { readCells, timeZoneOf } from '../../google/spreadsheet';
import { asWritten, type Grid } from '../../sheets/cell';
import { type FormTable, type IntakeRow, type IntakeTab, readIntakeTab, textIn } from '../../sheets/intake/intake-tab';
import { mailbox } from '../../sheets/intake/mailbox';
import type { Edit } from '../../sheets/intake/state';
import { Refusal } from '../refusal';
import type { Session } from '../report';
import { type Saying, writeByKey } from '../write-by-key';

const MOST_TRIES = 3;

/** A cell as it is handed to Sheets: a weekend as somebody would type a date, all other texts as texts. */
function saying(field: string, value: string | number): string | number {
  return field === 'weekend' && /^\d{4}-\d\d-\d\d$/.test(String(value)) ? value : (asWritten(value) as string | number);
}

/** What a row is found by, wherever people have moved it: its number and its address, of which it may have but one. */
export function keyOf({ number, cells }: Pick<IntakeRow, 'number' | 'cells'>): string {
  const address = mailbox(textIn(cells, cells.has('nominatedBy') ? 'nominatedBy' : 'email'));
  return `${fold(number)}|${address}`;
}

/** Rows that no other can be taken for. */
export function findable(rows: readonly IntakeRow[]): IntakeRow[] {
  const seen = new Map<string, number>();
  for (const row of rows) seen.set(keyOf(row), (seen.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => keyOf(row) !== '|' && seen.get(keyOf(row)) === 1);
}

/**
 * Changes cells of rows that are there.
 * @throws Refusal when a row is gone, or people move it faster than it can be written.
 */
export function changeRows(
  session: Session,
  tab: IntakeTab,
  edits: readonly Edit[],
  { today }: { readonly today: CivilDate },
): void {
  const byField = new Map<string, Map<string, Saying>>();
  for (const { row, cells } of edits) {
    for (const [field, value] of cells) {
      const column = byField.get(field) ?? new Map<string, Saying>();
      byField.set(field, column.set(keyOf(row), { value: saying(field, value) }));
    }
  }
  for (const [field, said] of byField) {
    const locate = (grid: Grid) => {
      const { rows, columns } = readIntakeTab(tab.table, grid, today);
      return {
        rows: new Map(findable(rows).map((row) => [keyOf(row), row.row ?? 0] as const)),
        column: (columns.get(field) ?? -1) + 1,
      };
    };
    writeByKey(session, { tab: tab.name, noted: false, locate }, said);
  }
}

/**
 * Adds rows below all that is in a tab, in its own columns only: coordinators may have formulas in theirs. Whoever is there
 * already is not added again. The number is written first: a run that dies after it leaves a row that is found again.
 * @throws Refusal when people write faster than this.
 */
export function addRows(
  session: Session,
  { table, name }: { readonly table: FormTable; readonly name: string },
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
