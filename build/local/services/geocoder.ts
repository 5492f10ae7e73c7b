import { GoogleObject } from '../expose.ts';
import type { Gazetteer, Town } from './gazetteer.ts';
import type { DailyQuota } from './quota.ts';

/** Google's answer to a geocoding request, as far as towns have one. */
export interface GeocoderResponse {
  readonly status: 'OK' | 'ZERO_RESULTS' | 'INVALID_REQUEST';
  readonly results: readonly GeocoderResult[];
}

export interface GeocoderResult {
  readonly formatted_address: string;
  readonly geometry: {
    readonly location: { readonly lat: number; readonly lng: number };
    readonly location_type: 'APPROXIMATE';
  };
  readonly address_components: readonly { long_name: string; short_name: string; types: readonly string[] }[];
  readonly types: readonly string[];
  readonly place_id: string;
  /** Present where the address was not found as written. */
  readonly partial_match?: true;
}

interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

const DEPARTMENTS: Readonly<Record<string, string>> = { '59': 'Nord', '62': 'Pas-de-Calais', '80': 'Somme' };
/** Beyond this from any town of the gazetteer (degrees of latitude, about 20 km) a point has no address here. */
const REACH = 0.18;

/** Knows towns, not streets: every address is answered with its town's centre. */
export class Geocoder
  extends GoogleObject
  implements
    Pick<GoogleAppsScript.Maps.Geocoder, 'geocode' | 'reverseGeocode' | 'setBounds' | 'setLanguage' | 'setRegion'>
{
  readonly googleName = 'Geocoder';
  private bounds: Bounds | null = null;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly quota: DailyQuota,
    private readonly lookedUp: string[],
  ) {
    super();
  }

  /** The names here are French in every language. */
  setLanguage(_language: string): this {
    return this;
  }

  /** All towns here are in one region. */
  setRegion(_region: string): this {
    return this;
  }

  setBounds(swLatitude: number, swLongitude: number, neLatitude: number, neLongitude: number): this {
    this.bounds = { south: swLatitude, west: swLongitude, north: neLatitude, east: neLongitude };
    return this;
  }

  geocode(address: string): GeocoderResponse {
    this.quota.use(1);
    this.lookedUp.push(String(address));
    if (address === undefined || address === null || String(address).trim() === '') {
      return { status: 'INVALID_REQUEST', results: [] };
    }
    const matches = this.gazetteer.find(String(address));
    // Bounds prefer, they do not exclude.
    const preferred = [...matches].sort((a, b) => Number(this.contains(b.town)) - Number(this.contains(a.town)));
    return response(preferred.map(({ town, exact }) => resultOf(town, exact)));
  }

  reverseGeocode(latitude: number, longitude: number): GeocoderResponse {
    this.quota.use(1);
    const town = this.gazetteer.nearest(latitude, longitude);
    const near = Math.abs(town.lat - latitude) < REACH && Math.abs(town.lng - longitude) < 1.5 * REACH;
    return response(near ? [resultOf(town, true)] : []);
  }

  private contains({ lat, lng }: Town): boolean {
    const box = this.bounds;
    return box !== null && lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east;
  }
}

function response(results: GeocoderResult[]): GeocoderResponse {
  return { status: results.length > 0 ? 'OK' : 'ZERO_RESULTS', results };
}

function resultOf(town: Town, exact: boolean): GeocoderResult {
  const department = DEPARTMENTS[town.postcode.slice(0, 2)] ?? '';
  const component = (name: string, types: string[], short = name) => ({ long_name: name, short_name: short, types });
  return {
    address_components: [
      component(town.name, ['locality', 'political']),
      component(department, ['administrative_area_level_2', 'political']),
      component('Hauts-de-France', ['administrative_area_level_1', 'political']),
      component('France', ['country', 'political'], 'FR'),
      component(town.postcode, ['postal_code']),
    ],
    formatted_address: `${town.postcode} ${town.name}, France`,
    geometry: { location: { lat: town.lat, lng: town.lng }, location_type: 'APPROXIMATE' },
    place_id: `town-${town.postcode}-${town.name}`,
    types: ['locality', 'political'],
    ...(exact ? {} : { partial_match: true }),
  };
}
