import { fold } from '../domain/fold';
import type { Weekend } from '../domain/weekend';
import { ask, mayGoOn } from '../google/dialogs';
import { flush } from '../google/rows';
import { cellText } from '../sheets/cell';
import { weekendStatusLabels } from '../sheets/choices';
import { readWeekends } from '../sheets/tables/weekends';
import { type Closing, closingFacts, countsOf, readClosing, sealOf } from './closing/closing';
import { removeEnrolment } from './closing/enrolment';
import { weekendToClose } from './closing/weekend-to-close';
import { writeStays } from './closing/write-stays';
import { dropToDo, lineNames, type ToDoLine } from './drop-to-do';
import { type InputTabs, readInputTabs, tabNeeded } from './input-tabs';
import { Refusal } from './refusal';
import { perform, type Question, type Report, type Work } from './report';
import { hideCodes } from './stays/hide-codes';
import { secretOfDocument } from './stays/secret';

/**
 * Menu item: closes the weekend that is over. What is to be remembered goes into Stays, its tabs and the columns in which
 * volunteers answered for it are deleted, and its status becomes Closed. All of it is shown first. A start date
 * (`YYYY-MM-DD`) names another weekend.
 */
export function closeWeekend(start?: unknown): Report {
  return perform(closing(null), start);
}

/** @param seen what somebody has agreed to; null = nothing yet. */
function closing(seen: string | null): Work {
  return (session) => {
    const tabs = readInputTabs(session, new Date());
    const { closing: words } = tabs.words;
    const choice = weekendToClose(tabs);
    if (choice.code === 'closedAlready') return words.closedAlready(choice);
    if (choice.code === 'onlyToCome') return askWhich(choice.starts, tabs);
    const found = readClosing(tabs, choice.weekend);
    return sealOf(found) === seen ? carryOut(found, tabs) : preview(found, tabs, seen !== null);
  };
}

/** Of weekends still to come, the one that somebody takes the trouble to write down. */
function askWhich(starts: readonly string[], { words }: InputTabs): Question {
  const facts = { starts };
  return {
    ask: () => {
      const answer = ask(words.closing.whichTitle, words.closing.which(facts))?.trim() ?? '';
      return answer === '' ? null : (session) => closing(null)({ ...session, asked: answer });
    },
    declined: words.closing.nothingOver(facts),
  };
}

function preview(found: Closing, tabs: InputTabs, again: boolean): Question {
  const { closing: words } = tabs.words;
  const facts = closingFacts(found, tabs, again);
  const { start } = found.weekend;
  return {
    ask: () =>
      mayGoOn(words.title(facts), words.text(facts))
        ? (session) => closing(sealOf(found))({ ...session, asked: start })
        : null,
    declined: words.declined,
  };
}

/** In this order, so that a run that dies anywhere loses nothing, and is completed by the next. */
function carryOut(found: Closing, tabs: InputTabs): string {
  const { weekend, stays, columns } = found;
  const { session, words } = tabs;
  const { start } = weekend;
  session.progress(words.closing.progress);
  const secret = secretOfDocument();
  hideCodes(tabs, secret, () => true);
  if (stays) writeStays(tabs, stays, { start, secret });
  dropToDo(tabs, (lines) => (lines.some((line) => isAbout(line, found)) ? lines : []));
  // Guests last: as long as it is there, a run that was ended can still be compared with it.
  for (const name of [...found.tabs].reverse()) {
    const sheet = session.sheets.get(name);
    if (sheet) session.spreadsheet.deleteSheet(sheet);
  }
  if (columns.length > 0) removeEnrolment(tabs, start);
  writeClosed(tabs, weekend);
  return words.closing.done({
    start,
    stays: stays && countsOf(stays),
    others: [...session.sheets.keys()].filter((name) => name.includes(start) && !found.tabs.includes(name)),
  });
}

/** Whether a line of To do was written for this weekend: then all of them were. */
function isAbout(line: ToDoLine, { tabs, nominations }: Closing): boolean {
  const tab = fold(cellText(line.cells.tab));
  return tabs.some((name) => fold(name) === tab) || lineNames(line, nominations);
}

/**
 * Marks the weekend, wherever its row stands by now and however many there are of it.
 * @throws Refusal when the tab will not stand still.
 */
function writeClosed(tabs: InputTabs, { start }: Weekend): void {
  for (let tries = 0; tries < 4; tries += 1) {
    const { sheet, grid } = tabNeeded(tabs, 'weekends');
    const { records, rows, columns } = readWeekends(grid, { near: tabs.today });
    if (records.some((weekend) => weekend.start === start && weekend.status === 'closed')) return;
    const [row, column] = [rows.get(start), columns.get('status')];
    if (row === undefined || column === undefined) break;
    sheet.getRange(row, column).setValue(weekendStatusLabels.closed[tabs.language]);
    flush();
  }
  throw new Refusal(tabs.words.closing.fault.notMarked({ start }));
}
