import { fold } from '../domain/fold';
import { mayGoOn } from '../google/dialogs';
import type { AnswerLine } from '../sheets/answer-log';
import { cellText, type Grid } from '../sheets/cell';
import { WEEKS_KEPT } from '../sheets/settings/keeping-line';
import { findTabs } from '../sheets/workbook';
import { dropToDo, lineNames, type ToDoLine } from './drop-to-do';
import { deleteRowsWhere } from './forgetting/delete-rows-where';
import { forgetResponses } from './forgetting/forget-responses';
import { type Old, type OldData, readOldData } from './forgetting/old-data';
import { type InputTab, type InputTabs, readInputTabs } from './input-tabs';
import { Refusal } from './refusal';
import { perform, type Question, type Report, type Work } from './report';
import { hideCodes } from './stays/hide-codes';
import { secretOfDocument } from './stays/secret';

/**
 * Menu item: deletes the nominations and messages of closed weekends that ended longer ago than Settings say, what is left
 * of their people elsewhere, and answers to forms of that age. Stays keep, under a key that tells nobody's name, who came and how it went. All of it is
 * shown first, as numbers.
 */
export function forgetOldData(): Report {
  return perform(forgetting(null));
}

/** @param seen what somebody has agreed to; null = nothing yet. */
function forgetting(seen: string | null): Work {
  return (session) => {
    const tabs = readInputTabs(session, new Date());
    refuseWhatIsUnreadable(tabs);
    const old = readOldData(tabs);
    const { weekends, codes, answers } = old.facts;
    if (weekends.length === 0 && codes === 0 && answers === 0) return tabs.words.closing.nothingOld(old.facts);
    const seal = JSON.stringify([weekends, codes, answers]);
    return seal === seen ? carryOut(old, tabs) : preview(old, tabs, { seal, again: seen !== null });
  };
}

/** Whether a weekend is old and closed must be beyond doubt: nothing that is deleted comes back. */
function refuseWhatIsUnreadable({ settings, weekends, words, session }: InputTabs): void {
  const weeksAt = settings.rows.get(WEEKS_KEPT.en);
  const unread =
    weekends.issues.find(({ severity, flaw }) => severity === 'blocks' && flaw.code !== 'sameRow') ??
    settings.issues.find(({ flaw, row }) => flaw.code === 'settingUnreadable' && row === weeksAt);
  if (!unread) return;
  const { table, row, header, value } = unread;
  const tab = findTabs([...session.sheets.keys()])[table] ?? '';
  throw new Refusal(words.closing.fault.unreadable({ tab, row: row ?? 0, header: String(header), value }));
}

function preview(old: OldData, { words }: InputTabs, { seal, again }: { seal: string; again: boolean }): Question {
  const facts = { ...old.facts, again };
  const { forgetTitle, forgetText, nothingForgotten } = words.closing;
  return {
    ask: () => (mayGoOn(forgetTitle(facts), forgetText(facts)) ? forgetting(seal) : null),
    declined: nothingForgotten,
  };
}

/** Nominations go last: they say which lines of To do name somebody who is forgotten. */
function carryOut(old: OldData, tabs: InputTabs): string {
  const { session, timeZone, words } = tabs;
  const { facts, nominations, messages, answers } = old;
  session.progress(words.closing.forgettingProgress);
  if (facts.codes > 0) hideCodes(tabs, secretOfDocument(), old.isOldStay);
  const isAbout = lineNamesSomebody(old);
  dropToDo(tabs, (lines) => lines.filter(isAbout));
  const limits = { timeZone, began: session.began };
  const forgotten = answers === null ? { done: true, kept: 0 } : forgetAnswers(old, answers, limits);
  const done =
    forgotten.done &&
    (messages === null || deleteRowsWhere(messages, (grid) => dueOf(old.oldMessages(grid)), limits)) &&
    deleteRowsWhere(nominations, (grid) => dueOf(old.oldNominations(grid)), limits);
  if (!done) return words.closing.forgettingUnfinished;
  const sum = (key: 'nominations' | 'messages') => facts.weekends.reduce((total, each) => total + each[key], 0);
  const { kept } = forgotten;
  return words.closing.forgotten({
    ...facts,
    ...{ nominations: sum('nominations'), messages: sum('messages'), answers: facts.answers - kept, answersKept: kept },
  });
}

/** Google's copy goes first: without its line nobody would know any more that it was taken in. */
function forgetAnswers(
  old: OldData,
  tab: InputTab,
  limits: { timeZone: string; began: number },
): { readonly done: boolean; readonly kept: number } {
  const { rows } = old.oldAnswers(tab.grid);
  const { unfinished, closed } = forgetResponses(rows, limits);
  if (unfinished) return { done: false, kept: 0 };
  const isKept = ({ form }: AnswerLine) => form !== null && closed.includes(form);
  const due = (grid: Grid) => {
    const { rows: all, columns } = old.oldAnswers(grid);
    return dueOf({ rows: all.filter((line) => !isKept(line)), columns });
  };
  return { done: deleteRowsWhere(tab, due, limits), kept: rows.filter(isKept).length };
}

const dueOf = ({ rows, columns }: Old<{ readonly row: number }>) => ({ rows: rows.map(({ row }) => row), columns });

/** Whether a line of To do names somebody whose nomination goes, or repeats what it says. */
function lineNamesSomebody({ nominations: { grid }, oldNominations }: OldData): (line: ToDoLine) => boolean {
  const { rows } = oldNominations(grid);
  const called = rows.flatMap(({ values }) => [values.id, values.guestCode, values.firstName, values.group]);
  const said = new Set(rows.flatMap(({ row }) => (grid.cells[row - 1] ?? []).map((cell) => fold(cellText(cell)))));
  said.delete('');
  return (line) => {
    const repeats = fold(cellText(line.cells.tab)) === fold(grid.name) && said.has(fold(cellText(line.cells.value)));
    return repeats || lineNames(line, called);
  };
}
