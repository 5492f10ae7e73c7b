import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { type TabRow, toTabs } from '../../../../build/local/tabs.ts';
import { everyTab } from '../../../everything.ts';
import { tab } from '../../../workbench.ts';
import { keyOf, SECRET } from '../../closing/past.ts';
import { type DiaryEntry, personKey } from '../diary.ts';
import type { Office } from '../office.ts';

/** What stood in the workbook before a weekend was closed, and what is to be remembered of it. */
export interface BeforeClosing {
  readonly tabs: Readonly<Record<string, readonly TabRow[]>>;
  readonly everything: ReadonlyMap<string, string>;
  readonly people: readonly Remembered[];
}

interface Remembered {
  readonly association: string;
  readonly code: string;
  readonly nomination: string;
  readonly host: string;
  readonly outcome: DiaryEntry['outcome'];
}

const plain = (cell: unknown) => String(cell ?? '').trim();

/** Reads off the tabs who came: once for each person, whatever rows they have. */
export function beforeClosing({ script, start }: Office): BeforeClosing {
  const tabs = toTabs(script.spreadsheet);
  const nominations = new Map((tabs.Propositions ?? []).map((row) => [plain(row['N° proposition']), row] as const));
  const departure = tabs[`Départ ${start}`] ?? [];
  const people = new Map<string, Remembered>();
  for (const row of tabs[`Invités ${start}`] ?? []) {
    const id = plain(row['N° proposition']);
    const nomination = nominations.get(id);
    if (!nomination) throw new Error(`${id} is nobody's number.`);
    const ticks = departure.filter((one) => one['N° proposition'] === id);
    const ticked = (header: string) => ticks.some((one) => one[header] === true);
    const status = plain(nomination.Statut);
    const outcome = /^(retiré|annulée|ne vient plus)$/i.test(status)
      ? 'Annulé'
      : (status === 'Absent' || ticked('Absent')) && !ticked('Présent')
        ? 'Absent'
        : row.Décision === 'Accueilli'
          ? 'Venu'
          : null;
    if (outcome === null) continue;
    const [association, code] = [plain(nomination.Association), plain(nomination['Code invité'])];
    const who = personKey(association, code) ?? id;
    const known = people.get(who);
    const says = ['Venu', 'Absent', 'Annulé'];
    if (known && says.indexOf(known.outcome) <= says.indexOf(outcome)) continue;
    people.set(who, { association, code, nomination: id, host: plain(row['N° hébergeur']), outcome });
  }
  return { tabs, everything: everyTab(script), people: [...people.values()] };
}

/** The weekend is closed: everybody is remembered once, what was its own is gone, and nothing else is another. */
export function judgeClosing(office: Office, before: BeforeClosing): void {
  const { script, start, at, tally } = office;
  const now = toTabs(script.spreadsheet);
  const expected = before.people.map((person) => [keyFor(office, person), person] as const);
  const written = tab(script, 'Accueils').filter((row) => row['Week-end'] === start);
  const asText = (key: string, row: { association: unknown; host: unknown; outcome: unknown }) =>
    `${key} ${row.association} ${row.host} ${row.outcome}`;
  expect(
    written
      .map((row) =>
        asText(plain(row['Clé invité']), { association: row.Association, host: row.Hébergeur, outcome: row.Issue }),
      )
      .sort(),
    `${at}: what is remembered`,
  ).toEqual(expected.map(([key, person]) => asText(key, person)).sort());
  tally.add('stays kept', written.length);
  for (const { outcome } of before.people) tally.add(`stays: ${outcome}`);

  const names = Object.keys(now);
  const own = Object.keys(before.tabs).filter((name) => name.endsWith(start));
  expect(own.length, `${at}: tabs of the weekend`).toBe(4);
  expect(names, `${at}: tabs left`).toEqual(Object.keys(before.tabs).filter((name) => !own.includes(name)));
  const without = (rows: readonly TabRow[] = []) => rows.map(({ [start]: _, ...rest }) => rest);
  for (const name of ['Hébergeurs', 'Conducteurs'] as const) {
    for (const row of now[name] ?? []) expect(start in row, `${at}: ${name} still has the column`).toBe(false);
    expect(now[name], `${at}: ${name}`).toEqual(without(before.tabs[name]));
  }
  const closed = (before.tabs['Week-ends'] ?? []).map((row) =>
    row.Début === start ? { ...row, Statut: 'Clos' } : row,
  );
  expect(now['Week-ends'], at).toEqual(closed);
  const everything = everyTab(script);
  for (const name of ['Propositions', 'Réglages', 'Messages']) {
    expect(everything.get(name) === before.everything.get(name), `${at}: ${name}`).toBe(true);
  }
  const earlier = (before.tabs.Accueils ?? []).map((row) => hidden(office, row));
  expect((now.Accueils ?? []).slice(0, earlier.length), `${at}: earlier stays`).toEqual(earlier);
  tally.add('closings judged');
}

/** Of a history typed in by hand, keys take the place of codes. */
function hidden({ script }: Office, row: TabRow): TabRow {
  const key = plain(row['Clé invité']);
  return key.startsWith('#') ? row : { ...row, 'Clé invité': keyOf(script, row.Association, key) };
}

function keyFor({ script, start }: Office, { association, code, nomination }: Remembered): string {
  if (code !== '') return keyOf(script, association, code);
  const secret = script.services.properties.document.get(SECRET) ?? '';
  const digest = createHmac('sha256', secret)
    .update(`\u0000${start}|${nomination.toLowerCase()}`, 'utf8')
    .digest('hex');
  return `#${digest.slice(0, 32)}`;
}

/** What hosts say a few days later, written beside each stay, in the workbook and in the diary. */
export function hostsTell(office: Office, { people }: BeforeClosing): void {
  const { script, start, diary, random } = office;
  const sheet = script.spreadsheet.getSheetByName('Accueils');
  const headers = sheet?.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
  const byKey = new Map(people.map((person) => [keyFor(office, person), person] as const));
  tab(script, 'Accueils').forEach((row, i) => {
    if (row['Week-end'] !== start) return;
    const person = byKey.get(plain(row['Clé invité']));
    if (!person) throw new Error('Nobody has this key.');
    const wentWell =
      person.outcome === 'Venu'
        ? random.weighted([
            ['Oui', 85],
            ['Non', 8],
            ['', 7],
          ] as const)
        : '';
    sheet?.getRange(i + 2, headers.indexOf('Bien passé') + 1).setValue(wentWell);
    const key = personKey(person.association, person.code);
    if (key !== null) diary.entries.push({ weekend: start, person: key, outcome: person.outcome, wentWell });
  });
}
