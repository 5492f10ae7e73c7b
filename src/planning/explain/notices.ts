import type { Notice, Subject } from '../../domain/notice';
import type { Advice, Change, WaitingReason, WeakPoint } from '../../domain/plan';
import type { Weekend } from '../../domain/weekend';
import type { RankedParty } from '../order';

/** What To do says of the advice: changes that would place people, whom to call, and what to be prepared for. */
export function adviceNotices(
  reasons: ReadonlyMap<RankedParty, WaitingReason>,
  { hosts, drivers, weakPoints }: Advice,
  { start }: Weekend,
): Notice[] {
  const calls = [
    ...hosts.map(({ host, unlocks }): Notice => {
      const subject = { kind: 'answer', of: 'host', id: host.id, weekend: start } as const;
      return info(subject, { code: 'callHost', id: host.id, name: host.name, people: unlocks.length });
    }),
    ...[
      ...drivers.outward,
      ...drivers.return.filter(({ driver, legs }) => !isCalledFor(driver.id, legs, drivers.outward)),
    ].map(({ driver, legs, unlocks }): Notice => {
      const subject = { kind: 'answer', of: 'driver', id: driver.id, weekend: start } as const;
      return info(subject, { code: 'callDriver', id: driver.id, name: driver.name, legs, people: unlocks.length });
    }),
  ];
  return [...changeNotices(reasons, start), ...calls, ...weakPoints.map(weakPointNotice)];
}

function info(subject: Subject, finding: Notice['finding']): Notice {
  return { severity: 'info', subject, finding };
}

/** Whoever is asked to drive both legs stands in both lists. */
function isCalledFor(id: string, legs: string, calls: Advice['drivers']['outward']): boolean {
  return legs === 'both' && calls.some((call) => call.driver.id === id && call.legs === 'both');
}

/** One line for each distinct change, with all parties of whom it would place one. */
function changeNotices(reasons: ReadonlyMap<RankedParty, WaitingReason>, start: Weekend['start']): Notice[] {
  const byChange = new Map<string, { changes: readonly Change[]; parties: RankedParty[] }>();
  for (const [party, reason] of reasons) {
    if (reason.code === 'notSearched') continue;
    const { changes } = reason;
    const key = JSON.stringify(changes.map((change) => ('driver' in change ? [change.driver.id, change.km] : change)));
    const line = byChange.get(key) ?? { changes, parties: [] };
    line.parties.push(party);
    byChange.set(key, line);
  }
  return [...byChange.values()].map(({ changes, parties }) =>
    info(cellOf(changes, start), {
      code: 'wouldPlace',
      changes,
      parties: parties.map(({ members }) => members.map(({ id }) => id)),
    }),
  );
}

/** The cell where the change is made, or else the weekend. */
function cellOf(changes: readonly Change[], start: Weekend['start']): Subject {
  const weekend = { kind: 'weekend', start } as const;
  const [change, ...others] = changes;
  if (!change || others.length > 0) return weekend;
  if (change.code === 'morePlaces') return { ...weekend, field: 'places' };
  if (change.code === 'longerDetour') return { kind: 'driver', id: change.driver.id, field: 'longestDetourKm' };
  return weekend;
}

function weakPointNotice(point: WeakPoint): Notice {
  const people = point.loses.length;
  if (point.code === 'home') {
    const { home, standBy } = point;
    const spare = standBy && { id: standBy.host.id, name: standBy.host.name, people: standBy.unlocks.length };
    return info(
      { kind: 'host', id: home.host.id },
      { code: 'weakHome', id: home.host.id, people, standBy: spare, sought: point.sought },
    );
  }
  const { car, standBy } = point;
  const spare = standBy && { id: standBy.driver.id, name: standBy.driver.name, people: standBy.unlocks.length };
  return info(
    { kind: 'driver', id: car.driver.id },
    { code: 'weakCar', id: car.driver.id, people, standBy: spare, sought: point.sought },
  );
}
