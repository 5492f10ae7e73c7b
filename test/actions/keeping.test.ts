import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { Killed } from '../../build/local/meter.ts';
import type { Sheet } from '../../build/local/spreadsheet/sheet.ts';
import type { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { toTabs } from '../../build/local/tabs.ts';
import { readWorkbook, workbookBytes } from '../../build/local/xlsx.ts';
import { CALAIS, type SampleOptions, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import type { Nomination } from '../../src/domain/nomination.ts';
import type { Stay } from '../../src/domain/stay.ts';
import { checkTabs, type Tabs } from '../checks/check-tabs.ts';
import { everyTab } from '../everything.ts';
import { readSample } from '../sample/reading.ts';
import { run, tab, workbench } from '../workbench.ts';
import { copyOf } from './sending/planned.ts';

/** What coordinators fix by hand in the Guests tab, and what they tick at the meeting point, holds when planning again. */

const WEEKEND = '2026-11-28';
const OPTIONS: SampleOptions = {
  ...CALAIS,
  hosts: 50,
  drivers: 14,
  nominations: 36,
  places: 24,
  language: 'en',
  share: { ...CALAIS.share, collects: 0.25 },
};
const INPUT = sampleTabs(OPTIONS).map(({ name }) => name);

async function planned(options = OPTIONS): Promise<AppsScript> {
  const script = await workbench(toSpreadsheet(sampleTabs(options)));
  expect(run(script, 'planWeekend').ok).toBe(true);
  return script;
}

const sheetOf = (script: AppsScript, name: string) => script.spreadsheet.getSheetByName(`${name} ${WEEKEND}`) as Sheet;

/** Where a column stands, and where a nomination does; from 1. */
function cellOf(script: AppsScript, name: string, nomination: string, header: string) {
  const sheet = sheetOf(script, name);
  const values = sheet.getDataRange().getValues();
  const column = (text: string) => values[0]!.indexOf(text);
  const row = values.findIndex((cells) => cells[column('Nomination')] === nomination);
  if (row < 1 || column(header) < 0) throw new Error(`${name} has no ${header} of ${nomination}`);
  return sheet.getRange(row + 1, column(header) + 1);
}

type Row = ReturnType<typeof tab>[number];
const guestsOf = (script: AppsScript) => tab(script, 'Guests');
const guestOf = (script: AppsScript, id: string): Row => guestsOf(script).find((row) => row.Nomination === id)!;

/** Plans again, and has the tabs judged against what they were. */
function planAgain(script: AppsScript): string {
  const before = toTabs(script.spreadsheet);
  const report = run(script, 'planWeekend');
  expect(report.ok, report.message).toBe(true);
  const inputs = Object.entries(before).filter(([name]) => INPUT.includes(name) || name === `Guests ${WEEKEND}`);
  expect(checkTabs(Object.fromEntries(inputs) as Tabs, toTabs(script.spreadsheet), WEEKEND)).toEqual([]);
  return report.message;
}

/** Hosted people who are a party of their own. */
function alone(script: AppsScript): Row[] {
  const rows = guestsOf(script);
  const isAlone = (row: Row) => rows.filter((other) => other.Rank === row.Rank).length === 1;
  return rows.filter((row) => row.Decision === 'Hosted' && isAlone(row));
}

const listAt = (script: AppsScript, id: string, header: string): string[] | null => {
  const rule = cellOf(script, 'Guests', id, header).getDataValidation();
  return rule ? (rule.getCriteriaValues()[0] as string[]) : null;
};

/** Someone alone, and a home with a bed to spare that their dropdown offers and a car may get to. */
function elsewhere(script: AppsScript): { id: string; host: string } {
  const homes = tab(script, 'Homes');
  const spare = new Set(homes.filter((row) => Number(row['Beds offered']) > Number(row.Guests)).map((row) => row.Host));
  for (const row of alone(script)) {
    const id = String(row.Nomination);
    const host = listAt(script, id, 'Host')!.find((one) => spare.has(one) && one !== row.Host);
    if (host) return { id, host };
  }
  throw new Error('Nobody could stay elsewhere');
}

describe('a host chosen by hand', () => {
  it('is kept, marked and ticked, again and again, until somebody unticks it', async () => {
    const script = await planned();
    const { id, host } = elsewhere(script);
    cellOf(script, 'Guests', id, 'Host').setValue(host);
    planAgain(script);
    expect(guestOf(script, id)).toMatchObject({ Host: host, Keep: true });
    expect(String(guestOf(script, id).Planned)).toMatch(new RegExp(`^${host}\\*, [^*]+, [^*]+$`));
    const [first, second] = [planAgain(script), guestOf(script, id)];
    expect(first).toMatch(/planned:/);
    expect(second).toMatchObject({ Host: host, Keep: true, Change: '' });
    cellOf(script, 'Guests', id, 'Keep').setValue(false);
    planAgain(script);
    expect(guestOf(script, id).Keep).toBe(false);
    expect(String(guestOf(script, id).Planned)).not.toContain('*');
  });

  it('is noticed in an .xlsx file of the workbook, whose rows were sorted and copied', async () => {
    const direct = await planned();
    const { id, host } = elsewhere(direct);
    const file = await workbookBytes(direct.spreadsheet);
    const script = await workbench(await readWorkbook(file));
    const sheet = sheetOf(script, 'Guests');
    cellOf(script, 'Guests', id, 'Host').setValue(host.toLowerCase());
    sheet.sort(4);
    const [width, last] = [sheet.getLastColumn(), sheet.getLastRow()];
    const copied = sheet.getRange(5, 1, 1, width).getValues();
    sheet.getRange(last + 1, 1, 1, width).setValues(copied.map((row) => row.map((cell) => cell)));
    sheet.deleteRows(9, 1);
    run(script, 'planWeekend');
    expect(guestOf(script, id)).toMatchObject({ Host: host, Keep: true });
    const ids = guestsOf(script).map((row) => row.Nomination);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(guestsOf(direct).length);
  });

  it('that nobody knows, or a tick without a host, is told in To do, and all else stays', async () => {
    const script = await planned();
    const before = guestsOf(script).map(({ Nomination, Host }) => [Nomination, Host]);
    const [hosted] = alone(script);
    const waiting = guestsOf(script).find((row) => row.Decision === 'Waiting')!;
    cellOf(script, 'Guests', String(hosted!.Nomination), 'Host').setValue('H999');
    cellOf(script, 'Guests', String(waiting.Nomination), 'Keep').setValue(true);
    planAgain(script);
    expect(guestsOf(script).map(({ Nomination, Host }) => [Nomination, Host])).toEqual(before);
    const lines = tab(script, 'To do').filter((row) => String(row.Tab).startsWith('Guests'));
    expect(lines.map((row) => [row.Column, row.Value, row['What to do']]).sort()).toEqual([
      ['Host', hosted!.Nomination, expect.stringContaining('“H999” was written by hand')],
      ['Keep', waiting.Nomination, expect.stringContaining('no host is named')],
    ]);
    for (const line of lines) {
      const gid = sheetOf(script, 'Guests').getSheetId();
      expect(String(line.Link)).toContain(`#gid=${gid}&range=`);
    }
  });
});

describe('the dropdowns', () => {
  it('offer the homes that suit the whole party and have beds for it, and whoever drives that leg', async () => {
    const script = await planned();
    const { problem } = readSample(OPTIONS);
    const start = problem.weekend.start;
    const rows = guestsOf(script);
    const wentWell = ({ association, guestCode }: Nomination) => {
      const own = (stay: Stay) =>
        stay.outcome === 'stayed' &&
        stay.weekend < start &&
        stay.guestKey.toLowerCase() === guestCode.toLowerCase() &&
        ['', association.toLowerCase()].includes(stay.association.toLowerCase());
      const last = problem.stays.filter(own).sort((a, b) => (a.weekend < b.weekend ? 1 : -1))[0];
      return guestCode !== '' && last?.wentWell === true;
    };
    const homes = tab(script, 'Homes').map((row) => problem.hosts.find(({ id }) => id === row.Host)!);
    const seen = { lists: 0, narrowed: 0, own: 0, none: 0 };
    for (const row of rows) {
      const id = String(row.Nomination);
      const offered = listAt(script, id, 'Host');
      if (row.Decision === 'Held') {
        expect(offered).toBeNull();
        seen.none += 1;
        continue;
      }
      const ranked = rows.filter((other) => other.Rank === row.Rank).map((other) => other.Nomination);
      const party = problem.nominations.filter((one) => ranked.includes(one.id));
      const suitable = homes.filter(
        (host) =>
          (host.offers.get(start) ?? 0) >= party.length &&
          (host.welcomes === 'anyone' ||
            party.every(({ gender }) => gender === (host.welcomes === 'menOnly' ? 'man' : 'woman'))) &&
          (!host.knownGuestsOnly || party.every(wentWell)) &&
          (host.stepFree || !party.some(({ needsStepFree }) => needsStepFree)) &&
          (!host.pets || !party.some(({ noPets }) => noPets)),
      );
      expect([...(offered ?? [])].sort(), id).toEqual(suitable.map((host) => host.id).sort());
      seen.lists += 1;
      if (suitable.length < homes.length) seen.narrowed += 1;
      for (const [leg, header] of [
        ['outward', 'Outward driver'],
        ['return', 'Return driver'],
      ] as const) {
        const drivers = problem.drivers
          .filter(({ status, offers }) => status === 'approved' && ['both', leg].includes(offers.get(start) ?? 'none'))
          .map((driver) => driver.id);
        const host = homes.find((one) => one.id === row.Host);
        const collects = host !== undefined && ['both', leg].includes(host.collects);
        expect(listAt(script, id, header), `${id} ${leg}`).toEqual(collects ? [host.id] : drivers);
        if (collects) seen.own += 1;
        expect(row.Decision !== 'Hosted' || listAt(script, id, header)!.includes(String(row[header]))).toBe(true);
      }
      const rule = cellOf(script, 'Guests', id, 'Host').getDataValidation();
      if (!rule) continue;
      expect([rule.getAllowInvalid(), String(rule.getHelpText())]).toEqual([
        true,
        expect.stringContaining('Plan the weekend again'),
      ]);
      expect(row.Decision !== 'Hosted' || offered!.includes(String(row.Host))).toBe(true);
    }
    console.log(`dropdowns: ${JSON.stringify(seen)}`);
    expect(seen.lists).toBeGreaterThan(25);
    expect(seen.narrowed).toBeGreaterThan(10);
    expect(Math.min(seen.own, seen.none)).toBeGreaterThan(0);
  });
});

describe('the run sheet of the meeting point', () => {
  const HEADERS = [
    ...['Leaves with', 'First name', 'Present', 'No-show', 'Phone', 'Seats', 'To', 'Association', 'Guest code'],
    ...['Needs', 'Nomination'],
  ];

  it('gives the place of somebody who did not come to the next who waits, and keeps the ticks', async () => {
    const script = await planned();
    const inputs = new Map([...everyTab(script)].filter(([name]) => INPUT.includes(name)));
    const waiting = guestsOf(script).filter((row) => row.Decision === 'Waiting');
    expect(Object.keys(tab(script, 'Departure')[0]!)).toEqual(HEADERS);
    const present = tab(script, 'Departure')
      .slice(3, 9)
      .map((row) => String(row.Nomination));
    const absent = alone(script)
      .map((row) => String(row.Nomination))
      .find((id) => !present.includes(id))!;
    for (const id of present) cellOf(script, 'Departure', id, 'Present').setValue(true);
    cellOf(script, 'Departure', absent, 'No-show').setValue(true);
    planAgain(script);
    expect(guestOf(script, absent)).toMatchObject({
      Decision: 'Held',
      Why: 'Was not at the meeting point.',
      Change: 'Dropped',
    });
    const rows = tab(script, 'Departure');
    const rowOf = (id: string) => rows.find((row) => row.Nomination === id)!;
    expect(rowOf(absent)).toMatchObject({ 'Leaves with': 'Did not come', 'No-show': true, Present: false });
    expect(
      rows
        .filter((row) => row.Present === true)
        .map((row) => String(row.Nomination))
        .sort(),
    ).toEqual(present.sort());
    const given = guestsOf(script).filter((row) => row.Change === 'New');
    expect(given.map((row) => row.Nomination)).toEqual([
      expect.toSatisfy((id) => waiting.some((row) => row.Nomination === id)),
    ]);
    const now = everyTab(script);
    for (const [name, text] of inputs) expect(now.get(name) === text, name).toBe(true);

    // They come after all: their place is another's by now, and they wait.
    cellOf(script, 'Departure', absent, 'No-show').setValue(false);
    planAgain(script);
    expect(guestOf(script, absent).Decision).toBe('Waiting');
    expect(guestOf(script, String(given[0]!.Nomination)).Decision).toBe('Hosted');
  });

  it('passes over somebody on stand-by who did not come', async () => {
    const script = await planned();
    const standBy = () => tab(script, 'Departure').filter((row) => String(row['Leaves with']).startsWith('Stand-by'));
    const turns = () => [...new Set(standBy().map((row) => Number(/\d+/.exec(String(row['Leaves with']))![0])))];
    const before = turns();
    expect(before).toEqual(before.map((_, i) => i + 1));
    const first = standBy().find((row) => /^Stand-by \d+$/.test(String(row['Leaves with'])))!;
    cellOf(script, 'Departure', String(first.Nomination), 'No-show').setValue('x');
    planAgain(script);
    expect(guestOf(script, String(first.Nomination))).toMatchObject({ Decision: 'Held', Change: '' });
    expect(turns()).toEqual(before.slice(0, -1));
    expect(tab(script, 'Departure').at(-1)).toMatchObject({ Nomination: first.Nomination, 'No-show': true });
  });

  it('counts whoever is ticked as both as present, and says so', async () => {
    const script = await planned();
    const id = String(alone(script)[0]!.Nomination);
    for (const header of ['Present', 'No-show']) cellOf(script, 'Departure', id, header).setValue(true);
    planAgain(script);
    expect(guestOf(script, id)).toMatchObject({ Decision: 'Hosted', Change: '' });
    const lines = tab(script, 'To do').filter((row) => /“Present” and “No-show”/.test(String(row['What to do'])));
    expect(lines.map((row) => [row.Severity, row.Tab, row.Value])).toEqual([['Check', 'Nominations', id]]);
    expect(tab(script, 'Departure').find((row) => row.Nomination === id)).toMatchObject({
      Present: true,
      'No-show': true,
    });
  });

  it('keeps ticks that come while the plan is made', async () => {
    const script = await planned();
    const id = String(alone(script)[0]!.Nomination);
    script.meter.reset();
    script.meter.onCall = ({ method }) => {
      if (method !== 'Spreadsheet.toast') return;
      script.meter.onCall = undefined;
      cellOf(script, 'Departure', id, 'Present').setValue(true);
    };
    expect(run(script, 'planWeekend').ok).toBe(true);
    expect(
      tab(script, 'Departure')
        .filter((row) => row.Present === true)
        .map((row) => row.Nomination),
    ).toEqual([id]);
  });

  it('lets messages be sent, which tell of who did not come to their association', async () => {
    const script = await planned();
    expect(run(script, 'sendMessages').ok).toBe(true);
    const absent = alone(script)[0]!;
    cellOf(script, 'Departure', String(absent.Nomination), 'No-show').setValue(true);
    planAgain(script);
    const before = script.mails.length;
    const report = run(script, 'sendMessages');
    expect(report.ok, report.message).toBe(true);
    const told = script.mails.slice(before).map(({ body }) => body);
    expect(told.length).toBeGreaterThan(0);
    expect(
      told.some((body) => body.includes('Was not at the meeting point') || body.includes(String(absent['Guest code']))),
    ).toBe(true);
  });
});

describe('a tab that has lost its numbers', () => {
  it('stops planning before anything is written, with a sentence that names the column', async () => {
    for (const name of ['Guests', 'Departure']) {
      const script = await planned();
      const id = String(alone(script)[0]!.Nomination);
      cellOf(script, 'Departure', id, 'Present').setValue(true);
      const sheet = sheetOf(script, name);
      sheet.deleteColumn(cellOf(script, name, id, 'Nomination').getColumn());
      const before = everyTab(script);
      const sentence = `The column “Nomination” is missing from the tab “${name} ${WEEKEND}”. Add it or give it that name again, then run this again.`;
      expect(run(script, 'planWeekend')).toEqual({ ok: false, message: sentence });
      expect(everyTab(script)).toEqual(before);
    }
  });

  it('is planned from nothing where it was deleted', async () => {
    const script = await planned();
    const plan = guestsOf(script);
    script.spreadsheet.deleteSheet(sheetOf(script, 'Guests'));
    expect(run(script, 'planWeekend').ok).toBe(true);
    expect(guestsOf(script)).toEqual(plan);
  });
});

describe('planning again, killed on its way', () => {
  it('loses neither a choice nor a tick', async () => {
    const first = await planned();
    const { id, host } = elsewhere(first);
    const there = alone(first)
      .map((row) => String(row.Nomination))
      .find((one) => one !== id)!;
    cellOf(first, 'Guests', id, 'Host').setValue(host);
    cellOf(first, 'Departure', there, 'Present').setValue(true);
    // Each call takes so long that no time is left to look for a better plan: what is killed is the writing.
    const opened = () => workbench(copyOf(first.spreadsheet as Spreadsheet), { msPerCall: 20_000 });
    const whole = await opened();
    whole.meter.reset();
    expect(run(whole, 'planWeekend').ok).toBe(true);
    const { calls } = whole.meter;
    let killed = 0;
    for (let n = 3; n <= calls; n += 4) {
      const script = await opened();
      script.meter.reset();
      script.meter.dieAtCall(n);
      expect(() => script.run('planWeekend')).toThrow(Killed);
      expect(run(script, 'planWeekend').ok).toBe(true);
      expect(guestOf(script, id), `call ${n}`).toMatchObject({ Host: host, Keep: true });
      const present = tab(script, 'Departure').filter((row) => row.Present === true);
      expect(
        present.map((row) => row.Nomination),
        `call ${n}`,
      ).toEqual([there]);
      killed += 1;
    }
    console.log(`Planning again was killed at ${killed} of ${calls} calls: no choice and no tick was lost.`);
    expect(killed).toBeGreaterThan(40);
  });
});
