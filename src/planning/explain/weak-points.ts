import { LEGS, type Leg } from '../../domain/leg';
import type { Nomination } from '../../domain/nomination';
import type { Car, DriverCall, Home, HostCall, WeakPoint } from '../../domain/plan';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import type { WhatIf } from './join';
import { kindOfCar, kindOfHome } from './likeness';
import type { Silent } from './silent';
import { type Standing, without } from './standing';
import { withCar, withHome, withoutCar, withoutHome } from './suppose';
import { peopleIn, unlocked } from './unlock';
import { isSpent } from './work';

/** What would be left if somebody dropped out, before anybody is helped. */
interface Loss {
  readonly field: Field;
  readonly standing: Standing;
  /** Those who lose their bed or their seat, by rank. */
  readonly displaced: readonly RankedParty[];
}

/** What cannot be mended. */
interface Damage extends Loss {
  /** Those who are not hosted again, however the others are arranged. */
  readonly lost: readonly RankedParty[];
}

/** The home that most people depend on, and for each leg the car; none where nobody would lose a place. */
export function weakPoints(standing: Standing, silent: Silent, whatIf: WhatIf): WeakPoint[] {
  const { field } = whatIf;
  const guests = guestsByHome(standing);
  const homes = [...guests.keys()];
  const worstHome = worst(
    homes,
    (home) => guests.get(home) ?? [],
    (home, displaced) => lossOf(displaced, standing, withoutHome(home, field)),
    whatIf,
  );
  const points: WeakPoint[] = [];
  if (worstHome) {
    const { one: home, damage } = worstHome;
    const standBy = standByHome(silent.homes, damage, whatIf);
    points.push({ code: 'home', home, loses: membersOf(damage.lost), standBy, sought: !isSpent(whatIf.work) });
  }
  const told = new Set<string>();
  for (const leg of field.seatForEveryone ? LEGS : []) {
    const cars = field.cars[leg].filter(({ driver }) => standing.rounds[leg].has(driver.id));
    const worstCar = worst(
      cars,
      (car) => passengers(car, standing),
      ({ driver }, displaced) => lossOf(displaced, standing, withoutCar(driver.id, field)),
      whatIf,
    );
    if (!worstCar || told.has(worstCar.one.driver.id)) continue;
    told.add(worstCar.one.driver.id);
    const { one: car, damage } = worstCar;
    const standBy = standByCar(silent, car, damage, whatIf);
    points.push({ code: 'car', car, loses: membersOf(damage.lost), standBy, sought: !isSpent(whatIf.work) });
  }
  return points;
}

function guestsByHome({ travel }: Standing): Map<Home, RankedParty[]> {
  const guests = new Map<Home, RankedParty[]>();
  for (const [party, home] of travel.placement) guests.set(home, [...(guests.get(home) ?? []), party]);
  return guests;
}

/** Those aboard on either leg: a car that is lost is lost on both. */
function passengers({ driver }: Car, { rounds }: Standing): RankedParty[] {
  const aboard = LEGS.flatMap((leg) => rounds[leg].get(driver.id) ?? []).map(({ party }) => party);
  return [...new Set(aboard)];
}

function lossOf(displaced: readonly RankedParty[], standing: Standing, field: Field): Loss {
  return {
    field,
    standing: without(new Set(displaced), standing),
    displaced: [...displaced].sort((a, b) => a.rank - b.rank),
  };
}

/** The one that costs most people their place: those first that most people depend on, until no other can cost more. */
function worst<T>(
  all: readonly T[],
  displacedBy: (one: T) => readonly RankedParty[],
  lossOfOne: (one: T, displaced: readonly RankedParty[]) => Loss,
  whatIf: WhatIf,
): { readonly one: T; readonly damage: Damage } | null {
  const losses = all.map((one) => ({ one, displaced: displacedBy(one) }));
  losses.sort((a, b) => peopleIn(b.displaced) - peopleIn(a.displaced));
  let found: { readonly one: T; readonly damage: Damage } | null = null;
  let most = 0;
  for (const { one, displaced } of losses) {
    if (peopleIn(displaced) <= most || isSpent(whatIf.work)) break;
    const damage = mend(lossOfOne(one, displaced), whatIf);
    // A search that was given up finds too few places again.
    if (isSpent(whatIf.work)) break;
    if (peopleIn(damage.lost) <= most) continue;
    most = peopleIn(damage.lost);
    found = { one, damage };
  }
  return found;
}

/** Everybody who can be hosted again is; who cannot is lost. */
function mend(loss: Loss, whatIf: WhatIf): Damage {
  const kept = new Set(unlocked(loss.displaced, loss.standing, { ...whatIf, field: loss.field }));
  return { ...loss, lost: loss.displaced.filter((party) => !kept.has(party)) };
}

function standByHome(silent: readonly Home[], damage: Damage, whatIf: WhatIf): HostCall | null {
  const need = peopleIn(damage.lost);
  const found = bestStandBy(
    largeEnoughFirst(silent, (home) => home.beds >= need),
    damage,
    whatIf,
    {
      kind: (home) => kindOfHome(home, damage.field),
      field: (home) => withHome(home, damage.field, whatIf.km),
    },
  );
  return found && { host: found.one.host, unlocks: found.unlocks };
}

function standByCar(silent: Silent, car: Car, damage: Damage, whatIf: WhatIf): DriverCall | null {
  const need = peopleIn(damage.lost);
  const found = bestStandBy(
    largeEnoughFirst(silent.cars(car.legs as Leg | 'both'), ({ driver }) => driver.seats >= need),
    damage,
    whatIf,
    {
      kind: kindOfCar,
      field: (one) => withCar(one, damage.field, whatIf.km),
    },
  );
  return found && { driver: found.one.driver, legs: car.legs as Leg | 'both', unlocks: found.unlocks };
}

/** The order that decides between equals, but those first who may do for all. */
function largeEnoughFirst<T>(silent: readonly T[], isLargeEnough: (one: T) => boolean): T[] {
  return [...silent.filter(isLargeEnough), ...silent.filter((one) => !isLargeEnough(one))];
}

/** Who would spare most people the loss; the first who spares all of them. */
function bestStandBy<T>(
  silent: readonly T[],
  { standing, displaced, lost }: Damage,
  whatIf: WhatIf,
  { kind, field }: { readonly kind: (one: T) => string; readonly field: (one: T) => Field },
): { readonly one: T; readonly unlocks: readonly Nomination[] } | null {
  const tried = new Set<string>();
  let best: { readonly one: T; readonly spared: readonly RankedParty[] } | null = null;
  for (const one of silent) {
    if (tried.has(kind(one))) continue;
    tried.add(kind(one));
    if (isSpent(whatIf.work)) break;
    const kept = new Set(unlocked(displaced, standing, { ...whatIf, field: field(one) }));
    const spared = lost.filter((party) => kept.has(party));
    if (peopleIn(spared) > peopleIn(best?.spared ?? [])) best = { one, spared };
    if (spared.length === lost.length) break;
  }
  return best && { one: best.one, unlocks: membersOf(best.spared) };
}

function membersOf(parties: readonly RankedParty[]): Nomination[] {
  return parties.flatMap(({ members }) => [...members]);
}
