import { confirm } from '../google/dialogs';
import { tabsNow } from './changed-tabs';
import { changesSomething, type ProposedPlan, proposePlan, replanFacts, stillHolds, writePlan } from './propose-plan';
import { withReference } from './read-reference';
import { readWorkbook } from './read-workbook';
import { perform, type Question, type Report, type Work } from './report';

/**
 * Menu item: plans the open weekend and writes its Guests, Homes, Rides and To do tabs. A weekend that was planned before
 * changes as little as can be; what changes is shown first, and written once that is confirmed. Called without arguments
 * from the menu; a start date (`YYYY-MM-DD`) names the weekend where several are open.
 */
export function planWeekend(start?: unknown): Report {
  return perform(plan, start);
}

const plan: Work = (session) => planAgain(session, false);

const planAgain = (session: Parameters<Work>[0], again: boolean): string | Question => {
  const proposed = proposePlan(session, withReference(session, readWorkbook(session, new Date())));
  if (changesSomething(proposed)) return question(proposed, again);
  const now = tabsNow(session, proposed.workbook);
  // What somebody fixed by hand meanwhile would be written over: that is planned with first, once.
  const isFixedSince = now.changed.includes(proposed.workbook.outputs.guests?.name ?? '');
  return isFixedSince && !again ? planAgain(session, true) : writePlan(session, proposed, now);
};

function question(proposed: ProposedPlan, again: boolean): Question {
  const { replanning } = proposed.workbook.words;
  const facts = replanFacts(proposed, again);
  return {
    ask: () => (facts && confirm(replanning.title(facts), replanning.text(facts)) ? writing(proposed) : null),
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
