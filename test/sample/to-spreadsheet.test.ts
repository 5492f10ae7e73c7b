import { describe, expect, it } from 'vitest';
import { CALAIS, type SampleTab, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';

describe('toSpreadsheet', () => {
  it('keeps texts that look like something else, and makes real dates and times', () => {
    const tab: SampleTab = {
      name: 'Essai',
      rows: [
        ['Texte', 'Nombre', 'Jour', 'Heure'],
        ['=1+1', 50.95, { date: '2026-11-28' }, { time: '09:30' }],
        ['007', true, { date: '2026-07-01' }, { time: '23:05' }],
        ["'28/11/2026", 3, '28/11', ''],
        [''],
      ],
    };
    const spreadsheet = toSpreadsheet([tab], { timeZone: 'Europe/Paris', name: 'Mon classeur' });
    expect(spreadsheet.getName()).toBe('Mon classeur');
    expect(spreadsheet.getSheets()).toHaveLength(1);
    const range = spreadsheet.getSheets()[0]?.getDataRange();
    expect(range?.getDisplayValues()).toEqual([
      ['Texte', 'Nombre', 'Jour', 'Heure'],
      ['=1+1', '50,95', '28/11/2026', '09:30'],
      ['007', 'VRAI', '01/07/2026', '23:05'],
      ["'28/11/2026", '3', '28/11', ''],
    ]);
    expect(range?.getFormulas().flat().join('')).toBe('');
    const [, first, second] = range?.getValues() ?? [];
    expect(first?.slice(0, 3)).toEqual(['=1+1', 50.95, new Date('2026-11-27T23:00:00Z')]);
    expect(second?.slice(0, 3)).toEqual(['007', true, new Date('2026-06-30T22:00:00Z')]);
    expect(first?.[3]).toBeInstanceOf(Date);
  });

  it('holds every tab in its order, however many rows', () => {
    const tabs = sampleTabs({ ...CALAIS, hosts: 1500, drivers: 3 });
    const spreadsheet = toSpreadsheet(tabs);
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(tabs.map(({ name }) => name));
    expect(spreadsheet.getActiveSheet().getName()).toBe(tabs[0]?.name);
    spreadsheet.getSheets().forEach((sheet, i) => {
      const rows = tabs[i]?.rows ?? [];
      expect(sheet.getLastRow()).toBe(rows.length);
      expect(sheet.getRange(rows.length, 1).getValue()).toEqual(
        typeof rows.at(-1)?.[0] === 'object' ? expect.any(Date) : rows.at(-1)?.[0],
      );
    });
  });
});
