import { describe, expect, it } from 'vitest';
import type { Nomination } from '../../src/domain/nomination.ts';
import { eligibility } from '../../src/planning/eligibility.ts';
import { nomination, problem } from './problem.ts';

const heldOf = (nominations: Nomination[], nominators: string[] = []) => {
  const { held, eligible } = eligibility(problem({ nominations, settings: { nominators } }));
  expect(held.size + eligible.length).toBe(nominations.length);
  return [...held].map(([{ id }, reason]) => [id, reason]);
};

describe('held', () => {
  it('a minor without a referral, confirmed or not', () => {
    const people = [
      nomination('N1', { age: 17 }),
      nomination('N2', { age: 17, status: 'confirmed' }),
      nomination('N3', { age: 16, under18Referral: 'Amel, 12/11' }),
      nomination('N4', { age: 18 }),
      nomination('N5', { age: null }),
    ];
    const reason = { code: 'minorWithoutReferral', age: 17 };
    expect(heldOf(people)).toEqual([
      ['N1', reason],
      ['N2', reason],
    ]);
  });

  it('whoever an unlisted address nominates, unless a coordinator confirmed', () => {
    const people = [
      nomination('N1', { nominatedBy: 'Listed@Example.org' }),
      nomination('N2', { nominatedBy: 'other@example.org' }),
      nomination('N3', { nominatedBy: 'other@example.org', status: 'confirmed' }),
      nomination('N4', { nominatedBy: '' }),
    ];
    expect(heldOf(people, ['listed@example.org'])).toEqual([
      ['N2', { code: 'nominatorNotListed', email: 'other@example.org' }],
      ['N4', { code: 'nominatorNotListed', email: '' }],
    ]);
    expect(heldOf(people, [])).toEqual([]);
  });

  it('the same guest a second time, by code within an association', () => {
    const people = [
      nomination('N1', { guestCode: 'A-7', age: 20 }),
      nomination('N2', { guestCode: 'a-7 ', age: 21 }),
      nomination('N3', { guestCode: 'A-7', age: 22, association: 'Refuge' }),
    ];
    expect(heldOf(people)).toEqual([['N2', { code: 'nominatedTwice', first: 'N1', by: 'code' }]]);
  });

  it('the same first name, age and association a second time, unless both codes were confirmed', () => {
    const karim = { firstName: 'Karim', age: 22 };
    const people = [
      nomination('N1', karim),
      nomination('N2', { ...karim, firstName: 'KARIM ' }),
      nomination('N3', { ...karim, age: 23 }),
      nomination('N4', { ...karim, association: 'Refuge' }),
    ];
    expect(heldOf(people)).toEqual([['N2', { code: 'nominatedTwice', first: 'N1', by: 'name' }]]);
    const confirmed = people.map((person) => ({ ...person, status: 'confirmed' as const }));
    expect(heldOf(confirmed)).toEqual([]);
    const sameCode = confirmed.map((person) => ({ ...person, guestCode: 'X' }));
    expect(heldOf(sameCode).map(([id]) => id)).toEqual(['N2', 'N3']);
  });

  it('never the one left when the other was withdrawn or held itself', () => {
    const people = [
      nomination('N1', { guestCode: 'A', status: 'withdrawn' }),
      nomination('N2', { guestCode: 'A' }),
      nomination('N3', { guestCode: 'B', age: 15 }),
      nomination('N4', { guestCode: 'B', age: 15, under18Referral: 'Paul' }),
    ];
    expect(heldOf(people).map(([id]) => id)).toEqual(['N1', 'N3']);
  });
});
