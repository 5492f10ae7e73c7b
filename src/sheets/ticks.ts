import type { Nomination } from '../domain/nomination';
import { type Cell, cellText, type Grid } from './cell';
import { nominationFinder } from './nomination-finder';
import { departure } from './outputs/departure';
import { parseYesNo } from './parse/yes-no';
import { readOutput } from './read-output';

/** What was ticked for somebody at the meeting point. */
export interface Ticks {
  readonly present: boolean;
  readonly noShow: boolean;
}

/**
 * What is ticked in a Departure tab, by nomination; where somebody stands there several times, in any of their rows.
 * @param nominations of this weekend, as they are now.
 * @throws SetupError when something is ticked and there is no column that says for whom.
 */
export function readTicks(grid: Grid, nominations: readonly Nomination[]): ReadonlyMap<string, Ticks> {
  const nominationIn = nominationFinder(nominations);
  const ticks = new Map<string, Ticks>();
  const rows = readOutput(departure, grid, []).rows.filter(
    ({ cells }) => isTicked(cells.present) || isTicked(cells.noShow),
  );
  if (rows.length > 0) readOutput(departure, grid, ['nomination']);
  for (const { cells } of rows) {
    const nomination = nominationIn(cells);
    if (!nomination) continue;
    const before = ticks.get(nomination.id);
    ticks.set(nomination.id, {
      present: isTicked(cells.present) || before?.present === true,
      noShow: isTicked(cells.noShow) || before?.noShow === true,
    });
  }
  return ticks;
}

/** People write an `x` as well. */
export function isTicked(cell: Cell): boolean {
  return cell === true || parseYesNo(cellText(cell)) === true;
}

/** Not there, as far as the ticks say: whoever is ticked as both is there. */
export function didNotCome(ticks: Ticks | undefined): boolean {
  return ticks?.noShow === true && !ticks.present;
}

/** Ticked as there and as not there. */
export function isTickedTwice(ticks: Ticks | undefined): boolean {
  return ticks?.noShow === true && ticks.present;
}
