import { FormStore } from '../forms/model/form-store.ts';
import type { World } from '../world.ts';
import type { CacheStores } from './cache.ts';
import { LockStore } from './locks.ts';
import { Outbox } from './outbox.ts';
import type { PropertyStores } from './properties.ts';
import { DailyQuota } from './quota.ts';
import { TriggerStore } from './trigger-store.ts';

/** Google's quota for a consumer account, per service of Maps. */
const MAPS_CALLS_PER_DAY = 1000;

/** What outlives a run: the state that Google keeps for a script project and its document. */
export interface Project {
  readonly locks: LockStore;
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly triggers: TriggerStore;
  readonly forms: FormStore;
  readonly outbox: Outbox;
  readonly geocodeQuota: DailyQuota;
  /** What was looked up on the map, as it was asked. */
  readonly lookedUp: string[];
  readonly routeQuota: DailyQuota;
}

const projects = new WeakMap<World, Project>();

/** The project of a world: the same one for every run, so that two runs meet at its locks. */
export function projectOf(world: World): Project {
  const known = projects.get(world);
  if (known) return known;
  const project: Project = {
    locks: new LockStore(world),
    properties: { document: new Map(), script: new Map(), user: new Map() },
    caches: { document: new Map(), script: new Map(), user: new Map() },
    triggers: new TriggerStore(world),
    forms: new FormStore(world),
    outbox: new Outbox(world),
    geocodeQuota: new DailyQuota(world, 'geocode', MAPS_CALLS_PER_DAY),
    lookedUp: [],
    routeQuota: new DailyQuota(world, 'route', MAPS_CALLS_PER_DAY),
  };
  projects.set(world, project);
  return project;
}
