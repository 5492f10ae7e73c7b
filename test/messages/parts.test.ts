import { describe, expect, it } from 'vitest';
import type { AssociationFacts, AssociationLine, HostFacts, HostJourney } from '../../src/language/letters/facts.ts';
import { associationParts } from '../../src/messages/facts/association.ts';
import { hostParts } from '../../src/messages/facts/host.ts';
import { changedParts } from '../../src/messages/key.ts';

const READER = { id: 'x', email: 'x@example.org', language: 'fr' } as const;
const WEEKEND = { start: '2026-11-28', end: '2026-11-30' };

describe('what counts as news to an association', () => {
  const line = (code: string, decision: AssociationLine['decision'], reason = ''): AssociationLine => {
    return { code, decision, reason, changed: false };
  };
  const parts = (...people: AssociationLine[]) => {
    const facts: AssociationFacts = { weekend: WEEKEND, phone: '1', people };
    return associationParts(facts, READER);
  };
  const news = (before: AssociationLine[], now: AssociationLine[]) =>
    changedParts(parts(...before), parts(...now)).length;

  it('is a decision, and why somebody is held; not how many seats are missing', () => {
    expect(news([line('A', 'waiting', '2 seats')], [line('A', 'waiting', '1 seat')])).toBe(0);
    expect(news([line('A', 'waiting', '2 seats')], [line('A', 'hosted')])).toBe(1);
    expect(news([line('A', 'held', 'referral')], [line('A', 'held', 'withdrawn')])).toBe(1);
    expect(news([line('A', 'hosted')], [line('A', 'hosted'), line('B', 'waiting', '2 seats')])).toBe(1);
  });

  it('is so for either of two nominations of one code', () => {
    const twice = line('A', 'held', 'twice');
    expect(news([line('A', 'hosted'), twice], [line('A', 'waiting', ''), twice])).toBe(1);
    expect(news([twice, line('A', 'hosted')], [twice, line('A', 'waiting', '')])).toBe(1);
  });
});

describe('what counts as news of a journey to a host', () => {
  const window = { from: '11:00', to: '11:30' };
  const car = (firstName: string, ...guests: string[]): HostJourney => {
    return { by: 'driver', guests, driver: { firstName, phone: firstName }, window };
  };
  const parts = (...outward: HostJourney[]) => {
    const guests = outward.flatMap((journey) => journey.guests);
    const rest = { languages: [], needs: [], return: [], meetingPoint: '', activity: '', message: '' };
    const facts: HostFacts = { weekend: WEEKEND, reader: '', phone: '', guests: guests.sort(), outward, ...rest };
    return hostParts(facts, READER);
  };

  it('is another car or time; other guests in the same car are news of the guests alone', () => {
    expect(changedParts(parts(car('Ana', 'Adam')), parts(car('Ana', 'Omar')))).toEqual(['guests']);
    expect(changedParts(parts(car('Ana', 'Adam')), parts(car('Eve', 'Adam')))).toEqual(['outward']);
  });

  it('is who is in which of two cars', () => {
    const [one, other] = [parts(car('Ana', 'Adam'), car('Eve', 'Omar')), parts(car('Ana', 'Omar'), car('Eve', 'Adam'))];
    expect(changedParts(one, other)).toEqual(['outward']);
  });
});
