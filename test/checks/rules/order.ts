import { LEGS } from '../../../src/domain/leg.ts';
import { type Housing, housingOf, type Proof } from '../exact/housing.ts';
import { budget } from '../exact/verdict.ts';
import { isPlannedAgain } from '../facts/before.ts';
import { boards, ridesWith } from '../facts/free-seats.ts';
import type { TrueParty } from '../facts/guests.ts';
import { carsOn, hostedParties, type Judged, needsCar, rankOf, waitingParties } from '../facts/judged.ts';
import { lacks } from '../facts/suitability.ts';
import type { Findings, Rule } from '../rule.ts';

/** A home that could take the party, and cars to drive it whole, while everybody in `kept` stays as they are; or null. */
function couldSimplyJoin(party: TrueParty, kept: ReadonlySet<string>, judged: Judged): string | null {
  const { problem, homes, hostOf } = judged;
  if (kept.size + party.size > (problem.weekend.places ?? Number.POSITIVE_INFINITY)) return null;
  const rides = { outward: ridesWith('outward', judged, keeps), return: ridesWith('return', judged, keeps) };
  function keeps(id: string): boolean {
    return kept.has(id);
  }
  for (const home of homes.values()) {
    const taken = [...hostOf].filter(([id, host]) => host === home.host.id && kept.has(id)).length;
    if (taken + party.size > home.beds || lacks(party, home, problem).length > 0) continue;
    const { location } = home;
    const driven = LEGS.every((leg) => {
      if (!problem.settings.seatForEveryone || !needsCar(home.host.id, leg, judged)) return true;
      return location !== null && boards({ people: party.size, location, leg }, rides[leg], judged) !== null;
    });
    if (driven) return home.host.id;
  }
  return null;
}

const freeBed: Rule = {
  name: 'order (free bed)',
  judge(judged, { fault, saw }) {
    const everybody = new Set(judged.hostOf.keys());
    for (const party of waitingParties(judged)) {
      saw('waiting parties');
      const home = couldSimplyJoin(party, everybody, judged);
      if (home !== null) fault(`${party.name} wait although ${home} and its cars could simply take them`);
    }
  },
};

/** Most parties among whom the greatest number is sought by trying every set. */
const SETS_OF = 10;
/** Steps for one question of who can be hosted together: to the end where that is near, a try where it is not. */
const question = ({ parties }: Judged) => budget(parties.length <= SETS_OF ? 30_000 : 1_000);

/** Whether seats alone decide who can travel, so that no route or packing can stand in the way. */
function carsDecideNothing(judged: Judged): boolean {
  if (!judged.problem.settings.seatForEveryone) return true;
  const free = LEGS.every((leg) => carsOn(leg, judged).every(({ driver }) => driver.longestDetourKm === null));
  return free && judged.parties.every(({ size }) => size === 1);
}

/** Of weekends planned for the first time: where somebody has a place already, other rules say who keeps it (`again.ts`). */
const order: Rule = {
  name: 'order',
  judge(judged, findings) {
    if (!isPlannedAgain(judged) && carsDecideNothing(judged)) judgeSelection(judged, findings);
  },
};

/** The same where routes and cars have a say, in which the planning may fall short: kept apart for that reason. */
const orderRides: Rule = {
  name: 'order (rides)',
  judge(judged, findings) {
    if (!isPlannedAgain(judged) && !carsDecideNothing(judged)) judgeSelection(judged, findings);
  },
};

function judgeSelection(judged: Judged, findings: Findings): void {
  const { selection } = judged.problem.settings;
  const housing = housingOf(judged);
  if (selection === 'priority') judgePriority(judged, housing, findings);
  else if (housing && judged.parties.length <= SETS_OF) judgePeople(judged, housing, findings);
  else judgeExchanges(judged, findings);
}

/** Going down the list, each party that waits truly cannot be hosted together with all those hosted above it. */
function judgePriority(judged: Judged, housing: Housing | null, { fault, saw }: Findings): void {
  const hosted = [...hostedParties(judged).keys()];
  let decided = true;
  for (const party of waitingParties(judged)) {
    const above = hosted.filter((one) => rankOf(one, judged) < rankOf(party, judged));
    const { verdict, witness } = joins(party, above, judged, housing);
    if (verdict === 'yes') fault(`${party.name} wait although they can be hosted with all above them: ${witness}`);
    if (verdict === 'unknown') decided = false;
    saw(`waiting behind others, ${verdict === 'unknown' ? 'not decided' : 'decided exactly'}`);
  }
  if (decided) saw('weekends decided exactly');
}

function joins(party: TrueParty, above: readonly TrueParty[], judged: Judged, housing: Housing | null): Proof {
  const kept = new Set(above.flatMap(({ members }) => members.map(({ id }) => id)));
  const home = couldSimplyJoin(party, kept, judged);
  if (home !== null) return { verdict: 'yes', witness: `simply with ${home}` };
  return housing?.together([party, ...above], question(judged)) ?? { verdict: 'unknown', witness: '' };
}

/** No more people can be hosted; and among as many, nobody is passed over for someone lower. */
function judgePeople(judged: Judged, housing: Housing, { fault, saw }: Findings): void {
  const ranked = [...judged.parties].sort((a, b) => rankOf(a, judged) - rankOf(b, judged));
  const hosted = [...hostedParties(judged).keys()];
  const people = (set: readonly TrueParty[]) => set.reduce((sum, { size }) => sum + size, 0);
  const most = people(hosted);
  const sets = subsets(ranked);
  let decided = true;
  const possible = (set: readonly TrueParty[]) => {
    const { verdict } = housing.together(set, question(judged));
    if (verdict === 'unknown') decided = false;
    return verdict === 'yes';
  };
  const larger = sets.filter((set) => people(set) > most).find(possible);
  if (larger)
    fault(`${most} people are hosted, but ${people(larger)} can be: ${larger.map(({ name }) => name).join(', ')}`);
  for (const party of waitingParties(judged)) {
    const above = hosted.filter((one) => rankOf(one, judged) < rankOf(party, judged));
    const as = sets.filter(
      (set) => people(set) === most && set.includes(party) && above.every((one) => set.includes(one)),
    );
    if (as.some(possible)) fault(`${party.name} wait although as many can be hosted with them and all above them`);
  }
  if (decided) saw('weekends decided exactly');
  if (decided && waitingParties(judged).length > 0) saw('greatest number proven with people waiting');
}

/** Where there are too many to try: nobody can simply take the place of fewer people, nor of as many below them. */
function judgeExchanges(judged: Judged, { fault, saw }: Findings): void {
  for (const party of waitingParties(judged)) {
    for (const other of hostedParties(judged).keys()) {
      const better = party.size > other.size || rankOf(party, judged) < rankOf(other, judged);
      if (party.size < other.size || !better) continue;
      saw('exchanges tried');
      const leaving = new Set(other.members.map(({ id }) => id));
      const kept = new Set([...judged.hostOf.keys()].filter((id) => !leaving.has(id)));
      const home = couldSimplyJoin(party, kept, judged);
      if (home !== null) fault(`${party.name} wait although they could take the place of ${other.name}, with ${home}`);
    }
  }
}

function subsets(parties: readonly TrueParty[]): TrueParty[][] {
  return Array.from({ length: 2 ** parties.length }, (_, set) => parties.filter((__, i) => set & (1 << i)));
}

export const ORDER_RULES: readonly Rule[] = [freeBed, order, orderRides];
