import type { CivilDate } from '../domain/civil-date';
import type { Decision, Plan } from '../domain/plan';
import type { GuestChange } from '../domain/reference';
import type { ReplanFacts } from '../language/replanning/facts';
import { draw } from '../planning/draw';
import { planWeekend } from '../planning/plan-weekend';
import { asWritten } from '../sheets/cell';
import { answerStatusLabels } from '../sheets/outputs/answers';
import type { LabelLanguage } from '../sheets/text';
import { didNotCome } from '../sheets/ticks';
import { type TabsNow, tabsNow } from './changed-tabs';
import { type Delay, delaysOf, withDelays } from './delays/delays';
import { noteDelays, timedStops } from './delays/ride-times';
import { type AnswersTab, writeLines } from './intake/answers-tab';
import { addressNotices, settingNotices } from './message-notices';
import { planPages } from './plan-pages';
import { tickNotices } from './read-reference';
import type { WorkbookRead } from './read-workbook';
import type { Session } from './report';
import { isSettledByPlan, toDoPage, writePages, writeWeekendStatus } from './write-output';

/** A plan that was made from what the tabs say, and is not written yet. */
export interface ProposedPlan {
  readonly workbook: WorkbookRead;
  readonly plan: Plan;
  /** The search was cut for want of time. */
  readonly cut: boolean;
  /** Cars that are known to be late, and so are in the plan. */
  readonly delays: readonly Delay[];
  /** The same plan as if nobody were late. */
  readonly punctual: Plan;
}

/** Of the six minutes that Google gives a run; what is left must do for the writing. */
const PLANNING_MS = 4 * 60_000;

/** Plans the weekend of a workbook: anew, or with as few changes as can be where its Guests tab was read with it. */
export function proposePlan(session: Session, workbook: WorkbookRead): ProposedPlan {
  const { problem, words } = workbook;
  const { weekend, settings } = problem;
  session.progress(words.progress.deciding({ nominations: problem.nominations.length }));
  let cut = false;
  const outOfTime = () => {
    cut = cut || Date.now() - session.began > PLANNING_MS;
    return cut;
  };
  const seed = Math.floor(draw(`${settings.drawSeed}|${weekend.start}`) * 2 ** 32);
  const delays = delaysOf(timedStops(session, workbook));
  const punctual = planWeekend(problem, { seed, outOfTime });
  return { workbook, plan: withDelays(punctual, delays), punctual, delays, cut };
}

/** What the plan changes of the one before, for people to agree to; null where nothing was planned before. */
export function replanFacts({ workbook, plan, cut }: ProposedPlan, again: boolean): ReplanFacts | null {
  if (!plan.changes) return null;
  const { weekend } = workbook.problem;
  const named = (change: GuestChange) =>
    plan.decisions.filter((one) => one.change === change && one.outcome.decision !== 'held').map(nameOf);
  return {
    ...plan.changes,
    start: weekend.start,
    names: {
      ...{ dropped: named('dropped'), moved: named('moved'), new: named('new'), newCar: named('newCar') },
      gone: plan.decisions.filter((one) => one.change === 'dropped' && one.outcome.decision === 'held').map(nameOf),
    },
    refused: refusedKeeps(plan),
    cut,
    announced: weekend.status === 'announced',
    again,
  };
}

const refusedKeeps = (plan: Plan) => plan.notices.filter(({ subject }) => subject.kind === 'guest').length;

/** Whether it changes what anybody was told or is about to be told. */
export function changesSomething({ plan }: ProposedPlan): boolean {
  const { changes } = plan;
  if (!changes) return false;
  // What was fixed by hand and cannot be kept is about to be written over.
  if (refusedKeeps(plan) > 0) return true;
  return changes.moved + changes.new + changes.newCar + changes.dropped + changes.gone > 0;
}

function nameOf({ nomination: { firstName, id } }: Decision): string {
  return firstName === '' ? id : `${firstName} (${id})`;
}

/** Whether the tabs still say what a plan was made from. Who was ticked as present meanwhile changes nothing of it. */
export function stillHolds({ workbook }: ProposedPlan, { changed, ticks }: TabsNow): boolean {
  const absent = (known: TabsNow['ticks']) =>
    workbook.problem.nominations.filter(({ id }) => didNotCome(known.get(id))).map(({ id }) => id);
  return (
    changed.every((name) => name === workbook.outputs.departure?.name) &&
    absent(ticks).join() === absent(workbook.ticks).join()
  );
}

/** Writes a plan's tabs and To do, and returns the sentence that tells what was planned. */
export function writePlan(
  session: Session,
  { workbook, plan, punctual, delays, cut }: ProposedPlan,
  { changed, ticks }: TabsNow = tabsNow(session, workbook),
): string {
  const { words, problem } = workbook;
  const { weekend } = problem;
  session.progress(words.progress.writing);
  const pages = planPages(plan, { ...workbook, ticks });
  const toDo = toDoPage(
    session,
    workbook,
    [...plan.notices, ...tickNotices(workbook), ...addressNotices(plan), ...settingNotices(workbook.messages)],
    pages[0],
  );
  writePages(session, [...pages, toDo.page], { left: problem.reference === undefined });
  settleAnswers(session, toDo.answersTab, { start: weekend.start, language: workbook.language, changed });
  if (delays.length > 0) noteDelays(session, workbook, { punctual, delays });
  // Last, so that a run that dies before leaves the weekend open. One that was announced stays announced: people have
  // their mails. Where rows may have moved, nothing is written.
  if (weekend.status === 'open' && !changed.includes(workbook.grids.get('weekends')?.name ?? '')) {
    writeWeekendStatus(session, workbook, 'planned');
  }
  const { hosted, homesUsed, waiting, held, km } = plan.totals;
  const sentence = words.done.planned({
    start: weekend.start,
    hosted,
    homes: homesUsed,
    cars: plan.rides.length,
    waiting,
    held,
    toDo: toDo.rows.length,
    km,
    cut,
  });
  const meanwhile = changed.filter((name) => name !== workbook.outputs.departure?.name);
  return meanwhile.length === 0 ? sentence : `${sentence} ${words.done.changedMeanwhile({ tabs: meanwhile })}`;
}

/** Answers that came in after the plan before are part of this one, unless more have come in meanwhile. */
function settleAnswers(
  session: Session,
  tab: AnswersTab | null,
  {
    start,
    language,
    changed,
  }: { readonly start: CivilDate; readonly language: LabelLanguage; readonly changed: readonly string[] },
): void {
  if (changed.length > 0) return;
  const settled = (tab?.lines ?? []).filter((line) => isSettledByPlan(line, start));
  const value = asWritten(answerStatusLabels.taken[language]) as string;
  writeLines(session, 'status', new Map(settled.map(({ key }) => [key, { value }] as const)));
}
