import { mayGoOn } from '../google/dialogs';
import { guests } from '../sheets/outputs/guests';
import { tabsNow } from './changed-tabs';
import { changesSomething, type ProposedPlan, proposePlan, replanFacts, stillHolds, writePlan } from './propose-plan';
import { withReference } from './read-reference';
import { readWorkbook, type WorkbookRead } from './read-workbook';
import { perform, type Question, type Report, type Session, type Work } from './report';

/**
 * Menu item: plans the open weekend and writes its Guests, Homes, Rides and To do tabs. A weekend that was planned before
 * changes as little as can be; what changes is shown first, and written once that is confirmed. Called without arguments
 * from the menu; a start date (`YYYY-MM-DD`) names the weekend where several are open.
 */
export function planWeekend(start?: unknown): Report {
  return perform(plan, start);
}

const plan: Work = (session) => {
  const workbook = withReference(session, readWorkbook(session, new Date()));
  const { weekend, reference } = workbook.problem;
  return weekend.status === 'open' || reference ? proposed(session, workbook, false) : fromNothing(workbook);
};

/** People may have been told of a plan of which nothing is left. */
function fromNothing({ words, language, problem: { weekend } }: WorkbookRead): Question {
  const { lost, declined } = words.replanning;
  const tab = `${guests.label[language]} ${weekend.start}`;
  return {
    ask: () => (mayGoOn(lost.title(weekend), lost.text({ tab })) ? (session) => planAgain(session, false) : null),
    declined,
  };
}

const planAgain = (session: Session, again: boolean): string | Question =>
  proposed(session, withReference(session, readWorkbook(session, new Date())), again);

function proposed(session: Session, workbook: WorkbookRead, again: boolean): string | Question {
  const found = proposePlan(session, workbook);
  if (changesSomething(found)) return question(found, again);
  const now = tabsNow(session, workbook);
  // What somebody fixed by hand meanwhile would be written over: that is planned with first, once.
  const isFixedSince = now.changed.includes(workbook.outputs.guests?.name ?? '');
  return isFixedSince && !again ? planAgain(session, true) : writePlan(session, found, now);
}

function question(proposed: ProposedPlan, again: boolean): Question {
  const { replanning } = proposed.workbook.words;
  const facts = replanFacts(proposed, again);
  return {
    ask: () => (facts && mayGoOn(replanning.title(facts), replanning.text(facts)) ? writing(proposed) : null),
    declined: replanning.declined,
  };
}

/** What somebody has agreed to is written only where the tabs still say what it was made from. */
function writing(proposed: ProposedPlan): Work {
  return (session) => {
    const now = tabsNow(session, proposed.workbook);
    return stillHolds(proposed, now) ? writePlan(session, proposed, now) : planAgain(session, true);
  };
}
