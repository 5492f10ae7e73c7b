import type { RideProblem } from '../../../src/planning/solvers/ride/problem.ts';
import type { StayResult } from '../../../src/planning/solvers/stays-and-rides/index.ts';
import { bruteForce } from './ride-brute-force.ts';
import { faultsOf, kmDriven } from './ride-checker.ts';
import type { DrawnStays } from './stay-instances.ts';

/** What is wrong with a result, judged from beds, streets and seats alone; empty when all is well. */
export function faultsOfStays(drawn: DrawnStays, { home, routes, cost }: StayResult): string[] {
  const { region, problem } = drawn;
  const faults: string[] = [];
  const guests = region.homes.map(() => 0);
  let sum = 0;
  home.forEach((at, party) => {
    if (at === null) return;
    guests[at]! += problem.parties[party]!.people;
    sum += problem.parties[party]!.stayCost[at]!;
  });
  if (sum === Number.POSITIVE_INFINITY) faults.push('somebody is in a home that does not suit');
  guests.forEach((people, at) => {
    if (people > region.homes[at]!.beds) faults.push(`home ${at}: ${people} people in ${region.homes[at]!.beds} beds`);
  });
  region.legs.forEach((_, leg) => {
    const { ride, parties } = rideOf(drawn, leg, home);
    const driven = routes[leg]!.map((route) => route.map((party) => parties.indexOf(party)));
    if (driven.flat().includes(-1)) faults.push(`leg ${leg}: somebody rides who needs no car`);
    const km = driven.reduce((total, route, car) => total + kmDriven(ride, car, route), 0);
    const unserved = parties.map((_, stop) => stop).filter((stop) => !driven.flat().includes(stop));
    if (unserved.length > 0) faults.push(`leg ${leg}: ${unserved.length} without a ride`);
    faults.push(...faultsOf(ride, { routes: driven, unserved, km }).map((fault) => `leg ${leg}: ${fault}`));
    sum += problem.kmCost * km;
  });
  if (Math.abs(sum - cost) > 1e-3) faults.push(`says it costs ${cost}, costs ${sum}`);
  return faults;
}

/** The least cost with everybody housed and driven, by trying everything; Infinity when that is impossible. */
export function leastCostOfAll(drawn: DrawnStays): number {
  const { region, problem } = drawn;
  const free = region.homes.map(({ beds }) => beds);
  const home: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  const place = (party: number, cost: number): void => {
    if (cost >= least) return;
    if (party === problem.parties.length) {
      let sum = cost;
      region.legs.forEach((_, leg) => {
        const { unserved, km } = bruteForce(rideOf(drawn, leg, home).ride);
        sum += unserved.length > 0 ? Number.POSITIVE_INFINITY : problem.kmCost * km;
      });
      least = Math.min(least, sum);
      return;
    }
    const { people, stayCost } = problem.parties[party]!;
    stayCost.forEach((own, at) => {
      if (own === Number.POSITIVE_INFINITY || free[at]! < people) return;
      free[at]! -= people;
      home[party] = at;
      place(party + 1, cost + own);
      free[at]! += people;
    });
  };
  place(0, 0);
  return least;
}

/** The riding of one leg once the homes are settled, and who its stops are. */
function rideOf({ region, problem }: DrawnStays, leg: number, home: StayResult['home']) {
  const { leg: direction, cars, needsCar, ownCar } = region.legs[leg]!;
  const parties = home.flatMap((at, party) => (at !== null && needsCar[at] ? [party] : []));
  const stops = parties.map((party) => {
    const at = home[party]!;
    const stop = { place: region.homes[at]!.place, people: problem.parties[party]!.people };
    return ownCar[at]! < 0 ? stop : { ...stop, ownCar: ownCar[at]! };
  });
  const ride: RideProblem = { km: region.km, origin: region.origin, cars, stops, leg: direction };
  return { ride, parties };
}
