import type { Leg } from '../../domain/leg';
import { PARTS, type Part, type RefusedKeep, type ShownGuest } from '../../domain/reference';
import type { Place, ShownRow } from './shown-row';

export interface Settled {
  readonly guest: ShownGuest;
  readonly refused: readonly RefusedKeep[];
}

/**
 * What several rows of one nomination say together: those count in which something is fixed, or else the first. Where they
 * fix different things, nothing is kept, and what the planner wrote holds.
 */
export function settle(rows: readonly [ShownRow, ...ShownRow[]]): Settled {
  const [first] = rows;
  const fixing = rows.filter(({ keeps, refused }) => refused.length > 0 || PARTS.some((part) => keeps[part]));
  const base = fixing[0] ?? first;
  const together = fixing.slice(1).reduce((before, row) => joined(before, row), guestOf(base));
  const apart = PARTS.find(
    (part) =>
      fixing.some((row) => row.keeps[part] && who(row, part) !== who(together, part)) ||
      (together.keeps[part] && isElsewhere(together, part)),
  );
  if (!apart) {
    const guest = withoutOthersHosts(together);
    const before = rows.find((row) => row.before)?.before ?? null;
    const was = guest.hosted && before !== null && isMoved(guest, before) ? { was: before } : {};
    return { guest: { ...guest, ...was }, refused: once(fixing.flatMap(({ refused }) => refused)) };
  }
  const { nomination } = first;
  const unfixed = { ...guestOf(first), ...rows.find(({ before }) => before)?.before, keeps: NOTHING };
  return { guest: unfixed, refused: [{ nomination, part: apart, refusal: { code: 'keepTwice' } }] };
}

const NOTHING = { host: false, outward: false, return: false };

function guestOf({ nomination, hosted, host, carriers, keeps }: ShownGuest): ShownGuest {
  return { nomination, hosted, host, carriers, keeps };
}

/** Whether somebody has put them elsewhere than the planner had. */
function isMoved(guest: ShownGuest, before: Place): boolean {
  return PARTS.some((part) => who(guest, part) !== who({ ...guest, ...before }, part));
}

/** What a row fixes is added to what those above it fix. */
function joined(before: ShownGuest, row: ShownRow): ShownGuest {
  const adds = (part: Part) => row.keeps[part] && !before.keeps[part];
  const leg = (part: Leg) => (adds(part) ? row : before).carriers[part];
  return {
    ...before,
    host: adds('host') ? row.host : before.host,
    carriers: { outward: leg('outward'), return: leg('return') },
    keeps: {
      host: before.keeps.host || row.keeps.host,
      outward: before.keeps.outward || row.keeps.outward,
      return: before.keeps.return || row.keeps.return,
    },
  };
}

function who({ host, carriers }: ShownGuest, part: Part): unknown {
  if (part === 'host') return host;
  const carrier = carriers[part];
  return carrier?.by === 'driver' ? carrier.driver : (carrier?.host ?? null);
}

/** Driven by a host whom they do not stay with: of two rows, one says where they stay and one who drives them. */
function isElsewhere({ host, carriers }: ShownGuest, part: Part): boolean {
  const carrier = part === 'host' ? null : carriers[part];
  return carrier?.by === 'host' && carrier.host !== host;
}

function withoutOthersHosts(guest: ShownGuest): ShownGuest {
  const carrier = (leg: Leg) => (isElsewhere(guest, leg) ? null : guest.carriers[leg]);
  return { ...guest, carriers: { outward: carrier('outward'), return: carrier('return') } };
}

/** Copies of a row are refused for the same reasons. */
function once(refused: readonly RefusedKeep[]): RefusedKeep[] {
  const key = ({ part, refusal }: RefusedKeep) => JSON.stringify([part, refusal]);
  return refused.filter((one, i) => refused.findIndex((other) => key(other) === key(one)) === i);
}
