import type { Nomination } from '../domain/nomination';
import type { Notice } from '../domain/notice';
import { readCells } from '../google/spreadsheet';
import type { Grid } from '../sheets/cell';
import { findHeaders } from '../sheets/find-headers';
import { findOutputs } from '../sheets/find-outputs';
import { SetupError } from '../sheets/issue';
import { guests } from '../sheets/outputs/guests';
import { readReference } from '../sheets/reference';
import { didNotCome, isTickedTwice, readTicks, type Ticks } from '../sheets/ticks';
import type { WorkbookRead } from './read-workbook';
import type { Session } from './report';

/**
 * The workbook with what its Guests tab shows, to be changed as little as can be, and with those who did not come by its
 * Departure tab. A weekend without these tabs stays as it was read. One round trip for each of the two.
 * @throws SetupError where these tabs have lost the column that says of whom they speak.
 */
export function withReference(session: Session, workbook: WorkbookRead): WorkbookRead {
  const { problem, language, timeZone } = workbook;
  const names = findOutputs([...session.sheets.keys()], problem.weekend.start, language);
  const grid = (name: string | undefined): Grid | null => {
    const sheet = name === undefined ? undefined : session.sheets.get(name);
    return name !== undefined && sheet ? { name, cells: readCells(sheet, timeZone) } : null;
  };
  const [guestsGrid, departureGrid] = [grid(names.guests), grid(names.departure)];
  const ticks = departureGrid ? readTicks(departureGrid, problem.nominations) : workbook.ticks;
  const nominations = withTicks(problem.nominations, ticks);
  const reference = guestsGrid && readReference(guestsGrid, { ...problem, nominations });
  if (guestsGrid && !reference) checkNeverWritten(guestsGrid);
  return {
    ...workbook,
    problem: { ...problem, nominations, ...(reference && { reference }) },
    outputs: { ...(guestsGrid && { guests: guestsGrid }), ...(departureGrid && { departure: departureGrid }) },
    ticks,
  };
}

/** Whoever did not come is planned as if their nomination said so; it is not written there. */
export function withTicks(nominations: readonly Nomination[], ticks: ReadonlyMap<string, Ticks>): Nomination[] {
  return nominations.map((nomination) => asTicked(nomination, ticks.get(nomination.id)));
}

function asTicked(nomination: Nomination, ticks: Ticks | undefined): Nomination {
  // Somebody sees them standing there, whatever was noted before.
  if (nomination.status === 'noShow' && ticks?.present) return { ...nomination, status: 'confirmed' };
  return didNotCome(ticks) && nomination.status !== 'withdrawn' ? { ...nomination, status: 'noShow' } : nomination;
}

/** To plan from nothing where people were promised places is for a person to decide, by deleting the tab. */
function checkNeverWritten(grid: Grid): void {
  if (findHeaders(guests, grid).columns.size === 0) return;
  throw new SetupError({ code: 'columnMissing', tab: grid.name, column: guests.columns.nomination.label });
}

/** What the ticks of the Departure tab leave open. */
export function tickNotices({ problem, ticks }: WorkbookRead): Notice[] {
  return problem.nominations
    .filter(({ id }) => isTickedTwice(ticks.get(id)))
    .map(({ id }) => ({
      severity: 'check',
      subject: { kind: 'nomination', id },
      finding: { code: 'presentAndNoShow' },
    }));
}
