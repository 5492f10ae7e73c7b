import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { clockOf, isHosted, type TabRow, textOf } from '../../checks/tabs/tabs.ts';
import { run } from '../../workbench.ts';
import {
  agree,
  changedCells,
  faults,
  inputCells,
  planned,
  previewed,
  recorded,
  refusal,
  rows,
  START,
} from './recorder.ts';

const rides = (script: AppsScript) => rows(script, `Rides ${START}`);
const homes = (script: AppsScript) => rows(script, `Homes ${START}`);
const stopsOf = (script: AppsScript, driver: string, leg: string) =>
  rides(script).filter((row) => textOf(row, 'Driver') === driver && textOf(row, 'Leg') === leg);
const times = (all: readonly TabRow[]) => all.map((row) => clockOf(textOf(row, 'Time')));

/** The car that stops most often on a leg. */
function busiest(script: AppsScript, leg: string): string {
  const drivers = rides(script)
    .filter((row) => textOf(row, 'Leg') === leg)
    .map((row) => textOf(row, 'Driver'));
  const count = (driver: string) => drivers.filter((each) => each === driver).length;
  return [...drivers].sort((a, b) => count(b) - count(a))[0]!;
}

/** The same tab but for these times, in Rides and in Homes. */
function others(script: AppsScript, driver: string, leg: string) {
  const column = leg === 'Outward' ? 'Arrives' : 'Leaves';
  const at = new Set(stopsOf(script, driver, leg).map((row) => textOf(row, 'Host')));
  return {
    rides: rides(script).map((row) =>
      textOf(row, 'Driver') === driver && textOf(row, 'Leg') === leg ? { ...row, Time: '' } : row,
    ),
    homes: homes(script).map((row) => (at.has(textOf(row, 'Host')) ? { ...row, [column]: '' } : row)),
    guests: rows(script, `Guests ${START}`),
  };
}

describe('a driver who is late', () => {
  it.each([
    ['Outward', 'outward', 25],
    ['Return', 'return', 70],
  ] as const)(
    'comes that much later on the way %s, at the homes and on the run sheet, and nothing else changes',
    async (leg, code, minutes) => {
      const script = await planned();
      const driver = busiest(script, leg);
      const before = {
        times: times(stopsOf(script, driver, leg)),
        others: others(script, driver, leg),
        input: inputCells(script),
      };
      expect(before.times.length).toBeGreaterThan(1);
      const { preview } = agree(script, { code: 'driverLate', driver, leg: code, minutes });
      expect(times(stopsOf(script, driver, leg))).toEqual(before.times.map((time) => time! + minutes));
      expect(others(script, driver, leg)).toEqual(before.others);
      expect(changedCells(before.input, inputCells(script))).toEqual({});
      // Among its rules: a home is told the times of its cars.
      expect(faults(script).filter((fault) => /^guests and rides agree|^guests and homes agree/.test(fault))).toEqual(
        [],
      );
      const hosts = stopsOf(script, driver, leg).map((row) => textOf(row, 'Host'));
      expect(preview.calls.map(({ id }) => id).sort()).toEqual(hosts.sort());
      expect(preview.writes).toBe('times');
    },
  );

  it('is so by what was said last, of what was planned: nothing adds up', async () => {
    const script = await planned();
    const driver = busiest(script, 'Outward');
    const before = times(stopsOf(script, driver, 'Outward'));
    const late = (minutes: number) => ({ code: 'driverLate', driver, leg: 'outward', minutes }) as const;
    const { preview } = agree(script, late(20));
    expect(recorded(script, late(20), preview.seal)).toMatchObject({ recorded: true });
    expect(refusal(script, late(20))).toMatch(/noted already/);
    agree(script, late(45));
    expect(times(stopsOf(script, driver, 'Outward'))).toEqual(before.map((time) => time! + 45));
    agree(script, late(10));
    expect(times(stopsOf(script, driver, 'Outward'))).toEqual(before.map((time) => time! + 10));
  });

  it('stays late when something else is recorded or the weekend is planned again, and still is not late twice', async () => {
    const script = await planned();
    const driver = busiest(script, 'Outward');
    const before = new Map(
      stopsOf(script, driver, 'Outward').map((row) => [textOf(row, 'Host'), clockOf(textOf(row, 'Time'))]),
    );
    agree(script, { code: 'driverLate', driver, leg: 'outward', minutes: 30 });
    const elsewhere = rows(script, `Guests ${START}`).find(
      (row) => isHosted(row) && textOf(row, 'Outward driver') !== driver && textOf(row, 'Return driver') !== driver,
    );
    agree(script, { code: 'guestCancelled', nomination: textOf(elsewhere, 'Nomination') });
    const isLaterBy = (minutes: number) => {
      const stops = stopsOf(script, driver, 'Outward').filter((row) => before.has(textOf(row, 'Host')));
      expect(stops.length).toBeGreaterThan(0);
      for (const row of stops) {
        expect(clockOf(textOf(row, 'Time')), textOf(row, 'Host')).toBe(before.get(textOf(row, 'Host'))! + minutes);
      }
    };
    isLaterBy(30);
    expect(run(script, 'planWeekend').ok).toBe(true);
    isLaterBy(30);
    expect(run(script, 'planWeekend').ok).toBe(true);
    isLaterBy(30);
    agree(script, { code: 'driverLate', driver, leg: 'outward', minutes: 40 });
    isLaterBy(40);
  });

  it('is told to the hosts who wait, once they know the plan', async () => {
    const script = await planned();
    run(script, 'sendMessages');
    const told = script.mails.length;
    const driver = busiest(script, 'Outward');
    agree(script, { code: 'driverLate', driver, leg: 'outward', minutes: 60 });
    expect(run(script, 'sendMessages').ok).toBe(true);
    const hosts = stopsOf(script, driver, 'Outward').map((row) => textOf(row, 'Host'));
    const emails = rows(script, 'Hosts')
      .filter((row) => hosts.includes(textOf(row, 'Host')))
      .map((row) => textOf(row, 'Email'));
    const reached = script.mails.slice(told).flatMap((mail) => mail.to);
    for (const email of emails.filter((each) => each !== '')) expect(reached).toContain(email);
    expect(script.mails.length - told).toBeLessThanOrEqual(hosts.length + 2);
  });

  it('who has nobody aboard on that leg: a sentence', async () => {
    const script = await planned();
    const idle = rows(script, 'Drivers').find((row) => !rides(script).some((ride) => ride.Driver === row.Driver));
    expect(refusal(script, { code: 'driverLate', driver: idle?.Driver, leg: 'outward', minutes: 20 })).toMatch(
      /takes nobody on the way out: there is no time to move\.$/,
    );
  });
});

describe('a guest who is late', () => {
  it('is waited for by the car that takes them out, whose hosts are told', async () => {
    const script = await planned();
    const guest = rows(script, `Guests ${START}`).find(
      (row) => isHosted(row) && textOf(row, 'Outward driver').startsWith('D'),
    );
    const driver = textOf(guest, 'Outward driver');
    const before = times(stopsOf(script, driver, 'Outward'));
    const { preview } = agree(script, { code: 'guestLate', nomination: textOf(guest, 'Nomination'), minutes: 15 });
    expect(times(stopsOf(script, driver, 'Outward'))).toEqual(before.map((time) => time! + 15));
    expect(preview.calls[0]).toMatchObject({ id: driver });
    expect(preview.calls[0]?.about).toMatch(/^Waits 15 minutes for /);
  });

  it('and has no place: nobody waits', async () => {
    const script = await planned();
    const waiting = rows(script, `Guests ${START}`).find((row) => !isHosted(row));
    expect(refusal(script, { code: 'guestLate', nomination: textOf(waiting, 'Nomination'), minutes: 15 })).toMatch(
      /^No driver takes .* nobody has to wait\.$/,
    );
  });
});

describe('a host who is not home yet', () => {
  it('is a matter for whoever drives there before: nothing is written', async () => {
    const script = await planned();
    const stop = rides(script).find((row) => textOf(row, 'Leg') === 'Outward')!;
    const [host, time] = [textOf(stop, 'Host'), clockOf(textOf(stop, 'Time'))!];
    const coming = rides(script).filter((row) => textOf(row, 'Leg') === 'Outward' && textOf(row, 'Host') === host);
    const before = JSON.stringify([...inputCells(script), rides(script), homes(script)]);
    const preview = previewed(script, { code: 'hostLate', host, from: time + 1 });
    expect(preview).toMatchObject({ writes: 'nothing', summary: null });
    const early = coming.filter((row) => clockOf(textOf(row, 'Time'))! <= time).map((row) => textOf(row, 'Driver'));
    expect(preview.calls.map(({ id }) => id).sort()).toEqual(early.sort());
    const last = Math.max(...times(coming).map((each) => each!));
    expect(previewed(script, { code: 'hostLate', host, from: last }).calls.map(({ id }) => id)).toEqual(
      coming.filter((row) => clockOf(textOf(row, 'Time'))! < last).map((row) => textOf(row, 'Driver')),
    );
    recorded(script, { code: 'hostLate', host, from: time + 1 }, preview.seal);
    expect(JSON.stringify([...inputCells(script), rides(script), homes(script)])).toBe(before);
  });
});
