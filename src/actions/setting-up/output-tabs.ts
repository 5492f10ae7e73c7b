import { protectIfOpen } from '../../google/protect-tab';
import { setUpColumns } from '../../google/set-up-tab';
import { readCells, timeZoneOf } from '../../google/spreadsheet';
import { insertTab, writePage } from '../../google/write-page';
import { isBlank } from '../../sheets/cell';
import { findHeaders } from '../../sheets/find-headers';
import { findOutputs, outputTables } from '../../sheets/find-outputs';
import { type OutputTable, pageOf, protectionOf } from '../../sheets/output-table';
import { answerStatusLabels, answers } from '../../sheets/outputs/answers';
import { messageStatusLabels, messages } from '../../sheets/outputs/messages';
import { toDo } from '../../sheets/outputs/to-do';
import type { Label, LabelLanguage } from '../../sheets/text';
import type { Session } from '../report';

/** Tabs of the planner's own that people look into before there is anything to see. */
const FROM_THE_START = { toDo, messages, answers } as const;

/** What people choose from in a tab of the planner's, in a column that is theirs. */
const STATUSES: Partial<Record<keyof typeof FROM_THE_START, Readonly<Record<string, Label>>>> = {
  messages: messageStatusLabels,
  answers: answerStatusLabels,
};

export interface OutputsSetUp {
  readonly session: Session;
  readonly added: readonly string[];
  /** Tabs that lacked a dropdown or their protection. */
  readonly mended: number;
}

/** Adds To do, Messages and Answers, and protects every tab of the planner's against being edited unawares. */
export function setUpOutputTabs(session: Session, language: LabelLanguage): OutputsSetUp {
  const sheets = new Map(session.sheets);
  const added: string[] = [];
  let mended = 0;
  for (const key of Object.keys(FROM_THE_START) as (keyof typeof FROM_THE_START)[]) {
    const table: OutputTable<string> = FROM_THE_START[key];
    const page = pageOf(table, [], { language });
    const found = findOutputs([...sheets.keys()])[key];
    const name = found ?? page.name;
    const there = sheets.get(name);
    const sheet = there ?? insertTab(session.spreadsheet, page, sheets.size);
    const cells = there ? readCells(sheet, timeZoneOf(session.spreadsheet)) : [];
    // A run that died while it added the tab has left nothing in it.
    if (cells.every((row) => row.every(isBlank))) writePage(sheet, page);
    if (!there) {
      sheets.set(name, sheet);
      added.push(name);
    }
    const statuses = STATUSES[key];
    const at = there ? findHeaders(table, { name, cells }) : null;
    const column = at ? at.columns.get('status') : Object.keys(table.columns).indexOf('status');
    if (!statuses || column === undefined) continue;
    const changed = setUpColumns(sheet, (at?.row ?? 0) + 1, [
      {
        ...{ at: column + 1, isNew: false, header: '', headerFormat: null, note: '', width: 0, format: null },
        rule: { kind: 'list', values: Object.values(statuses).map((label) => label[language]) },
        help: table.columns.status?.help?.[language] ?? table.columns.status?.note?.[language] ?? '',
      },
    ]);
    if (there) mended += changed;
  }
  for (const [name, table] of outputTables([...sheets.keys()])) {
    const sheet = sheets.get(name);
    if (sheet && protectIfOpen(sheet, protectionOf(table, language)) && session.sheets.has(name)) mended += 1;
  }
  return { session: { ...session, sheets }, added, mended };
}
