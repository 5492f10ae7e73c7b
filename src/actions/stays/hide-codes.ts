import { flush } from '../../google/rows';
import { asWritten } from '../../sheets/cell';
import { guestKey } from '../../sheets/guest-key';
import type { InputTabs } from '../input-tabs';
import { Refusal } from '../refusal';
import { readStaysTab, type StaysRow, type StaysTab } from './stays-tab';

const TRIES = 3;

/**
 * Replaces plain codes in Stays by their keys, and sees that each stands where its code stood: people may sort the tab while
 * this runs. What then says something else of a stay than before is put right by what the rest of the row says.
 * @throws Refusal when the tab will not stand still; SetupError when a column is missing.
 */
export function hideCodes(tabs: InputTabs, secret: string, isDue: (row: StaysRow) => boolean): void {
  let meant: readonly StaysRow[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const tab = readStaysTab(tabs);
    if (!tab) return;
    const moved = displaced(meant, tab.rows);
    const due = tab.rows.filter((each) => isDue(each) && !moved.some(({ row }) => row === each.row));
    const keys = new Map([...moved, ...keysOf(due, secret)].map(({ row, key }) => [row, key] as const));
    if (keys.size === 0) return;
    writeKeys(tab, keys);
    flush();
    meant = tab.rows.map((each) => ({ ...each, key: keys.get(each.row) ?? each.key }));
  }
  throw new Refusal(tabs.words.closing.fault.staysMoved());
}

interface KeyAt {
  readonly row: number;
  readonly key: string;
}

function keysOf(rows: readonly StaysRow[], secret: string): KeyAt[] {
  return rows.flatMap(({ row, guest }) => (guest === null ? [] : [{ row, key: guestKey(guest, secret) }]));
}

/** What is to stand in the rows whose key is another stay's by now. */
function displaced(meant: readonly StaysRow[], now: readonly StaysRow[]): KeyAt[] {
  const keys = new Map<string, string[]>();
  for (const { rest, key } of meant) keys.set(rest, [...(keys.get(rest) ?? []), key]);
  const wrong = now.filter(({ rest, key }) => {
    const open = keys.get(rest) ?? [];
    const at = open.indexOf(key);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  return wrong.flatMap(({ row, rest }) => {
    const key = keys.get(rest)?.shift();
    return key === undefined ? [] : [{ row, key }];
  });
}

/** Neighbours in one call. */
function writeKeys({ sheet, columns }: StaysTab, keys: ReadonlyMap<number, string>): void {
  const column = columns.get('guestKey') ?? 1;
  const runs: { first: number; keys: string[] }[] = [];
  for (const [row, key] of [...keys].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.keys.length === row) last.keys.push(key);
    else runs.push({ first: row, keys: [key] });
  }
  for (const run of runs) {
    sheet.getRange(run.first, column, run.keys.length, 1).setValues(run.keys.map((key) => [asWritten(key)]));
  }
}
