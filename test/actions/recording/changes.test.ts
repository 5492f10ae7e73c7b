import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { RecordedChange } from '../../../src/domain/recorded-change.ts';
import { isHosted, type TabRow, textOf } from '../../checks/tabs/tabs.ts';
import { run } from '../../workbench.ts';
import {
  agree,
  changedCells,
  choices,
  ENGLISH,
  faults,
  guestsAt,
  inputCells,
  planned,
  previewed,
  recorded,
  rows,
  START,
} from './recorder.ts';

const GUESTS = `Guests ${START}`;

const hosted = (script: AppsScript) => rows(script, GUESTS).filter(isHosted);
const namesIn = (guests: readonly { readonly name: string }[]) => guests.map(({ name }) => name);
const nameOf = (row: TabRow) => `${textOf(row, 'First name')} (${textOf(row, 'Nomination')})`;

/** Somebody hosted by a home that a driver serves on both legs. */
function someGuest(script: AppsScript): TabRow {
  const found = hosted(script).find((row) =>
    ['Outward driver', 'Return driver'].every((leg) => textOf(row, leg).startsWith('D')),
  );
  if (!found) throw new Error('Nobody is driven.');
  return found;
}

/** Records a change and sees that of the input tabs this cell alone is another, and that the tabs fit each other. */
async function judge(
  change: (script: AppsScript) => RecordedChange,
  cell: (change: RecordedChange) => Record<string, unknown>,
) {
  const script = await planned();
  expect(faults(script)).toEqual([]);
  const made = change(script);
  const [before, guestsBefore] = [inputCells(script), rows(script, GUESTS)];
  const preview = previewed(script, made);
  expect(changedCells(before, inputCells(script)), 'a preview writes nothing').toEqual({});
  expect(rows(script, GUESTS)).toEqual(guestsBefore);
  const { message } = agree(script, made);
  expect(changedCells(before, inputCells(script))).toEqual(cell(made));
  expect(faults(script, guestsBefore)).toEqual([]);
  // The page says it all.
  expect([script.dialogs, script.toasts]).toEqual([[], []]);
  return { script, preview, message, made };
}

describe('what a coordinator records', () => {
  it('a host who cancels: No for the weekend, nobody is there any more, and the others are told of', async () => {
    const { script, preview, message, made } = await judge(
      (each) => ({ code: 'hostCancelled', host: textOf(someGuest(each), 'Host') }),
      (change) => ({ [`Hosts|${'host' in change ? change.host : ''}|${START}`]: 'No' }),
    );
    const host = 'host' in made ? made.host : '';
    expect(guestsAt(script, 'Host', host)).toEqual([]);
    const were = hosted(await planned()).filter((row) => textOf(row, 'Host') === host);
    expect(were.length).toBeGreaterThan(0);
    for (const row of were) expect(namesIn(preview.guests)).toContain(nameOf(row));
    expect(preview.writes).toBe('plan');
    expect(preview.summary).toMatch(/unchanged\.$/);
    expect(message).toMatch(/^Noted in the tab “Hosts”: .* cannot take anybody in this weekend\. Weekend of/);
  });

  it('names for a call every other host and driver for whom something is another, and no one else', async () => {
    const { script, preview, made } = await judge(
      (each) => ({ code: 'hostCancelled', host: textOf(someGuest(each), 'Host') }),
      (change) => ({ [`Hosts|${'host' in change ? change.host : ''}|${START}`]: 'No' }),
    );
    const before = hosted(await planned());
    const after = hosted(script);
    const story = (all: readonly TabRow[], headers: readonly string[], id: string) =>
      all
        .filter((row) => headers.some((header) => textOf(row, header) === id))
        .map((row) =>
          ['Nomination', 'Host', 'Outward driver', 'Return driver']
            .map((header) =>
              header === 'Nomination' || id.startsWith('H') || textOf(row, header) === id || header === 'Host'
                ? textOf(row, header)
                : '',
            )
            .join('|'),
        )
        .sort()
        .join();
    const differs = (headers: readonly string[]) => (id: string) =>
      story(before, headers, id) !== story(after, headers, id);
    const ids = (header: string, tab: string) => rows(script, tab).map((row) => textOf(row, header));
    const expected = [
      ...ids('Host', 'Hosts').filter(differs(['Host'])),
      ...ids('Driver', 'Drivers').filter(differs(['Outward driver', 'Return driver'])),
    ].filter((id) => !('host' in made) || id !== made.host);
    expect(preview.calls.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
    for (const { id, phone, dial } of preview.calls) {
      const [tab, header] = id.startsWith('H') ? ['Hosts', 'Host'] : ['Drivers', 'Driver'];
      expect(phone).toBe(
        textOf(
          rows(script, tab!).find((row) => textOf(row, header!) === id),
          'Phone',
        ),
      );
      expect(dial).toBe(phone.replace(/\D/g, ''));
    }
  });

  it('fewer beds: their number, and no more guests there', async () => {
    const { script, made } = await judge(
      (each) => {
        const home = rows(each, `Homes ${START}`).find((row) => Number(row.Guests) >= 2);
        return { code: 'hostOffers', host: textOf(home, 'Host'), beds: Number(home?.Guests) - 1 };
      },
      (change) => (change.code === 'hostOffers' ? { [`Hosts|${change.host}|${START}`]: change.beds } : {}),
    );
    if (made.code !== 'hostOffers') throw new Error();
    expect(guestsAt(script, 'Host', made.host).length).toBeLessThanOrEqual(made.beds);
  });

  it('more beds, of a host who has not answered', async () => {
    const { script, made } = await judge(
      (each) => {
        const silent = rows(each, 'Hosts').find(
          (row) => textOf(row, 'Status') === 'Approved' && textOf(row, START) === '' && Number(row.Beds) >= 2,
        );
        return { code: 'hostOffers', host: textOf(silent, 'Host'), beds: 2 };
      },
      (change) => (change.code === 'hostOffers' ? { [`Hosts|${change.host}|${START}`]: 2 } : {}),
    );
    const home = rows(script, `Homes ${START}`).find((row) => 'host' in made && textOf(row, 'Host') === made.host);
    expect(home?.['Beds offered']).toBe(2);
  });

  it('a driver who cannot drive at all, or on one leg: what is left, and nobody in that car', async () => {
    for (const still of ['none', 'outward', 'return'] as const) {
      const { script, made } = await judge(
        (each) => {
          const both = rows(each, 'Drivers').find(
            (row) =>
              textOf(row, START) === 'Both' &&
              ['Outward driver', 'Return driver'].some(
                (header) => guestsAt(each, header, textOf(row, 'Driver')).length,
              ),
          );
          return { code: 'driverCancelled', driver: textOf(both, 'Driver'), still };
        },
        (change) => ({
          [`Drivers|${'driver' in change ? change.driver : ''}|${START}`]: {
            none: 'No',
            outward: 'Outward',
            return: 'Return',
          }[still],
        }),
      );
      const driver = 'driver' in made ? made.driver : '';
      if (still !== 'outward') expect(guestsAt(script, 'Outward driver', driver)).toEqual([]);
      if (still !== 'return') expect(guestsAt(script, 'Return driver', driver)).toEqual([]);
    }
  });

  it('a guest who does not come, or did not: the status, and the place is free', async () => {
    for (const [code, status] of [
      ['guestCancelled', 'Withdrawn'],
      ['guestNoShow', 'No-show'],
    ] as const) {
      const { script, preview, made } = await judge(
        (each) => ({ code, nomination: textOf(someGuest(each), 'Nomination') }),
        (change) => ({ [`Nominations|${'nomination' in change ? change.nomination : ''}|Status`]: status }),
      );
      const id = 'nomination' in made ? made.nomination : '';
      expect(guestsAt(script, 'Nomination', id)[0]).toMatchObject({ Decision: 'Held', Host: '' });
      expect(preview.guests.find(({ name }) => name.includes(`(${id})`))?.becomes).toBe('does not come');
    }
  });

  it('before the weekend is planned: the answer alone', async () => {
    const script = await planned();
    for (const name of ['Guests', 'Homes', 'Rides', 'Departure']) {
      const sheet = script.spreadsheet.getSheetByName(`${name} ${START}`);
      if (sheet) script.spreadsheet.deleteSheet(sheet);
    }
    const weekends = script.spreadsheet.getSheetByName('Weekends')!;
    const at = (rows(script, 'Weekends')[0] ? Object.keys(rows(script, 'Weekends')[0]!) : []).indexOf('Status');
    weekends.getRange(rows(script, 'Weekends').length + 1, at + 1).setValue('Open');
    const tabs = () => script.spreadsheet.getSheets().map((sheet) => sheet.getName());
    const names = tabs();
    const host = choices(script).hosts.find(({ beds }) => beds > 0)!.id;
    const before = inputCells(script);
    const { preview, message } = agree(script, { code: 'hostCancelled', host });
    expect(preview).toMatchObject({ writes: 'note', summary: null, calls: [], guests: [] });
    expect(message).toMatch(/^Noted in the tab “Hosts”/);
    expect(changedCells(before, inputCells(script))).toEqual({ [`Hosts|${host}|${START}`]: 'No' });
    expect(tabs()).toEqual(names);
  });

  it('is what “Send the messages” tells then, to those concerned alone', async () => {
    const script = await planned();
    run(script, 'sendMessages');
    const told = script.mails.length;
    const { preview } = agree(script, { code: 'hostCancelled', host: textOf(someGuest(script), 'Host') });
    expect(run(script, 'sendMessages').ok).toBe(true);
    const people = [...rows(script, 'Hosts'), ...rows(script, 'Drivers')];
    const reached = new Set(script.mails.slice(told).flatMap((mail) => mail.to));
    const called = preview.calls.map(({ id }) => people.find((row) => Object.values(row)[0] === id)?.Email);
    expect(called.length).toBeGreaterThan(0);
    for (const email of called.filter((each) => each !== '')) expect(reached).toContain(email);
  });

  it('in French, in the words of the workbook', async () => {
    const script = await planned({ ...ENGLISH, language: 'fr' });
    const { hosts: all, drivers, guests } = choices(script);
    const hosts = all.filter(({ quiet }) => !quiet);
    agree(script, { code: 'hostCancelled', host: hosts[0]!.id });
    agree(script, {
      code: 'driverCancelled',
      driver: drivers.find(({ drives }) => drives === 'both')!.id,
      still: 'outward',
    });
    agree(script, { code: 'guestCancelled', nomination: guests[0]!.id });
    agree(script, { code: 'guestNoShow', nomination: guests[1]!.id });
    const cell = (tab: string, id: string, header: string) =>
      rows(script, tab).find((row) => Object.values(row)[0] === id)?.[header];
    expect([
      cell('Hébergeurs', hosts[0]!.id, START),
      cell('Conducteurs', drivers.find(({ drives }) => drives === 'both')!.id, START),
      cell('Propositions', guests[0]!.id, 'Statut'),
      cell('Propositions', guests[1]!.id, 'Statut'),
    ]).toEqual(['Non', 'Aller', 'Retiré', 'Absent']);
  });

  it('whom it may be about: those who offer something or are counted on, by name', async () => {
    const script = await planned();
    const { hosts, drivers, guests, start } = choices(script);
    expect(start).toBe(START);
    const offering = (tab: string, header: string) =>
      rows(script, tab)
        .filter((row) => textOf(row, 'Status') === 'Approved' && !/^(|No|0)$/.test(textOf(row, START)))
        .map((row) => textOf(row, header));
    expect(
      hosts
        .filter(({ quiet }) => !quiet)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(offering('Hosts', 'Host').sort());
    // Whoever may still be rung and say yes is found by searching.
    const approved = rows(script, 'Hosts').filter((row) => textOf(row, 'Status') === 'Approved');
    expect(hosts.map(({ id }) => id).sort()).toEqual(approved.map((row) => textOf(row, 'Host')).sort());
    expect(drivers.map(({ id }) => id).sort()).toEqual(offering('Drivers', 'Driver').sort());
    for (const people of [hosts, drivers, guests]) {
      const names = people.map(({ name }) => name.normalize('NFD').toLowerCase());
      expect(names).toEqual([...names].sort());
      expect(names.length).toBeGreaterThan(3);
    }
    for (const row of hosted(script)) {
      const host = hosts.find(({ id }) => id === textOf(row, 'Host'));
      expect(host?.about).toContain(textOf(row, 'First name'));
    }
  });

  it('what was agreed to under another state of things is shown anew, and nothing written', async () => {
    const script = await planned();
    const change = { code: 'hostCancelled', host: textOf(someGuest(script), 'Host') } as const;
    const { seal } = previewed(script, change);
    const other = hosted(script).find((row) => textOf(row, 'Host') !== change.host)!;
    agree(script, { code: 'guestCancelled', nomination: textOf(other, 'Nomination') });
    const before = [inputCells(script), rows(script, GUESTS)];
    const answer = recorded(script, change, seal);
    expect(answer).toMatchObject({ ok: true, again: true, writes: 'plan' });
    expect([inputCells(script), rows(script, GUESTS)]).toEqual(before);
    expect('seal' in answer && recorded(script, change, answer.seal)).toMatchObject({ recorded: true });
    expect(faults(script, before[1] as TabRow[])).toEqual([]);
  });

  it('a note somewhere else does not change what was agreed to', async () => {
    const script = await planned();
    const change = { code: 'hostCancelled', host: textOf(someGuest(script), 'Host') } as const;
    const { seal } = previewed(script, change);
    script.spreadsheet.getSheetByName('Drivers')!.getRange(2, 26).setValue('Called at eight');
    expect(recorded(script, change, seal)).toMatchObject({ recorded: true });
  });
});
