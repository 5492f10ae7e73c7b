import { FormApp } from '../forms/form-app.ts';
import type { World } from '../world.ts';
import { CacheService } from './cache.ts';
import { Console } from './console.ts';
import { HtmlService } from './html-service.ts';
import { LockService } from './locks.ts';
import { Logger } from './logger.ts';
import { MailApp } from './mail-app.ts';
import { Maps } from './maps.ts';
import { type Project, projectOf } from './project.ts';
import { PropertiesService } from './properties.ts';
import type { LogLine, MenuModel, SentMail, ShownDialog, ShownPage, TriggerModel } from './records.ts';
import { ScriptApp } from './script-app.ts';
import { Session } from './session.ts';
import type { DueTrigger } from './trigger-store.ts';
import { Ui } from './ui.ts';
import { Utilities } from './utilities.ts';

export { toEml } from './eml.ts';
export type {
  LogLine,
  MailFile,
  MenuEntry,
  MenuModel,
  SentMail,
  ShownDialog,
  ShownPage,
  TriggerModel,
} from './records.ts';
export type { DueTrigger } from './trigger-store.ts';

/** The services of one script, and what they recorded. Everything a script may hold is a `GoogleObject`. */
export interface Services {
  /** By the name that the script knows them under. */
  readonly globals: {
    readonly CacheService: CacheService;
    readonly FormApp: FormApp;
    readonly HtmlService: HtmlService;
    readonly LockService: LockService;
    readonly Logger: Logger;
    readonly MailApp: MailApp;
    readonly Maps: Maps;
    readonly PropertiesService: PropertiesService;
    readonly ScriptApp: ScriptApp;
    readonly Session: Session;
    readonly Utilities: Utilities;
  };
  /** What `SpreadsheetApp.getUi()` returns. */
  readonly ui: Ui;
  readonly console: Console;

  /** Dialogs, pages, menus and log lines of these services; the rest is the world's and outlives them. */
  readonly dialogs: readonly ShownDialog[];
  /** Sidebars and dialogs of HTML, in the order in which they were shown. */
  readonly pages: readonly ShownPage[];
  readonly menus: readonly MenuModel[];
  readonly logs: LogLine[];
  readonly mails: readonly SentMail[];
  readonly triggers: readonly TriggerModel[];
  readonly forms: Project['forms'];
  readonly properties: Project['properties'];
  readonly caches: Project['caches'];
  /** To hold a lock from elsewhere: `locks.holdElsewhere('document', ms)`; and to see whether one is held. */
  readonly locks: Project['locks'];
  readonly lookedUp: Project['lookedUp'];
  /** To set a day's quota: `quotas.email.setLimit(3)`. */
  readonly quotas: {
    readonly email: Project['geocodeQuota'];
    readonly geocode: Project['geocodeQuota'];
    readonly route: Project['routeQuota'];
  };

  /** The time-driven triggers that are due, the earliest first; each is told once. `runDueTriggers` runs them. */
  dueTriggers(now: Date): DueTrigger[];
  /** To make the mail service fail for a recipient: what it throws, or null. */
  setMailFault: Project['outbox']['setFault'];
  /** To be called when a run ended, however it ended: its locks are free again. */
  endRun(): void;
}

/**
 * The services for a script in `world`. Called again for the same world, they are another run of the same project:
 * locks, properties, caches, triggers, forms, mails and quotas are shared. `logs` are those to go on with.
 */
export function createServices(world: World, logs: LogLine[] = []): Services {
  const project = projectOf(world);
  const run = {};
  const dialogs: ShownDialog[] = [];
  const pages: ShownPage[] = [];
  const menus: MenuModel[] = [];
  const releaseLocks = () => project.locks.releaseAll(run);
  return {
    globals: {
      CacheService: new CacheService(project.caches, world),
      FormApp: new FormApp(project.forms),
      HtmlService: new HtmlService(),
      LockService: new LockService(project.locks, run),
      Logger: new Logger(world, logs),
      MailApp: new MailApp(world, project.outbox),
      Maps: new Maps(project.geocodeQuota, project.routeQuota, project.lookedUp),
      PropertiesService: new PropertiesService(project.properties),
      ScriptApp: new ScriptApp(world, project.triggers),
      Session: new Session(world),
      Utilities: new Utilities(world),
    },
    ui: new Ui(world, { dialogs, menus, pages, suspend: releaseLocks }),
    console: new Console(world, logs),
    dialogs,
    pages,
    menus,
    logs,
    mails: project.outbox.mails,
    triggers: project.triggers.models,
    forms: project.forms,
    properties: project.properties,
    caches: project.caches,
    locks: project.locks,
    lookedUp: project.lookedUp,
    quotas: { email: project.outbox.quota, geocode: project.geocodeQuota, route: project.routeQuota },
    dueTriggers: (now) => project.triggers.due(now),
    setMailFault: (fault) => project.outbox.setFault(fault),
    endRun: releaseLocks,
  };
}
