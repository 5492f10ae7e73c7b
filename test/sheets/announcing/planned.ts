import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { CALAIS } from '../../../build/sample/index.ts';
import { planPages } from '../../../src/actions/plan-pages.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { wordsIn } from '../../../src/language/words.ts';
import { eligibility } from '../../../src/planning/eligibility.ts';
import { planWeekend } from '../../../src/planning/plan-weekend.ts';
import type { Known } from '../../../src/sheets/announcement/review.ts';
import type { Cell, Grid } from '../../../src/sheets/cell.ts';
import { readSample } from '../../sample/reading.ts';

/** A weekend that was planned and written, and what was planned. */
export interface PlannedWeekend {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly known: Known;
  readonly tabs: (language: 'en' | 'fr') => { readonly guests: Grid; readonly rides: Grid };
}

/** Small weekends around Calais; on some there are hosts who drive their guests, and guests whom nobody drives. */
export function plannedWeekend(seed: number): PlannedWeekend {
  const relaxed = seed % 3 === 0;
  const share = { collects: 0.4, hostsOffering: 0.6 };
  const { problem: sample } = readSample({
    ...CALAIS,
    seed,
    hosts: 50,
    drivers: relaxed ? 6 : 16,
    nominations: 40,
    places: 30,
    share,
  });
  const settings = { ...sample.settings, seatForEveryone: !relaxed };
  const problem = { ...sample, settings };
  const plan = planWeekend(problem, { seed, thoroughness: 0.1, outOfTime: () => false });
  const held = new Set([...eligibility(problem).held.keys()].map(({ id }) => id));
  return {
    problem,
    plan,
    known: { ...problem, held },
    tabs: (language) => {
      const [guests, , rides] = planPages(plan, { problem, language, words: wordsIn(language) }).map(onTheSheet);
      return { guests: guests as Grid, rides: rides as Grid };
    },
  };
}

/** What Sheets makes of a written page. */
function onTheSheet({
  name,
  cells,
}: {
  name: string;
  cells: readonly (readonly (string | number | boolean)[])[];
}): Grid {
  const [sheet] = Spreadsheet.create({ locale: 'fr_FR', timeZone: 'Europe/Paris' }).getSheets();
  const range = sheet!.getRange(1, 1, cells.length, cells[0]!.length);
  range.setValues(cells.map((row) => [...row]));
  return { name, cells: range.getValues() as Cell[][] };
}
