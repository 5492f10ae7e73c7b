import { type CivilDate, daysBetween, parseCivilDate } from '../../domain/civil-date';
import type { Weekend } from '../../domain/weekend';
import { readCells } from '../../google/spreadsheet';
import type { ForgettingFacts } from '../../language/closing/facts';
import { parseKey } from '../../messages/key';
import { type AnswerLine, readAnswerLog } from '../../sheets/answer-log';
import { type Grid, isBlank } from '../../sheets/cell';
import { findOutputs } from '../../sheets/find-outputs';
import { readMessageLog } from '../../sheets/message-log';
import { type DatedRow, datedRows } from '../../sheets/tables/nominations';
import { isClosed } from '../closing/weekend-to-close';
import { type InputTab, type InputTabs, tabNeeded } from '../input-tabs';
import { readStaysTab, type StaysRow } from '../stays/stays-tab';

/** What is older than coordinators want to keep, and where to find it again. */
export interface OldData {
  readonly nominations: InputTab;
  /** null where there is no Messages tab, or nothing in it. */
  readonly messages: InputTab | null;
  readonly oldNominations: (grid: Grid) => Old<DatedRow>;
  /** null where there is no Answers tab, or nothing in it. */
  readonly answers: InputTab | null;
  readonly oldAnswers: (grid: Grid) => Old<AnswerLine>;
  readonly oldMessages: (grid: Grid) => Old<{ readonly row: number; readonly day: CivilDate }>;
  readonly isOldStay: (row: StaysRow) => boolean;
  readonly facts: Omit<ForgettingFacts, 'again'>;
}

/** Rows of a tab as it stands that are to go, and where its own columns are, from 0. */
export interface Old<R> {
  readonly rows: readonly R[];
  readonly columns: readonly number[];
}

const WEEK = 7;

/**
 * A weekend is old when it ended longer ago than Settings say; what belongs to no weekend goes by its own day. Nothing of a
 * weekend that is not closed is old: nobody would know any more who stayed.
 * @throws SetupError when a tab or a column is missing.
 */
export function readOldData(tabs: InputTabs): OldData {
  const { weekends, settings, today } = tabs;
  const weeks = settings.settings.weeksKept;
  const isOld = (day: CivilDate) => daysBetween(day, today) > weeks * WEEK;
  const isDue = (day: CivilDate, weekend: Weekend | null) =>
    weekend ? isOld(weekend.end) && isClosed(weekend, tabs) : isOld(day) && !isMistyped(day);
  // The day of a weekend to come, in another year: a slip, not the past.
  const isMistyped = (day: CivilDate) =>
    weekends.records.some(({ start, status }) => status !== 'closed' && start.slice(4) === day.slice(4));
  const starting = (day: CivilDate) => weekends.records.find(({ start }) => start === day) ?? null;

  const nominations = tabNeeded(tabs, 'nominations');
  const read = (grid: Grid) => datedRows(grid, { near: today }, weekends.records);
  const oldNominations: OldData['oldNominations'] = (grid) => {
    const { rows, columns } = read(grid);
    return { rows: rows.filter(({ day, weekend }) => isDue(day, weekend)), columns };
  };
  const messages = outputTab(tabs, 'messages');
  const oldMessages: OldData['oldMessages'] = (grid) => {
    const { entries, columns } = readMessageLog(grid);
    const rows = entries.flatMap(({ row, key, weekend }) => {
      const day = parseKey(key)?.weekend ?? weekend;
      return day !== null && isDue(day, starting(day)) ? [{ row, day }] : [];
    });
    return { rows, columns: [...columns.values()] };
  };
  const answers = outputTab(tabs, 'answers');
  const oldAnswers: OldData['oldAnswers'] = (grid) => {
    const { lines, columns } = readAnswerLog(grid);
    const rows = lines.filter(({ received, status }) => {
      const day = parseCivilDate(received.slice(0, 10));
      // What a run died at is still to be finished.
      return day !== null && isOld(day) && status !== 'taking';
    });
    return { rows, columns: [...columns.values()] };
  };
  const isOldStay = ({ weekend, guest }: StaysRow) => guest !== null && weekend !== null && isOld(weekend);

  const due = {
    nominations: oldNominations(nominations.grid).rows.map(({ day }) => day),
    messages: messages ? oldMessages(messages.grid).rows.map(({ day }) => day) : [],
  };
  const days = [...new Set([...due.nominations, ...due.messages])].sort();
  const countOf = (all: readonly CivilDate[], day: CivilDate) => all.filter((each) => each === day).length;
  return {
    ...{ nominations, messages, answers, oldNominations, oldMessages, oldAnswers, isOldStay },
    facts: {
      weeks,
      weekends: days.map((day) => ({
        start: day,
        known: starting(day) !== null,
        nominations: countOf(due.nominations, day),
        messages: countOf(due.messages, day),
      })),
      codes: (readStaysTab(tabs)?.rows ?? []).filter(isOldStay).length,
      answers: answers ? oldAnswers(answers.grid).rows.length : 0,
      notClosed: weekends.records
        .filter((weekend) => isOld(weekend.end) && !isClosed(weekend, tabs))
        .map(({ start }) => start)
        .sort(),
      undated: read(nominations.grid).undated,
    },
  };
}

function outputTab({ session, timeZone }: InputTabs, key: 'messages' | 'answers'): InputTab | null {
  const name = findOutputs([...session.sheets.keys()])[key];
  const sheet = name === undefined ? undefined : session.sheets.get(name);
  if (name === undefined || !sheet) return null;
  const cells = readCells(sheet, timeZone);
  // A run that died while it added the tab has left no line in it, and perhaps no header.
  return cells.slice(1).every((row) => row.every(isBlank)) ? null : { sheet, grid: { name, cells } };
}
