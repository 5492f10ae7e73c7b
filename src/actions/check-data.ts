import type { Notice } from '../domain/notice';
import { implausiblePlaces } from '../planning/implausible';
import { checkWeekend } from '../planning/plan-weekend';
import { fillCoordinates } from './geocoding/fill-coordinates';
import { readInputTabs } from './input-tabs';
import { settingNotices } from './message-notices';
import { readWorkbook } from './read-workbook';
import { perform, type Report, type Work } from './report';
import { toDoPage, writePages } from './write-output';

/**
 * Menu item: fills in the coordinates that are missing, reads everything as planning would and writes what is to be mended
 * to To do, without planning.
 */
export function checkData(start?: unknown): Report {
  return perform(check, start);
}

const check: Work = (session) => {
  const now = new Date();
  const located = fillCoordinates(readInputTabs(session, now));
  const workbook = readWorkbook(session, now);
  const found = checkWeekend(workbook.problem);
  const { page, rows } = toDoPage(session, workbook, [
    ...found,
    ...notTold(implausiblePlaces(workbook.problem), found),
    ...located.notices,
    ...settingNotices(workbook.messages),
  ]);
  writePages(session, [page]);
  const blocks = rows.filter((row) => row.tint === 'stopped').length;
  return workbook.words.done.checked({ toDo: rows.length, blocks, unlocated: located.unfinished });
};

/** Of people who count this weekend, planning has told already. */
function notTold(notices: readonly Notice[], told: readonly Notice[]): readonly Notice[] {
  const seen = new Set(told.map(({ subject, finding }) => JSON.stringify([subject, finding])));
  const farFromAll = told.some(({ finding }) => finding.code === 'meetingPointFarAway');
  return farFromAll ? [] : notices.filter(({ subject, finding }) => !seen.has(JSON.stringify([subject, finding])));
}
