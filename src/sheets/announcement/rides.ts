import type { ClockTime } from '../../domain/civil-date';
import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import type { Leg } from '../../domain/leg';
import { type Cell, cellText, type Grid, isBlank } from '../cell';
import { timeOf } from '../kinds/moments';
import { numberOf } from '../kinds/numbers';
import { legLabels, rides } from '../outputs/rides';
import { type OutputRead, readOutput, valueNamed } from '../read-output';
import { tidy } from '../text';
import type { Review } from './review';

/** A car's way on one leg, as the Rides tab has it. */
export interface TabRide {
  readonly leg: Leg;
  readonly driver: Driver;
  /** In the order they are driven. */
  readonly stops: readonly TabStop[];
  readonly directions: string;
  readonly km: number | null;
}

/** One row of the Rides tab. */
export interface TabStop {
  readonly row: number;
  readonly host: Host;
  readonly people: number;
  readonly time: ClockTime | null;
}

interface Line extends TabStop {
  readonly leg: Leg;
  readonly driver: Driver;
  readonly stop: number;
  readonly directions: string;
  readonly km: number | null;
}

type Column = keyof typeof rides.columns;

const STOP = ['leg', 'driver', 'stop', 'host', 'guests'] as const;
const NEEDED: readonly Column[] = [...STOP, 'time'];

/**
 * The rides of a Rides tab, in the order of their first rows there. People sort the tab by any column: a ride is all rows of
 * one driver and leg, in the order of their stops.
 * @throws SetupError when a column is missing.
 */
export function readRides(grid: Grid, review: Review): TabRide[] {
  const byCar = new Map<string, Line[]>();
  for (const { row, cells } of readOutput(rides, grid, NEEDED).rows) {
    // What people note below the table names no stop.
    if (STOP.every((column) => isBlank(cells[column]))) continue;
    const line = lineOf({ row, cells }, grid.name, review);
    if (!line) continue;
    const car = `${line.leg}|${line.driver.id}`;
    byCar.set(car, [...(byCar.get(car) ?? []), line]);
  }
  return [...byCar.values()].map((lines) => rideOf(lines, grid.name, review));
}

function lineOf({ row, cells }: OutputRead<Column>, tab: string, review: Review): Line | null {
  const place = { tab, row };
  const read = <T>(column: Column, value: T | null | undefined): T | null => {
    if (value !== null && value !== undefined) return value;
    review.tell({
      ...place,
      code: 'cellUnreadable',
      column: rides.columns[column].label,
      value: cellText(cells[column]),
    });
    return null;
  };
  const leg = read('leg', valueNamed(legLabels, cells.leg));
  const stop = read('stop', numberOf(cells.stop));
  const people = read('guests', wholePeople(cells.guests));
  const time = isBlank(cells.time) ? null : read('time', timeOf(cells.time));
  const driver = review.driver(cells.driver);
  if (!driver) review.tell({ ...place, code: 'driverUnknown', driver: tidy(cellText(cells.driver)) });
  else if (leg) review.checkDriver(driver, leg, place);
  const host = review.host(cells.host);
  if (!host) review.tell({ ...place, code: 'hostUnknown', host: tidy(cellText(cells.host)) });
  if (!leg || stop === null || people === null || !driver || !host) return null;
  return {
    row,
    leg,
    driver,
    stop,
    host,
    people,
    time,
    km: wholeKm(cells.km),
    directions: mapAddress(cells.directions),
  };
}

function rideOf(lines: readonly Line[], tab: string, { tell }: Review): TabRide {
  const stops = [...lines].sort((a, b) => a.stop - b.stop);
  const [{ leg, driver, row }] = stops as [Line];
  for (const [i, { stop, host, row: at }] of stops.entries()) {
    if (stops.slice(0, i).some((before) => before.stop === stop || before.host === host)) {
      tell({ tab, row: at, code: 'stopRepeated', driver: driver.id, leg });
    }
  }
  const people = stops.reduce((sum, stop) => sum + stop.people, 0);
  if (people > driver.seats) {
    tell({ tab, row, code: 'tooFewSeats', driver: driver.id, leg, people, seats: driver.seats });
  }
  return {
    ...{ leg, driver, stops },
    directions: stops.find(({ directions }) => directions !== '')?.directions ?? '',
    km: stops.find(({ km }) => km !== null)?.km ?? null,
  };
}

function wholePeople(cell: Cell): number | null {
  const people = numberOf(cell);
  return people !== null && Number.isInteger(people) && people >= 1 ? people : null;
}

function wholeKm(cell: Cell): number | null {
  const km = numberOf(cell);
  return km !== null && km >= 0 ? Math.round(km) : null;
}

/** Anything else that stands there is no address that people should be sent to. */
function mapAddress(cell: Cell): string {
  const address = cellText(cell).trim();
  return /^https:\/\/www\.google\.com\/maps\/dir\/[^\s<>"']*$/.test(address) ? address : '';
}
