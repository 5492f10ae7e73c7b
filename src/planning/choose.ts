import { drives, LEGS, type Leg } from '../domain/leg';
import type { Home } from '../domain/plan';
import type { Field } from './field';
import type { RankedParty } from './order';
import { type MatchCap, match } from './solvers/match';

/**
 * Nodes for the cost of a choice: driving is but an estimate here, and homes are chosen again with the true km. Who is chosen is
 * decided as exactly as ever.
 */
const COST_NODES = 40;

/** Who is placed where. */
export type Placement = ReadonlyMap<RankedParty, Home>;

/** Homes that turned out to be out of reach for a party, given who else travels. */
export type RuledOut = ReadonlyMap<RankedParty, ReadonlySet<Home>>;

export interface Choice {
  readonly placement: Placement;
  /** Whether nobody else could be in it by the rule. */
  readonly proven: boolean;
}

/** See {@link chooseWithProof}. */
export function choose(
  field: Field,
  among: readonly RankedParty[],
  ruledOut: RuledOut,
  outOfTime: () => boolean,
  settled?: Placement,
): Placement {
  return chooseWithProof(field, among, ruledOut, outOfTime, settled).placement;
}

/**
 * Chooses who of `among` (by rank) is hosted and where: the best placement under the selection rule, all hard rules, places,
 * beds and the number of seats on each leg. Whether cars can truly drive it is for the legs to find out.
 * @param settled where some of them are together already: they are hosted before all others, there or elsewhere.
 */
export function chooseWithProof(
  field: Field,
  among: readonly RankedParty[],
  ruledOut: RuledOut,
  outOfTime: () => boolean,
  settled: Placement = new Map(),
): Choice {
  const { homes } = field;
  const options = among.map((party) => {
    const all = field.options.get(party) ?? [];
    const out = ruledOut.get(party);
    return out ? all.filter(({ home }) => !out.has(homes[home] as Home)) : all;
  });
  const known = among.map((party, i) => {
    const home = settled.get(party);
    return (home && options[i]?.find((option) => homes[option.home] === home)?.home) ?? null;
  });
  const result = match(
    {
      sizes: among.map((party) => party.members.length),
      beds: homes.map((home) => home.beds),
      options,
      places: field.places ?? Number.MAX_SAFE_INTEGER,
      caps: seatCaps(field),
      rule: field.rule,
      first: [...among.keys()].filter((i) => known[i] !== null),
      witness: known,
    },
    { outOfTime, maxCostNodes: COST_NODES },
  );
  const placement = new Map<RankedParty, Home>();
  among.forEach((party, i) => {
    const home = homes[result.home[i] ?? -1];
    if (home) placement.set(party, home);
  });
  return { placement, proven: result.selectionProven && field.optionsAreAll };
}

/** The seats of each leg, for those whom their host does not drive; none where nobody needs one. */
export function seatCaps(field: Field): MatchCap[] {
  return field.seatForEveryone ? LEGS.map((leg) => seatCap(leg, field)) : [];
}

function seatCap(leg: Leg, { homes, cars }: Field): MatchCap {
  return {
    people: cars[leg].reduce((sum, car) => sum + car.driver.seats, 0),
    uses: homes.map((home) => !drives(home.host.collects, leg)),
  };
}
