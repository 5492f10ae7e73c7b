import { fold } from '../domain/fold';
import type { Issue } from './issue';
import type { Reading, ReadRow } from './read-table';

/**
 * Gives every row an identity of its own. A row whose identifier is missing or was used further up gets one from its
 * place on the sheet (`#12`) and an issue; a row that repeats another in all that makes a person is left out.
 */
export function identify<C extends { id: unknown }, A>(
  reading: Reading<C, A>,
  personOf: (row: ReadRow<C, A>) => string,
): { readonly rows: readonly (ReadRow<C, A> & { readonly id: string })[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const identified: (ReadRow<C, A> & { readonly id: string })[] = [];
  const firstById = new Map<string, ReadRow<C, A>>();
  const at = reading.headers.columns.get('id');
  for (const row of reading.rows) {
    const written = String((row.values as { id: unknown }).id ?? '').trim();
    const first = firstById.get(fold(written));
    if (written !== '' && !first) {
      firstById.set(fold(written), row);
      identified.push({ ...row, id: written });
    } else if (first && personOf(first) === personOf(row)) {
      issues.push(reading.issue('blocks', row.row, at, { code: 'sameRow', firstRow: first.row }));
    } else {
      const flaw = first ? ({ code: 'idRepeated', firstRow: first.row } as const) : ({ code: 'idMissing' } as const);
      issues.push(reading.issue('check', row.row, at, flaw));
      identified.push({ ...row, id: `#${row.row}` });
    }
  }
  return { rows: identified, issues };
}
