import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendar } from '../../src/messages/calendar.ts';
import { HOSTILE } from '../language/letter-facts.ts';
import { randomFrom } from '../random.ts';

const STAMP = '2026-11-26T18:03:04.567Z';

const EVENT: CalendarEvent = {
  uid: '2026-11-28-H12-outward@calais.example',
  sequence: 3,
  start: '2026-11-28T10:20:00Z',
  end: '2026-11-28T10:50:00Z',
  summary: 'Arrivée de vos invités',
  description: 'En cas d’imprévu : 06 39 98 12 34',
  location: '12 rue des Lilas, 59000 Lille',
  alarmMinutes: 60,
  cancelled: false,
};

function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  return { root, events: root.getAllSubcomponents('vevent') };
}

const value = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)?.toString();

/** What is left of a text that people typed: its lines, without what cannot be seen. */
const seen = (text: string) =>
  text
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd');

describe('a calendar', () => {
  it('says when, what and where, with an alarm', () => {
    const { root, events } = read(
      calendar([EVENT], { method: 'PUBLISH', stamp: STAMP, organizer: 'coordination@calais.example' }),
    );
    expect(['version', 'method', 'prodid'].map((name) => value(root, name))).toEqual([
      '2.0',
      'PUBLISH',
      '-//calais-weekend-homestays//Weekend homestays//EN',
    ]);
    expect(events).toHaveLength(1);
    const [event] = events as [ICAL.Component];
    const told = ['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'location', 'status'];
    expect(told.map((name) => value(event, name))).toEqual([
      EVENT.uid,
      '3',
      '2026-11-26T18:03:04Z',
      EVENT.start,
      EVENT.end,
      EVENT.summary,
      EVENT.description,
      EVENT.location,
      'CONFIRMED',
    ]);
    const alarms = event.getAllSubcomponents('valarm');
    expect(alarms).toHaveLength(1);
    const [alarm] = alarms as [ICAL.Component];
    expect(['action', 'trigger', 'description'].map((name) => value(alarm, name))).toEqual([
      'DISPLAY',
      '-PT60M',
      EVENT.summary,
    ]);
  });

  it('has no alarm where none is asked for, nor for what is cancelled', () => {
    const alarms = (changes: Partial<CalendarEvent>) =>
      read(
        calendar([{ ...EVENT, ...changes }], {
          method: 'PUBLISH',
          stamp: STAMP,
          organizer: 'coordination@calais.example',
        }),
      ).events.flatMap((event) => event.getAllSubcomponents('valarm'));
    expect(alarms({ alarmMinutes: null })).toHaveLength(0);
    expect(alarms({ cancelled: true })).toHaveLength(0);
    expect(alarms({})).toHaveLength(1);
  });

  it('takes events away', () => {
    const { root, events } = read(
      calendar([{ ...EVENT, cancelled: true }], {
        method: 'CANCEL',
        stamp: STAMP,
        organizer: 'coordination@calais.example',
      }),
    );
    expect(value(root, 'method')).toBe('CANCEL');
    expect(events.map((event) => value(event, 'status'))).toEqual(['CANCELLED']);
  });

  it('leaves out what is not known', () => {
    const text = calendar([{ ...EVENT, description: '', location: '' }], {
      method: 'PUBLISH',
      stamp: STAMP,
      organizer: 'coordination@calais.example',
    });
    expect(text).not.toMatch(/^(?:LOCATION|DESCRIPTION):\r/m);
    expect(read(text).events.map((event) => value(event, 'location'))).toEqual([undefined]);
  });

  it('gives back every text, however hostile, in lines of at most 75 octets of whole characters', () => {
    const random = randomFrom(7);
    const pieces = [
      ...HOSTILE,
      ...['a;b', 'c,d', 'e\\f', '\\n', '\\\\;', 'END:VEVENT\r\nBEGIN:VEVENT', 'é'.repeat(200), '😀'.repeat(60)],
      ...['one\ntwo\n\nthree', '"quoted": x', ' leading', 'x'.repeat(73), 'ÿ'],
    ];
    let [cases, folded] = [0, 0];
    for (; cases < 400; cases += 1) {
      const made = () =>
        Array.from({ length: 1 + random.below(3) }, () => random.pick(pieces)).join(random.pick(['', ' ', '\n']));
      const written = { summary: made(), description: made(), location: made() };
      const all = [0, 1].map((index) => ({ ...EVENT, ...written, uid: `${index}-${made()}` }));
      const text = calendar(all, { method: 'PUBLISH', stamp: STAMP, organizer: 'coordination@calais.example' });
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n\u2028\u2029]/);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Cs}/u);
        if (line.startsWith(' ')) folded += 1;
      }
      const { root, events } = read(text);
      expect(root.getAllSubcomponents()).toHaveLength(2);
      for (const [index, event] of events.entries()) {
        expect(event.getAllProperties()).toHaveLength(10);
        for (const name of ['summary', 'description', 'location', 'uid'] as const) {
          expect(value(event, name)).toBe(seen(all[index]![name]));
        }
      }
    }
    expect(cases).toBe(400);
    expect(folded).toBeGreaterThan(4_000);
  });
});
