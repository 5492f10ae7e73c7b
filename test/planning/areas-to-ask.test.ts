import { describe, expect, it } from 'vitest';
import { areasToAsk } from '../../src/planning/areas-to-ask.ts';
import { driver, east, host, problem } from './problem.ts';

/** Hosts of a town who have not answered: beds of each. */
function silentHosts(town: string, km: number, beds: readonly number[], more: Parameters<typeof host>[2] = {}) {
  return beds.map((each, i) => host(`${town}${i + 1}`, each, { town, location: east(km), offers: new Map(), ...more }));
}

const CAR = [driver('D1', 4)];

describe('where to ask for beds', () => {
  it('is where most beds of hosts who have not answered are, then where most of the rest are, at most three towns', () => {
    const hosts = [
      ...silentHosts('Guînes', 12, [1, 1, 1]),
      ...silentHosts('Saint-Omer', 55, [3, 3, 2]),
      ...silentHosts('Béthune', 100, [2, 2, 3]),
      ...silentHosts('Lens', 140, [2, 2, 2]),
    ];
    expect(areasToAsk(problem({ hosts, drivers: CAR }))).toEqual(['Saint-Omer', 'Béthune', 'Lens']);
  });

  it('counts the beds of villages around, and names no second town for the same ones', () => {
    const hosts = [
      ...silentHosts('Arques', 60, [2, 2, 2]),
      ...silentHosts('Saint-Omer', 55, [2, 2, 3]),
      ...silentHosts('Wizernes', 58, [4]),
      ...silentHosts('Guînes', 12, [4, 4, 4]),
    ];
    expect(areasToAsk(problem({ hosts, drivers: CAR }))).toEqual(['Arques', 'Guînes']);
  });

  it('names no town in which fewer than three of them live, however it is written', () => {
    const two = silentHosts('Ardres', 20, [6, 6]);
    expect(areasToAsk(problem({ hosts: two, drivers: CAR }))).toEqual([]);
    const third = host('H9', 1, { town: ' ARDRES', location: east(21), offers: new Map() });
    expect(areasToAsk(problem({ hosts: [...two, third], drivers: CAR }))).toEqual(['Ardres']);
    const hosts = [
      ...two,
      { ...third, status: 'paused' as const },
      ...silentHosts('Ardres', 20, [5], { id: 'H8', staysPerMonth: 0 }),
    ];
    expect(areasToAsk(problem({ hosts, drivers: CAR }))).toEqual([]);
  });

  it('is only where a car gets, there and back, or hosts drive themselves; anywhere where there is no car yet', () => {
    const hosts = [...silentHosts('Guînes', 12, [1, 1, 1]), ...silentHosts('Lens', 140, [2, 2, 2])];
    const near = [driver('D1', 4, { longestDetourKm: 30 })];
    expect(areasToAsk(problem({ hosts, drivers: near }))).toEqual(['Guînes']);
    expect(areasToAsk(problem({ hosts, drivers: [] }))).toEqual(['Lens', 'Guînes']);
    const collecting = hosts.map((each) => (each.town === 'Lens' ? { ...each, collects: 'both' as const } : each));
    expect(areasToAsk(problem({ hosts: collecting, drivers: near }))).toEqual(['Lens', 'Guînes']);
    expect(areasToAsk(problem({ hosts, drivers: near, settings: { seatForEveryone: false } }))).toEqual([
      'Lens',
      'Guînes',
    ]);
  });
});
