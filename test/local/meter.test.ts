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

test('a run killed after the n-th call has done that call as well, and never learns of it', () => {
  const written = [0, 0, 1, 1, 2, 2, 2, 2, 3, 3];
  for (let n = 1; n <= 10; n += 1) {
    const app = scriptOf(WRITER);
    app.meter.dieAfterCall(n);
    expect(() => app.run('f')).toThrow(Killed);
    expect(app.spreadsheet.getActiveSheet().getLastRow()).toBe(written[n - 1]);
    expect(app.meter.calls).toBe(n);
  }
  const whole = scriptOf(WRITER);
  whole.meter.dieAfterCall(11);
  expect(whole.run('f')).toBe(3);
});

test('a run can die after a mail has left, or when a call has failed', () => {
  const app = scriptOf(`function f() {
    try { MailApp.sendEmail('', 's', 'b') } catch (error) { Logger.log('failed') }
    MailApp.sendEmail('a@example.org', 's', 'b'); Logger.log('sent');
  }`);
  app.meter.dieAfterCall(1);
  expect(() => app.run('f')).toThrow('The run was killed at call 1 (MailApp.sendEmail)');
  expect([app.mails, app.logs]).toEqual([[], []]);
  app.meter.dieAfterCall(3);
  expect(() => app.run('f')).toThrow('The run was killed at call 4 (MailApp.sendEmail)');
  expect(app.mails).toHaveLength(1);
  expect(app.logs.map(({ text }) => text)).toEqual(['failed']);
});

test('another person can do something at any call', () => {
  const app = scriptOf(WRITER);
  const methods: string[] = [];
  app.meter.onCall = ({ number, method }) => {
    methods.push(method);
    // Before A1 is read.
    if (number === 8) app.spreadsheet.getActiveSheet().getRange('A1').setValue(40);
  };
  app.run('f');
  expect(app.spreadsheet.getActiveSheet().getRange('A3').getValue()).toBe(42);
  expect(methods).toHaveLength(10);
  expect(methods[7]).toBe('Range.getValue');
  app.meter.reset();
  app.run('f');
  expect(methods).toHaveLength(10);
});

test('calls take as long as the world says, and the script’s own clock shows it', () => {
  const code = `function f() {
    const began = Date.now();
    const seen = [];
    for (let i = 0; i < 3; i += 1) { SpreadsheetApp.flush(); seen.push(Date.now() - began, new Date() - began) }
    return seen;
  }`;
  const slow = scriptOf(code, { msPerCall: 400 });
  const start = slow.now().getTime();
  expect(slow.run('f')).toEqual([400, 400, 800, 800, 1200, 1200]);
  expect(slow.now().getTime() - start).toBe(1200);
  expect(scriptOf(code).run('f')).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a kill is told even when the script caught it, and no call of that run works any more', () => {
  const app = scriptOf(`function f() {
    const range = SpreadsheetApp.getActiveSheet().getRange('A1');
    try { range.setValue('first') } catch (error) {}
    try { SpreadsheetApp.getActiveSheet().getRange('A2').setValue('second') } catch (error) {}
    return 'fine';
  }
  function g() { return SpreadsheetApp.getActiveSheet().getLastRow() }`);
  app.meter.dieAtCall(3);
  expect(() => app.run('f')).toThrow('The run was killed at call 3 (Range.setValue)');
  expect(app.meter.killed).toBeInstanceOf(Killed);
  // The next run is another one.
  expect(app.run('g')).toBe(0);
  expect(app.meter.killed).toBeUndefined();
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
