import { expect, test } from 'vitest';
import { createServices } from '../../../build/local/services/index.ts';
import { stillWorld } from './still-world.ts';

test('the session is that of the world’s person', () => {
  const { Session } = createServices(stillWorld()).globals;
  expect(Session.getActiveUser().getEmail()).toBe('coordination@calais.example');
  expect(Session.getEffectiveUser().getEmail()).toBe('coordination@calais.example');
  expect([Session.getActiveUserLocale(), Session.getScriptTimeZone()]).toEqual(['fr', 'Europe/Paris']);
});

test('log lines are recorded with their level, their values filled in', () => {
  const { console, logs, globals } = createServices(stillWorld());
  console.log('%s has %d beds', 'H1', 3);
  console.info({ homes: [1, 2] }, 'two');
  console.warn('100%');
  console.error(new Error('broken').message);
  console.log(globals.Session);
  globals.Logger.log('Plan %s', 'ready');
  expect(logs.map(({ level, source, text }) => [level, source, text])).toEqual([
    ['debug', 'console', 'H1 has 3 beds'],
    ['info', 'console', '{ homes: [ 1, 2 ] } two'],
    ['warn', 'console', '100%'],
    ['error', 'console', 'broken'],
    ['debug', 'console', 'Session'],
    ['info', 'Logger', 'Plan ready'],
  ]);
});

test('timers tell the world’s time', () => {
  const world = stillWorld();
  const { console, logs } = createServices(world);
  console.time('plan');
  world.sleep(1250);
  console.timeEnd('plan');
  console.timeEnd('plan');
  expect(logs.map(({ text }) => text)).toEqual(['plan: 1250ms']);
});

test('the Logger’s log is its own lines since it was cleared', () => {
  const { console, logs, globals } = createServices(stillWorld());
  globals.Logger.log('one').log('two');
  console.log('not the Logger’s');
  expect(globals.Logger.getLog()).toBe(
    'Mon Nov 23 09:00:00 CET 2026 INFO: one\nMon Nov 23 09:00:00 CET 2026 INFO: two\n',
  );
  globals.Logger.clear();
  expect(globals.Logger.getLog()).toBe('');
  globals.Logger.log('three');
  expect(globals.Logger.getLog()).toMatch(/INFO: three\n$/);
  expect(logs).toHaveLength(4);
});
