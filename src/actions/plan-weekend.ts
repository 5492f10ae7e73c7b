import { draw } from '../planning/draw';
import { planWeekend as plan } from '../planning/plan-weekend';
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
  const toDo = toDoPage(session, workbook, planned.notices);
  writePages(session, [...planPages(planned, workbook), toDo.page]);
  // A weekend that was announced stays announced: people have their mails.
  if (weekend.status === 'open') writeWeekendStatus(session, workbook, 'planned');
  const { hosted, homesUsed, waiting, held, km } = planned.totals;
  return words.done.planned({
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
};
