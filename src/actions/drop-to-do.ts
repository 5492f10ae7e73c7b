import { fold } from '../domain/fold';
import { deleteRows, neighbours } from '../google/rows';
import { readCells } from '../google/spreadsheet';
import { cellText } from '../sheets/cell';
import { findOutputs } from '../sheets/find-outputs';
import { toDo } from '../sheets/outputs/to-do';
import { type OutputRead, readOutput } from '../sheets/read-output';
import type { InputTabs } from './input-tabs';

export type ToDoLine = OutputRead<keyof typeof toDo.columns>;

/** Deletes those lines of To do that `due` picks out of all of them. A tab that lost its headers is left alone. */
export function dropToDo(
  { session, timeZone }: InputTabs,
  due: (lines: readonly ToDoLine[]) => readonly ToDoLine[],
): void {
  const name = findOutputs([...session.sheets.keys()]).toDo;
  const sheet = name === undefined ? undefined : session.sheets.get(name);
  if (name === undefined || !sheet) return;
  const { rows } = readOutput(toDo, { name, cells: readCells(sheet, timeZone) }, []);
  const lines = due(rows).map(({ row }) => row);
  for (const run of neighbours(lines).reverse()) deleteRows(sheet, run);
}

/** Whether what a line says names one of these: as its value, or as a word or words of its sentence. */
export function lineNames({ cells }: ToDoLine, called: readonly string[]): boolean {
  const value = fold(cellText(cells.value));
  const words = ` ${fold(cellText(cells.whatToDo))} `;
  return called.map(fold).some((name) => {
    if (name === '') return false;
    // Numbers alone stand in sentences for much else.
    return name === value || (/\p{L}/u.test(name) && words.includes(` ${name} `));
  });
}
