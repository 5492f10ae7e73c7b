import { LEGS, type Leg } from '../../../src/domain/leg.ts';
import { movedTo } from '../facts/before.ts';
import type { TrueParty } from '../facts/guests.ts';
import { type Judged, needsCar } from '../facts/judged.ts';
import { lacks } from '../facts/suitability.ts';
import type { TrueHome } from '../facts/volunteers.ts';
import { drivable, type ExactLeg, exactLeg } from './driving.ts';
import { type Budget, step, type Verdict } from './verdict.ts';

/** Homes and cars of a weekend, laid out for proofs. */
export interface Housing {
  /** Whether these parties can all be hosted together: beds, limits, places, seats, cars. By trying everything. */
  together(parties: readonly TrueParty[], purse: Budget, terms?: Terms): Proof;
}

/** What is asked of those hosted together beyond the rules of every plan. */
export interface Terms {
  /** Most people who change home. */
  readonly moves?: number;
  /** Each party travels in one car. */
  readonly whole?: boolean;
  readonly fixed?: Fixed;
}

/** Where parties must stay and with whom they must travel; null = anywhere, with anybody. */
export interface Fixed {
  host(party: TrueParty): string | null;
  cars(party: TrueParty, leg: Leg): ReadonlySet<string> | null;
}

const NOTHING_FIXED: Fixed = { host: () => null, cars: () => null };

export interface Proof {
  readonly verdict: Verdict;
  /** Who would stay where, when the verdict is yes. */
  readonly witness: string;
}

/** null when there are too many homes to prove anything. */
export function housingOf(judged: Judged): Housing | null {
  const { problem, homes, hostOf } = judged;
  const outward = problem.settings.seatForEveryone ? exactLeg('outward', judged) : null;
  const back = problem.settings.seatForEveryone ? exactLeg('return', judged) : null;
  if (problem.settings.seatForEveryone && (!outward || !back)) return null;
  const legs = LEGS.map((leg) => ({ leg, exact: leg === 'outward' ? outward : back }));

  const reachable = ({ host }: TrueHome) =>
    legs.every(({ leg, exact }) => !exact || !needsCar(host.id, leg, judged) || canCall(host.id, exact));
  const open = [...homes.values()].filter(reachable);
  const options = new Map(
    judged.parties.map((party) => {
      const usual = hostOf.get(party.members[0]?.id ?? '');
      const suitable = open
        .filter((home) => lacks(party, home, problem).length === 0)
        .map(({ host }) => ({ home: host.id, moved: movedTo(host.id, party, judged) }));
      suitable.sort((a, b) => a.moved - b.moved || Number(b.home === usual) - Number(a.home === usual));
      return [party, suitable] as const;
    }),
  );
  const uses = new Map(
    open.map(({ host }) => [host.id, legs.map(({ leg, exact }) => exact !== null && needsCar(host.id, leg, judged))]),
  );

  /** Nobody travels with a driver who is fixed from a home whose host drives them. */
  const isAsFixed = (party: TrueParty, home: string, fixed: Fixed) =>
    (fixed.host(party) ?? home) === home &&
    LEGS.every((leg) => fixed.cars(party, leg) === null || needsCar(home, leg, judged));

  return {
    together(parties, purse, { moves = Number.POSITIVE_INFINITY, whole = false, fixed = NOTHING_FIXED } = {}) {
      const people = parties.reduce((sum, party) => sum + party.size, 0);
      if (people > (problem.weekend.places ?? Number.POSITIVE_INFINITY)) return { verdict: 'no', witness: '' };
      const beds = new Map(open.map((home) => [home.host.id, home.beds] as const));
      const seats = legs.map(({ exact }) => exact?.seats ?? Number.POSITIVE_INFINITY);
      const placed = new Map<TrueParty, string>();
      let movesLeft = moves;
      let cut = false;
      let witness = '';

      const driven = (): boolean => {
        const verdicts = legs.map(({ leg, exact }, i) => {
          if (!exact) return 'yes';
          const loads = [...placed].filter(([, home]) => uses.get(home)?.[i]);
          return drivable(
            loads.map(([party, home]) => ({ home, people: party.size, whole, cars: fixed.cars(party, leg) })),
            exact,
            purse,
          );
        });
        if (verdicts.includes('no')) return false;
        if (verdicts.includes('unknown')) cut = true;
        return !cut;
      };
      const fits = (party: TrueParty, { home, moved }: { readonly home: string; readonly moved: number }) =>
        isAsFixed(party, home, fixed) &&
        (beds.get(home) ?? 0) >= party.size &&
        moved <= movesLeft &&
        seats.every((free, i) => !uses.get(home)?.[i] || free >= party.size);
      const place = (left: readonly TrueParty[]): boolean => {
        if (cut || !step(purse)) {
          cut = true;
          return false;
        }
        if (left.length === 0) {
          if (!driven()) return false;
          witness = [...placed].map(([{ name }, home]) => `${name} with ${home}`).join(', ');
          return true;
        }
        const choices = left.map((party) => ({
          party,
          homes: (options.get(party) ?? []).filter((option) => fits(party, option)),
        }));
        const [tightest] = choices.sort((a, b) => a.homes.length - b.homes.length || b.party.size - a.party.size);
        if (!tightest) return false;
        const { party } = tightest;
        const rest = left.filter((one) => one !== party);
        for (const { home, moved } of tightest.homes) {
          const shift = (sign: 1 | -1) => {
            beds.set(home, (beds.get(home) ?? 0) + sign * party.size);
            movesLeft += sign * moved;
            uses.get(home)?.forEach((used, i) => {
              if (used) seats[i] = (seats[i] ?? 0) + sign * party.size;
            });
          };
          shift(-1);
          placed.set(party, home);
          const done = place(rest);
          placed.delete(party);
          shift(1);
          if (done) return true;
        }
        return false;
      };
      if (place(parties)) return { verdict: 'yes', witness };
      return { verdict: cut ? 'unknown' : 'no', witness };
    },
  };
}

function canCall(home: string, { cars }: ExactLeg): boolean {
  return cars.some(({ seats, reach }) => seats > 0 && reach.covers(reach.bit(home)));
}
