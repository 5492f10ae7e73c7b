import { expect, test } from 'vitest';
import { scriptOf } from './script.ts';

/** Two triggers due after ten minutes, `first` before `second`, and one for the next day. */
const PLANTED = `
  function plant() {
    ScriptApp.newTrigger('second').timeBased().after(600000).create();
    ScriptApp.newTrigger('first').timeBased().after(540000).create();
    ScriptApp.newTrigger('tomorrow').timeBased().after(86400000).create();
  }
  function note(text) { SpreadsheetApp.getActiveSheet().appendRow([text]) }
  function first() { note('first') }
  function second() { note('second') }
  function tomorrow() { note('tomorrow') }
  function deleteAll(name) {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === name) ScriptApp.deleteTrigger(trigger);
    }
  }`;

function planted(more = '') {
  const app = scriptOf(`${PLANTED}\n${more}`);
  app.run('plant');
  const notes = () => app.spreadsheet.getActiveSheet().getDataRange().getValues().flat();
  return { app, notes };
}

test('what is due is run once, the earliest first; time alone runs nothing', () => {
  const { app, notes } = planted();
  expect(app.runDueTriggers()).toEqual([]);
  app.sleep(600_000);
  expect(notes()).toEqual(['']);
  expect(app.runDueTriggers()).toEqual([{ functionName: 'first' }, { functionName: 'second' }]);
  expect(app.runDueTriggers()).toEqual([]);
  expect(notes()).toEqual(['first', 'second']);
});

test('the function is given the event that Google gives', () => {
  const { app, notes } = planted(`function first(e) {
    const { authMode, triggerUid, ...time } = e;
    note([Object.getPrototypeOf(e) === Object.prototype, authMode === ScriptApp.AuthMode.FULL].join());
    note(ScriptApp.getProjectTriggers().find((each) => each.getUniqueId() === triggerUid).getHandlerFunction());
    note(JSON.stringify(time));
  }`);
  // Sunday 29 November 2026 in Calais, and still in UTC.
  app.sleep(6 * 86_400_000 + 61_000);
  app.runDueTriggers();
  const [types, by, time] = notes();
  expect([types, by]).toEqual(['true,true', 'first']);
  expect(JSON.parse(String(time))).toEqual({
    'day-of-month': 29,
    'day-of-week': 7,
    hour: 10,
    minute: 1,
    month: 11,
    second: 1,
    timezone: 'UTC',
    'week-of-year': 49,
    year: 2026,
  });
});

test('such a run has no UI, the next one of a person has', () => {
  const { app, notes } = planted(`
    function first() { try { SpreadsheetApp.getUi() } catch (error) { note(error.name + ': ' + error.message) } }
    function second() { SpreadsheetApp.getActive().toast('Still shown where the workbook is open') }
    function byHand() { SpreadsheetApp.getUi().alert('seen') }`);
  app.sleep(600_000);
  expect(app.runDueTriggers().map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(notes()).toEqual(['Exception: Cannot call SpreadsheetApp.getUi() from this context.']);
  expect([app.toasts.length, app.dialogs.length]).toEqual([1, 0]);
  app.run('byHand');
  expect(app.dialogs).toHaveLength(1);
});

test('an error, a missing function and a kill are told, stop no other, and leave their trigger', () => {
  const { app, notes } = planted(`
    function plant2() { ScriptApp.newTrigger('missing').timeBased().after(1).create() }
    function first() { LockService.getDocumentLock().waitLock(1); note('first'); throw new Error('No more quota.') }`);
  app.run('plant2');
  app.sleep(600_000);
  expect(app.runDueTriggers()).toEqual([
    { functionName: 'missing', error: 'Script function not found: missing' },
    { functionName: 'first', error: 'No more quota.' },
    { functionName: 'second' },
  ]);
  expect(notes()).toEqual(['first', 'second']);
  expect(app.services.locks.isHeld('document')).toBe(false);
  expect(app.triggers.map(({ functionName }) => functionName)).toEqual(['second', 'first', 'tomorrow', 'missing']);

  const killed = planted();
  killed.app.sleep(600_000);
  killed.app.meter.dieAtCall(2);
  const [first, second] = killed.app.runDueTriggers();
  expect(first?.error).toMatch(/^The run was killed at call \d+ \(Sheet\.appendRow\)$/);
  expect(second).toEqual({ functionName: 'second' });
  expect(killed.notes()).toEqual(['second']);
});

test('a trigger can be deleted by the very run that it started, and by one before it', () => {
  const own = planted(`function first() { deleteAll('first'); note('first') }`);
  own.app.sleep(600_000);
  expect(own.app.runDueTriggers()).toHaveLength(2);
  expect(own.notes()).toEqual(['first', 'second']);
  expect(own.app.triggers.map(({ functionName }) => functionName)).toEqual(['second', 'tomorrow']);

  const other = planted(`function first() { deleteAll('second'); note('first') }`);
  other.app.sleep(600_000);
  expect(other.app.runDueTriggers()).toEqual([{ functionName: 'first' }]);
  expect(other.notes()).toEqual(['first']);
});

test('each is a run of its own: nothing is kept in variables, and a kill is over with it', () => {
  const { app, notes } = planted(
    `let runs = 0; function first() { runs += 1; note(runs) } function second() { runs += 1; note(runs) }`,
  );
  app.sleep(600_000);
  app.meter.dieAfterCall(2);
  expect(app.runDueTriggers().map(({ error }) => error === undefined)).toEqual([false, true]);
  expect(notes()).toEqual([1, 1]);
  expect(app.meter.killed).toBeUndefined();
});
