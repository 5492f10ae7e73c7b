import { GoogleObject } from '../expose.ts';
import { enumeration, nameOf } from './enumeration.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Methods } from './google-methods.ts';
import type { DailyQuota } from './quota.ts';

export const Mode = enumeration<typeof GoogleAppsScript.Maps.Mode>('Mode', [
  'DRIVING',
  'WALKING',
  'BICYCLING',
  'TRANSIT',
]);

interface Place {
  readonly address: string;
  readonly lat: number;
  readonly lng: number;
}

export interface Leg {
  /** Metres. */
  readonly distance: { readonly text: string; readonly value: number };
  /** Seconds. */
  readonly duration: { readonly text: string; readonly value: number };
  readonly start_address: string;
  readonly end_address: string;
  readonly start_location: { readonly lat: number; readonly lng: number };
  readonly end_location: { readonly lat: number; readonly lng: number };
}

/** Google's answer, without steps and polylines. */
export interface DirectionsResponse {
  readonly status: 'OK' | 'NOT_FOUND' | 'INVALID_REQUEST' | 'ZERO_RESULTS';
  readonly routes: readonly { readonly summary: string; readonly legs: readonly Leg[] }[];
}

const EARTH_RADIUS = 6_371_000;
/** Roads are this much longer than the great circle. */
const ROAD_FACTOR = 1.3;
/** Average speeds on the road, km/h. No public transport is known here. */
const SPEED: Readonly<Record<string, number>> = { DRIVING: 60, WALKING: 5, BICYCLING: 16 };

export class DirectionFinder
  extends GoogleObject
  implements
    Methods<
      GoogleAppsScript.Maps.DirectionFinder,
      | 'addWaypoint'
      | 'clearWaypoints'
      | 'getDirections'
      | 'setDestination'
      | 'setLanguage'
      | 'setMode'
      | 'setOrigin'
      | 'setRegion'
    >
{
  readonly googleName = 'DirectionFinder';
  private origin: readonly unknown[] | null = null;
  private destination: readonly unknown[] | null = null;
  private waypoints: (readonly unknown[])[] = [];
  private mode = 'DRIVING';

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly quota: DailyQuota,
  ) {
    super();
  }

  setOrigin(...place: [number, number] | [string]): this {
    this.origin = place;
    return this;
  }

  setDestination(...place: [number, number] | [string]): this {
    this.destination = place;
    return this;
  }

  addWaypoint(...place: [number, number] | [string]): this {
    this.waypoints.push(place);
    return this;
  }

  clearWaypoints(): this {
    this.waypoints = [];
    return this;
  }

  setMode(mode: GoogleAppsScript.Maps.Mode): this {
    this.mode = nameOf(mode) || String(mode).toUpperCase();
    return this;
  }

  /** Distances and addresses here read the same in every language. */
  setLanguage(_language: string): this {
    return this;
  }

  /** All towns here are in one region. */
  setRegion(_region: string): this {
    return this;
  }

  getDirections(): DirectionsResponse {
    this.quota.use(1);
    if (!this.origin || !this.destination) return { status: 'INVALID_REQUEST', routes: [] };
    const places = [this.origin, ...this.waypoints, this.destination].map((given) => this.locate(given));
    if (places.some((place) => place === null)) return { status: 'NOT_FOUND', routes: [] };
    const speed = SPEED[this.mode];
    if (speed === undefined) return { status: 'ZERO_RESULTS', routes: [] };
    const known = places as Place[];
    const legs = known.slice(1).map((to, i) => legOf(known[i] as Place, to, speed));
    return { status: 'OK', routes: [{ summary: '', legs }] };
  }

  /** A place given as two numbers, as the text `lat,lng` or as an address. */
  private locate(given: readonly unknown[]): Place | null {
    const point =
      given.length === 2 ? given : /^\s*(-?\d+\.?\d*)\s*,\s*(-?\d+\.?\d*)\s*$/.exec(String(given[0]))?.slice(1);
    if (point) return { address: point.join(','), lat: Number(point[0]), lng: Number(point[1]) };
    const town = this.gazetteer.find(String(given[0]))[0]?.town;
    return town ? { address: `${town.postcode} ${town.name}, France`, lat: town.lat, lng: town.lng } : null;
  }
}

function legOf(from: Place, to: Place, speed: number): Leg {
  const metres = Math.round(greatCircle(from, to) * ROAD_FACTOR);
  const seconds = Math.round(metres / ((speed * 1000) / 3600));
  return {
    distance: { text: distanceText(metres), value: metres },
    duration: { text: durationText(seconds), value: seconds },
    start_address: from.address,
    end_address: to.address,
    start_location: { lat: from.lat, lng: from.lng },
    end_location: { lat: to.lat, lng: to.lng },
  };
}

/** Haversine formula, metres. */
function greatCircle(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lng - a.lng);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(h));
}

function distanceText(metres: number): string {
  if (metres < 1000) return `${metres} m`;
  return metres < 100_000 ? `${(metres / 1000).toFixed(1)} km` : `${Math.round(metres / 1000)} km`;
}

function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return plural(minutes, 'min');
  return minutes % 60 === 0 ? plural(hours, 'hour') : `${plural(hours, 'hour')} ${plural(minutes % 60, 'min')}`;
}
