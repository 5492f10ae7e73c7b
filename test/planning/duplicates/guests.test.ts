import { describe, expect, it } from 'vitest';
import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Stay } from '../../../src/domain/stay.ts';
import { checkWeekend, planWeekend } from '../../../src/planning/plan-weekend.ts';
import { day, nomination, problem, stay } from '../problem.ts';

/** People alike to nobody. */
const OTHERS = 'Tesfay Dawit Omar Selam Gul Hiwa Bekele Farid Shilan Yonas Worku Zarmina Luwam Rojin Habib'
  .split(' ')
  .map((firstName, i) =>
    nomination(`N${100 + i}`, {
      firstName,
      age: 19 + 2 * i,
      inCalaisSince: day(`2026-${String(1 + (i % 9)).padStart(2, '0')}-20`),
      association: i % 2 === 0 ? 'Auberge' : 'Refuge',
    }),
  );

const khalid = nomination('N1', {
  firstName: 'Khalid',
  age: 24,
  inCalaisSince: day('2026-10-04'),
  languages: ['arabic'],
});
const again = (more: Partial<Nomination> = {}): Nomination => ({
  ...khalid,
  ...{ id: 'N2', firstName: 'Halid', association: 'Refuge', guestCode: 'R-7', inCalaisSince: day('2026-10-01') },
  ...more,
});

const lines = (nominations: Nomination[], more: { earlier?: Nomination[]; stays?: Stay[] } = {}) =>
  checkWeekend(problem({ nominations: [...OTHERS, ...nominations], ...more }))
    .filter(({ finding }) => finding.code === 'likeAnother' || finding.code === 'likeEarlier')
    .map(({ severity, subject, finding }) => ({ severity, subject, ...finding }));

const line = {
  ...{ severity: 'check', subject: { kind: 'nomination', id: 'N2', field: 'firstName' }, code: 'likeAnother' },
  person: { id: 'N2', firstName: 'Halid', association: 'Refuge' },
  others: [{ id: 'N1', firstName: 'Khalid', association: 'Auberge' }],
  agree: ['name', 'age', 'gender', 'languages', 'since'],
};

describe('somebody nominated by two associations', () => {
  it('is one line on the later row, which says what agrees', () => {
    expect(lines([khalid, again()])).toEqual([line]);
    const agree = ['name', 'age'];
    expect(lines([khalid, again({ gender: null, languages: [], inCalaisSince: null })])).toEqual([{ ...line, agree }]);
  });

  it('is told in a short list as well', () => {
    const two = [khalid, again({ age: 25, languages: [], inCalaisSince: null })];
    expect(
      checkWeekend(problem({ nominations: two })).filter(({ finding }) => finding.code === 'likeAnother'),
    ).toHaveLength(1);
  });

  it('is held by nothing', () => {
    const nominations = [...OTHERS, khalid, again()];
    const { decisions, notices } = planWeekend(problem({ nominations }), { seed: 1, outOfTime: () => false });
    expect(decisions.filter(({ outcome }) => outcome.decision === 'held')).toEqual([]);
    expect(notices.filter(({ finding }) => finding.code === 'likeAnother')).toHaveLength(1);
  });

  it('is one line for all rows that hang together', () => {
    const third = again({ id: 'N3', firstName: 'Khaled', association: 'Veille', age: 25 });
    const found = lines([khalid, again(), third]);
    expect(found).toHaveLength(1);
    expect(found).toMatchObject([{ person: { id: 'N3' }, others: [{ id: 'N1' }, { id: 'N2' }] }]);
  });

  it('is not said where a coordinator has confirmed both, nor of one that is out already', () => {
    const confirmed = { ...khalid, status: 'confirmed' as const };
    expect(lines([confirmed, again({ status: 'confirmed' })])).toEqual([]);
    expect(lines([confirmed, again()])).toHaveLength(1);
    expect(lines([khalid, again({ status: 'withdrawn' })])).toEqual([]);
    expect(lines([khalid, again({ status: 'noShow' })])).toEqual([]);
  });

  it('is not said where the row is held as plainly the same', () => {
    expect(lines([khalid, again({ association: 'Auberge', guestCode: khalid.guestCode })])).toEqual([]);
    expect(lines([khalid, again({ association: 'Auberge', guestCode: '', firstName: 'KHALID' })])).toEqual([]);
  });
});

describe('two people are not taken for one', () => {
  it('whom an association puts into one group, or knows by two codes', () => {
    const group = 'A 4';
    const brother = again({ association: 'Auberge', group });
    expect(lines([{ ...khalid, group }, brother])).toEqual([]);
    const year = { association: 'Auberge', age: 25, inCalaisSince: null };
    expect(lines([khalid, again(year)])).toEqual([]);
    // Without a code of its own, the row of the same association is likely the same person.
    expect(lines([khalid, again({ ...year, guestCode: '' })])).toHaveLength(1);
    expect(lines([khalid, again({ association: 'Auberge', guestCode: '' })])).toHaveLength(1);
  });

  it('for their age, their gender, or languages of which they share none', () => {
    expect(lines([khalid, again({ age: 38 })])).toEqual([]);
    expect(lines([khalid, again({ gender: 'woman', inCalaisSince: null })])).toEqual([]);
    expect(lines([khalid, again({ languages: ['tigrinya'], inCalaisSince: null, age: 25 })])).toEqual([]);
  });

  it('for a name and an age that are frequent', () => {
    const spellings = ['Mohamed', 'Mohammed', 'Muhammad', 'Mahamat', 'Mohamad'];
    const crowd = Array.from({ length: 105 }, (_, i) =>
      nomination(`N${i + 1}`, {
        firstName: (i % 9 === 0 ? spellings[i % 5] : OTHERS[i % OTHERS.length]?.firstName) ?? '',
        ...{ age: 18 + (i % 8), association: `Relais ${i % 5}`, inCalaisSince: null },
      }),
    );
    const two = (more: Partial<Nomination> = {}) => [
      nomination('N201', { firstName: 'Mohamed', age: 22, association: 'Auberge', inCalaisSince: null, ...more }),
      nomination('N202', { firstName: 'Mohammed', age: 22, association: 'Refuge', inCalaisSince: null, ...more }),
    ];
    const proposed = (people: Nomination[]) =>
      lines(people).filter(({ subject }) => 'id' in subject && subject.id === 'N202').length;
    expect(proposed([...crowd, ...two()])).toBe(0);
    // What tells two of that name apart is when they came; and where few have the name, it does.
    expect(proposed([...crowd, ...two({ inCalaisSince: day('2026-09-13') })])).toBe(1);
    expect(proposed([...crowd.filter((_, i) => i % 9 !== 0), ...two()])).toBe(1);
  });
});

describe('somebody who was hosted under another code', () => {
  const before = again({ id: 'N9', weekend: day('2026-11-14') });
  const stayed = stay(before, '2026-11-14');

  it('is said where they would count as never hosted', () => {
    const found = {
      ...{ severity: 'check', subject: { kind: 'nomination', id: 'N1', field: 'guestCode' }, code: 'likeEarlier' },
      ...{ person: line.others[0], other: { ...line.person, id: 'N9' }, agree: line.agree },
      ...{ lastStay: '2026-11-14', guestCode: '' },
    };
    expect(lines([khalid], { earlier: [before], stays: [stayed] })).toEqual([found]);
    const own = again({ id: 'N9', weekend: day('2026-11-14'), association: 'Auberge' });
    expect(lines([{ ...khalid, guestCode: '' }], { earlier: [own], stays: [stay(own, '2026-11-14')] })).toEqual([
      { ...found, other: { ...found.other, association: 'Auberge' }, guestCode: 'R-7' },
    ]);
  });

  it('is the likeliest of several, by their last nomination', () => {
    const weaker = again({ id: 'N8', guestCode: 'R-8', age: 25, weekend: day('2026-11-14') });
    const once = { ...before, id: 'N7', weekend: day('2026-11-07') };
    for (const earlier of [
      [once, before, weaker],
      [weaker, before, once],
    ]) {
      const found = lines([khalid], { earlier, stays: [stayed, stay(weaker, '2026-11-14')] });
      expect(found).toMatchObject([{ code: 'likeEarlier', other: { id: 'N9' } }]);
    }
  });

  it('is not said where it makes no difference', () => {
    expect(lines([khalid], { earlier: [before] })).toEqual([]);
    expect(lines([khalid], { earlier: [before], stays: [stayed, stay(khalid, '2026-11-07')] })).toEqual([]);
    expect(lines([khalid], { earlier: [before], stays: [{ ...stayed, outcome: 'noShow' }] })).toEqual([]);
    // Who comes again under the code is known by it.
    expect(lines([khalid, again({ age: 47 })], { earlier: [before], stays: [stayed] })).toEqual([]);
    const looked = [{ ...khalid, status: 'confirmed' as const }];
    expect(lines(looked, { earlier: [{ ...before, status: 'confirmed' }], stays: [stayed] })).toEqual([]);
  });
});
