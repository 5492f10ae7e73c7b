import { GoogleObject } from '../expose.ts';
import { DirectionFinder, Mode } from './direction-finder.ts';
import { Gazetteer } from './gazetteer.ts';
import { Geocoder } from './geocoder.ts';
import type { Methods } from './google-methods.ts';
import type { DailyQuota } from './quota.ts';

/** `Maps.DirectionFinder`, which holds the enum of the ways to travel. */
class DirectionFinderEnums extends GoogleObject implements Pick<GoogleAppsScript.Maps.DirectionFinderEnums, 'Mode'> {
  readonly googleName = 'DirectionFinder';
  readonly Mode = Mode;
}

/** Read once, and only by a script that asks Maps anything. */
let gazetteer: Gazetteer | null = null;

function sharedGazetteer(): Gazetteer {
  gazetteer ??= new Gazetteer();
  return gazetteer;
}

export class Maps
  extends GoogleObject
  implements Methods<GoogleAppsScript.Maps.Maps, 'newDirectionFinder' | 'newGeocoder'>
{
  readonly googleName = 'Maps';
  readonly DirectionFinder = new DirectionFinderEnums();

  constructor(
    private readonly geocodeQuota: DailyQuota,
    private readonly routeQuota: DailyQuota,
    private readonly lookedUp: string[],
  ) {
    super();
  }

  newGeocoder(): Geocoder {
    return new Geocoder(sharedGazetteer(), this.geocodeQuota, this.lookedUp);
  }

  newDirectionFinder(): DirectionFinder {
    return new DirectionFinder(sharedGazetteer(), this.routeQuota);
  }
}
