import { expect, test } from 'vitest';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { toTabs } from '../../build/local/tabs.ts';

test('tabs become records with ISO dates', () => {
  const book = Spreadsheet.create();
  const sheet = book.getActiveSheet().setName('Weekends');
  sheet.getRange('A1:G4').setValues([
    ['Start', 'Departure', '', 'Places', 'Places', '', 'Sent at'],
    ['2026-11-21', '8:05', '', 50, 'x', 'loose', '2026-11-20 17:30'],
    ['', '', '', '', '', '', ''],
    ['28/11/2026', '18:00', '', 0, true, '', ''],
  ]);
  sheet.getRange('G2').setNumberFormat('dd/MM');
  sheet.getRange('E5:E9').insertCheckboxes();
  sheet.getRange('E8').check();
  book.insertSheet('To do');
  const blank = { Start: '', Departure: '', Places: '', 'Places (2)': '', 'Column F': '', 'Sent at': '' };
  expect(toTabs(book)).toEqual({
    Weekends: [
      {
        Start: '2026-11-21',
        Departure: '08:05',
        Places: 50,
        'Places (2)': 'x',
        'Column F': 'loose',
        'Sent at': '2026-11-20T17:30:00',
      },
      { ...blank, Start: '2026-11-28', Departure: '18:00', Places: 0, 'Places (2)': true },
      { ...blank, 'Places (2)': true },
    ],
    'To do': [],
  });
});
