import type { IntakeFinding } from '../../domain/intake';
import { cellText, isBlank } from '../cell';
import type { Column } from '../table';
import { FORM_TABLES, type IntakeRow, type IntakeTab } from './intake-tab';
import { meansTheSame } from './meaning';
import type { IntakeState } from './state';

/** Fields that say something in addition to what stands there, rather than instead. */
const ADDED_TO = ['notes'];
/** Where somebody lives: with it the coordinates change. */
const WHEREABOUTS = ['address', 'postcode', 'town'];
const COORDINATES = ['latitude', 'longitude'];

/**
 * What of a row changes when somebody answers these cells: what was empty is filled, what differs is written over and told,
 * what says the same already stays as it stands.
 */
export function changesTo(
  row: IntakeRow,
  answered: Readonly<Record<string, string | number>>,
  tab: IntakeTab,
  { today }: Pick<IntakeState, 'today'>,
): { readonly cells: Map<string, string | number>; readonly findings: IntakeFinding[] } {
  const cells = new Map<string, string | number>();
  const findings: IntakeFinding[] = [];
  for (const [field, said] of Object.entries(answered)) {
    if (!tab.columns.has(field)) continue;
    const there = row.cells.get(field) ?? '';
    if (meansTheSame(there, said, { table: tab.table, field, near: today })) continue;
    if (ADDED_TO.includes(field)) {
      if (!cellText(there).includes(String(said)))
        cells.set(field, isBlank(there) ? said : `${cellText(there)}\n${said}`);
      continue;
    }
    cells.set(field, said);
    if (field === 'name' && !isBlank(there))
      findings.push({ code: 'renamed', from: cellText(there), to: String(said) });
    else if (!isBlank(there))
      findings.push({ code: 'changed', column: labelOf(tab, field), from: cellText(there), to: String(said) });
  }
  const moves = WHEREABOUTS.some((field) => cells.has(field) && !isBlank(row.cells.get(field)));
  const located = COORDINATES.filter((field) => !isBlank(row.cells.get(field)));
  if (moves && located.length > 0) {
    for (const field of located) cells.set(field, '');
    findings.push({ code: 'moved' });
  }
  return { cells, findings };
}

/** Those of an answer's cells that the tab has a column for. */
export function cellsFor(
  tab: IntakeTab,
  answered: Readonly<Record<string, string | number>>,
): Map<string, string | number> {
  return new Map(Object.entries(answered).filter(([field]) => tab.columns.has(field)));
}

export function labelOf({ table }: IntakeTab, field: string): Column<unknown>['label'] {
  const columns = FORM_TABLES[table].columns as Readonly<Record<string, Column<unknown>>>;
  return columns[field]?.label ?? { en: field, fr: field };
}
