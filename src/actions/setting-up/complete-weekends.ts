import { addDays, daysBetween } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import { writeCells } from '../../google/rows';
import { readShown } from '../../google/spreadsheet';
import { asWritten, type Cell, cellText, isBlank, isDateCell } from '../../sheets/cell';
import { weekendStatusLabels } from '../../sheets/choices';
import { inputHeaders } from '../../sheets/setting-up/columns';
import { weekends as table } from '../../sheets/tables/weekends';
import { type LabelLanguage, spellings } from '../../sheets/text';
import { type InputTabs, tabNeeded } from '../input-tabs';

/** What one weekend has in common with the next, as long as nobody says otherwise. */
const SAME = ['places', 'meetingPoint', 'latitude', 'longitude', 'departure', 'returnBy'] as const;

/**
 * Somebody has written when the next weekend starts, and perhaps no more: what is blank is as it was the time before, and
 * the weekend is open. Returns how many weekends were completed.
 */
export function completeWeekends(
  tabs: Pick<InputTabs, 'session' | 'timeZone' | 'today'>,
  language: LabelLanguage,
): number {
  const { sheet, grid } = tabNeeded(tabs, 'weekends');
  const { row: headerRow, columns } = inputHeaders('weekends', grid);
  const start = table.columns.start.kind.schema({ near: tabs.today });
  const shown = readShown(sheet);
  const rows = grid.cells
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(headerRow + 1)
    .flatMap(({ cells, row }) => {
      const read = start.safeParse(cells[columns.get('start') ?? -1] ?? '');
      return read.success && read.data ? [{ cells, row, start: read.data }] : [];
    })
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  let completed = 0;
  rows.forEach(({ cells, row, start: day }, i) => {
    const status = cellText(cells[columns.get('status') ?? -1]).trim();
    if (day < tabs.today || (status !== '' && !OPEN.includes(fold(status)))) return;
    const before = rows[i - 1];
    const at = (field: string, from: readonly Cell[] | undefined): Cell => from?.[columns.get(field) ?? -1] ?? '';
    const wanted: [string, string | number][] = [['status', asWritten(weekendStatusLabels.open[language]) as string]];
    if (before) {
      const end = table.columns.end.kind.schema({ near: before.start }).safeParse(at('end', before.cells));
      const nights = end.success && end.data ? daysBetween(before.start, end.data) : 2;
      wanted.push(['end', addDays(day, Math.max(1, nights))]);
      for (const field of SAME) {
        const seen = shown[before.row - 1]?.[columns.get(field) ?? -1] ?? '';
        wanted.push([field, retyped(at(field, before.cells), seen)]);
      }
    }
    const missing = wanted.flatMap(([field, value]) => {
      const column = columns.get(field);
      return column === undefined || value === '' || !isBlank(cells[column]) ? [] : [{ column: column + 1, value }];
    });
    if (missing.length === 0) return;
    missing.sort((a, b) => a.column - b.column);
    writeCells(sheet, row, missing);
    completed += 1;
  });
  return completed;
}

const OPEN: readonly string[] = spellings(weekendStatusLabels.open);

/** At the end of what is shown, as the cell may show a day of 1899 too. */
const TIME = /\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]m)?$/i;

/** The cell as somebody would type it: of a time, as the sheet shows it, for Paris kept its own minutes in 1899. */
function retyped(cell: Cell, shown: string): string | number {
  if (isDateCell(cell)) return cell.date < '1900' ? (TIME.exec(shown)?.[0] ?? shown) : cellText(cell);
  return typeof cell === 'number' ? cell : (asWritten(cellText(cell)) as string);
}
