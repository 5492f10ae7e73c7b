import { LEGS } from '../../../src/domain/leg.ts';
import { housingOf, type Proof, type Terms } from '../exact/housing.ts';
import { budget } from '../exact/verdict.ts';
import { hadPlace, isPlannedAgain, keptBy, movedTo } from '../facts/before.ts';
import type { TrueParty } from '../facts/guests.ts';
import { hostedParties, type Judged, rankOf, waitingParties } from '../facts/judged.ts';
import type { Rule } from '../rule.ts';

/** Most parties among whom questions are answered to the end; beyond, a try. */
const DECIDED = 10;
const STEPS = { decided: 60_000, tried: 1_000 };

/** The questions of planning again, put to somebody who tries everything. */
interface Again {
  readonly hosted: ReadonlyMap<TrueParty, string>;
  /** Those hosted now who had a place before. */
  readonly kept: readonly TrueParty[];
  readonly moved: number;
  /** Those whose home is fixed: they come before all others. */
  readonly fixed: readonly TrueParty[];
  together(parties: readonly TrueParty[], terms?: Terms): Proof;
  /** The same as if everybody could be driven anywhere: what cars alone stand against. */
  housed(parties: readonly TrueParty[], terms?: Terms): Proof;
}

/** null where nothing is to stay as it was. */
function again(judged: Judged): Again | null {
  if (!isPlannedAgain(judged)) return null;
  const hosted = hostedParties(judged);
  const kept = [...hosted.keys()].filter((party) => hadPlace(party, judged).length > 0);
  const moved = kept.reduce((sum, party) => sum + movedTo(hosted.get(party) ?? '', party, judged), 0);
  const keeps = keptBy(judged);
  // Where nobody needs a seat, cars are not looked at: who is fixed in one cannot be answered for.
  const isFixedInCar = judged.parties.some((party) => LEGS.some((leg) => keeps.cars(party, leg) !== null));
  const housing = isFixedInCar && !judged.problem.settings.seatForEveryone ? null : housingOf(judged);
  const { problem } = judged;
  const walking = { ...judged, problem: { ...problem, settings: { ...problem.settings, seatForEveryone: false } } };
  const beds = isFixedInCar ? null : housingOf(walking);
  const steps = judged.parties.length <= DECIDED ? STEPS.decided : STEPS.tried;
  const asked =
    (of: typeof housing) =>
    (parties: readonly TrueParty[], terms: Terms = {}): Proof =>
      of?.together(parties, budget(steps), { ...terms, fixed: keeps }) ?? { verdict: 'unknown', witness: '' };
  const fixed = [...hosted.keys()].filter((party) => keeps.host(party) !== null);
  return { hosted, kept, moved, fixed, together: asked(housing), housed: asked(beds) };
}

/** Who had a place keeps one whenever any plan has it beside all those above them who had one, and beside what is fixed. */
const placesKept: Rule = {
  name: 'places kept',
  judge(judged, { fault, saw }) {
    const weekend = again(judged);
    if (!weekend) return;
    const { kept, fixed, together, housed } = weekend;
    saw('weekends planned again');
    for (const party of waitingParties(judged)) {
      if (hadPlace(party, judged).length === 0) continue;
      const above = kept.filter((one) => rankOf(one, judged) < rankOf(party, judged));
      const all = [...new Set([party, ...fixed, ...above])];
      const { verdict, witness } = together(all);
      if (verdict === 'no' && housed(all).verdict === 'yes') saw('places lost for want of cars alone');
      saw(
        `places lost, ${verdict === 'no' ? 'proven to be unavoidable' : verdict === 'yes' ? 'needlessly' : 'not decided'}`,
      );
      if (verdict === 'yes') fault(`${party.name} lose their place although all above could keep theirs: ${witness}`);
    }
  },
};

/** No plan that keeps the same people moves fewer of them; nobody is split over two cars to spare a move. */
const fewestMoves: Rule = {
  name: 'fewest moves',
  judge(judged, { fault, saw }) {
    const weekend = again(judged);
    if (!weekend) return;
    const { hosted, kept, moved, fixed, together, housed } = weekend;
    if (moved === 0) return;
    const all = [...new Set([...kept, ...fixed])];
    const fewer = { moves: moved - 1 };
    const apart = together(all, { whole: true }).verdict === 'no' ? {} : { whole: true };
    const { verdict, witness } = together(all, { ...fewer, ...apart });
    saw(`moves, ${verdict === 'no' ? 'proven to be the fewest' : verdict === 'yes' ? 'too many' : 'not decided'}`);
    if (verdict === 'no' && housed(all, fewer).verdict === 'yes') saw('moves for want of cars alone');
    for (const party of kept) {
      const leaves = movedTo(hosted.get(party) ?? '', party, judged) > 0;
      if (leaves && together([party], { moves: 0 }).verdict === 'yes') saw('parties who move to make room for others');
    }
    if (!apart.whole) saw('moves of parties who cannot all travel whole');
    if (verdict === 'yes') fault(`${moved} people move although fewer could: ${witness}`);
  },
};

/** Going down the list, no party that waits could come as well with nobody more moving. */
const freedBeds: Rule = {
  name: 'freed beds',
  judge(judged, { fault, saw }) {
    const weekend = again(judged);
    if (!weekend) return;
    const { hosted, kept, moved, fixed, together } = weekend;
    const everybody = [...hosted.keys()];
    for (const party of waitingParties(judged)) {
      if (hadPlace(party, judged).length > 0) continue;
      // Where the greatest number counts, who comes in stays in, whatever their rank.
      const isAbove = (one: TrueParty) =>
        judged.problem.settings.selection === 'people' || rankOf(one, judged) < rankOf(party, judged);
      const before = everybody.filter((one) => kept.includes(one) || fixed.includes(one) || isAbove(one));
      const { verdict, witness } = together([party, ...before], { moves: moved });
      saw(`kept waiting, ${verdict === 'no' ? 'proven' : verdict === 'yes' ? 'needlessly' : 'not decided'}`);
      if (verdict === 'yes') fault(`${party.name} wait although they can come with ${moved} people moving: ${witness}`);
    }
  },
};

export const AGAIN_RULES: readonly Rule[] = [placesKept, fewestMoves, freedBeds];
