import { fold } from '../../domain/fold';
import { appendRows } from '../../google/rows';
import { readCells } from '../../google/spreadsheet';
import { asWritten, cellText } from '../../sheets/cell';
import { findOutputs } from '../../sheets/find-outputs';
import { toDo } from '../../sheets/outputs/to-do';
import { readOutput } from '../../sheets/read-output';
import type { InputTabs } from '../input-tabs';
import { answerRows } from '../to-do-list';
import { readAnswersTab } from './answers-tab';

/**
 * Adds to To do what somebody should look at in the Answers tab and is not there yet, until the next check or plan writes
 * all of it anew. Where there is no To do yet, that will say it.
 */
export function tellToDo({ session, timeZone, words, language }: InputTabs, keys: ReadonlySet<string>): void {
  const name = findOutputs([...session.sheets.keys()]).toDo;
  const sheet = name === undefined ? undefined : session.sheets.get(name);
  const tab = sheet && readAnswersTab(session);
  if (name === undefined || !sheet || !tab) return;
  const mine = { ...tab, lines: tab.lines.filter(({ key }) => keys.has(key)) };
  if (answerRows(mine, { words, language }, () => '').length === 0) return;
  const { rows, columns } = readOutput<keyof typeof toDo.columns>(
    toDo,
    { name, cells: readCells(sheet, timeZone) },
    [],
  );
  if (columns.size === 0) return;
  const said = new Set(rows.map(({ cells }) => `${fold(cellText(cells.value))}|${fold(cellText(cells.whatToDo))}`));
  const address = session.spreadsheet.getUrl();
  const id = session.sheets.get(tab.name)?.getSheetId() ?? 0;
  const missing = answerRows(mine, { words, language }, (_, cell) => `${address}#gid=${id}&range=${cell}`).filter(
    ({ cells }) => !said.has(`${fold(String(cells.value))}|${fold(String(cells.whatToDo))}`),
  );
  const width = Math.max(...columns.values()) + 1;
  const lines = missing.map(({ cells }) => {
    const row = new Array<string | number | boolean>(width).fill('');
    for (const [column, at] of columns) row[at] = asWritten(cells[column]);
    return row;
  });
  appendRows(sheet, lines);
}
