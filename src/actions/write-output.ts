import type { CivilDate } from '../domain/civil-date';
import { fold } from '../domain/fold';
import type { Notice } from '../domain/notice';
import type { WeekendStatus } from '../domain/weekend';
import { protectIfOpen } from '../google/protect-tab';
import type { Sheet } from '../google/spreadsheet';
import { insertTab, writePage } from '../google/write-page';
import { weekendStatusLabels } from '../sheets/choices';
import { SetupError } from '../sheets/issue';
import { type Page, pageOf } from '../sheets/output-table';
import { toDo } from '../sheets/outputs/to-do';
import { type AnswersTab, readAnswersTab } from './intake/answers-tab';
import type { WorkbookRead } from './read-workbook';
import type { Session } from './report';
import { type ToDoRow, toDoRows } from './to-do-list';

/** The To do tab of a workbook; its lines may point to the Guests tab that is written with it. */
export function toDoPage(
  session: Session,
  workbook: WorkbookRead,
  notices: readonly Notice[],
  guestsPage?: Page,
): { page: Page; rows: readonly ToDoRow[]; answersTab: AnswersTab | null } {
  const address = session.spreadsheet.getUrl();
  // Only tabs that a line points to are asked for their ids, each once: every answer is a round trip.
  const ids = new Map<string, number>();
  const idOf = (tab: string) => {
    const id = ids.get(tab) ?? session.sheets.get(tab)?.getSheetId() ?? 0;
    ids.set(tab, id);
    return id;
  };
  const linkTo = (tab: string, cell: string) => `${address}#gid=${idOf(tab)}&range=${cell}`;
  const answersTab = answersToLookAt(session);
  // This very plan has taken these into account.
  const { start } = workbook.problem.weekend;
  const open = answersTab && guestsPage ? withoutPlanned(answersTab, start) : answersTab;
  const rows = toDoRows(workbook, notices, linkTo, { guestsPage, answersTab: open });
  return { page: pageOf(toDo, rows, { language: workbook.language }), rows, answersTab };
}

/** Without the answers that a plan of that weekend settles. */
function withoutPlanned(tab: AnswersTab, start: CivilDate): AnswersTab {
  return { ...tab, lines: tab.lines.filter((line) => !isSettledByPlan(line, start)) };
}

export function isSettledByPlan({ status, weekends }: AnswersTab['lines'][number], start: CivilDate): boolean {
  return status === 'afterPlan' && weekends.includes(start);
}

/** A tab of answers that cannot be read stops no plan: taking answers in says what is wrong with it. */
function answersToLookAt(session: Session): AnswersTab | null {
  try {
    return readAnswersTab(session);
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

/**
 * Writes output tabs, each where it was or else after the others, and shows the first of them. That one is written last: a
 * run that dies before has left what the next one is held against.
 * @param left whether tabs that are there may be what a run has left that died before it wrote anything: it may not have
 *   protected them either. To ask costs a round trip each.
 */
export function writePages(session: Session, pages: readonly Page[], { left = false } = {}): void {
  let index = session.sheets.size;
  const sheets = pages.map((page) => {
    const existing = [...session.sheets].find(([name]) => fold(name) === fold(page.name))?.[1];
    if (existing && left) protectIfOpen(existing, page.protection);
    if (existing) return existing;
    index += 1;
    return insertTab(session.spreadsheet, page, index - 1);
  });
  for (const [i, page] of [...pages.entries()].reverse()) writePage(sheets[i] as Sheet, page);
  const [first] = sheets;
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
