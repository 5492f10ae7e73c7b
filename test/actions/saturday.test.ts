import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import type { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { CALAIS, type SampleOptions } from '../../build/sample/index.ts';
import { run, tab, workbench } from '../workbench.ts';
import { copyOf, plannedWorkbook } from './sending/planned.ts';

/** What goes wrong on a Saturday morning, and must not do any harm. */

const ENGLISH: SampleOptions = { ...CALAIS, hosts: 24, drivers: 10, nominations: 14, language: 'en' };

let book: Promise<Spreadsheet> | undefined;

/** A planned weekend that was planned through the menu. */
async function planned(declining = false): Promise<AppsScript> {
  book ??= plannedWorkbook(ENGLISH);
  const dialogs = declining ? { answer: () => ({ button: 'CANCEL' as const }) } : {};
  return workbench(copyOf(await book), dialogs);
}

const hosted = (script: AppsScript) => tab(script, 'Guests').filter(({ Decision }) => Decision === 'Hosted');

function sheetOf(script: AppsScript, name: string) {
  const sheet = script.spreadsheet.getSheets().find((each) => each.getName().startsWith(name));
  if (!sheet) throw new Error(`There is no tab ${name}`);
  return sheet;
}

/** The cell of a column in the row that has a number. */
function cellOf(script: AppsScript, { tab: name, id, column }: { tab: string; id: string; column: string }) {
  const sheet = sheetOf(script, name);
  const shown = sheet.getDataRange().getDisplayValues();
  const [row, at] = [shown.findIndex((cells) => cells.includes(id)), shown[0]?.indexOf(column) ?? -1];
  if (row < 0 || at < 0) throw new Error(`${name} has no ${id} or no ${column}`);
  return sheet.getRange(row + 1, at + 1);
}

describe('a Guests tab that is not there any more', () => {
  it('is asked about before everything is planned from nothing', async () => {
    const script = await planned();
    sheetOf(script, 'Guests').setName('Guests final');
    expect(run(script, 'planWeekend').ok).toBe(true);
    expect(script.services.dialogs.map(({ text }) => text)).toEqual([
      expect.stringContaining('there is no tab “Guests 2026-11-28”'),
    ]);
  });

  it('stays as it is when that is declined', async () => {
    const script = await planned(true);
    sheetOf(script, 'Guests').setName('Guests final');
    const before = script.spreadsheet.getSheets().map((sheet) => sheet.getName());
    expect(run(script, 'planWeekend').message).toMatch(/^Nothing was written/);
    expect(script.spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(before);
  });
});

describe('somebody nominated twice', () => {
  it('keeps their place whichever of the two rows comes first', async () => {
    const script = await planned();
    const [guest] = hosted(script);
    const id = String(guest?.Nomination);
    const nominations = sheetOf(script, 'Nominations');
    const shown = nominations.getDataRange().getDisplayValues();
    const at = shown.findIndex((cells) => cells.includes(id));
    const width = shown[0]?.length ?? 0;
    // The double above the one that has the place, as somebody who sorts the tab leaves it.
    nominations.insertRowsBefore(2, 1);
    const row = nominations.getRange(at + 2, 1, 1, width).getValues();
    nominations.getRange(2, 1, 1, width).setValues(row);
    nominations.getRange(2, (shown[0]?.indexOf('Nomination') ?? 0) + 1).setValue('N900');
    expect(run(script, 'planWeekend').ok).toBe(true);
    expect(hosted(script).map(({ Nomination }) => Nomination)).toContain(id);
    expect(hosted(script).map(({ Nomination }) => Nomination)).not.toContain('N900');
    expect(run(script, 'sendMessages')).toMatchObject({ ok: true });
  });
});

describe('somebody noted as a no-show', () => {
  it('who turns up and is ticked as present comes all the same', async () => {
    const script = await planned();
    const id = String(hosted(script)[0]?.Nomination);
    cellOf(script, { tab: 'Nominations', id, column: 'Status' }).setValue('No-show');
    cellOf(script, { tab: 'Departure', id, column: 'Present' }).setValue(true);
    expect(run(script, 'planWeekend').ok).toBe(true);
    expect(hosted(script).map(({ Nomination }) => Nomination)).toContain(id);
  });
});

describe('what is fixed by hand and cannot be kept', () => {
  it('is told before it is written over, and nobody moves for it', async () => {
    const script = await planned();
    const before = hosted(script).map(({ Nomination, Host }) => `${Nomination} ${Host}`);
    const paused = tab(script, 'Hosts').find(({ Status }) => Status !== 'Approved');
    const id = String(hosted(script)[0]?.Nomination);
    cellOf(script, { tab: 'Guests', id, column: 'Host' }).setValue(String(paused?.Host));
    expect(run(script, 'planWeekend').ok).toBe(true);
    expect(script.services.dialogs.at(-1)?.text).toContain('1 thing fixed by hand cannot be kept');
    expect(hosted(script).map(({ Nomination, Host }) => `${Nomination} ${Host}`)).toEqual(before);
    const told = tab(script, 'To do').map((row) => String(row['What to do']));
    expect(told.filter((sentence) => sentence.includes('is not approved'))).toHaveLength(1);
  });
});
