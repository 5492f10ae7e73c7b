import type { CivilDate } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import { type Cell, cellText, isBlank } from '../cell';
import type { Kind } from '../kinds/kind';
import type { Column, Table } from '../table';
import { FORM_TABLES, type FormTable } from './intake-tab';

/** Whether two cells of a column say the same, however each puts it. */
export function meansTheSame(
  one: Cell,
  other: Cell,
  { table, field, near }: { readonly table: FormTable; readonly field: string; readonly near: CivilDate },
): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  const kind = kindOf(table, field);
  if (field === 'phone') return digits(one) === digits(other);
  const schema = kind?.schema({ near });
  const [first, second] = [schema?.safeParse(one), schema?.safeParse(other)];
  // What reads as text is compared as people read it: `12, rue du Puits` is `12 rue du puits`.
  if (first?.success && second?.success && typeof first.data !== 'string') {
    return JSON.stringify(first.data) === JSON.stringify(second.data);
  }
  return fold(cellText(one)) === fold(cellText(other)) && cellText(one).trim() !== '';
}

function kindOf(table: FormTable, field: string): Kind<unknown> | undefined {
  const { columns, weekendColumns } = FORM_TABLES[table] as Table<Record<string, Column<unknown>>, unknown>;
  return columns[field]?.kind ?? weekendColumns;
}

/** `+33 6 12 34 56 78` and `06 12 34 56 78` are one number. */
function digits(cell: Cell): string {
  const all = cellText(cell).replace(/\D/g, '').replace(/^00/, '');
  const abroad = all.length > 9 && /^3[23]/.test(all) ? all.slice(2) : all;
  return abroad.replace(/^0/, '');
}
