import vm from 'node:vm';
import { Random } from '../sample/random.ts';
import { inTimeZone, ScriptContext } from './context.ts';
import { Meter } from './meter.ts';
import { messageOf } from './script-error.ts';
import { clockEvent } from './services/clock-event.ts';
import { Exception } from './services/exception.ts';
import { createServices, type Services } from './services/index.ts';
import type { Toast } from './spreadsheet/model/book-model.ts';
import type { Spreadsheet } from './spreadsheet/spreadsheet.ts';
import { SpreadsheetApp } from './spreadsheet/spreadsheet-app.ts';
import type { Dialog, DialogAnswer, World } from './world.ts';

/** What a script finds around it. Everything but the workbook has a default. */
export interface AppsScriptSetup {
  /** The spreadsheet that the script is bound to: from `readWorkbook`, or `Spreadsheet.create()`. */
  workbook: Spreadsheet;
  /** The time at which the world starts and then stands still until told; the machine's running clock by default. */
  now?: Date | undefined;
  /** E-mail address of the person who runs the script. */
  user?: string | undefined;
  /** That person's language, as `Session.getActiveUserLocale` tells it: `fr`, `en`. */
  locale?: string | undefined;
  /** IANA zone of the script project; the spreadsheet's by default. */
  timeZone?: string | undefined;
  /** Answers dialogs; the first button is pressed by default. */
  answer?: ((dialog: Dialog) => DialogAnswer) | undefined;
  /** How long each call to Google takes on the world's clock, in ms; 0 by default. */
  msPerCall?: number | undefined;
  /** Seed of what Google would draw at random (ids, the minute of a trigger); 1 by default. */
  seed?: number | undefined;
}

/** A local Apps Script project bound to one spreadsheet. */
export interface AppsScript {
  /** Adds a script file and runs its top level, as Google does at the start of every run. Throws what it throws. */
  load(code: string): void;
  /**
   * One run: the files' top level in a fresh context, then the function. Returns its result. Throws what the script
   * throws, and `Killed` when the run was killed, even if the script caught that; an `Exception` for a missing function.
   */
  run(functionName: string, ...args: unknown[]): unknown;
  /** Names of the top-level functions, in the order of their declaration. */
  functions(): string[];
  /** Opens the document: fires the simple trigger `onOpen` where the script has one. */
  open(): void;
  /**
   * Runs the functions of the time-driven triggers that are due now, the earliest first, each as a run of its own that
   * nobody watches: it has no UI. One that fails stops no other, and its trigger stays.
   */
  runDueTriggers(): TriggerRun[];
  /** Time passes: `ms` milliseconds on the world's clock. No trigger runs by itself. */
  sleep(ms: number): void;
  now(): Date;
  readonly spreadsheet: Spreadsheet;
  readonly meter: Meter;
  readonly toasts: readonly Toast[];
  readonly mails: Services['mails'];
  readonly dialogs: Services['dialogs'];
  readonly menus: Services['menus'];
  readonly triggers: Services['triggers'];
  readonly logs: Services['logs'];
  /** The rest of what the services know: properties, caches, locks held elsewhere, quotas, due triggers. */
  readonly services: Services;
}

/** How a run that a trigger started ended; `error` is the message of what it threw or died of. */
export interface TriggerRun {
  readonly functionName: string;
  readonly error?: string;
}

export function createAppsScript(setup: AppsScriptSetup): AppsScript {
  const { workbook } = setup;
  const world: World = worldOf(setup, new Meter(() => world.sleep(setup.msPerCall ?? 0)));
  const { meter } = world;
  workbook.model.now = () => world.now();
  const services = createServices(world);
  const globals = { ...services.globals, console: services.console };
  const watched = { ...globals, SpreadsheetApp: new SpreadsheetApp(workbook, services.ui) };
  const unwatched = { ...globals, SpreadsheetApp: new SpreadsheetApp(workbook, null) };
  const scripts: vm.Script[] = [];

  const startRun = (globals: typeof watched): ScriptContext => {
    const context = new ScriptContext({ meter, now: () => world.now().getTime(), globals });
    for (const script of scripts) context.evaluate(script);
    return context;
  };
  const inRun = <T>(work: (context: ScriptContext) => T, globals = watched): T => {
    meter.newRun();
    try {
      const result = inTimeZone(world.scriptTimeZone, () => work(startRun(globals)));
      if (!meter.killed) return result;
    } catch (error) {
      if (!meter.killed) throw error;
    } finally {
      services.endRun();
    }
    // A kill outweighs whatever the script made of it.
    throw meter.killed;
  };

  return {
    load(code) {
      scripts.push(new vm.Script(code, { filename: 'script.gs' }));
      inRun(() => undefined);
    },
    run: (functionName, ...args) => inRun(calling(functionName, args)),
    functions: () => inRun((context) => context.functions()),
    open: () =>
      inRun((context) => {
        if (context.functions().includes('onOpen')) context.call('onOpen', [{ source: workbook }]);
      }),
    runDueTriggers: () =>
      services.dueTriggers(world.now()).flatMap(({ id, functionName }) => {
        // A run before may have deleted it.
        if (!services.triggers.some((trigger) => trigger.id === id)) return [];
        try {
          inRun(calling(functionName, [clockEvent(id, world.now())]), unwatched);
          return [{ functionName }];
        } catch (error) {
          return [{ functionName, error: messageOf(error) }];
        }
      }),
    sleep: (ms) => world.sleep(ms),
    now: () => world.now(),
    spreadsheet: workbook,
    meter,
    toasts: workbook.model.toasts,
    mails: services.mails,
    dialogs: services.dialogs,
    menus: services.menus,
    triggers: services.triggers,
    logs: services.logs,
    services,
  };
}

/** Throws an `Exception` for a missing function. */
function calling(functionName: string, args: readonly unknown[]): (context: ScriptContext) => unknown {
  return (context) => {
    if (!context.functions().includes(functionName)) {
      throw new Exception(`Script function not found: ${functionName}`);
    }
    return context.call(functionName, args);
  };
}

function worldOf(setup: AppsScriptSetup, meter: Meter): World {
  const start = setup.now?.getTime();
  let slept = 0;
  const dice = new Random(setup.seed ?? 1, 'world');
  return {
    meter,
    now: () => new Date((start ?? Date.now()) + slept),
    sleep: (ms) => {
      slept += ms;
    },
    user: { email: setup.user ?? 'coordinator@example.org', locale: setup.locale ?? 'fr' },
    scriptTimeZone: setup.timeZone ?? setup.workbook.getSpreadsheetTimeZone(),
    answer: setup.answer ?? firstButton,
    random: () => dice.next(),
  };
}

function firstButton({ buttons }: Dialog): DialogAnswer {
  return { button: buttons.startsWith('YES') ? 'YES' : 'OK' };
}
