import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { drives, LEGS, type Leg } from '../../domain/leg';
import type { Nomination } from '../../domain/nomination';
import type { Carrier } from '../../domain/plan';
import { PARTS, type Part, type RefusedKeep, type ShownGuest } from '../../domain/reference';
import { byNumber } from '../announcement/by-number';
import { type Cell, cellText, isBlank } from '../cell';
import { decisionLabels, type guests } from '../outputs/guests';
import { type OutputRead, valueNamed } from '../read-output';
import { tidy } from '../text';
import { isTicked } from '../ticks';
import { type PlannedRow, readPlanned } from './planned';

export type GuestRow = OutputRead<keyof typeof guests.columns>;

/** One row of the Guests tab, as a coordinator left it. */
export interface ShownRow extends ShownGuest {
  /** What of it is fixed and cannot be kept. */
  readonly refused: readonly RefusedKeep[];
  /** What the planner wrote in it; null where the row does not tell. */
  readonly before: Place | null;
}

/** Who takes somebody in and drives them. */
export type Place = Pick<ShownGuest, 'host' | 'carriers'>;

/** Which cell says who. */
const COLUMN = { host: 'host', outward: 'outwardDriver', return: 'returnDriver' } as const;

/** Whether a row shows somebody as having a place; where its decision cannot be read, a host makes one. */
export function showsPlace({ cells }: GuestRow): boolean {
  const decision = valueNamed(decisionLabels, cells.decision);
  return decision === undefined ? !isBlank(cells.host) : decision === 'hosted';
}

/** Reads the rows of people who are known, among the hosts and drivers of now. */
export function rowReader(known: {
  readonly hosts: readonly Host[];
  readonly drivers: readonly Driver[];
}): (row: GuestRow, nomination: Nomination) => ShownRow {
  const find: Find = { host: byNumber(known.hosts), driver: byNumber(known.drivers) };
  return (row, nomination) => readRow(row, nomination, find);
}

interface Find {
  readonly host: (cell: Cell) => Host | undefined;
  readonly driver: (cell: Cell) => Driver | undefined;
}

function readRow(row: GuestRow, nomination: Nomination, find: Find): ShownRow {
  const hosted = showsPlace(row);
  const planned = readPlanned(row.cells.planned);
  const before = planned && placeOf((part) => planned[part].written, find);
  const named = placeOf((part) => row.cells[COLUMN[part]], find, hosted ? before : null);
  const { keeps, refused } = keepsOf(row, { planned, before, named, nomination, find });
  // What a coordinator emptied, or wrote and nobody has, does not undo what people may have been told.
  const carriers = (leg: Leg) => named.carriers[leg] ?? (hosted && before ? before.carriers[leg] : null);
  return {
    nomination,
    hosted,
    host: named.host,
    carriers: { outward: carriers('outward'), return: carriers('return') },
    keeps,
    refused,
    before,
  };
}

/** `otherwise`: what holds where the cell of the host names nobody. */
function placeOf(written: (part: Part) => Cell, find: Find, otherwise: Place | null = null): Place {
  const host = find.host(written('host')) ?? otherwise?.host ?? null;
  const carrier = (leg: Leg) => carrierOf(written(leg), leg, host, find);
  return { host, carriers: { outward: carrier('outward'), return: carrier('return') } };
}

/** The host, where their own number stands there: unless a driver has the same one and the host does not drive that leg. */
function carrierOf(cell: Cell, leg: Leg, host: Host | null, find: Find): Carrier | null {
  const driver = find.driver(cell);
  const own = host !== null && find.host(cell) === host;
  if (own && (!driver || drives(host.collects, leg))) return { by: 'host', host };
  return driver ? { by: 'driver', driver } : null;
}

interface Read {
  readonly planned: PlannedRow | null;
  readonly before: Place | null;
  readonly named: Place;
  readonly nomination: Nomination;
  readonly find: Find;
}

function keepsOf({ cells }: GuestRow, { planned, before, named, nomination, find }: Read) {
  const ticked = isTicked(cells.keep);
  const marked = planned !== null && PARTS.some((part) => planned[part].fixed);
  const changed = (part: Part) => planned !== null && !isSame(cells[COLUMN[part]], planned[part].written, part, find);
  const refused: RefusedKeep[] = [];
  const namesNobody = ticked && !marked && isBlank(cells.host);
  const asked = (part: Part) => changed(part) || (ticked && !namesNobody && (marked ? planned[part].fixed : true));
  // The number of a host who was to drive them, and with whom they do not stay any more.
  const left = (part: Part) => part !== 'host' && before?.carriers[part]?.by === 'host' && !changed(part);
  const keeps = { host: false, outward: false, return: false };
  for (const part of PARTS) {
    const cell = cells[COLUMN[part]];
    if (isBlank(cell) || !asked(part)) continue;
    if (part === 'host' ? find.host(cell) : named.carriers[part]) keeps[part] = true;
    else if (!left(part)) {
      refused.push({ nomination, part, refusal: { code: 'keepUnknown', value: tidy(cellText(cell)) } });
    }
  }
  const nothing = ticked && refused.length === 0 && LEGS.every((leg) => !keeps[leg]) && !keeps.host;
  if (namesNobody || nothing) refused.push({ nomination, part: 'keep', refusal: { code: 'keepNamesNobody' } });
  return { keeps, refused };
}

/** Whether a cell still says what the planner wrote; nobody is fixed by emptying it. */
function isSame(cell: Cell, written: string, part: Part, find: Find): boolean {
  const [now, then] =
    part === 'host' ? [find.host(cell), find.host(written)] : [find.driver(cell), find.driver(written)];
  if (now && then) return now === then;
  return plain(cellText(cell)) === plain(written);
}

const plain = (number: string) => number.replace(/\s+/g, '').toLowerCase();
