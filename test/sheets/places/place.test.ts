import { expect, it } from 'vitest';
import { locatedAs, placeOf, queryFor } from '../../../src/sheets/places/place';

const found = (names: string[], postcodes: string[], partial = false) => ({
  ...{ latitude: 50.123456, longitude: 2.987654, names, postcodes, partial },
});
const place = (town: string, postcode = '') => {
  const read = placeOf(town, postcode);
  if (!read) throw new Error(`${town} is no place`);
  return read;
};

it('is the same place however it is written, and another with another postcode', () => {
  const keys = ['Saint-Omer', 'SAINT OMER', 'st omer', 'St-Omer (62)'].map((town) => placeOf(town, '62500')?.key);
  expect(new Set(keys)).toEqual(new Set(['62500 saint omer', undefined]));
  expect(placeOf('Saint-Omer', 'F-62500')?.key).toBe('62500 saint omer');
  expect(placeOf('Saint-Omer', '14220')?.key).not.toBe('62500 saint omer');
});

it('is looked up with its country, which the postcode tells', () => {
  expect(queryFor(place('Saint-Omer', '62500'))).toBe('62500 Saint-Omer, France');
  expect(queryFor(place('Ieper', '8900'))).toBe('8900 Ieper, Belgique');
  expect(queryFor(place('Calais'))).toBe('Calais, France');
  expect(queryFor(place('', '62100'))).toBe('62100, France');
});

it('has its postcode from its own cell, or else from before its name', () => {
  expect(placeOf('62100 Calais', '')).toEqual(placeOf('Calais', '62100'));
  expect(placeOf('B-8900 Ieper', '')).toEqual(placeOf('Ieper', '8900'));
  expect(placeOf('62100 Calais', '59140')?.postcode).toBe('59140');
  expect(placeOf('62100', '')).toBeNull();
  expect(placeOf('12 Calais', '')).toBeNull();
});

it('is none where a cell says more than a town', () => {
  for (const town of [
    '12 rue du Puits',
    'chez Marie, Calais',
    'Calais/Coquelles',
    'a@b.fr',
    '',
    '?',
    '06 12 34 56 78',
  ]) {
    expect(placeOf(town, ''), town).toBeNull();
  }
  expect(placeOf('Aire-sur-la-Lys', '')).not.toBeNull();
  expect(placeOf('L’Écluse d’Armentières', '')).not.toBeNull();
});

it('is found under its own name near its postcode, and no other is taken for it', () => {
  const omer = place('St Omer', '62500');
  const point = { latitude: 50.1235, longitude: 2.9877 };
  expect(locatedAs(omer, [found(['Saint-Omer', 'Pas-de-Calais', 'France'], ['62500'])])).toEqual(point);
  // A large town has several postcodes.
  expect(locatedAs(place('Lille', '59000'), [found(['Lille'], ['59800'])])).toEqual(point);
  expect(locatedAs(omer, [found(['Saint-Omer', 'Calvados'], ['14220'])])).toBeNull();
  expect(locatedAs(omer, [found(['Arques'], ['62510'], true)])).toBeNull();
  expect(locatedAs(omer, [found(['Arques'], ['62500'], true)])).toBeNull();
  expect(locatedAs(omer, [])).toBeNull();
  // Another commune of the same postcode, as the map knows the town under another name.
  expect(locatedAs(place('Saint-Omer-Capelle centre', '62162'), [found(['Saint-Omer-Capelle'], ['62162'])])).toEqual(
    point,
  );
  expect(locatedAs(place('', '62500'), [found(['Saint-Omer'], ['62500'])])).toEqual(point);
  expect(locatedAs(place('', '62500'), [found(['Saint-Omer'], ['62500'], true)])).toBeNull();
  expect(locatedAs(omer, [found(['Calais'], ['62100']), found(['Saint-Omer'], [])])).toEqual(point);
});
