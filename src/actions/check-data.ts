import { checkWeekend } from '../planning/plan-weekend';
import { settingNotices } from './message-notices';
import { readWorkbook } from './read-workbook';
import { perform, type Report, type Work } from './report';
import { toDoPage, writePages } from './write-output';

/** Menu item: reads everything as planning would and writes what is to be mended to To do, without planning. */
export function checkData(start?: unknown): Report {
  return perform(check, start);
}

const check: Work = (session) => {
  const workbook = readWorkbook(session, new Date());
  const { page, rows } = toDoPage(session, workbook, [
    ...checkWeekend(workbook.problem),
    ...settingNotices(workbook.messages),
  ]);
  writePages(session, [page]);
  const blocks = rows.filter((row) => row.tint === 'stopped').length;
  return workbook.words.done.checked({ toDo: rows.length, blocks });
};
