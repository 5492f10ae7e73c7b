import { expect, test } from 'vitest';
import { Killed } from '../../build/local/meter.ts';
import { scriptOf } from './script.ts';

const WRITER = `function f() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue(1);
  sheet.getRange('A2').setValue(2);
  sheet.getRange('A3').setValue(sheet.getRange('A1').getValue() + 2);
  return sheet.getLastRow();
}`;

test('calls are counted by method, and round trips as Google batches them', () => {
  const app = scriptOf(WRITER);
  expect(app.run('f')).toBe(3);
  expect(Object.fromEntries(app.meter.byMethod)).toEqual({
    'SpreadsheetApp.getActiveSheet': 1,
    'Sheet.getRange': 4,
    'Range.setValue': 3,
    'Range.getValue': 1,
    'Sheet.getLastRow': 1,
  });
  expect(app.meter.calls).toBe(10);
  // Two writes together, a read, a write, a read.
  expect(app.meter.roundTrips).toBe(4);
});

test('a run killed at the n-th call has done the calls before it and none after', () => {
  // The calls that write are the 3rd, 5th and 9th.
  const written = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3];
  for (let n = 1; n <= 10; n += 1) {
    const app = scriptOf(WRITER);
    app.meter.dieAtCall(n);
    expect(() => app.run('f')).toThrow(Killed);
    expect(app.spreadsheet.getActiveSheet().getLastRow()).toBe(written[n - 1]);
  }
  const whole = scriptOf(WRITER);
  whole.meter.dieAtCall(11);
  expect(whole.run('f')).toBe(3);
});

test('a kill is told even when the script caught it, and no call of that run works any more', () => {
  const app = scriptOf(`function f() {
    const range = SpreadsheetApp.getActiveSheet().getRange('A1');
    try { range.setValue('first') } catch (error) {}
    try { range.setValue('second') } catch (error) {}
    return 'fine';
  }
  function g() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() }`);
  app.meter.dieAtCall(3);
  expect(() => app.run('f')).toThrow('The run was killed at call 3 (Range.setValue)');
  expect(() => app.run('g')).toThrow(Killed);
  app.meter.reset();
  expect(app.run('g')).toBe('');
});

test('a kill outweighs what the script throws instead', () => {
  const app = scriptOf(`function f() { try { SpreadsheetApp.flush() } catch (error) { throw new Error('mine') } }`);
  app.meter.dieAtCall(1);
  expect(() => app.run('f')).toThrow(Killed);
});

test('a killed run lets go of its lock', () => {
  const app = scriptOf(`function f() { LockService.getDocumentLock().waitLock(10); SpreadsheetApp.flush() }
    function g() { return LockService.getDocumentLock().tryLock(10) }`);
  app.meter.dieAtCall(3);
  expect(() => app.run('f')).toThrow(Killed);
  app.meter.reset();
  expect(app.run('g')).toBe(true);
});
