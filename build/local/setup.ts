import { Random } from '../sample/random.ts';
import type { Meter } from './meter.ts';
import type { Spreadsheet } from './spreadsheet/spreadsheet.ts';
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

export function worldOf(setup: AppsScriptSetup, meter: Meter): World {
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
