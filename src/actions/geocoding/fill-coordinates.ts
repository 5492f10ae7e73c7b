import type { Point } from '../../domain/geography';
import type { Notice } from '../../domain/notice';
import { lookUp } from '../../google/maps';
import { type Cell, isBlank } from '../../sheets/cell';
import { volunteerStatusLabels } from '../../sheets/choices';
import { findable, type IntakeRow, type IntakeTab, readIntakeTab, textIn } from '../../sheets/intake/intake-tab';
import type { Edit } from '../../sheets/intake/state';
import { locatedAs, type Place, placeOf, queryFor } from '../../sheets/places/place';
import { valueNamed } from '../../sheets/read-output';
import { type InputTabs, tabIfThere } from '../input-tabs';
import { changeRows } from '../intake/write-rows';
import { type KnownPlaces, knownPlaces } from './known-places';

/** What a run may look up: the next one goes on. */
const MOST_LOOK_UPS = 60;
const LOOKING_MS = 60_000;

/** What was filled in, and whose town is on no map. */
export interface Located {
  /** People whose coordinates were filled in. */
  readonly people: number;
  readonly notices: readonly Notice[];
  /** Some are left to look up. */
  readonly unfinished: boolean;
}

/**
 * Fills in the coordinates of hosts and drivers that have none, from postcode and town alone: no name and no street is
 * looked up. What is there is never written over.
 */
export function fillCoordinates(tabs: InputTabs, atMostMs = LOOKING_MS): Located {
  const known = new Lookups(knownPlaces(tabs.today), tabs, atMostMs);
  const notices: Notice[] = [];
  let people = 0;
  for (const key of ['hosts', 'drivers'] as const) {
    const tab = tabIfThere(tabs, key);
    if (!tab) continue;
    const read = readIntakeTab(key, tab.grid, tabs.today);
    if (!read.columns.has('latitude') || !read.columns.has('longitude')) continue;
    const edits: Edit[] = [];
    const sure = new Set(findable(read.rows));
    for (const row of read.rows) {
      if (!needsLocating(row)) continue;
      const written = { town: textIn(row.cells, 'town'), postcode: textIn(row.cells, 'postcode') };
      if (written.town === '' && written.postcode === '') continue;
      const place = placeOf(written.town, written.postcode);
      const point = place && known.locate(place);
      if (point === null) notices.push(notFound(read, row, written));
      const edit = point && sure.has(row) ? editFor(read, row, point) : null;
      if (edit) edits.push(edit);
    }
    changeRows(tabs.session, read, edits, tabs);
    people += edits.length;
  }
  return { people, notices, unfinished: known.unfinished };
}

/** Looks each place up once, and none where the map has stopped to answer. */
class Lookups {
  unfinished = false;
  private left = MOST_LOOK_UPS;
  private readonly until: number;

  constructor(
    private readonly places: KnownPlaces,
    private readonly tabs: InputTabs,
    atMostMs: number,
  ) {
    this.until = Date.now() + atMostMs;
  }

  /** null = it is on no map; undefined = nobody knows yet. */
  locate(place: Place): Point | null | undefined {
    const known = this.places.of(place.key);
    if (known !== undefined) return known;
    if (this.left <= 0 || Date.now() > this.until) {
      this.unfinished = true;
      return undefined;
    }
    this.left -= 1;
    const found = lookUp(queryFor(place), { language: this.tabs.language, region: place.country });
    if (found === null) {
      this.left = 0;
      this.unfinished = true;
      return undefined;
    }
    const point = locatedAs(place, found);
    this.places.remember(place.key, point);
    return point;
  }
}

/** Somebody who lacks a coordinate and has not left. */
function needsLocating({ cells }: IntakeRow): boolean {
  const missing = isBlank(cells.get('latitude')) || isBlank(cells.get('longitude'));
  return missing && valueNamed(volunteerStatusLabels, cells.get('status') ?? '') !== 'left';
}

/** Both coordinates, or the other one where a run died between them; a single one that somebody wrote says something else. */
function editFor({ table }: IntakeTab, row: IntakeRow, { latitude, longitude }: Point): Edit | null {
  const there = (field: string): Cell => row.cells.get(field) ?? '';
  const cells = new Map<string, number>();
  for (const [field, degrees] of [
    ['latitude', latitude],
    ['longitude', longitude],
  ] as const) {
    if (isBlank(there(field))) cells.set(field, degrees);
    else if (there(field) !== degrees) return null;
  }
  return { table, row, cells, onlyIfBlank: true };
}

function notFound(
  { table }: IntakeTab,
  { row, number }: IntakeRow,
  { town, postcode }: { readonly town: string; readonly postcode: string },
): Notice {
  const kind = table === 'hosts' ? 'host' : 'driver';
  const id = number === '' ? `#${row}` : number;
  return {
    severity: 'check',
    subject: { kind, id, field: town === '' ? 'postcode' : 'town' },
    finding: { code: 'townNotFound', town: town === '' ? postcode : town },
  };
}
