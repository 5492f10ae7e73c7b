import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { CALAIS, type SampleCell, type SampleTab, toSpreadsheet } from '../../../build/sample/index.ts';
import { tab, workbench } from '../../workbench.ts';
import { sheetNamed } from '../sending/by-hand.ts';
import { MarkedWorkbook } from '../sending/marked.ts';
import { edit, must, WEEK } from './past.ts';

/** All that is kept anywhere in the document or the project, and all that was said in passing. */
function everythingKept(script: AppsScript): string {
  const { properties, caches } = script.services;
  const sheets = script.spreadsheet.model.sheets.map(({ name, layers, protections, conditionalFormats }) => [
    name,
    layers.map((layer) => [...layer.entries()]),
    protections,
    conditionalFormats,
  ]);
  return [
    JSON.stringify(sheets),
    ...[...Object.values(properties), ...Object.values(caches)].flatMap((store) =>
      [...store].map((each) => JSON.stringify(each)),
    ),
    ...script.triggers.map((trigger) => JSON.stringify(trigger)),
    ...script.logs.map((line) => line.text),
    ...script.toasts.map((toast) => `${toast.title} ${toast.message}`),
  ].join('\n');
}

/** Of these columns nothing is to be left. Associations and their addresses are no guest's: Settings and Stays have them. */
const GUESTS = /^(Nominations\.(Nomination|Guest code|First name|Group|Under-18 referral|Notes)|Stays\.Guest key)$/;

const LATER = { start: '2027-02-13', end: '2027-02-15' };

/** The same workbook with a weekend still to come, for which every sixth person is nominated instead. */
function withLater(tabs: readonly SampleTab[]): SampleTab[] {
  return tabs.map(({ name, rows }): SampleTab => {
    const [headers = [], ...records] = rows;
    const set = (record: readonly SampleCell[], cells: Readonly<Record<string, SampleCell>>) =>
      record.map((cell, i) => cells[String(headers[i])] ?? cell);
    switch (name) {
      case 'Weekends': {
        const open = records[records.length - 1] ?? [];
        return { name, rows: [...rows, set(open, { Start: { date: LATER.start }, End: { date: LATER.end } })] };
      }
      case 'Hosts':
      case 'Drivers':
        return { name, rows: [[...headers, { date: LATER.start }], ...records.map((record) => [...record, ''])] };
      case 'Nominations':
        return {
          name,
          rows: [
            headers,
            ...records.map((record, i) => (i % 6 === 5 ? set(record, { Weekend: { date: LATER.start } }) : record)),
          ],
        };
      default:
        return { name, rows };
    }
  });
}

/** Beside their own cells people leave comments and formulas. */
function scribble(script: AppsScript, texts: readonly string[]): void {
  const sheet = sheetNamed(script, 'Nominations');
  const own = sheet.getLastColumn() + 1;
  sheet.getRange(1, own).setValue('Mine');
  texts.forEach((text, i) => {
    sheet.getRange(2 + i, 1).setNote(`${text} called`);
    sheet.getRange(2 + i, own).setFormula(`="${text}"`);
  });
}

/** Plans, announces, plans again when somebody withdraws, tells that too, thanks and closes. */
function playWeekend(script: AppsScript): void {
  const { start } = CALAIS;
  must(script, 'planWeekend', start);
  must(script, 'sendMessages', start);
  const [first] = tab(script, 'Guests').filter((row) => row.Decision === 'Hosted');
  edit(script, ['Nominations', 'Nomination', String(first?.Nomination)], { Status: 'Withdrawn' });
  must(script, 'planWeekend', start);
  must(script, 'sendMessages', start);
  script.sleep(5 * (WEEK / 7));
  must(script, 'sendMessages', start);
  must(script, 'closeWeekend', start);
}

describe('what is forgotten', () => {
  it('stands in no cell, formula, note, rule, property, cache, trigger, log or toast any more', async () => {
    let [planted, before, kept] = [0, 0, 0];
    for (const seed of [1, 2, 3]) {
      const marked = new MarkedWorkbook({ ...CALAIS, seed, hosts: 40, drivers: 16, nominations: 30, places: 16 });
      const tabs = withLater(marked.tabs);
      const later = tabs
        .find(({ name }) => name === 'Nominations')!
        .rows.filter((record) => JSON.stringify(record).includes(LATER.start));
      const staying = marked.foundIn(JSON.stringify(later));
      const isGuests = (marker: string) => GUESTS.test(marked.markers.get(marker) ?? '');
      const guests = [...marked.markers.keys()].filter((marker) => isGuests(marker) && !staying.has(marker));
      const left = (text: string) => [...marked.foundIn(text)].filter((marker) => guests.includes(marker));

      const script = await workbench(toSpreadsheet(tabs));
      script.services.quotas.email.setLimit(1000);
      scribble(script, guests.slice(-5));
      playWeekend(script);
      // What closing leaves of guests stands in Nominations alone, as nobody is forgotten yet.
      for (const { name, layers } of script.spreadsheet.model.sheets) {
        const found = left(JSON.stringify([name, layers.map((layer) => [...layer.entries()])]));
        if (name === 'Nominations') expect(found.length).toBeGreaterThan(60);
        else expect(found, name).toEqual([]);
      }
      script.sleep(10 * WEEK);
      must(script, 'checkData', LATER.start);
      // Of before; the numbers of rows have changed since.
      const [old] = tab(script, 'Nominations');
      const toDo = sheetNamed(script, 'To do');
      const lines = toDo.getLastRow();
      toDo.appendRow(['Check', 'Nominations', 3, 'First name', old?.['First name'], 'Look at this.', '']);
      toDo.appendRow(['Check', 'Nominations', 9, 'Health', '', `Same code as ${old?.Nomination}: keep one.`, '']);
      planted += guests.length;
      before += left(everythingKept(script)).length;
      must(script, 'forgetOldData');

      const now = everythingKept(script);
      expect(left(now)).toEqual([]);
      expect(tab(script, 'Nominations')).toHaveLength(later.length);
      expect(toDo.getLastRow()).toBe(lines);
      // Whoever is nominated for the weekend to come is there with all that they are.
      const there = marked.foundIn(now);
      for (const marker of staying) expect(there.has(marker), marked.markers.get(marker)).toBe(true);
      kept += staying.size;
    }
    console.log(
      `${planted} markers of guests planted, ${before} left by closing, 0 by forgetting; ${kept} kept for later.`,
    );
    expect(planted).toBeGreaterThan(400);
    expect(before).toBeGreaterThan(200);
    expect(kept).toBeGreaterThan(60);
  }, 60_000);
});
