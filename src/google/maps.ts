/** Where a town is, as Google's maps have it. */
export interface PlaceFound {
  readonly latitude: number;
  readonly longitude: number;
  /** What the town and its parts are called; not what it is in: a département is no town. */
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  /** Google has left out or changed a part of what was asked. */
  readonly partial: boolean;
}

/**
 * Looks a place up: a town and a postcode, never more. null: Google does not answer now, as too many were looked up today
 * or its service is in trouble; nothing is known of the place then.
 */
export function lookUp(query: string, { language, region }: { language: string; region: string }): PlaceFound[] | null {
  try {
    const answer = Maps.newGeocoder().setLanguage(language).setRegion(region).geocode(query) as unknown as Answer;
    if (answer.status === 'ZERO_RESULTS') return [];
    return answer.status === 'OK' ? answer.results.map(placeOf) : null;
  } catch (error) {
    console.warn(`No place can be looked up now: ${(error as Error).message}`);
    return null;
  }
}

interface Answer {
  readonly status: string;
  readonly results: readonly Result[];
}

interface Result {
  readonly geometry: { readonly location: { readonly lat: number; readonly lng: number } };
  readonly address_components: readonly { readonly long_name: string; readonly types: readonly string[] }[];
  readonly partial_match?: boolean;
}

/** Google's words for towns and what is smaller, streets apart; an arrondissement (level 3) is named like its main town. */
const isTown = (type: string) =>
  /^(?:locality|postal_town|sublocality.*|neighborhood|administrative_area_level_[4-7])$/.test(type);

function placeOf({ geometry, address_components: components, partial_match: partial = false }: Result): PlaceFound {
  const isPostcode = (types: readonly string[]) => types.includes('postal_code');
  return {
    latitude: geometry.location.lat,
    longitude: geometry.location.lng,
    names: components.filter(({ types }) => types.some(isTown)).map(({ long_name: name }) => name),
    postcodes: components.filter(({ types }) => isPostcode(types)).map(({ long_name: name }) => name),
    partial,
  };
}
