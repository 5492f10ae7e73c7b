import { expect, test } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { scriptOf } from './script.ts';

/** Notes every event in the second tab: the function, then what it was told. */
const SCRIPT = `
  function plant() {
    const book = SpreadsheetApp.getActive();
    book.insertSheet('Log');
    ScriptApp.newTrigger('edited').forSpreadsheet(book).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(book).onChange().create();
    ScriptApp.newTrigger('opened').forSpreadsheet(book).onOpen().create();
    ScriptApp.newTrigger('edited').forSpreadsheet('another-book').onEdit().create();
  }
  function note(name, e) {
    const { authMode, range, source, user, triggerUid, ...rest } = e;
    const trigger = ScriptApp.getProjectTriggers().find((each) => each.getUniqueId() === triggerUid);
    SpreadsheetApp.getActive().getSheetByName('Log').appendRow([JSON.stringify([name, String(authMode),
      range ? range.getSheet().getName() + '!' + range.getA1Notation() : null, source.getName(), user.getEmail(),
      trigger ? trigger.getHandlerFunction() : null, rest])]);
  }
  function onOpen(e) { note('onOpen', e); SpreadsheetApp.getUi().createMenu('A').addToUi() }
  function onEdit(e) { note('onEdit', e) }
  function opened(e) { note('opened', e); SpreadsheetApp.getUi() }
  function edited(e) { note('edited', e) }
  function changed(e) { note('changed', e) }`;

const WHO = ['Untitled spreadsheet', 'coordinator@example.org'];

function planted(more = ''): { script: AppsScript; log: () => unknown[] } {
  const script = scriptOf(`${SCRIPT}\n${more}`);
  script.run('plant');
  const sheet = script.spreadsheet.getSheetByName('Log');
  const log = () => {
    const lines = sheet?.getDataRange().getValues().flat().filter(String) ?? [];
    sheet?.clearContents();
    return lines.map((line) => JSON.parse(String(line)) as unknown);
  };
  return { script, log };
}

test('opening the document fires onOpen, then what was installed for it; both may change the menus', () => {
  const { script, log } = planted();
  expect(script.open()).toEqual([{ functionName: 'opened' }]);
  expect(log()).toEqual([
    ['onOpen', 'LIMITED', null, ...WHO, null, {}],
    ['opened', 'FULL', null, ...WHO, 'opened', {}],
  ]);
  expect(script.menus).toHaveLength(1);
});

test('what a person types is typed as in Sheets, and fires onEdit, then what was installed for it', () => {
  const { script, log } = planted();
  const tab = script.spreadsheet.getSheets()[0]?.getName() ?? '';
  const edit = (value: string) => script.edit({ tab, cell: 'B3', value });
  const runs = ['onEdit', 'edited', 'changed'].map((functionName) => ({ functionName }));
  const told = (told: object) => [
    ['onEdit', 'LIMITED', `${tab}!B3`, ...WHO, null, told],
    ['edited', 'FULL', `${tab}!B3`, ...WHO, 'edited', told],
    ['changed', 'FULL', null, ...WHO, 'changed', { changeType: 'EDIT' }],
  ];
  expect(edit('007')).toEqual(runs);
  expect(log()).toEqual(told({ value: '7' }));
  edit('21/11/2026');
  expect(log()).toEqual(told({ value: '46347', oldValue: '7' }));
  edit('VRAI');
  expect(log()).toEqual(told({ value: 'TRUE', oldValue: '46347' }));
  edit('');
  expect(log()).toEqual(told({ oldValue: 'TRUE' }));
  expect(script.spreadsheet.getSheets()[0]?.getRange('B3').isBlank()).toBe(true);
});

test('a trigger that fails is told and stops no other; a script’s own writing fires none', () => {
  const { script, log } = planted(`
    function onEdit() { throw new Error('No.') }
    function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1) }`);
  script.run('write');
  expect(log()).toEqual([]);
  const tab = script.spreadsheet.getSheets()[0]?.getName() ?? '';
  expect(script.edit({ tab, cell: 'A1', value: '2' })).toEqual([
    { functionName: 'onEdit', error: 'No.' },
    { functionName: 'edited' },
    { functionName: 'changed' },
  ]);
  expect(() => script.edit({ tab: 'None', cell: 'A1', value: '' })).toThrow('There is no tab “None”.');
});

test('what the rule of a cell rejects is not typed, and fires nothing', () => {
  const { script, log } = planted(`function rule() {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Oui'], true).setAllowInvalid(false).build();
    SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setDataValidation(rule);
  }`);
  script.run('rule');
  const tab = script.spreadsheet.getSheets()[0]?.getName() ?? '';
  expect(() => script.edit({ tab, cell: 'A1', value: 'Non' })).toThrow('violates the data validation rules');
  expect(log()).toEqual([]);
});

test('a script without triggers is edited and opened as well', () => {
  const script = scriptOf('');
  const tab = script.spreadsheet.getActiveSheet().getName();
  expect([script.open(), script.edit({ tab, cell: 'A1', value: 'x' })]).toEqual([[], []]);
  expect(script.spreadsheet.getActiveSheet().getRange('A1').getValue()).toBe('x');
});
