import { expect, test } from 'vitest';
import { scriptOf } from './script.ts';

test('a script finds Apps Script and ECMAScript, and nothing of Node or a browser', () => {
  const names =
    'process require module Buffer setTimeout setInterval queueMicrotask URL TextEncoder crypto structuredClone fetch performance window'.split(
      ' ',
    );
  const app =
    scriptOf(`function missing(names) { return names.filter((name) => typeof globalThis[name] !== 'undefined') }
    function present() { return typeof SpreadsheetApp + typeof Utilities + typeof console.log + typeof Map }`);
  expect(app.run('missing', names)).toEqual([]);
  expect(app.run('present')).toBe('objectobjectfunctionfunction');
});

test('values handed to a script belong to its realm', () => {
  const app = scriptOf(`function f() {
    const range = SpreadsheetApp.getActiveSheet().getRange('A1').setValue('2026-11-21');
    const values = range.getValues();
    let error;
    try { SpreadsheetApp.getActiveSheet().getRange(0, 1) } catch (thrown) { error = thrown }
    return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error,
      Object.prototype.toString.call(values[0][0]), String(error), values[0][0].constructor === Date];
  }`);
  expect(app.run('f')).toEqual([
    true,
    true,
    true,
    true,
    '[object Date]',
    'Exception: The starting row of the range is too small.',
    true,
  ]);
});

test("a script's clock is the world's, and stands still until told", () => {
  const app = scriptOf(`function f() {
    const before = Date.now();
    Utilities.sleep(1500);
    return [before, Date.now() - before, new Date().toISOString(), new Date(2020, 0, 1).getFullYear(), typeof Date()];
  }`);
  expect(app.run('f')).toEqual([Date.UTC(2026, 10, 23, 10), 1500, '2026-11-23T10:00:01.500Z', 2020, 'string']);
  app.sleep(60_000);
  expect(app.now().toISOString()).toBe('2026-11-23T10:01:01.500Z');
});

test("a script's local time is its project's zone, and the process keeps its own", () => {
  const code = `function f() { return [new Date().getHours(), new Date(2026, 6, 4).toISOString()] }`;
  const before = process.env.TZ;
  expect(scriptOf(code).run('f')).toEqual([11, '2026-07-03T22:00:00.000Z']);
  expect(scriptOf(code, { timeZone: 'America/New_York' }).run('f')).toEqual([5, '2026-07-04T04:00:00.000Z']);
  expect(process.env.TZ).toBe(before);
});

test('every run starts afresh', () => {
  const app = scriptOf(`let count = 0; function f() { count += 1; return count }`);
  expect([app.run('f'), app.run('f')]).toEqual([1, 1]);
});

test('functions are told in the order of their declaration', () => {
  const app = scriptOf(`function b() {} const hidden = () => 1; function a() {}`);
  app.load('function c() {}');
  expect(app.functions()).toEqual(['b', 'a', 'c']);
});

test('a function that is not there gives the sentence of Google', () => {
  expect(() => scriptOf('').run('planWeekend')).toThrow('Script function not found: planWeekend');
  expect(() => scriptOf('').run('toString')).toThrow('Script function not found: toString');
});

test("a script's own error arrives as it was thrown", () => {
  const app = scriptOf(`function f() { throw new TypeError('broken') }`);
  let error: unknown;
  try {
    app.run('f');
  } catch (thrown) {
    error = thrown;
  }
  expect(String(error)).toBe('TypeError: broken');
});

test('a method that is missing here throws its own name', () => {
  const calls: [string, string][] = [
    ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById'],
    ['SpreadsheetApp.getActive().getEditors()', 'Spreadsheet.getEditors'],
    ['SpreadsheetApp.getActiveSheet().newChart()', 'Sheet.newChart'],
    ['SpreadsheetApp.getActiveSheet().getRange("A1").createPivotTable()', 'Range.createPivotTable'],
    ['SpreadsheetApp.newDataValidation().requireMiracle()', 'DataValidationBuilder.requireMiracle'],
  ];
  for (const [code, name] of calls) {
    const app = scriptOf(`function f() { ${code} }`);
    expect(() => app.run('f')).toThrow(`${name} is not in the local Apps Script`);
  }
  expect(calls).toHaveLength(5);
});

test('what is ours inside the objects stays ours', () => {
  const app =
    scriptOf(`function f(path) { const range = SpreadsheetApp.getActiveSheet().getRange('A1'); return range[path] }
    function keys() { return Object.keys(SpreadsheetApp.getActiveSheet().getRange('A1')).length }`);
  for (const member of ['model', 'area', 'googleName']) {
    expect(() => app.run('f', member)).toThrow(`Range.${member} is not in the local Apps Script`);
  }
  expect(app.run('keys')).toBe(0);
});

test('opening the document runs onOpen where there is one', () => {
  const app = scriptOf(`function onOpen(e) { SpreadsheetApp.getUi().createMenu(e.source.getName()).addToUi() }`);
  app.open();
  expect(app.menus.map(({ caption }) => caption)).toEqual(['Untitled spreadsheet']);
  expect(() => scriptOf('').open()).not.toThrow();
});
