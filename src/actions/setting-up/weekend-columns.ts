import type { CivilDate } from '../../domain/civil-date';
import type { Weekend } from '../../domain/weekend';
import { setUpColumns } from '../../google/set-up-tab';
import { findWeekendColumns } from '../../sheets/find-headers';
import { dateFormat, inputHeaders, weekendColumn } from '../../sheets/setting-up/columns';
import type { LabelLanguage } from '../../sheets/text';
import { type InputTabs, tabIfThere } from '../input-tabs';
import { widthOf } from './input-tabs';

/**
 * Gives every weekend that is not closed its column in Hosts and Drivers, after all that is there. Returns how many were
 * missing.
 */
export function addWeekendColumns(
  tabs: Pick<InputTabs, 'session' | 'timeZone' | 'today'>,
  weekends: readonly Weekend[],
  language: LabelLanguage,
): number {
  const open = weekends.filter(({ status }) => status !== 'closed').map(({ start }) => start);
  let added = 0;
  for (const key of ['hosts', 'drivers'] as const) {
    const tab = open.length === 0 ? null : tabIfThere(tabs, key);
    if (!tab) continue;
    const { sheet, grid } = tab;
    const headers = inputHeaders(key, grid);
    const there = findWeekendColumns(headers, grid, { near: tabs.today });
    const missing = open.filter((start) => !there.has(start)).sort();
    if (missing.length === 0) continue;
    const width = widthOf(grid.cells);
    setUpColumns(
      sheet,
      headers.row + 1,
      missing.map((start, i) => newColumn(key, start, language, width + 1 + i)),
    );
    added += missing.length;
  }
  return added;
}

function newColumn(key: 'hosts' | 'drivers', start: CivilDate, language: LabelLanguage, at: number) {
  const { field: _, name: __, ...column } = weekendColumn(key, start, language);
  return { ...column, at, isNew: true, headerFormat: dateFormat(language), help: column.note };
}
