import { describe, expect, it } from 'vitest';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { run, tab, workbench } from '../workbench.ts';

describe('advice in To do', () => {
  it('points at the cell to fill in: the answer of whom to call, the places of the weekend', async () => {
    const scripts = [];
    for (const places of [null, 40]) {
      const script = await workbench(toSpreadsheet(sampleTabs({ ...CALAIS, places, language: 'en' })));
      expect(run(script, 'planWeekend').ok).toBe(true);
      scripts.push(script);
    }
    const lines = scripts.flatMap((script) => tab(script, 'To do')!.map((row) => ({ row, script })));
    const saying = (sentence: RegExp) => lines.filter(({ row }) => sentence.test(String(row['What to do'])));
    const calls = saying(/^Call [HD]\d+ \(/);
    expect(calls.length).toBeGreaterThan(5);
    for (const { row, script } of calls) {
      const [, id] = String(row['What to do']).match(/^Call ([HD]\d+)/)!;
      expect(row).toMatchObject({ Severity: 'Info', Column: '2026-11-28', Value: '' });
      const called = tab(script, String(row.Tab))![Number(row.Row) - 2]!;
      expect([called.Host ?? called.Driver, called['2026-11-28'] ?? '']).toEqual([id, '']);
    }
    const places = saying(/^To place .* it would take \d+ more places?\.$/);
    expect(places.map(({ row }) => [row.Tab, row.Column, row.Value])).toEqual(
      places.map(() => ['Weekends', 'Places', '40']),
    );
    expect(places.length).toBeGreaterThan(0);
  });
});
