import type { Issue } from './issue';
import type { Reading, ReadRow } from './read-table';
import type { TableKey } from './table';
import { fold } from './text';

interface Identified<C, A> extends ReadRow<C, A> {
  readonly id: string;
}

/**
 * Gives every row an identity of its own. A row whose identifier is missing or was used further up gets one from its
 * place on the sheet (`#12`) and an issue; a row that repeats another in all that makes a person is left out.
 */
export function identify<C extends { id: unknown }, A>(
  table: TableKey,
  { rows, headers }: Pick<Reading<C, A>, 'rows' | 'headers'>,
  personOf: (row: ReadRow<C, A>) => string,
): { readonly rows: readonly Identified<C, A>[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const identified: Identified<C, A>[] = [];
  const firstById = new Map<string, Identified<C, A>>();
  for (const row of rows) {
    const written = String((row.values as { id: unknown }).id ?? '').trim();
    const column = row.columns.get('id') ?? null;
    const header = headers.texts[(column ?? 0) - 1] ?? '';
    const about = (flaw: Issue['flaw'], severity: Issue['severity']) =>
      issues.push({ table, severity, row: row.row, column, header, value: written, flaw });
    const first = firstById.get(fold(written));
    if (written !== '' && !first) {
      const kept = { ...row, id: written };
      firstById.set(fold(written), kept);
      identified.push(kept);
      continue;
    }
    if (first && personOf(first) === personOf(row)) {
      about({ code: 'sameRow', firstRow: first.row }, 'blocks');
      continue;
    }
    about(first ? { code: 'idRepeated', firstRow: first.row } : { code: 'idMissing' }, 'check');
    identified.push({ ...row, id: `#${row.row}` });
  }
  return { rows: identified, issues };
}
