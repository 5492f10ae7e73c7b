import { describe, expect, test } from 'vitest';
import { createServices } from '../../../build/local/services/index.ts';
import { stillWorld } from './still-world.ts';

/** Monday 23 November 2026, 9:00 in Paris. */
function services() {
  const world = stillWorld();
  const made = createServices(world);
  const timed = (name: string) => made.globals.ScriptApp.newTrigger(name).timeBased();
  /** Lets `days` days pass in hours and tells when which function was due. */
  const play = (hours: number) => {
    const fired: string[] = [];
    for (let hour = 0; hour < hours; hour += 1) {
      world.sleep(3_600_000);
      for (const due of made.dueTriggers(world.now())) fired.push(`${due.functionName} ${due.at.toISOString()}`);
    }
    return fired;
  };
  return { world, made, timed, play, ScriptApp: made.globals.ScriptApp };
}

describe('triggers of a document', () => {
  test('say what they are', () => {
    const { ScriptApp, made } = services();
    const created = ScriptApp.newTrigger('noteAnswer').forSpreadsheet('book-1').onFormSubmit().create();
    ScriptApp.newTrigger('showMenu')
      .forSpreadsheet({ getId: () => 'book-2' })
      .onOpen()
      .create();
    ScriptApp.newTrigger('check').forSpreadsheet('book-1').onEdit().create();
    expect(created.getHandlerFunction()).toBe('noteAnswer');
    expect(created.getEventType()).toBe(ScriptApp.EventType.ON_FORM_SUBMIT);
    expect(created.getTriggerSource()).toBe(ScriptApp.TriggerSource.SPREADSHEETS);
    expect(created.getTriggerSourceId()).toBe('book-1');
    expect(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())).toEqual([
      'noteAnswer',
      'showMenu',
      'check',
    ]);
    expect(made.triggers.map(({ eventType, sourceId }) => [eventType, sourceId])).toEqual([
      ['ON_FORM_SUBMIT', 'book-1'],
      ['ON_OPEN', 'book-2'],
      ['ON_EDIT', 'book-1'],
    ]);
    expect(new Set(made.triggers.map(({ id }) => id)).size).toBe(3);
  });

  test('are deleted through the trigger itself, and are never due', () => {
    const { ScriptApp, play } = services();
    const first = ScriptApp.newTrigger('a').forSpreadsheet('book').onOpen().create();
    ScriptApp.newTrigger('b').forForm('form').onFormSubmit().create();
    ScriptApp.deleteTrigger(first);
    ScriptApp.deleteTrigger(first);
    expect(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())).toEqual(['b']);
    expect(ScriptApp.getProjectTriggers()[0]?.getTriggerSource()).toBe(ScriptApp.TriggerSource.FORMS);
    expect(play(48)).toEqual([]);
  });
});

test('a project has at most twenty', () => {
  const { timed, ScriptApp } = services();
  for (let i = 0; i < 20; i += 1) timed(`f${i}`).everyHours(1).create();
  expect(() => timed('f20').everyHours(1).create()).toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  const [first] = ScriptApp.getProjectTriggers();
  if (first) ScriptApp.deleteTrigger(first);
  expect(timed('f20').everyHours(1).create().getHandlerFunction()).toBe('f20');
});

describe('time-driven triggers', () => {
  test('for one moment are due once and stay in the project', () => {
    const { timed, play, ScriptApp } = services();
    timed('soon')
      .after(90 * 60_000)
      .create();
    timed('later').at(new Date('2026-11-23T12:30:00Z')).create();
    expect(play(24)).toEqual(['soon 2026-11-23T09:30:00.000Z', 'later 2026-11-23T12:30:00.000Z']);
    expect(ScriptApp.getProjectTriggers()).toHaveLength(2);
    expect(ScriptApp.getProjectTriggers()[0]?.getEventType()).toBe(ScriptApp.EventType.CLOCK);
  });

  test('that repeat are due at each step, and once when several were missed', () => {
    const { world, made, timed, play } = services();
    timed('hourly').everyHours(3).create();
    expect(play(9)).toEqual([
      'hourly 2026-11-23T11:00:00.000Z',
      'hourly 2026-11-23T14:00:00.000Z',
      'hourly 2026-11-23T17:00:00.000Z',
    ]);
    world.sleep(20 * 3_600_000);
    expect(made.dueTriggers(world.now())).toHaveLength(1);
    expect(made.dueTriggers(world.now())).toEqual([]);
  });

  test('are told the earliest first', () => {
    const { world, made, timed } = services();
    timed('second').after(2000).create();
    timed('first').after(1000).create();
    timed('tomorrow').after(86_400_000).create();
    world.sleep(5000);
    expect(made.dueTriggers(world.now()).map((due) => due.functionName)).toEqual(['first', 'second']);
  });

  test('at an hour of the day keep it over the change of clocks', () => {
    const world = stillWorld('2026-03-27T12:00:00Z');
    const { globals, triggers, dueTriggers } = createServices(world);
    globals.ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).nearMinute(15).create();
    const times: string[] = [];
    for (let day = 0; day < 3; day += 1) {
      times.push(triggers[0]?.nextAt?.toISOString() ?? '');
      world.sleep(24 * 3_600_000);
      dueTriggers(world.now());
    }
    expect(times).toEqual(['2026-03-28T05:15:00.000Z', '2026-03-29T04:15:00.000Z', '2026-03-30T04:15:00.000Z']);
  });

  test('on a weekday, every so many weeks, in a zone of their own', () => {
    const { timed, play, ScriptApp } = services();
    timed('friday').onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(18).nearMinute(0).create();
    timed('fortnight')
      .everyWeeks(2)
      .onWeekDay(ScriptApp.WeekDay.MONDAY)
      .atHour(20)
      .nearMinute(30)
      .inTimezone('America/New_York')
      .create();
    expect(play(24 * 16)).toEqual([
      'fortnight 2026-11-24T01:30:00.000Z',
      'friday 2026-11-27T17:00:00.000Z',
      'friday 2026-12-04T17:00:00.000Z',
      'fortnight 2026-12-08T01:30:00.000Z',
    ]);
  });

  test('every third day', () => {
    const { timed, play } = services();
    timed('third').everyDays(3).atHour(8).nearMinute(0).create();
    expect(play(24 * 8)).toEqual([
      'third 2026-11-24T07:00:00.000Z',
      'third 2026-11-27T07:00:00.000Z',
      'third 2026-11-30T07:00:00.000Z',
    ]);
  });

  test('take only Google’s steps in minutes, and need a schedule', () => {
    const { timed } = services();
    for (const minutes of [1, 5, 10, 15, 30]) timed('f').everyMinutes(minutes);
    for (const minutes of [0, 2, 20, 60]) {
      expect(() => timed('f').everyMinutes(minutes)).toThrow(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    expect(() => timed('f').everyDays(0)).toThrow('The value you passed to everyDays was invalid.');
    expect(() => timed('f').atHour(24)).toThrow('The value you passed to atHour was invalid.');
    expect(() => timed('f').create()).toThrow('no schedule');
    expect(() => timed('f').atHour(8).create()).toThrow('no schedule');
  });
});
