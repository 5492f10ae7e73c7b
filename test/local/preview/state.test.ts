import { expect, test } from 'vitest';
import { ROWS_AT_FIRST } from '../../../build/local/preview/tab-view.ts';
import type { CellView, PreviewView, TabView } from '../../../build/local/preview/view.ts';
import { ask, HOSTILE, LURE, served, smallScript } from './served.ts';

async function stateOf(url: string): Promise<PreviewView> {
  return JSON.parse((await ask(`${url}state`)).body) as PreviewView;
}

function tabNamed(state: PreviewView, name: string): TabView {
  const tab = state.tabs.find((each) => each.name === name);
  if (!tab) throw new Error(`No tab ${name}`);
  return tab;
}

/** A cell by its place in what is told: hidden rows and columns do not count. */
function cellAt(tab: TabView, row: number, column: number): CellView {
  return tab.rows[row]?.cells[column] ?? {};
}

test('the state tells the visible tabs, the open one, the menus, the clock and the meter', () =>
  served({ language: 'fr' }, async (url, script) => {
    const state = await stateOf(url);
    expect(state.name).toBe('Homestays');
    expect(state.tabs.map(({ name }) => name)).toEqual(['Hosts', 'To do']);
    expect(state.activeTab).toBe(tabNamed(state, 'Hosts').id);
    expect(state.menus).toEqual(script.menus);
    expect(state.menus[0]?.entries.map(({ kind }) => kind)).toEqual(['item', 'separator', 'menu']);
    expect(state.clock).toBe('27 nov. 2026, 20:30');
    expect(state.meter).toEqual({ calls: script.meter.calls, roundTrips: script.meter.roundTrips });
    expect(state.meter.calls).toBeGreaterThan(0);
    expect([state.language, state.words.close, state.canRestart]).toEqual(['fr', 'Fermer', false]);
    expect([state.toasts, state.dialogs, state.mails]).toEqual([[], [], []]);
  }));

test('a tab is told as a person sees it', () =>
  served({}, async (url) => {
    const tab = tabNamed(await stateOf(url), 'Hosts');
    expect(tab).toMatchObject({ color: '#0b8043', frozenRows: 1, frozenColumns: 0, usedRows: 3, allRows: 3 });
    // Column B is hidden.
    expect(tab.columns.slice(0, 3)).toEqual([
      { name: 'A', width: 222 },
      { name: 'C', width: 100 },
      { name: 'D', width: 100 },
    ]);
    expect(tab.usedColumns).toBe(3);
    const heading = cellAt(tab, 0, 0);
    expect(heading.text).toBe('Host');
    expect(tab.styles[heading.style ?? -1]).toEqual({ bold: true, background: '#cfe2f3' });
    const noted = cellAt(tab, 1, 0);
    expect([noted.text, noted.note]).toEqual(['H1', 'Calls on Fridays']);
    expect(tab.styles[noted.style ?? -1]).toEqual({ wrap: 'wrap' });
    expect([cellAt(tab, 1, 1).ticked, cellAt(tab, 2, 1).ticked]).toEqual([true, false]);
    expect(tab.rows[5]?.cells).toEqual([]);
  }));

test('numbers stand on the right, written in the locale of the workbook, and dropdowns tell their choices', () => {
  const script = smallScript();
  const hosts = script.spreadsheet.getSheetByName('Hosts');
  hosts?.showColumns(2);
  const list = { criteria: 'VALUE_IN_LIST', args: [['Approved', 'Left'], true], allowInvalid: true, helpText: null };
  hosts?.model.validations.set(2, 4, list);
  return served({ script }, async (url) => {
    const tab = tabNamed(await stateOf(url), 'Hosts');
    const beds = cellAt(tab, 1, 1);
    expect(beds.text).toBe('2,5');
    expect(tab.styles[beds.style ?? -1]).toEqual({ align: 'right' });
    expect(cellAt(tab, 1, 3).choices).toEqual(['Approved', 'Left']);
    expect(cellAt(tab, 2, 3).choices).toBeUndefined();
  });
});

test('hostile text stays text, and only the web and places of the workbook are links', () =>
  served({}, async (url) => {
    const answer = await ask(`${url}state`);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const tab = tabNamed(JSON.parse(answer.body) as PreviewView, 'To do');
    expect(cellAt(tab, 0, 0)).toEqual({ text: HOSTILE });
    expect(cellAt(tab, 1, 0)).toEqual({ text: LURE });
    expect(cellAt(tab, 2, 0)).toMatchObject({ text: 'Go', link: '#gid=0&range=B2' });
    expect(cellAt(tab, 3, 0).text).toBe('Bad');
    expect(cellAt(tab, 3, 0).link).toBeUndefined();
    expect(cellAt(tab, 4, 0).link).toBe('https://maps.example/dir?a=1');
  }));

test('a long tab is told in part, and whole when asked', () => {
  const script = smallScript();
  const rows = ROWS_AT_FIRST + 37;
  const long = script.spreadsheet.insertSheet('Long');
  long.getRange(1, 1, rows, 1).setValues(Array.from({ length: rows }, (_, i) => [`row ${i + 1}`]));
  return served({ script }, async (url) => {
    const part = tabNamed(await stateOf(url), 'Long');
    expect([part.rows.length, part.usedRows, part.allRows]).toEqual([ROWS_AT_FIRST, ROWS_AT_FIRST, rows]);
    const whole = JSON.parse((await ask(`${url}tab/${part.id}`)).body) as TabView;
    expect(whole.usedRows).toBe(rows);
    expect(cellAt(whole, rows - 1, 0).text).toBe(`row ${rows}`);
    expect((await ask(`${url}tab/99`)).status).toBe(404);
  });
});

test('the page opens on the active tab where it may, else on the first', async () => {
  const opened = (opensOn: (name: string) => boolean) => {
    const script = smallScript();
    script.spreadsheet.getSheetByName('To do')?.activate();
    return served({ script, opensOn }, async (url) => {
      const { tabs, activeTab } = await stateOf(url);
      return tabs.find(({ id }) => id === activeTab)?.name;
    });
  };
  expect(await opened((name) => name === 'To do')).toBe('To do');
  expect(await opened((name) => name === 'Guests')).toBe('Hosts');
});
