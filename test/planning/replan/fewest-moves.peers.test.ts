import { describe, expect, it } from 'vitest';
import { Highs } from '../../../build/bench/peers/highs.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { planWeekend } from '../../../src/planning/plan-weekend.ts';
import { checkPlan } from '../../checks/check-plan.ts';
import { afterwards, type Happening } from '../../checks/draws/cancellations.ts';
import { hadPlace, movedTo } from '../../checks/facts/before.ts';
import type { TrueParty } from '../../checks/facts/guests.ts';
import { hostedParties, type Judged, judged, rankOf, waitingParties } from '../../checks/facts/judged.ts';
import { Draws } from '../../checks/prng.ts';
import { calaisWeekend, type Drawn, largeWeekend } from '../../checks/problems.ts';
import { type Closeness, fewestMoves, type Travelling } from './lower-bound.ts';

/** Km are not what is judged here: they are not searched for long. */
const planned = (problem: Problem, seed: number) =>
  planWeekend(problem, { seed, thoroughness: 0.05, outOfTime: () => false });

const CALAIS = [0, 1, 2, 3, 4];
const LARGE = [0, 1, 2, 3, 4, 6, 12, 14, 16, 17, 18, 19, 21, 33, 36, 44, 52];
/** What happens to each weekend of Calais, each time anew; to each of the others, some of it. */
const CANCELLATIONS: readonly (readonly Happening[])[] = [
  ['host cancels'],
  ['driver cancels'],
  ['host has fewer beds'],
  ['host pauses'],
  ['driver cancels one leg'],
  ['guest withdraws'],
  ['host cancels', 'host pauses'],
  ['host cancels', 'driver cancels'],
  ['driver has fewer seats'],
  ['guest does not show up'],
  ['host cancels', 'driver cancels one leg', 'party withdraws'],
  ['somebody joins a party'],
];
/** So many happen to a weekend that is not of Calais, and so many plans of one that is are judged by every rule. */
const OF_LARGE = 3;

const highs = new Highs();
const patience = { seconds: 30 };
const counted: Record<string, number> = {};
const count = (what: string, times = 1) => {
  counted[what] = (counted[what] ?? 0) + times;
};

describe('weekends the size of Calais planned again, according to HiGHS', () => {
  it('move the fewest people, and drop nobody whom any plan keeps', { timeout: 300_000 }, async () => {
    const faults: string[] = [];
    for (const seed of CALAIS) faults.push(...(await judgeWeekend(calaisWeekend(seed), CANCELLATIONS)));
    // Five parties have to move here so that the last of those who had a place keeps it.
    faults.push(...(await judgeWeekend(largeWeekend(38), CANCELLATIONS.slice(0, OF_LARGE))));
    for (const seed of LARGE) faults.push(...(await judgeWeekend(largeWeekend(seed), turned(seed).slice(0, OF_LARGE))));
    expect(faults).toEqual([]);
  });

  it('were enough, with everything that can ask for a move', () => {
    console.log(`Judged by HiGHS: ${JSON.stringify(counted)}`);
    const least = {
      cancellations: 100,
      'a host cancelled': 45,
      'a driver cancelled': 35,
      'a guest cancelled': 18,
      'weekends with moves': 50,
      'moves proven': 100,
      'parties who moved to make room for others': 5,
      'fewest by seats': 40,
      'fewest by cars': 2,
      'places lost, proven by': 8,
    };
    const of = (what: string) =>
      Object.entries(counted).reduce((sum, [name, times]) => sum + (name.startsWith(what) ? times : 0), 0);
    const tooRare = Object.entries(least).filter(([what, times]) => of(what) < times);
    expect(tooRare.map(([what, times]) => `${what}: ${of(what)} < ${times}`)).toEqual([]);
  });
});

/** The cancellations in the same order, from another one on. */
function turned(by: number): readonly (readonly Happening[])[] {
  const from = (by * OF_LARGE) % CANCELLATIONS.length;
  return [...CANCELLATIONS.slice(from), ...CANCELLATIONS.slice(0, from)];
}

async function judgeWeekend(drawn: Drawn, cancellations: readonly (readonly Happening[])[]): Promise<string[]> {
  const { problem, seed, shape } = drawn;
  const plan = planned(problem, seed);
  const draws = new Draws(seed + 4000);
  const faults: string[] = [];
  for (const [nth, happenings] of cancellations.entries()) {
    const after = afterAll(happenings, problem, plan, draws);
    if (!after) continue;
    count('cancellations');
    for (const who of ['host', 'driver', 'guest'])
      if (happenings.some((one) => one.startsWith(who) || (who === 'guest' && one === 'party withdraws')))
        count(`a ${who} cancelled`);
    const again = planned(after, seed);
    const facts = judged(after, again);
    const found = [
      ...(await faultsInMoves(facts)),
      ...(await faultsInPlaces(facts)),
      ...(nth < OF_LARGE ? checkPlan(after, again) : []).map(({ rule, sentence }) => `${rule}: ${sentence}`),
    ];
    countRoomMade(facts, problem);
    faults.push(...found.map((fault) => `${shape} ${seed}, ${happenings.join(' + ')}: ${fault}`));
  }
  return faults;
}

function afterAll(happenings: readonly Happening[], problem: Problem, plan: Plan, draws: Draws): Problem | null {
  return happenings.reduce<Problem | null>((after, one) => after && afterwards(after, plan, one, draws), problem);
}

/** Those hosted who had a place before. */
const keptIn = (facts: Judged): TrueParty[] =>
  [...hostedParties(facts).keys()].filter((party) => hadPlace(party, facts).length > 0);

/** The people who move are as few as HiGHS can have it for those who keep a place. */
async function faultsInMoves(facts: Judged): Promise<string[]> {
  const hosted = hostedParties(facts);
  const kept = keptIn(facts);
  const moved = kept.reduce((sum, party) => sum + movedTo(hosted.get(party) ?? '', party, facts), 0);
  if (moved === 0) return [];
  count('weekends with moves');
  const bounds: string[] = [];
  let travelling: Travelling = 'in one car';
  for (const closeness of ['seats', 'cars', 'routes'] as const) {
    let outcome = await fewest(kept, closeness, travelling, facts);
    if (outcome?.status === 'infeasible' && travelling === 'in one car') {
      // Not all can travel whole: then nothing stands against a party in two cars.
      travelling = 'in two cars';
      outcome = await fewest(kept, closeness, travelling, facts);
    }
    if (outcome?.status === 'optimal' && Math.round(outcome.value) === moved) {
      count(`fewest by ${closeness}`);
      count('moves proven', moved);
      return [];
    }
    bounds.push(`${closeness}: ${outcome?.status === 'optimal' ? outcome.value : outcome?.status}`);
  }
  return [`${moved} people move, but by ${bounds.join(', by ')}`];
}

async function fewest(parties: readonly TrueParty[], closeness: Closeness, travelling: Travelling, facts: Judged) {
  const programme = fewestMoves(parties, { closeness, travelling }, facts);
  return programme && highs.solve(programme, patience);
}

/** Whoever lost their place cannot be hosted beside all those above them who keep theirs. */
async function faultsInPlaces(facts: Judged): Promise<string[]> {
  const faults: string[] = [];
  const kept = keptIn(facts);
  for (const party of waitingParties(facts).filter((one) => hadPlace(one, facts).length > 0)) {
    const above = kept.filter((one) => rankOf(one, facts) < rankOf(party, facts));
    const proof = await proofAgainst([party, ...above], facts);
    if (proof === null) faults.push(`${party.name} lose their place, and nothing was found that stands against them`);
    else count(`places lost, proven by ${proof}`);
  }
  return faults;
}

async function proofAgainst(parties: readonly TrueParty[], facts: Judged): Promise<Closeness | 'counting' | null> {
  for (const closeness of ['seats', 'cars', 'routes'] as const) {
    const programme = fewestMoves(parties, { closeness, travelling: 'in two cars' }, facts);
    if (!programme) return 'counting';
    const { status } = await highs.solve({ ...programme, objective: programme.objective.map(() => 0) }, patience);
    if (status === 'infeasible') return closeness;
  }
  return null;
}

/** Who moved although nothing changed for their host. */
function countRoomMade(facts: Judged, before: Problem): void {
  const hosts = new Map(before.hosts.map((host) => [host.id, host] as const));
  for (const [party, host] of hostedParties(facts)) {
    if (movedTo(host, party, facts) === 0) continue;
    const unchanged = hadPlace(party, facts).every(
      (guest) => guest.host && facts.problem.hosts.includes(guest.host) && hosts.get(guest.host.id) === guest.host,
    );
    if (unchanged) count('parties who moved to make room for others');
  }
}
