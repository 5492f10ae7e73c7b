import type { AnnouncedGuest } from '../../domain/announcement';
import type { Host } from '../../domain/host';
import { drives, type Leg } from '../../domain/leg';
import type { Nomination } from '../../domain/nomination';
import type { Carrier } from '../../domain/plan';
import { type Cell, cellText, type Grid, isBlank } from '../cell';
import { decisionLabels, guests } from '../outputs/guests';
import { type OutputRead, readOutput, valueNamed } from '../read-output';
import { tidy } from '../text';
import type { Review } from './review';
import type { TabRide } from './rides';

/** One row of the Guests tab. */
export interface TabGuest extends AnnouncedGuest {
  readonly row: number;
}

type Column = keyof typeof guests.columns;

const PLACE = ['host', 'outwardDriver', 'returnDriver'] as const;
const GUEST = ['nomination', 'decision', ...PLACE] as const;
const NEEDED: readonly Column[] = [...GUEST, 'why'];

/**
 * The people of a Guests tab, in its order.
 * @throws SetupError when a column is missing.
 */
export function readGuests(grid: Grid, rides: readonly TabRide[], review: Review): TabGuest[] {
  const seen = new Set<Nomination>();
  const found: TabGuest[] = [];
  for (const { row, cells } of readOutput(guests, grid, NEEDED).rows) {
    // What people note below the table names no guest.
    if (GUEST.every((column) => isBlank(cells[column]))) continue;
    const place = { tab: grid.name, row };
    const nomination = review.nomination(cells.nomination);
    if (!nomination) {
      review.tell({ ...place, code: 'guestUnknown', nomination: tidy(cellText(cells.nomination)) });
      continue;
    }
    if (seen.has(nomination)) {
      review.tell({ ...place, code: 'guestRepeated', nomination: nomination.id });
      continue;
    }
    seen.add(nomination);
    const outcome = outcomeOf({ row, cells }, nomination, { tab: grid.name, rides, review });
    if (outcome) found.push({ row, nomination, outcome });
  }
  checkHomes(found, grid.name, review);
  return found;
}

interface Around {
  readonly tab: string;
  readonly rides: readonly TabRide[];
  readonly review: Review;
}

function outcomeOf(
  { row, cells }: OutputRead<Column>,
  nomination: Nomination,
  around: Around,
): AnnouncedGuest['outcome'] | null {
  const { tab, review } = around;
  const place = { tab, row };
  const decision = valueNamed(decisionLabels, cells.decision);
  if (!decision) {
    review.tell({ ...place, code: 'decisionUnreadable', value: tidy(cellText(cells.decision)) });
    return null;
  }
  if (decision !== 'hosted') {
    if (PLACE.some((column) => !isBlank(cells[column]))) {
      review.tell({ ...place, code: 'notHosted', nomination: nomination.id });
    }
    return { decision, why: cellText(cells.why).trim() };
  }
  if (review.held.has(nomination.id)) {
    review.tell({ ...place, code: 'guestNotEligible', nomination: nomination.id });
  }
  const host = review.host(cells.host);
  if (isBlank(cells.host)) review.tell({ ...place, code: 'hostMissing', nomination: nomination.id });
  else if (!host) review.tell({ ...place, code: 'hostUnknown', host: tidy(cellText(cells.host)) });
  const carrier = (leg: Leg, cell: Cell) => (isBlank(cell) ? null : carrierOf(cell, leg, host, { ...around, row }));
  const carriers = { outward: carrier('outward', cells.outwardDriver), return: carrier('return', cells.returnDriver) };
  return host ? { decision, host, carriers } : null;
}

/** The host, where their own number stands there and no driver of that number stops at their home. */
function carrierOf(
  cell: Cell,
  leg: Leg,
  host: Host | undefined,
  { tab, row, rides, review }: Around & { readonly row: number },
): Carrier | null {
  const driver = review.driver(cell);
  const stopsThere = (ride: TabRide) =>
    ride.leg === leg && ride.driver === driver && ride.stops.some((stop) => stop.host === host);
  if (host && review.host(cell) === host && !rides.some(stopsThere)) return { by: 'host', host };
  if (!driver) {
    review.tell({ tab, row, code: 'driverUnknown', driver: tidy(cellText(cell)) });
    return null;
  }
  review.checkDriver(driver, leg, { tab, row });
  return { by: 'driver', driver };
}

/** Each home once, at the first of its guests. */
function checkHomes(found: readonly TabGuest[], tab: string, { tell, weekend }: Review): void {
  const byHost = new Map<Host, { readonly row: number; readonly driven: ReadonlySet<Leg>; readonly guests: number }>();
  for (const { row, outcome } of found) {
    if (outcome.decision !== 'hosted') continue;
    const { host, carriers } = outcome;
    const driven = (['outward', 'return'] as const).filter((leg) => carriers[leg]?.by === 'host');
    const before = byHost.get(host) ?? { row, driven: new Set(), guests: 0 };
    byHost.set(host, { ...before, driven: new Set([...before.driven, ...driven]), guests: before.guests + 1 });
  }
  for (const [host, { row, driven, guests: count }] of byHost) {
    const beds = host.status === 'approved' ? (host.offers.get(weekend.start) ?? 0) : 0;
    if (beds === 0) tell({ tab, row, code: 'hostNotOffering', host: host.id });
    else if (count > beds) tell({ tab, row, code: 'tooFewBeds', host: host.id, guests: count, beds });
    for (const leg of driven) {
      if (!drives(host.collects, leg)) tell({ tab, row, code: 'hostNotCollecting', host: host.id, leg });
    }
  }
}
