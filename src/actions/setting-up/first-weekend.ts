import { addDays, type CivilDate } from '../../domain/civil-date';
import { writeBlock } from '../../google/rows';
import { readCells, readShown } from '../../google/spreadsheet';
import { asWritten, isBlank } from '../../sheets/cell';
import { weekendStatusLabels } from '../../sheets/choices';
import { inputHeaders } from '../../sheets/setting-up/columns';
import { readWeekends, type WeekendRecords } from '../../sheets/tables/weekends';
import type { LabelLanguage } from '../../sheets/text';
import { type InputTabs, tabNeeded } from '../input-tabs';

/** Where cars meet as long as nobody says otherwise: Calais, in front of the town station. */
const MEETING_POINT = {
  name: { en: 'Calais-Ville station', fr: 'Gare de Calais-Ville' },
  latitude: 50.9532,
  longitude: 1.8508,
};
const TIMES = { departure: '10:00', returnBy: '11:00' };

/** Time to be told of it and to answer. */
const SOONEST_DAYS = 3;

/**
 * A first weekend where the tab has no row yet: the next Saturday that leaves time to answer. Returns the weekends that
 * there are now, and the start of the one that was added.
 */
export function addFirstWeekend(
  tabs: Pick<InputTabs, 'session' | 'timeZone' | 'today'>,
  language: LabelLanguage,
): { readonly weekends: WeekendRecords; readonly added: CivilDate | null } {
  const { sheet, grid } = tabNeeded(tabs, 'weekends');
  const read = () =>
    readWeekends(
      { name: grid.name, cells: readCells(sheet, tabs.timeZone), shown: readShown(sheet) },
      { near: tabs.today },
    );
  const weekends = read();
  const header = inputHeaders('weekends', grid).row + 1;
  const below = grid.cells.slice(header);
  if (weekends.records.length > 0 || below.some((row) => row.some((cell) => !isBlank(cell)))) {
    return { weekends, added: null };
  }
  const start = nextSaturday(addDays(tabs.today, SOONEST_DAYS));
  const said: Readonly<Record<string, string | number>> = {
    ...{ start, end: addDays(start, 2), status: asWritten(weekendStatusLabels.open[language]) as string },
    ...{ meetingPoint: asWritten(MEETING_POINT.name[language]) as string },
    ...{ latitude: MEETING_POINT.latitude, longitude: MEETING_POINT.longitude, ...TIMES },
  };
  const columns = [...weekends.columns].sort(([, a], [, b]) => a - b);
  const last = columns[columns.length - 1]?.[1] ?? 1;
  const row = Array.from({ length: last }, (_, i) => {
    const [field] = columns.find(([, at]) => at === i + 1) ?? [];
    return field === undefined ? '' : (said[field] ?? '');
  });
  writeBlock(sheet, { row: header + 1, column: 1 }, [row]);
  return { weekends: read(), added: start };
}

function nextSaturday(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (6 - weekday + 7) % 7);
}
