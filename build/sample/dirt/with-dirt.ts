import { Random } from '../random.ts';
import { isDate, type SampleTab } from '../sample-tab.ts';
import { type Dirt, HEAVY } from './dirt.ts';
import { addOwnColumns, ownTab, rearrange } from './layout.ts';
import type { PlantedProblem } from './planted.ts';
import { plantProblems } from './problems.ts';
import { respell } from './respell.ts';
import { addBlankRows, emptyHalf, makeHostile } from './rows.ts';
import { closed, columnOf, opened } from './sheet.ts';

export interface DirtyWorkbook {
  readonly tabs: SampleTab[];
  /** Every problem that must give a line in To do. */
  readonly planted: PlantedProblem[];
}

/**
 * The same workbook as people leave it. Who is eligible stays the same: nobody's code, association, referral or minor's
 * age is lost, and what is unreadable stands where nothing is counted on. The same tabs and seed give the same dirt.
 * @throws RangeError for tabs that {@link sampleTabs} did not make.
 */
export function withDirt(tabs: readonly SampleTab[], seed: number, dirt: Dirt = HEAVY): DirtyWorkbook {
  const sheets = tabs.map(opened);
  const open = openWeekend(sheets);
  const soiled = sheets.map((sheet) => {
    const random = new Random(seed, `dirt|${sheet.table.key}`);
    addOwnColumns(sheet, random, dirt.ownColumns);
    if (dirt.rearranged) rearrange(sheet, random, open);
    const plants = plantProblems(sheet, random, dirt.problems[sheet.table.key] ?? 0);
    makeHostile(sheet, random, dirt.hostile);
    emptyHalf(sheet, random, dirt.halfEmpty);
    respell(sheet, random, dirt.respelled, open);
    addBlankRows(sheet, random, dirt.blankRows);
    return closed(sheet, plants);
  });
  const own = dirt.rearranged ? [ownTab(sheets[0]?.table.label.fr === tabs[0]?.name ? 'fr' : 'en')] : [];
  return { tabs: [...soiled.map(({ tab }) => tab), ...own], planted: soiled.flatMap(({ planted }) => planted) };
}

function openWeekend(sheets: readonly ReturnType<typeof opened>[]): string {
  const weekends = sheets.find(({ table }) => table.key === 'weekends');
  const start = weekends && columnOf(weekends, 'start');
  const days = weekends?.rows.map(({ cells }) => start && cells.get(start)) ?? [];
  return days.reduce<string>((last, cell) => (isDate(cell) && cell.date > last ? cell.date : last), '');
}
