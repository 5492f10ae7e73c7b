import { protectIfOpen } from '../../google/protect-tab';
import { setUpColumns } from '../../google/set-up-tab';
import { readCells, type Sheet, timeZoneOf } from '../../google/spreadsheet';
import { insertTab } from '../../google/write-page';
import { findHeaders } from '../../sheets/find-headers';
import { findOutputs, outputTables } from '../../sheets/find-outputs';
import { type OutputTable, pageOf, protectionOf } from '../../sheets/output-table';
import { answers } from '../../sheets/outputs/answers';
import { messages } from '../../sheets/outputs/messages';
import { toDo } from '../../sheets/outputs/to-do';
import { outputColumns } from '../../sheets/setting-up/columns';
import type { LabelLanguage } from '../../sheets/text';
import type { Session } from '../report';
import { placed, refuseForeign, widthOf } from './input-tabs';

/** Tabs of the planner's own that people look into before there is anything to see. */
const FROM_THE_START = { toDo, messages, answers } as const;

export interface OutputsSetUp {
  readonly session: Session;
  readonly added: readonly string[];
  /** Columns that were added or lacked something in tabs that were there, and tabs that lacked their protection. */
  readonly mended: number;
}

/** Adds To do, Messages and Answers, and protects every tab of the planner's against being edited unawares. */
export function setUpOutputTabs(session: Session, language: LabelLanguage): OutputsSetUp {
  const sheets = new Map(session.sheets);
  const added: string[] = [];
  let mended = 0;
  for (const [key, table] of Object.entries<OutputTable<string>>(FROM_THE_START)) {
    const page = pageOf(table, [], { language });
    const name = findOutputs([...sheets.keys()])[key as keyof typeof FROM_THE_START] ?? page.name;
    const there = sheets.get(name);
    const sheet = there ?? insertTab(session.spreadsheet, page, sheets.size);
    const changed = setUpTab(session, { table, name, sheet }, language);
    if (there) mended += changed;
    else added.push(name);
    sheets.set(name, sheet);
  }
  for (const [name, table] of outputTables([...sheets.keys()])) {
    const sheet = session.sheets.get(name);
    if (sheet && protectIfOpen(sheet, protectionOf(table, language))) mended += 1;
  }
  return { session: { ...session, sheets }, added, mended };
}

/** Adds the columns that a tab lacks, and to all of them what they lack. */
function setUpTab(
  session: Session,
  { table, name, sheet }: { readonly table: OutputTable<string>; readonly name: string; readonly sheet: Sheet },
  language: LabelLanguage,
): number {
  const grid = { name, cells: readCells(sheet, timeZoneOf(session.spreadsheet)) };
  const headers = findHeaders(table, grid);
  refuseForeign(grid, headers, session.words);
  return setUpColumns(sheet, headers.row + 1, placed(outputColumns(table, language), headers, widthOf(grid)));
}
