import { LEGS, type Leg } from '../domain/leg';
import type { Placement } from './choose';
import type { Distances } from './distances';
import type { Field } from './field';
import { type LegPlan, type LegSetting, type Load, loadsOf, peopleLeft, planLeg, reroute } from './legs';
import type { RankedParty } from './order';
import type { RideLimits } from './solvers/ride';

export type LegPlans = Readonly<Record<Leg, LegPlan>>;

/** Who travels where, which parties may travel in two cars, and how they are driven where that is known. */
export interface Travel {
  readonly placement: Placement;
  readonly splittable: ReadonlySet<RankedParty>;
  readonly legs?: LegPlans;
}

/** Drives both legs of a placement. */
export function drive({ placement, splittable }: Travel, field: Field, km: Distances, limits: RideLimits): LegPlans {
  const plan = (leg: Leg) => planLeg(loadsOf(placement, leg), splittable, setting(leg, field, km), limits);
  return { outward: plan('outward'), return: plan('return') };
}

/**
 * Looks longer for fewer km, with the same parties split; keeps what there was where that would leave somebody behind.
 * @param thoroughness how much longer than usual; 1 by default.
 */
export function polish(
  plans: LegPlans,
  field: Field,
  km: Distances,
  { seed, outOfTime, thoroughness = 1 }: Omit<RideLimits, 'iterations'> & { readonly thoroughness?: number },
): LegPlans {
  const better = (leg: Leg) => {
    const found = reroute(plans[leg], setting(leg, field, km), { seed, outOfTime, thoroughness });
    return peopleLeft(found) > peopleLeft(plans[leg]) ? plans[leg] : found;
  };
  return { outward: better('outward'), return: better('return') };
}

/** The same plans without those who no longer travel. */
export function keeping(plans: LegPlans, travels: (party: RankedParty) => boolean): LegPlans {
  const kept = (loads: readonly Load[]) => loads.filter(({ party }) => travels(party));
  const plan = ({ loads, routes, unserved }: LegPlan): LegPlan => ({
    loads: kept(loads),
    routes: routes.map((route) => ({ ...route, loads: kept(route.loads) })).filter((route) => route.loads.length > 0),
    unserved: kept(unserved),
  });
  return { outward: plan(plans.outward), return: plan(plans.return) };
}

function setting(leg: Leg, { cars, tolls }: Field, km: Distances): LegSetting {
  const plain = { leg, cars: cars[leg], km };
  return tolls ? { ...plain, tolls: (party) => tolls.get(party)?.[leg] } : plain;
}

export interface Missing extends Load {
  readonly leg: Leg;
}

/** The highest in rank of those whom no car takes. */
export function firstMissing(plans: LegPlans): Missing | null {
  const missing = LEGS.flatMap((leg) => plans[leg].unserved.map((load): Missing => ({ ...load, leg })));
  return missing.reduce<Missing | null>(
    (first, load) => (first && first.party.rank <= load.party.rank ? first : load),
    null,
  );
}
