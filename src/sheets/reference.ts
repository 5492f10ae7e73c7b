import type { Driver } from '../domain/driver';
import { fold } from '../domain/fold';
import type { Host } from '../domain/host';
import type { Nomination } from '../domain/nomination';
import type { Reference } from '../domain/reference';
import { cellText, type Grid } from './cell';
import { nominationFinder } from './nomination-finder';
import { guests } from './outputs/guests';
import { readOutput } from './read-output';
import { settle } from './reference/settle';
import { rowReader, type ShownRow, showsPlace } from './reference/shown-row';

/**
 * Reads a Guests tab that people have sorted, cut, copied and written in since it was written. Nothing in it stops the
 * reading: a row that names no nomination of now is passed over, one that stands there several times is read once.
 * @param known everybody as they are now; the nominations of this weekend only.
 * @returns null when there is no column of nominations: nobody then knows of whom the tab speaks.
 */
export function readReference(
  grid: Grid,
  known: {
    readonly hosts: readonly Host[];
    readonly drivers: readonly Driver[];
    readonly nominations: readonly Nomination[];
  },
): Reference | null {
  const { rows, columns } = readOutput(guests, grid, []);
  if (!columns.has('nomination')) return null;
  const nominationIn = nominationFinder(known.nominations);
  const read = rowReader(known);
  const byNomination = new Map<Nomination, [ShownRow, ...ShownRow[]]>();
  const gone = new Set<string>();
  for (const row of rows) {
    const nomination = nominationIn(row.cells);
    if (nomination) {
      const above = byNomination.get(nomination);
      const shown = read(row, nomination);
      if (above) above.push(shown);
      else byNomination.set(nomination, [shown]);
    } else if (showsPlace(row)) gone.add(fold(cellText(row.cells.nomination)));
  }
  gone.delete('');
  const settled = [...byNomination.values()].map(settle);
  return {
    guests: settled.map(({ guest }) => guest),
    gone: gone.size,
    refused: settled.flatMap(({ refused }) => refused),
  };
}
