import { fold } from '../domain/fold';
import type { Notice } from '../domain/notice';
import type { WeekendStatus } from '../domain/weekend';
import { writePage } from '../google/write-page';
import { weekendStatusLabels } from '../sheets/choices';
import { type Page, pageOf } from '../sheets/output-table';
import { toDo } from '../sheets/outputs/to-do';
import type { WorkbookRead } from './read-workbook';
import type { Session } from './report';
import { type ToDoRow, toDoRows } from './to-do-list';

/** The To do tab of a workbook; its lines may point to the Guests tab that is written with it. */
export function toDoPage(
  session: Session,
  workbook: WorkbookRead,
  notices: readonly Notice[],
  guestsPage?: Page,
): { page: Page; rows: readonly ToDoRow[] } {
  const address = session.spreadsheet.getUrl();
  // All tabs that a line may point to are asked for their ids, so that a plan makes as many calls whatever it finds.
  const ids = new Map(
    [...workbook.grids.values(), ...(guestsPage ? [guestsPage] : [])].map(
      ({ name }) => [name, session.sheets.get(name)?.getSheetId() ?? 0] as const,
    ),
  );
  const linkTo = (tab: string, cell: string) => `${address}#gid=${ids.get(tab) ?? 0}&range=${cell}`;
  const rows = toDoRows(workbook, notices, linkTo, guestsPage);
  return { page: pageOf(toDo, rows, { language: workbook.language }), rows };
}

/** Writes output tabs, each where it was or else after the others, and shows the first of them. */
export function writePages(session: Session, pages: readonly Page[]): void {
  let index = session.sheets.size;
  const written = pages.map((page) => {
    const existing = [...session.sheets].find(([name]) => fold(name) === fold(page.name))?.[1];
    const sheet = writePage(session.spreadsheet, { existing, index }, page);
    if (!existing) index += 1;
    return sheet;
  });
  const [first] = written;
  if (first) session.spreadsheet.setActiveSheet(first);
}

/** Writes the status of the weekend that was worked on. */
export function writeWeekendStatus(session: Session, workbook: WorkbookRead, status: WeekendStatus): void {
  const { rows, columns } = workbook.records.weekends;
  const sheet = session.sheets.get(workbook.grids.get('weekends')?.name ?? '');
  const [row, column] = [rows.get(workbook.problem.weekend.start), columns.get('status')];
  if (!sheet || row === undefined || column === undefined) return;
  sheet.getRange(row, column).setValue(weekendStatusLabels[status][workbook.language]);
}
