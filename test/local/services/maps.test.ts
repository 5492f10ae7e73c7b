import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createServices } from '../../../build/local/services/index.ts';
import { stillWorld } from './still-world.ts';

function services() {
  const world = stillWorld();
  const made = createServices(world);
  made.quotas.geocode.setLimit(100_000);
  return { world, ...made, Maps: made.globals.Maps };
}

const communes = readFileSync(new URL('../../../build/data/communes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([name = '', postcode = '', , lat, lng]) => ({ name, postcode, lat: Number(lat), lng: Number(lng) }));

describe('the geocoder', () => {
  test('finds every town of the data by its name, with and without postcode, in any spelling', () => {
    const geocoder = services().Maps.newGeocoder().setRegion('fr').setLanguage('fr');
    const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
    const spellings = [
      (name: string) => name,
      (name: string) => plain(name).toUpperCase(),
      (name: string) => plain(name).toLowerCase().replace(/[-']/g, ' '),
      (name: string) => name.replace(/\bSaint\b/g, 'St').replace(/\bSainte\b/g, 'Ste'),
    ];
    let found = 0;
    for (const { name, postcode, lat, lng } of communes) {
      for (const spell of spellings) {
        for (const address of [`${postcode} ${spell(name)}`, `${spell(name)} ${postcode}, France`]) {
          const [first] = geocoder.geocode(address).results;
          expect([address, first?.formatted_address]).toEqual([address, `${postcode} ${name}, France`]);
          expect(first?.geometry.location).toEqual({ lat, lng });
          expect(first).not.toHaveProperty('partial_match');
        }
        expect(geocoder.geocode(spell(name)).results.map((result) => result.formatted_address)).toContain(
          `${postcode} ${name}, France`,
        );
        found += 1;
      }
    }
    expect(found).toBe(communes.length * 4);
    expect(found).toBeGreaterThan(2000);
  });

  test.each([
    ['12 rue de Lille, 62100 Calais', '62100 Calais, France', false],
    ['3 place de Calais, Arras', '62000 Arras, France', false],
    ['Boulogne', '62200 Boulogne-sur-Mer, France', true],
    ['St-Martin-Boulogne', '62280 Saint-Martin-Boulogne, France', false],
    ['62100', '62100 Calais, France', false],
    ['62100 Kallès', '62100 Calais, France', true],
    ['59800 Lille', '59000 Lille, France', false],
    ['75001 Lille', '59000 Lille, France', true],
  ])('takes %s for %s', (address, formatted, partial) => {
    const answer = services().Maps.newGeocoder().geocode(address);
    expect(answer.status).toBe('OK');
    expect(answer.results[0]?.formatted_address).toBe(formatted);
    expect(answer.results[0]?.partial_match ?? false).toBe(partial);
  });

  test('answers in Google’s shape', () => {
    const [calais] = services().Maps.newGeocoder().geocode('Calais').results;
    expect(calais?.address_components.map(({ long_name, types }) => [types[0], long_name])).toEqual([
      ['locality', 'Calais'],
      ['administrative_area_level_2', 'Pas-de-Calais'],
      ['administrative_area_level_1', 'Hauts-de-France'],
      ['country', 'France'],
      ['postal_code', '62100'],
    ]);
    expect(calais?.types).toEqual(['locality', 'political']);
  });

  test('says when there is nothing', () => {
    const geocoder = services().Maps.newGeocoder();
    expect(geocoder.geocode('Atlantis')).toEqual({ status: 'ZERO_RESULTS', results: [] });
    expect(geocoder.geocode('13001')).toEqual({ status: 'ZERO_RESULTS', results: [] });
    expect(geocoder.geocode(' ')).toEqual({ status: 'INVALID_REQUEST', results: [] });
  });

  test('finds the town at a point, and none in the sea', () => {
    const geocoder = services().Maps.newGeocoder();
    expect(geocoder.reverseGeocode(50.75, 2.26).results[0]?.formatted_address).toBe('62500 Saint-Omer, France');
    expect(geocoder.reverseGeocode(52.5, 3).status).toBe('ZERO_RESULTS');
  });

  test('has a daily quota of its own, refilled after 24 hours', () => {
    const { world, Maps, quotas } = services();
    quotas.geocode.setLimit(2);
    Maps.newGeocoder().geocode('Calais');
    Maps.newGeocoder().reverseGeocode(50.95, 1.85);
    expect(() => Maps.newGeocoder().geocode('Calais')).toThrow('Service invoked too many times for one day: geocode.');
    expect(Maps.newDirectionFinder().setOrigin('Calais').setDestination('Arras').getDirections().status).toBe('OK');
    world.sleep(24 * 3_600_000);
    expect(Maps.newGeocoder().geocode('Calais').status).toBe('OK');
  });
});

describe('the direction finder', () => {
  test('drives leg by leg, great circle × 1.3 at 60 km/h', () => {
    const { Maps } = services();
    const { routes, status } = Maps.newDirectionFinder()
      .setOrigin('62100 Calais')
      .addWaypoint(50.7483, 2.2609)
      .setDestination('Lille')
      .getDirections();
    const legs = routes[0]?.legs ?? [];
    expect([status, legs.length]).toEqual(['OK', 2]);
    // Calais to Saint-Omer by the spherical law of cosines.
    const radians = Math.PI / 180;
    const angle = Math.acos(
      Math.sin(50.9519 * radians) * Math.sin(50.7483 * radians) +
        Math.cos(50.9519 * radians) * Math.cos(50.7483 * radians) * Math.cos((2.2609 - 1.8563) * radians),
    );
    const metres = legs[0]?.distance.value ?? 0;
    expect(Math.abs(metres - 6_371_000 * angle * 1.3)).toBeLessThan(1);
    expect(legs[0]?.duration.value).toBe(Math.round(metres / (60 / 3.6)));
    expect(legs[0]?.distance.text).toBe(`${(metres / 1000).toFixed(1)} km`);
    expect([legs[0]?.start_address, legs[1]?.end_address]).toEqual(['62100 Calais, France', '59000 Lille, France']);
    expect(legs[1]?.start_location).toEqual({ lat: 50.7483, lng: 2.2609 });
  });

  test('goes slower on foot, takes coordinates as text, drops waypoints', () => {
    const { Maps } = services();
    const finder = Maps.newDirectionFinder().setOrigin('50.95, 1.85').setDestination('50.75,2.25').addWaypoint('Lens');
    const seconds = () => finder.clearWaypoints().getDirections().routes[0]?.legs[0]?.duration.value ?? 0;
    const driving = seconds();
    finder.setMode(Maps.DirectionFinder.Mode.WALKING);
    expect(Math.round(seconds() / driving)).toBe(12);
    finder.setMode(Maps.DirectionFinder.Mode.TRANSIT);
    expect(finder.getDirections()).toEqual({ status: 'ZERO_RESULTS', routes: [] });
  });

  test('says what it does not find, and has a quota of its own', () => {
    const { Maps, quotas } = services();
    quotas.route.setLimit(2);
    const finder = Maps.newDirectionFinder().setOrigin('Calais');
    expect(finder.getDirections().status).toBe('INVALID_REQUEST');
    expect(finder.setDestination('Atlantis').getDirections().status).toBe('NOT_FOUND');
    expect(() => finder.getDirections()).toThrow('Service invoked too many times for one day: route.');
  });
});
