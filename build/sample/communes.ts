import { readFileSync } from 'node:fs';
import { greatCircleKm, type Point } from '../../src/domain/geography';
import { parseCsv } from '../local/services/csv.ts';

export interface Commune extends Point {
  readonly name: string;
  readonly postcode: string;
  readonly population: number;
}

/** The communes of `build/data/communes.csv` within so many km of a point, as the crow flies. */
export function communesWithin(km: number, of: Point): Commune[] {
  const text = readFileSync(new URL('../data/communes.csv', import.meta.url), 'utf8');
  const [headers = [], ...rows] = parseCsv(text, ',');
  return rows
    .map((cells) => {
      const cell = (header: string) => cells[headers.indexOf(header)] ?? '';
      return {
        name: cell('name'),
        postcode: cell('postcode'),
        latitude: Number(cell('lat')),
        longitude: Number(cell('lng')),
        population: Number(cell('population')),
      };
    })
    .filter((commune) => greatCircleKm(of, commune) <= km);
}
