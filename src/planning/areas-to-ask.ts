import { greatCircleKm, type Point } from '../domain/geography';
import type { Home } from '../domain/plan';
import type { Problem } from '../domain/problem';
import { distances, leastDetours } from './distances';
import { silent } from './explain/silent';
import { unreachableLeg } from './field';
import { history } from './history';
import { same } from './identity';
import { carsOf, volunteers } from './volunteers';

/** Names in one text. */
const MOST = 3;
/** A town is not named for fewer homes: that would point at families. */
const FEW = 3;
/** Great-circle km around the middle of a town. */
const AROUND_KM = 15;

interface Town {
  readonly name: string;
  readonly middle: Point;
}

type Located = Home & { readonly location: Point };

/**
 * Towns around which it is worth asking for beds: where those hosts live who have not answered and whom the cars of the
 * weekend reach, any car where there is none yet. The town with most beds around it first, then the one with most of the
 * rest; only towns in which several of these hosts live.
 */
export function areasToAsk(problem: Problem): string[] {
  const past = history(problem);
  let rest = reached(silent(problem, past).homes, problem).filter((home): home is Located => home.location !== null);
  const towns = townsOf(rest);
  const names: string[] = [];
  while (names.length < MOST) {
    const options = towns.map((town) => ({ town, homes: around(town, rest) }));
    const [best] = options
      .filter(({ town, homes }) => !names.includes(town.name) && homes.length >= FEW)
      .sort((a, b) => bedsOf(b.homes) - bedsOf(a.homes) || (a.town.name < b.town.name ? -1 : 1));
    if (!best) break;
    names.push(best.town.name);
    const covered = new Set(best.homes);
    rest = rest.filter((home) => !covered.has(home));
  }
  return names;
}

function reached(homes: readonly Home[], problem: Problem): readonly Home[] {
  const { cars } = volunteers(problem, history(problem));
  if (cars.length === 0 || !problem.settings.seatForEveryone) return homes;
  const byLeg = { outward: carsOf(cars, 'outward'), return: carsOf(cars, 'return') };
  const detours = leastDetours(homes, byLeg, distances(problem));
  return homes.filter((_, i) => unreachableLeg(i, homes, detours) === null);
}

/** Towns in which several live, by their most usual spelling. */
function townsOf(homes: readonly Located[]): Town[] {
  const byTown = new Map<string, Located[]>();
  for (const home of homes) {
    const town = same(home.host.town);
    if (town !== '') byTown.set(town, [...(byTown.get(town) ?? []), home]);
  }
  return [...byTown.values()]
    .filter((neighbours) => neighbours.length >= FEW)
    .map((neighbours) => ({ name: usual(neighbours.map(({ host }) => host.town)), middle: middleOf(neighbours) }));
}

function usual(spellings: readonly string[]): string {
  const times = (spelling: string) => spellings.filter((each) => each === spelling).length;
  return [...spellings].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1))[0] ?? '';
}

function middleOf(homes: readonly Located[]): Point {
  const mean = (pick: (point: Point) => number) =>
    homes.reduce((sum, { location }) => sum + pick(location), 0) / homes.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}

function around({ middle }: Town, homes: readonly Located[]): Located[] {
  return homes.filter(({ location }) => greatCircleKm(middle, location) <= AROUND_KM);
}

function bedsOf(homes: readonly Home[]): number {
  return homes.reduce((sum, { beds }) => sum + beds, 0);
}
