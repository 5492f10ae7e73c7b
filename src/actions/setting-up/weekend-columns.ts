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
 * missing or, where they are to be `mended`, lacked something.
 */
export function addWeekendColumns(
  tabs: Pick<InputTabs, 'session' | 'timeZone' | 'today'>,
  weekends: readonly Weekend[],
  { language, mended = false }: { readonly language: LabelLanguage; readonly mended?: boolean },
): number {
  const open = weekends.filter(({ status }) => status !== 'closed').map(({ start }) => start);
  let changed = 0;
  for (const key of ['hosts', 'drivers'] as const) {
    const tab = open.length === 0 ? null : tabIfThere(tabs, key);
    if (!tab) continue;
    const { sheet, grid } = tab;
    const headers = inputHeaders(key, grid);
    const there = findWeekendColumns(headers, grid, { near: tabs.today });
    const missing = open.filter((start) => !there.has(start)).sort();
    const present = mended ? open.filter((start) => there.has(start)) : [];
    const width = widthOf(grid);
    const columns = [
      ...present.map((start) => columnAt(key, start, language, { at: (there.get(start)?.[0] ?? 0) + 1, isNew: false })),
      ...missing.map((start, i) => columnAt(key, start, language, { at: width + 1 + i, isNew: true })),
    ];
    if (columns.length > 0) changed += setUpColumns(sheet, headers.row + 1, columns);
  }
  return changed;
}

function columnAt(
  key: 'hosts' | 'drivers',
  start: CivilDate,
  language: LabelLanguage,
  place: { readonly at: number; readonly isNew: boolean },
) {
  const { field: _, name: __, ...column } = weekendColumn(key, start, language);
  return { ...column, ...place, headerFormat: dateFormat(language) };
}
