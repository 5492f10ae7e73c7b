import type { AppsScript, AppsScriptSetup } from '../../../build/local/apps-script.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { toTabs } from '../../../build/local/tabs.ts';
import { CALAIS, type SampleOptions } from '../../../build/sample/index.ts';
import type { RecordedChange } from '../../../src/domain/recorded-change.ts';
import type { Choices, Preview, Recorded, Refused } from '../../../src/sidebar/answers.ts';
import { checkTabs } from '../../checks/check-tabs.ts';
import { type TabRow, textOf } from '../../checks/tabs/tabs.ts';
import { workbench } from '../../workbench.ts';
import { copyOf, plannedWorkbook } from '../sending/planned.ts';

/** A planned weekend, and the functions that the sidebar's page calls, with what it sends and gets: JSON alone. */

export const START = '2026-11-28';
export const ENGLISH: SampleOptions = { ...CALAIS, hosts: 30, drivers: 14, nominations: 18, language: 'en' };

const books = new Map<string, Promise<Spreadsheet>>();

export async function planned(
  options: SampleOptions = ENGLISH,
  setup: Partial<AppsScriptSetup> = {},
): Promise<AppsScript> {
  const key = JSON.stringify(options);
  const book = books.get(key) ?? plannedWorkbook(options);
  books.set(key, book);
  return workbench(copyOf(await book), setup);
}

const asJson = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;

export function choices(script: AppsScript, start: string | null = null): Choices {
  const answer = asJson<Choices | Refused>(script.run('changeChoices', start));
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

export function previewed(script: AppsScript, change: unknown, start: string | null = START): Preview {
  const answer = asJson<Preview | Refused>(script.run('previewChange', asJson(change), start));
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

/** The sentence of a refusal. */
export function refusal(script: AppsScript, change: unknown, start: string | null = START): string {
  const answer = asJson<Preview | Refused>(script.run('previewChange', asJson(change), start));
  if (answer.ok) throw new Error(`Not refused: ${answer.message}`);
  return answer.message;
}

export function recorded(
  script: AppsScript,
  change: RecordedChange,
  seal: string,
  start: string | null = START,
): Recorded | Preview | Refused {
  return asJson(script.run('recordChange', asJson(change), seal, start));
}

/** Shows what a change does and writes it, as somebody does who agrees. */
export function agree(script: AppsScript, change: RecordedChange): { preview: Preview; message: string } {
  const preview = previewed(script, change);
  const answer = recorded(script, change, preview.seal);
  if (!('recorded' in answer)) throw new Error(`Not recorded: ${answer.message}`);
  return { preview, message: answer.message };
}

/** The rows of the tab whose name begins so, as they are read by somebody who has only the workbook. */
export function rows(script: AppsScript, name: string): readonly TabRow[] {
  const found = Object.entries(toTabs(script.spreadsheet)).filter(([each]) => each.startsWith(name));
  if (found.length !== 1) throw new Error(`${found.length} tabs begin with "${name}"`);
  return found[0]?.[1] ?? [];
}

export const guestsAt = (script: AppsScript, header: string, id: string): TabRow[] =>
  rows(script, `Guests ${START}`).filter((row) => textOf(row, header) === id);

const OUTPUT = /^(Guests|Homes|Rides|Departure) |^To do$/;

/**
 * What an independent reader finds wrong with the tabs of an English workbook.
 * @param before what its Guests tab was when it was planned again
 */
export function faults(script: AppsScript, before?: readonly TabRow[]): string[] {
  const tabs = Object.entries(toTabs(script.spreadsheet));
  const those = (output: boolean) => Object.fromEntries(tabs.filter(([name]) => OUTPUT.test(name) === output));
  const input = before ? { ...those(false), [`Guests ${START}`]: before } : those(false);
  return checkTabs(input, those(true), START).map(({ rule, sentence }) => `${rule}: ${sentence}`);
}

const INPUT = ['Hosts', 'Drivers', 'Nominations', 'Weekends', 'Settings', 'Stays'];

/** Every cell of the input tabs, as `Tab|identity|header` → value. */
export function inputCells(script: AppsScript): Map<string, unknown> {
  const tabs = toTabs(script.spreadsheet);
  return new Map(
    INPUT.flatMap((name) =>
      (tabs[name] ?? []).flatMap((row, i) => {
        const identity = /^(Hosts|Drivers|Nominations)$/.test(name) ? String(Object.values(row)[0]) : i;
        return Object.entries(row).map(([header, value]) => [`${name}|${identity}|${header}`, value] as const);
      }),
    ),
  );
}

/** The cells that differ, each with what it says now. */
export function changedCells(before: Map<string, unknown>, after: Map<string, unknown>): Record<string, unknown> {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return Object.fromEntries(
    [...keys]
      .filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)))
      .map((key) => [key, after.get(key)]),
  );
}

/** All tabs but for what tells what the last plan changed: a plan made again changes nothing. */
export function settled(script: AppsScript): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(toTabs(script.spreadsheet)).map(([name, all]) => [name, all.map(({ Change: _, ...row }) => row)]),
  );
}
