import { fold } from '../domain/fold';
import type { Nomination } from '../domain/nomination';
import { byNumber } from './announcement/by-number';
import { type Cell, cellText } from './cell';
import { tidy } from './text';

/** What a row of an output tab says of who it is about. */
export type PersonCells = Readonly<Record<'nomination' | 'guestCode' | 'firstName' | 'association', Cell>>;

/**
 * Finds whom a row speaks of. A nomination without a number of its own is numbered by its place in its tab (`#12`), which
 * is somebody else's once that tab is sorted: such a row is known by code, name and association instead.
 */
export function nominationFinder(nominations: readonly Nomination[]): (row: PersonCells) => Nomination | undefined {
  const byId = byNumber(nominations);
  const unnumbered = nominations.filter(({ id }) => id.startsWith('#'));
  return (cells) => {
    const written = tidy(cellText(cells.nomination));
    if (!written.startsWith('#')) return byId(written);
    const person = [cells.guestCode, cells.firstName, cells.association].map((cell) => fold(cellText(cell))).join('|');
    const found = unnumbered.filter(
      (one) => person === [one.guestCode, one.firstName, one.association].map(fold).join('|'),
    );
    return found.length > 1 ? found.find(({ id }) => id === written) : found[0];
  };
}
