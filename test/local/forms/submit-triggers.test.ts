import { expect, test } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { scriptOf } from '../script.ts';

/** A form whose answers go to `first` and then `second`, each of which writes a line into the sheet. */
const PLANTED = `
  function plant() {
    const form = FormApp.create('Lits', true);
    form.addTextItem().setTitle('Nom').setRequired(true);
    ScriptApp.newTrigger('first').forForm(form).onFormSubmit().create();
    ScriptApp.newTrigger('second').forForm(form).onFormSubmit().create();
    ScriptApp.newTrigger('other').forForm('another-form').onFormSubmit().create();
    ScriptApp.newTrigger('other').forForm(form).onOpen().create();
    return form.getId();
  }
  function note(text) { SpreadsheetApp.getActiveSheet().appendRow([text]) }
  function nameIn(event) { return event.response.getItemResponses()[0].getResponse() }
  function first(event) { note('first ' + nameIn(event)) }
  function second(event) { note('second ' + nameIn(event)) }
  function other() { note('other') }
  function deleteAll(name) {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === name) ScriptApp.deleteTrigger(trigger);
    }
  }`;

function planted(more = ''): { script: AppsScript; id: string; notes: () => unknown[] } {
  const script = scriptOf(`${PLANTED}\n${more}`);
  const id = script.run('plant') as string;
  const notes = () => script.spreadsheet.getActiveSheet().getDataRange().getValues().flat();
  return { script, id, notes };
}

test('an answer runs the functions of that form’s triggers, each in a run of its own', () => {
  const { script, id, notes } = planted('let runs = 0; function first() { runs += 1; note(runs) }');
  expect(script.answerForm(id, { Nom: 'Zoé' }).runs).toEqual([{ functionName: 'first' }, { functionName: 'second' }]);
  script.answerForm(id, { Nom: 'Ali' });
  expect(notes()).toEqual([1, 'second Zoé', 1, 'second Ali']);
});

test('no trigger fires for what is not taken, nor where Google leaves it out', () => {
  const { script, id, notes } = planted();
  expect(script.answerForm(id, { Nom: '' })).toMatchObject({ taken: false, runs: [] });
  expect(script.answerForm(id, { Nom: 'Zoé' }, { fire: false })).toMatchObject({ taken: true, runs: [] });
  expect(notes()).toEqual(['']);
  expect(script.forms[0]?.responses).toHaveLength(1);
});

test('the function is given the event that Google gives', () => {
  const { script, id, notes } = planted(`function first(e) {
    const trigger = ScriptApp.getProjectTriggers().find((each) => each.getUniqueId() === e.triggerUid);
    note(Object.keys(e).sort().join());
    note([e.authMode === ScriptApp.AuthMode.FULL, trigger.getHandlerFunction(), e.source.getTitle()].join());
    note([e.source.getId() === FormApp.openById(e.source.getId()).getId(),
      e.source.getResponse(e.response.getId()).getId() === e.response.getId()].join());
    note(e.response.getTimestamp().toISOString());
  }`);
  script.answerForm(id, { Nom: 'Zoé' });
  expect(notes()).toEqual([
    'authMode,response,source,triggerUid',
    'true,first,Lits',
    'true,true',
    '2026-11-23T10:00:00.000Z',
    'second Zoé',
  ]);
});

test('such a run has no UI, and what it logs is told', () => {
  const { script, id, notes } = planted(`function first() {
    console.warn('an answer');
    try { SpreadsheetApp.getUi() } catch (error) { note(error.message) }
  }`);
  script.answerForm(id, { Nom: 'Zoé' });
  expect(notes()).toEqual(['Cannot call SpreadsheetApp.getUi() from this context.', 'second Zoé']);
  expect(script.logs.map(({ text }) => text)).toEqual(['an answer']);
});

/** It reads the answer in two calls, and writes in two. */
const CALLS_OF_FIRST = 4;

test('an error, a missing function and a kill are told; the answer is kept and the other triggers fire', () => {
  const broken = planted(`
    function plantMissing(id) { ScriptApp.newTrigger('missing').forForm(id).onFormSubmit().create() }
    function first() { LockService.getDocumentLock().waitLock(1); throw new Error('No tab.') }`);
  broken.script.run('plantMissing', broken.id);
  const outcome = broken.script.answerForm(broken.id, { Nom: 'Zoé' });
  expect(outcome).toMatchObject({ taken: true });
  expect(outcome.runs).toEqual([
    { functionName: 'first', error: 'No tab.' },
    { functionName: 'second' },
    { functionName: 'missing', error: 'Script function not found: missing' },
  ]);
  expect(broken.script.services.locks.isHeld('document')).toBe(false);
  expect(broken.script.triggers).toHaveLength(5);

  // Every call at which the first run can die: whatever it wrote, the answer is there and the second run goes on.
  for (let call = 1; call <= CALLS_OF_FIRST; call += 1) {
    const { script, id, notes } = planted();
    script.meter.dieAtCall(call);
    const { taken, runs } = script.answerForm(id, { Nom: 'Zoé' });
    expect([taken, runs.map(({ error }) => error !== undefined)]).toEqual([true, [true, false]]);
    expect(runs[0]?.error).toMatch(/^The run was killed at call \d+ /);
    expect(notes()).toEqual(['second Zoé']);
    expect(script.forms[0]?.responses).toHaveLength(1);
  }
});

test('an answer that comes in while a person runs something is a run beside it: a lock keeps it waiting', () => {
  const { script, id, notes } = planted(`
    function plan() {
      LockService.getDocumentLock().waitLock(1000);
      note('plan begins');
      note('plan goes on');
    }
    function first(event) {
      if (LockService.getDocumentLock().tryLock(30000)) note('first ' + nameIn(event));
      else note('locked out');
    }
    function second(event) { note('second'); note('killed before') }`);
  let answered: unknown;
  script.meter.onCall = ({ number, method }) => {
    if (answered !== undefined || method !== 'Sheet.appendRow') return;
    answered = number;
    // The first run makes two calls for the lock and two for its line; the second one dies before its second line.
    script.meter.dieAtCall(4 + 3);
    answered = script.answerForm(id, { Nom: 'Zoé' }).runs.map(({ error }) => error?.replace(/\d+/, 'n'));
  };
  script.run('plan');
  expect(answered).toEqual([undefined, 'The run was killed at call n (SpreadsheetApp.getActiveSheet)']);
  expect(notes()).toEqual(['locked out', 'second', 'plan begins', 'plan goes on']);
  expect(script.services.locks.isHeld('document')).toBe(false);
  // Waiting for the lock took its time.
  expect(script.now().toISOString()).toBe('2026-11-23T10:00:30.000Z');
});

test('a trigger can be deleted by a run before it, and stays when its form is deleted', () => {
  const { script, id, notes } = planted(`function first() { deleteAll('second'); note('first') }`);
  expect(script.answerForm(id, { Nom: 'Zoé' }).runs).toEqual([{ functionName: 'first' }]);
  expect(notes()).toEqual(['first']);
  const [form] = script.forms;
  if (form) script.deleteForm(form);
  expect(script.triggers.filter(({ sourceId }) => sourceId === id)).toHaveLength(2);
  expect(() => script.answerForm(id, { Nom: 'Ali' })).toThrow('No item with the given ID could be found');
});
