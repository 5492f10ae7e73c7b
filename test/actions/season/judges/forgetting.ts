import { expect } from 'vitest';
import { type TabRow, toTabs } from '../../../../build/local/tabs.ts';
import { everyTab } from '../../../everything.ts';
import type { Office } from '../office.ts';
import { daysLater } from '../typing.ts';
import { WEEKS_KEPT } from '../workbook.ts';

/** Everything that names a person and nobody else, for as long as a nomination of theirs is kept. */
export class Names {
  /** By what is theirs alone: code, first name, number, remark, group. */
  private readonly last = new Map<string, Set<string>>();

  /** Reads the nominations that are there: each name belongs to these numbers. */
  reads({ script }: Office): void {
    for (const row of toTabs(script.spreadsheet).Propositions ?? []) {
      const id = String(row['N° proposition']);
      for (const name of namesOf(row)) this.last.set(name, (this.last.get(name) ?? new Set()).add(id));
    }
  }

  /** Names of people all of whose nominations are gone. */
  forgotten({ script }: Office): string[] {
    const left = new Set((toTabs(script.spreadsheet).Propositions ?? []).flatMap(namesOf));
    return [...this.last.keys()].filter((name) => !left.has(name));
  }

  get all(): string[] {
    return [...this.last.keys()];
  }
}

function namesOf(row: TabRow): string[] {
  const remark = /vu (\S+)/.exec(String(row.Remarques))?.[1] ?? '';
  return ['N° proposition', 'Code invité', 'Prénom', 'Groupe']
    .map((header) => String(row[header] ?? '').toLowerCase())
    .concat(remark.toLowerCase())
    .filter((name) => name !== '');
}

export interface BeforeForgetting {
  readonly tabs: Readonly<Record<string, readonly TabRow[]>>;
  readonly everything: ReadonlyMap<string, string>;
}

export function beforeForgetting({ script }: Office): BeforeForgetting {
  return { tabs: toTabs(script.spreadsheet), everything: everyTab(script) };
}

/** Whether anything of a closed weekend is older than Settings say. */
export function isAnythingOld({ script }: Office): boolean {
  const tabs = toTabs(script.spreadsheet);
  return [...(tabs.Propositions ?? []), ...(tabs.Messages ?? [])].some((row) =>
    isOld(String(row['Week-end']).slice(0, 10), tabs, today(script)),
  );
}

function today(script: Office['script']): string {
  return script.now().toISOString().slice(0, 10);
}

/** Ended longer ago than Settings say, and closed. */
function isOld(start: string, tabs: BeforeForgetting['tabs'], day: string): boolean {
  const weekend = (tabs['Week-ends'] ?? []).find((row) => row.Début === start);
  return weekend?.Statut === 'Clos' && daysLater(String(weekend.Fin), 7 * WEEKS_KEPT) < day;
}

/** What is old is gone and everything else is there; nothing anywhere names anybody who is forgotten. */
export function judgeForgetting(office: Office, before: BeforeForgetting, names: Names): void {
  const { script, at, tally } = office;
  const now = toTabs(script.spreadsheet);
  const stays = (rows: readonly TabRow[] = []) =>
    rows.filter((row) => !isOld(String(row['Week-end']).slice(0, 10), before.tabs, today(script)));
  for (const name of ['Propositions', 'Messages']) {
    expect(now[name], `${at}: ${name}`).toEqual(stays(before.tabs[name]));
    tally.add(`forgotten: ${name}`, (before.tabs[name]?.length ?? 0) - (now[name]?.length ?? 0));
  }
  const everything = everyTab(script);
  const others = [...before.everything.keys()].filter(
    (name) => !['Propositions', 'Messages', 'À faire'].includes(name),
  );
  for (const name of others) expect(everything.get(name) === before.everything.get(name), `${at}: ${name}`).toBe(true);
  const forgotten = names.forgotten(office);
  expect(foundIn(everythingKept(office), forgotten), `${at}: names that are still there`).toEqual([]);
  tally.add('names looked for and not found', forgotten.length);
  tally.add('forgettings judged');
}

/** No log, property, cache or trigger ever names anybody. */
export function namesInStores(office: Office, names: Names): string[] {
  return foundIn(storesOf(office), names.all);
}

function foundIn(text: string, names: readonly string[]): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  // A group is two words.
  const said = new Set([...words, ...words.map((word, i) => `${words[i - 1]} ${word}`)]);
  return names.filter((name) => said.has(name));
}

function everythingKept(office: Office): string {
  const { script } = office;
  const sheets = [...everyTab(script)].map(([name, text]) => `${name}\n${text}`);
  return [script.spreadsheet.getName(), ...sheets, storesOf(office)].join('\n');
}

function storesOf({ script }: Office): string {
  const { properties, caches } = script.services;
  return [
    ...Object.values(properties).flatMap((store) => [...store].flat()),
    ...Object.values(caches).flatMap((store) => [...store].flat().map((each) => JSON.stringify(each))),
    ...script.triggers.map((trigger) => JSON.stringify(trigger)),
    ...script.logs.map((line) => line.text),
  ].join('\n');
}
