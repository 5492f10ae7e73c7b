import type { Leg } from '../../../src/domain/leg.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { ShownGuest } from '../../../src/domain/reference.ts';
import type { Draws } from '../prng.ts';
import { shownBy } from './cancellations.ts';

/** Ways in which a coordinator fixes something in the row of a guest. */
const WAYS = [
  'as it is',
  'host',
  'host',
  'host',
  'outward',
  'return',
  'host and drivers',
  'driven by the host',
] as const;

/** The problem with what a plan shows, and so many guests of whom a coordinator has fixed something, wisely or not. */
export function withKeeps(problem: Problem, plan: Plan, count: number, draws: Draws): Problem {
  const reference = problem.reference ?? shownBy(plan);
  const guests = [...reference.guests];
  for (let k = 0; k < count && guests.length > 0; k += 1) {
    const at = draws.between([0, guests.length - 1]);
    const guest = guests[at] as ShownGuest;
    guests[at] = withWhatWas(guest, fixed(guest, problem, draws));
  }
  return { ...problem, reference: { ...reference, guests } };
}

/** What was written over somebody's place is remembered: it is what they may have been told. */
function withWhatWas(before: ShownGuest, after: ShownGuest): ShownGuest {
  const { host, carriers } = before;
  const isChanged = after.host !== host || after.carriers !== carriers;
  return before.hosted && isChanged ? { ...after, was: before.was ?? { host, carriers } } : after;
}

function fixed(guest: ShownGuest, problem: Problem, draws: Draws): ShownGuest {
  const way = draws.of(WAYS);
  switch (way) {
    case 'as it is': {
      const { host, carriers } = guest;
      const keeps = { host: host !== null, outward: carriers.outward !== null, return: carriers.return !== null };
      return { ...guest, keeps };
    }
    case 'host':
      return withHost(guest, problem, draws);
    case 'outward':
    case 'return':
      return withDriver(guest, way, problem, draws);
    case 'host and drivers':
      return withDriver(
        withDriver(withHost(guest, problem, draws), 'outward', problem, draws),
        'return',
        problem,
        draws,
      );
    case 'driven by the host': {
      const { host, carriers, keeps } = guest;
      const leg = draws.of(['outward', 'return'] as const);
      if (!host) return guest;
      return { ...guest, carriers: { ...carriers, [leg]: { by: 'host', host } }, keeps: { ...keeps, [leg]: true } };
    }
  }
}

function withHost(guest: ShownGuest, { hosts }: Problem, draws: Draws): ShownGuest {
  if (hosts.length === 0) return guest;
  const host = draws.of(hosts);
  // Nobody is driven by a host whom they do not stay with: such a cell says nothing any more.
  const still = (leg: Leg) => {
    const carrier = guest.carriers[leg];
    return carrier?.by === 'host' && carrier.host !== host ? null : carrier;
  };
  const carriers = { outward: still('outward'), return: still('return') };
  const { keeps } = guest;
  return {
    ...guest,
    host,
    carriers,
    keeps: {
      host: true,
      outward: keeps.outward && carriers.outward !== null,
      return: keeps.return && carriers.return !== null,
    },
  };
}

function withDriver(guest: ShownGuest, leg: Leg, { drivers }: Problem, draws: Draws): ShownGuest {
  if (drivers.length === 0) return guest;
  const driver = draws.of(drivers);
  return {
    ...guest,
    carriers: { ...guest.carriers, [leg]: { by: 'driver', driver } },
    keeps: { ...guest.keeps, [leg]: true },
  };
}
