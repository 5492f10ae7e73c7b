import { expect, test } from 'vitest';
import { fromSerial, serialOfWallClock, toSerial, wallClock } from '../../../build/local/spreadsheet/model/serial.ts';
import { Random } from '../../../build/sample/random.ts';

const ZONES = ['Europe/Paris', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];

/** The wall clock as the language writes it: an independent reading of the time zone. */
function clockIn(zone: string, date: Date): string {
  return date.toLocaleString('sv-SE', { timeZone: zone, hourCycle: 'h23' });
}

test('a serial number is the wall clock of its zone, and comes back as the same instant', () => {
  const dice = new Random(11, 'instants');
  let repeated = 0;
  let checked = 0;
  for (let i = 0; i < 3000; i += 1) {
    const zone = dice.pick(ZONES);
    const date = new Date(dice.whole(Date.UTC(1971, 0, 1), Date.UTC(2045, 0, 1)));
    const serial = toSerial(date, zone);
    expect(wallClock(serial).toISOString().slice(0, 19).replace('T', ' ')).toBe(clockIn(zone, date));
    const back = fromSerial(serial, zone);
    // In the hour that comes twice, either instant shows the same clock.
    if (back.getTime() === date.getTime()) checked += 1;
    else {
      expect(clockIn(zone, back)).toBe(clockIn(zone, date));
      repeated += 1;
    }
  }
  expect(checked).toBeGreaterThan(2985);
  expect(checked + repeated).toBe(3000);
});

test('a time alone is on 1899-12-30, when Paris was 9 minutes and 21 seconds ahead of UTC', () => {
  expect(fromSerial(0.4375, 'Europe/Paris').toISOString()).toBe('1899-12-30T10:20:39.000Z');
  expect(toSerial(new Date('1899-12-30T10:20:39Z'), 'Europe/Paris')).toBe(0.4375);
  expect(clockIn('Europe/Paris', fromSerial(0.4375, 'Europe/Paris'))).toBe('1899-12-30 10:30:00');
});

test('midnight of a spring day that has no 2 o’clock is midnight', () => {
  expect(fromSerial(serialOfWallClock(new Date('2026-03-29T00:00:00Z')), 'Europe/Paris').toISOString()).toBe(
    '2026-03-28T23:00:00.000Z',
  );
  expect(fromSerial(serialOfWallClock(new Date('2026-03-29T02:30:00Z')), 'Europe/Paris').toISOString()).toBe(
    '2026-03-29T01:30:00.000Z',
  );
});
