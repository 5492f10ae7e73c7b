import { draw } from '../planning/draw';
import { planWeekend as plan } from '../planning/plan-weekend';
import { changedTabs } from './changed-tabs';
import { addressNotices, settingNotices } from './message-notices';
import { planPages } from './plan-pages';
import { readWorkbook } from './read-workbook';
import { perform, type Report, type Work } from './report';
import { toDoPage, writePages, writeWeekendStatus } from './write-output';

/** Of the six minutes that Google gives a run; what is left must do for the writing. */
const PLANNING_MS = 4 * 60_000;

/**
 * Menu item: plans the open weekend and writes its Guests, Homes, Rides and To do tabs. Called without arguments from
 * the menu; a start date (`YYYY-MM-DD`) names the weekend where several are open.
 */
export function planWeekend(start?: unknown): Report {
  return perform(planIt, start);
}

const planIt: Work = (session) => {
  const workbook = readWorkbook(session, new Date());
  const { problem, words } = workbook;
  const { weekend, settings } = problem;

  session.progress(words.progress.deciding({ nominations: problem.nominations.length }));
  let cut = false;
  const outOfTime = () => {
    cut = cut || Date.now() - session.began > PLANNING_MS;
    return cut;
  };
  const seed = Math.floor(draw(`${settings.drawSeed}|${weekend.start}`) * 2 ** 32);
  const planned = plan(problem, { seed, outOfTime });

  session.progress(words.progress.writing);
  const changed = changedTabs(session, workbook);
  const toDo = toDoPage(session, workbook, [
    ...planned.notices,
    ...addressNotices(planned),
    ...settingNotices(workbook.messages),
  ]);
  writePages(session, [...planPages(planned, workbook), toDo.page]);
  // Last, so that a run that dies before leaves the weekend open. One that was announced stays announced: people have
  // their mails. Where rows may have moved, nothing is written.
  if (weekend.status === 'open' && !changed.includes(workbook.grids.get('weekends')?.name ?? '')) {
    writeWeekendStatus(session, workbook, 'planned');
  }
  const { hosted, homesUsed, waiting, held, km } = planned.totals;
  const sentence = words.done.planned({
    start: weekend.start,
    hosted,
    homes: homesUsed,
    cars: planned.rides.length,
    waiting,
    held,
    toDo: toDo.rows.length,
    km,
    cut,
  });
  return changed.length === 0 ? sentence : `${sentence} ${words.done.changedMeanwhile({ tabs: changed })}`;
};
