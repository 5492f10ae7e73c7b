import { describe, expect, it } from 'vitest';
import type { RecordedChange } from '../../../src/domain/recorded-change.ts';
import { typesetFrench } from '../../../src/language/typeset.ts';
import type { Refused } from '../../../src/sidebar/answers.ts';
import { isHosted, textOf } from '../../checks/tabs/tabs.ts';
import { contents } from '../../workbench.ts';
import { agree, choices, ENGLISH, planned, previewed, recorded, refusal, rows, START, settled } from './recorder.ts';

const NOT_UNDERSTOOD: readonly unknown[] = [
  null,
  'hostCancelled',
  {},
  { code: 'hostCancelled' },
  { code: 'hostCancelled', host: '' },
  { code: 'hostCancelled', host: '  ' },
  { code: 'hostCancelled', host: { toString: 'H1' } },
  { code: 'hostOffers', host: 'H1', beds: 0 },
  { code: 'hostOffers', host: 'H1', beds: 13 },
  { code: 'hostOffers', host: 'H1', beds: 1.5 },
  { code: 'hostOffers', host: 'H1', beds: '2' },
  { code: 'hostLate', host: 'H1', from: 1440 },
  { code: 'driverCancelled', driver: 'D1', still: 'both' },
  { code: 'driverLate', driver: 'D1', leg: 'both', minutes: 20 },
  { code: 'driverLate', driver: 'D1', leg: 'outward', minutes: 0 },
  { code: 'driverLate', driver: 'D1', leg: 'outward', minutes: 241 },
  { code: 'guestLate', nomination: 'N1', minutes: -5 },
  { code: 'guestGone', nomination: 'N1' },
];

describe('what cannot be recorded', () => {
  it('is refused in one sentence, and nothing is written and no dialog opened', async () => {
    const script = await planned();
    const before = contents(script);
    for (const change of NOT_UNDERSTOOD) {
      expect(refusal(script, change), JSON.stringify(change)).toBe('This change is not understood: choose again.');
      expect(recorded(script, change as RecordedChange, 'x')).toMatchObject({ ok: false });
    }
    for (const [change, tab] of [
      [{ code: 'hostCancelled', host: 'H999' }, 'Hosts'],
      [{ code: 'driverCancelled', driver: '=1+1', still: 'none' }, 'Drivers'],
      [{ code: 'guestNoShow', nomination: 'N999' }, 'Nominations'],
    ] as const) {
      expect(refusal(script, change)).toMatch(new RegExp(`^Nobody in the tab “${tab}” has the number`));
    }
    expect(contents(script)).toEqual(before);
    expect(script.dialogs).toEqual([]);
    expect(script.logs).toEqual([]);
  });

  it('more beds than a host has, and a leg that a driver does not drive', async () => {
    const script = await planned();
    const host = rows(script, 'Hosts').find((row) => Number(row.Beds) < 12 && Number(row.Beds) > 0)!;
    expect(refusal(script, { code: 'hostOffers', host: host.Host, beds: Number(host.Beds) + 1 })).toMatch(
      /no more are counted\. Change “Beds” in the tab “Hosts” first\.$/,
    );
    const outward = rows(script, 'Drivers').find((row) => textOf(row, START) === 'Outward')!;
    expect(refusal(script, { code: 'driverCancelled', driver: outward.Driver, still: 'return' })).toMatch(
      /does not drive on the way back this weekend\.$/,
    );
  });

  it('somebody without a number of their own', async () => {
    const script = await planned();
    const at = rows(script, 'Hosts').findIndex((row) => textOf(row, START) !== '') + 2;
    script.spreadsheet.getSheetByName('Hosts')!.getRange(at, 1).setValue('');
    expect(refusal(script, { code: 'hostCancelled', host: `#${at}` })).toBe(
      `In the tab “Hosts”, row ${at} has no number of its own: give it one, then record the change again.`,
    );
  });

  it('what was recorded before, once the plan knows of it', async () => {
    const script = await planned();
    const host = textOf(rows(script, `Guests ${START}`).find(isHosted), 'Host');
    const change = { code: 'hostCancelled', host } as const;
    const { preview } = agree(script, change);
    const before = settled(script);
    expect(refusal(script, change)).toMatch(/ This is noted already, and the plan knows of it\.$/);
    // Somebody who presses again sees it done, and nothing is another.
    expect(recorded(script, change, preview.seal)).toMatchObject({ recorded: true });
    expect(settled(script)).toEqual(before);
  });

  it('what somebody wrote into the tab by hand is still to be planned', async () => {
    const script = await planned();
    const host = textOf(rows(script, `Guests ${START}`).find(isHosted), 'Host');
    const headers = Object.keys(rows(script, 'Hosts')[0]!);
    const at = rows(script, 'Hosts').findIndex((row) => row.Host === host) + 2;
    const cell = script.spreadsheet.getSheetByName('Hosts')!.getRange(at, headers.indexOf(START) + 1);
    cell.setValue('non merci');
    const { preview, message } = agree(script, { code: 'hostCancelled', host });
    expect(preview.notes[0]).toBe('This stands in the tab “Hosts” already: what is left is to write the plan.');
    expect(message).toMatch(/^Noted before: /);
    expect(cell.getValue()).toBe('non merci');
    expect(rows(script, `Guests ${START}`).filter((row) => row.Host === host)).toEqual([]);
  });

  it('anything about a weekend that is closed or is none', async () => {
    const script = await planned({ ...ENGLISH, language: 'fr' });
    const sheet = script.spreadsheet.getSheetByName('Week-ends')!;
    const all = rows(script, 'Week-ends');
    const column = Object.keys(all[0]!).indexOf('Statut') + 1;
    sheet.getRange(all.length + 1, column).setValue('Clos');
    const sentence = `Le week-end « ${START} » n’est pas ouvert. Aucun week-end n’est ouvert.`;
    const change = { code: 'hostCancelled', host: 'H1' };
    expect(refusal(script, change)).toBe(typesetFrench(sentence));
    expect(refusal(script, change, '2027-01-02')).toMatch(/n’est pas ouvert/);
    expect(refusal(script, change, null)).toMatch(/^Aucun week-end n’est ouvert\./);
    expect(recorded(script, change as RecordedChange, 'x')).toMatchObject({ ok: false });
    expect(script.dialogs).toEqual([]);
  });

  it('anything while another action holds the workbook', async () => {
    const script = await planned();
    script.services.locks.holdElsewhere('document');
    expect(refusal(script, { code: 'hostCancelled', host: 'H1' })).toMatch(/^Une autre action est en cours/);
    expect(script.dialogs).toEqual([]);
  });

  it('asks which weekend where several are planned', async () => {
    const script = await planned();
    const weekends = script.spreadsheet.getSheetByName('Weekends')!;
    const all = rows(script, 'Weekends');
    const width = Object.keys(all[0]!).length;
    const last = weekends.getRange(all.length + 1, 1, 1, width);
    const next = last
      .getValues()[0]!
      .map((value) => (value instanceof Date ? new Date(value.getTime() + 7 * 86_400_000) : value));
    weekends.getRange(all.length + 2, 1, 1, width).setValues([next]);
    // The one that is planned, though another is open.
    expect(choices(script).start).toBe(START);
    script.spreadsheet.getSheetByName(`Guests ${START}`)!.setName('Guests 2026-12-05');
    script.spreadsheet.insertSheet(`Guests ${START}`);
    for (const name of ['Hosts', 'Drivers']) {
      const sheet = script.spreadsheet.getSheetByName(name)!;
      sheet.getRange(1, sheet.getLastColumn() + 1).setValue("'2026-12-05");
    }
    const answer = script.run('changeChoices', null) as Refused;
    expect(answer).toMatchObject({ ok: false, starts: [START, '2026-12-05'] });
    expect(choices(script, '2026-12-05').start).toBe('2026-12-05');
    expect(script.dialogs).toEqual([]);
  });
});

describe('hostile texts', () => {
  it('come back as they are, to be shown as text', async () => {
    const script = await planned();
    const name = '<img src=x onerror="alert(1)">=HYPERLINK("x")';
    const host = textOf(rows(script, `Guests ${START}`).find(isHosted), 'Host');
    const at = rows(script, 'Hosts').findIndex((row) => row.Host === host) + 2;
    const headers = Object.keys(rows(script, 'Hosts')[0]!);
    script.spreadsheet
      .getSheetByName('Hosts')!
      .getRange(at, headers.indexOf('Name') + 1)
      .setValue(`'${name}`);
    const { message } = previewed(script, { code: 'hostCancelled', host });
    expect(message).toBe(`${name} (${host}) cannot take anybody in this weekend.`);
  });
});
