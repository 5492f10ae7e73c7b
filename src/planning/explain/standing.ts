import { LEGS, type Leg } from '../../domain/leg';
import type { LegPlans, Travel } from '../drive';
import type { Load } from '../legs';
import type { RankedParty } from '../order';
import type { Arrangement } from '../place-and-drive';

/** Who is hosted where and what each car carries: what a what-if starts from. */
export interface Standing {
  readonly travel: Travel;
  readonly rounds: Readonly<Record<Leg, Rounds>>;
}

/** A car's loads in driving order, by its driver's number; a car that stays home is absent. */
export type Rounds = ReadonlyMap<string, readonly Load[]>;

export function standingOf(travel: Travel, legs: LegPlans): Standing {
  const rounds = (leg: Leg): Rounds =>
    new Map(legs[leg].routes.map(({ car, loads }) => [car.driver.id, loads] as const));
  return { travel, rounds: { outward: rounds('outward'), return: rounds('return') } };
}

/** An arrangement as it stands. Parties that travel in two cars may go on doing so. */
export function standingIn({ placement, legs }: Arrangement): Standing {
  const parts = LEGS.flatMap((leg) => legs[leg].loads).filter(({ party, people }) => people < party.members.length);
  return standingOf({ placement, splittable: new Set(parts.map(({ party }) => party)) }, legs);
}

/** The same without some parties, in homes and cars. */
export function without(gone: ReadonlySet<RankedParty>, { travel, rounds }: Standing): Standing {
  const stays = (rounds: Rounds): Rounds =>
    new Map(
      [...rounds]
        .map(([driver, loads]) => [driver, loads.filter(({ party }) => !gone.has(party))] as const)
        .filter(([, loads]) => loads.length > 0),
    );
  return {
    travel: {
      splittable: travel.splittable,
      placement: new Map([...travel.placement].filter(([party]) => !gone.has(party))),
    },
    rounds: { outward: stays(rounds.outward), return: stays(rounds.return) },
  };
}
