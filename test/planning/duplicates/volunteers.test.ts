import { describe, expect, it } from 'vitest';
import { sampleTabs } from '../../../build/sample/index.ts';
import { CALAIS } from '../../../build/sample/options.ts';
import type { Driver } from '../../../src/domain/driver.ts';
import type { Host } from '../../../src/domain/host.ts';
import { numbersIn } from '../../../src/planning/duplicates/phone-numbers.ts';
import { volunteersTwice } from '../../../src/planning/duplicates/volunteers.ts';
import { checkWeekend } from '../../../src/planning/plan-weekend.ts';
import { dayReadFor, readTabs } from '../../sample/reading.ts';
import { driver, host, problem } from '../problem.ts';

const lines = (hosts: Host[], drivers: Driver[] = []) =>
  checkWeekend(problem({ hosts, drivers }))
    .filter(({ finding }) => finding.code === 'sameVolunteer' || finding.code === 'oneHousehold')
    .map(({ severity, subject, finding: { code, ...facts } }) => ({ severity, subject, code, ...facts }));

const claire = { name: 'Claire Martin', town: 'Calais', phone: '06 39 98 12 34' };

describe('two hosts under different addresses', () => {
  it('are one line where they share a phone, however it is written', () => {
    const subject = { kind: 'host', id: 'H2', field: 'phone' };
    for (const phone of ['+33 6 39 98 12 34', '0033639981234', '+33 (0)6.39.98.12.34', '03 21 00 00 00 / 0639981234']) {
      expect(lines([host('H1', 2, claire), host('H2', 2, { phone, name: 'C. M.' })])).toEqual([
        { severity: 'check', subject, code: 'sameVolunteer', others: ['H1'], by: 'phone' },
      ]);
    }
    expect(lines([host('H1', 2, claire), host('H2', 2, { phone: '06 39 98 12 35', name: 'C. M.' })])).toEqual([]);
    expect(lines([host('H1', 2, { phone: '112' }), host('H2', 2, { phone: '112' })])).toEqual([]);
  });

  it('are one line where they are called alike in one town', () => {
    const other = (more: Partial<Host>) =>
      lines([host('H1', 2, claire), host('H2', 2, { ...claire, phone: '', ...more })]);
    const subject = { kind: 'host', id: 'H2', field: 'name' };
    for (const name of ['MARTIN Claire', 'Claire  martin', 'Clair Martin', 'Martin, Claire']) {
      expect(other({ name })).toEqual([
        { severity: 'check', subject, code: 'sameVolunteer', others: ['H1'], by: 'name' },
      ]);
    }
    expect(other({ name: 'Claude Martin' })).toEqual([]);
    expect(other({ name: 'Claire' })).toEqual([]);
    const first = { name: 'Claire', town: 'Calais' };
    expect(lines([host('H1', 2, first), host('H2', 2, first)])).toEqual([]);
    expect(other({ town: 'Ardres' })).toEqual([]);
  });

  it('are not said where one has left, nor where they share the address', () => {
    expect(lines([host('H1', 2, claire), host('H2', 2, { ...claire, status: 'left' })])).toEqual([]);
    expect(
      lines([host('H1', 2, claire), host('H2', 2, { ...claire, status: 'paused', offers: new Map() })]),
    ).toHaveLength(1);
    expect(lines([host('H1', 2, claire), host('H2', 2, { ...claire, email: 'h1@Example.org' })])).toEqual([]);
    expect(lines([host('H1', 2, { ...claire, email: '' }), host('H2', 2, { ...claire, email: '' })])).toHaveLength(1);
  });

  it('are one line for three', () => {
    const three = [host('H1', 2, claire), host('H2', 2, claire), host('H3', 2, { ...claire, phone: '' })];
    expect(lines(three)).toMatchObject([{ subject: { id: 'H3', field: 'name' }, others: ['H1', 'H2'], by: 'name' }]);
  });
});

describe('drivers', () => {
  it('are compared among themselves', () => {
    expect(lines([], [driver('D1', 3, claire), driver('D2', 4, claire)])).toMatchObject([
      { severity: 'check', subject: { kind: 'driver', id: 'D2' }, code: 'sameVolunteer', others: ['D1'] },
    ]);
  });

  it('are asked for the address of the host they seem to live with', () => {
    const subject = { kind: 'driver', id: 'D1', field: 'email' };
    const facts = { host: 'H2', email: 'h2@example.org', by: 'phone' };
    expect(lines([host('H1', 2), host('H2', 2, claire)], [driver('D1', 3, claire)])).toEqual([
      { severity: 'info', subject, code: 'oneHousehold', ...facts },
    ]);
    expect(lines([host('H2', 2, claire)], [driver('D1', 3, { ...claire, email: 'H2@example.org' })])).toEqual([]);
    expect(lines([host('H2', 2, { ...claire, status: 'left' })], [driver('D1', 3, claire)])).toEqual([]);
    // Whoever has a host's address already drives for them.
    const known = driver('D1', 3, { ...claire, email: 'H1@example.org' });
    expect(lines([host('H1', 2), host('H2', 2, claire)], [known])).toEqual([]);
    // One line for each driver.
    expect(
      lines(
        [host('H1', 2, { ...claire, phone: '' }), host('H2', 2, { phone: claire.phone })],
        [driver('D1', 3, claire)],
      ),
    ).toHaveLength(1);
  });
});

it('a list of a thousand, each with a phone of their own, gives few lines, and quickly', () => {
  const tabs = sampleTabs({ ...CALAIS, hosts: 700, drivers: 300, nominations: 10 });
  const { problem: large } = readTabs(tabs, dayReadFor(CALAIS));
  volunteersTwice(large);
  const before = process.cpuUsage();
  const found = volunteersTwice(large);
  const ms = process.cpuUsage(before).user / 1000;
  console.info(`${found.length} lines about 1000 volunteers in ${ms.toFixed(0)} ms`);
  expect(large.hosts.length + large.drivers.length).toBe(1000);
  expect(found.length).toBeLessThan(12);
  expect(ms).toBeLessThan(150);
});

it('numbers are whole ones, several to a cell', () => {
  expect(numbersIn('06 39 98 12 34 ou 0032 470 12 34 56')).toEqual(['639981234', '470123456']);
  expect(numbersIn('après 18 h')).toEqual([]);
});
