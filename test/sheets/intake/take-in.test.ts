import { describe, expect, it } from 'vitest';
import { mailbox, sameMailbox } from '../../../src/sheets/intake/mailbox';
import { takeIn } from '../../../src/sheets/intake/take-in';
import { answer, codes, line, one, START, stateOf, weekend, written } from './desk';

const CLAIRE = [
  ...[
    'H12',
    'Claire Martin',
    'claire.martin@example.org',
    '06 12 34 56 78',
    '',
    '3 rue du Puits',
    '62500',
    'Saint-Omer',
  ],
  ...[50.75, 2.25, 3, 'Tout le monde', 'Validé', '', ''],
];
const offers = (email: string, offer: string | number = 2) =>
  answer('hostEnrolment', { cells: { email }, weekends: [START], offer });

describe('a mailbox', () => {
  it('is the same whatever the case, accents and dots before the @', () => {
    for (const other of ['Claire.Martin@Example.org', 'clairemartin@example.org', 'clàire.martin@example.org ']) {
      expect(sameMailbox('claire.martin@example.org', other), other).toBe(true);
    }
    for (const other of [
      'claire.martin@exampl.eorg',
      'claire_martin@example.org',
      'claire.martin',
      '',
      '@example.org',
    ]) {
      expect(sameMailbox('claire.martin@example.org', other), other).toBe(false);
    }
    expect(sameMailbox('', '')).toBe(false);
    expect(mailbox('a.b@c.d.org')).toBe('ab@c.d.org');
  });
});

describe('an enrolment', () => {
  it('goes to the row of whoever has the address, and nowhere else', () => {
    const decision = one(offers('Claire.MARTIN@example.org'), { hosts: [CLAIRE] });
    expect([decision.result, decision.number, written(decision)]).toEqual(['taken', 'H12', { H12: { [START]: 2 } }]);
  });

  it('prefers the address to the letter to one that only means the same', () => {
    const other = [...CLAIRE.with(0, 'H13').with(2, 'clairemartin@example.org')];
    const decision = one(offers('clairemartin@example.org'), { hosts: [CLAIRE, other] });
    expect(written(decision)).toEqual({ H13: { [START]: 2 } });
  });

  it('waits for coordinators when several rows have the address, or none', () => {
    const twice = one(offers('claire.martin@example.org'), { hosts: [CLAIRE, CLAIRE.with(0, 'H13')] });
    expect([twice.result, twice.findings]).toEqual(['notTaken', [{ code: 'severalRows', rows: [2, 3] }]]);
    const nobody = one(offers('someone@example.org'), {
      hosts: [CLAIRE],
      drivers: [['D4', 'Someone', 'someone@example.org', '', '', 3, 'Validé', '', '']],
    });
    expect(nobody.findings).toEqual([
      { code: 'unknownAddress', of: 'host', elsewhere: 'D4', said: '2', weekends: [START] },
    ]);
    expect(written(nobody)).toEqual({});
  });

  it('says nothing new when the cell says it already, in whatever words', () => {
    for (const [there, offer] of [
      ['oui', 'Oui'],
      ['2 lits', 2],
      ['0', 'Non'],
    ] as const) {
      const decision = one(offers('claire.martin@example.org', offer), { hosts: [CLAIRE.with(14, there)] });
      expect([decision.result, written(decision)], String(there)).toEqual(['taken', {}]);
    }
  });

  it('changes a mind silently while the weekend is open, and to be looked at once it is planned', () => {
    const open = one(offers('claire.martin@example.org', 'Non'), { hosts: [CLAIRE.with(14, 3)] });
    expect([open.result, written(open)]).toEqual(['taken', { H12: { [START]: 'Non' } }]);
    for (const status of ['planned', 'announced'] as const) {
      const planned = one(offers('claire.martin@example.org', 'Non'), {
        hosts: [CLAIRE.with(14, 3)],
        weekends: [weekend(START, status)],
      });
      expect([planned.result, planned.findings]).toEqual([
        'afterPlan',
        [{ code: 'afterPlan', start: START, from: '3', to: 'Non' }],
      ]);
      expect(written(planned)).toEqual({ H12: { [START]: 'Non' } });
    }
  });

  it('is kept for coordinators when its weekend is closed, unknown or has no column', () => {
    const closed = one(offers('claire.martin@example.org'), { hosts: [CLAIRE], weekends: [weekend(START, 'closed')] });
    expect([closed.result, codes(closed)]).toEqual(['notTaken', ['weekendClosed']]);
    const unknown = one(
      answer('hostEnrolment', { cells: { email: 'claire.martin@example.org' }, unknownWeekends: ['Pâques'], offer: 1 }),
      { hosts: [CLAIRE] },
    );
    expect([unknown.result, codes(unknown)]).toEqual(['notTaken', ['weekendUnknown']]);
    const later = '2026-12-05';
    const both = one(
      answer('hostEnrolment', {
        cells: { email: 'claire.martin@example.org' },
        weekends: [START, later as typeof START],
        offer: 1,
      }),
      { hosts: [CLAIRE], weekends: [weekend(START), weekend(later)] },
    );
    expect([both.result, codes(both), written(both)]).toEqual(['toCheck', ['noColumn'], { H12: { [START]: 1 } }]);
  });

  it('of several, lets the last hold, in whatever order they come in', () => {
    const [first, second] = [offers('claire.martin@example.org', 1), offers('claire.martin@example.org', 'Non')];
    const decisions = takeIn([second, first], stateOf({ hosts: [CLAIRE] }));
    expect(decisions.map(({ submission, result }) => [submission.key, result])).toEqual([
      [first.key, 'taken'],
      [second.key, 'taken'],
    ]);
    const late = one(first, {
      hosts: [CLAIRE.with(14, 'Non')],
      log: [line({ key: second.key, number: 'H12', received: second.at })],
    });
    expect([late.result, written(late)]).toEqual(['overtaken', {}]);
  });

  it('passes a word to the coordinators on', () => {
    const decision = one({ ...offers('claire.martin@example.org'), remarks: ['Pas avant 14 h'] }, { hosts: [CLAIRE] });
    expect([decision.result, decision.findings]).toEqual(['toCheck', [{ code: 'remark', text: 'Pas avant 14 h' }]]);
  });
});

const signs = (cells: Record<string, string | number>) => answer('hostSignUp', { cells });

describe('a sign-up', () => {
  it('of somebody new adds a row with a new number, as New', () => {
    const decision = one(signs({ email: 'new@example.org', name: 'Léa Roux', beds: 2 }), { hosts: [CLAIRE] });
    expect([decision.result, written(decision)]).toEqual([
      'taken',
      { H91: { id: 'H91', email: 'new@example.org', name: 'Léa Roux', beds: 2, status: 'Nouveau' } },
    ]);
  });

  it('of somebody known fills what was empty and tells what it replaces', () => {
    const decision = one(
      signs({
        email: 'clairemartin@example.org',
        name: 'Claire MARTIN',
        phone: '+33 6 12 34 56 78',
        beds: 2,
        language: 'Anglais',
      }),
      { hosts: [CLAIRE] },
    );
    expect(written(decision)).toEqual({ H12: { beds: 2, language: 'Anglais' } });
    expect(decision.findings).toEqual([
      { code: 'changed', column: expect.objectContaining({ fr: 'Lits' }), from: '3', to: '2' },
    ]);
  });

  it('takes out the coordinates of an address that is no more', () => {
    const decision = one(
      signs({ email: 'claire.martin@example.org', address: '9 place du Marché', town: 'SAINT OMER' }),
      {
        hosts: [CLAIRE],
      },
    );
    expect(written(decision)).toEqual({ H12: { address: '9 place du Marché', latitude: '', longitude: '' } });
    expect(codes(decision)).toEqual(['changed', 'moved']);
  });

  it('writes nothing for somebody of another name', () => {
    const decision = one(signs({ email: 'claire.martin@example.org', name: 'Paul Durand', beds: 1 }), {
      hosts: [CLAIRE],
    });
    expect([decision.result, decision.findings, written(decision)]).toEqual([
      'notTaken',
      [{ code: 'otherPerson', there: 'Claire Martin', said: 'Paul Durand' }],
      {},
    ]);
  });

  it('never changes the status, and tells when it holds somebody back', () => {
    const decision = one(signs({ email: 'claire.martin@example.org', name: 'Claire Martin' }), {
      hosts: [CLAIRE.with(12, 'En pause')],
    });
    expect([decision.findings, written(decision)]).toEqual([[{ code: 'notActive', status: 'paused' }], {}]);
  });

  it('twice in one run is one person', () => {
    const [first, second] = [
      signs({ email: 'new@example.org', name: 'Léa Roux' }),
      signs({ email: 'N.ew@example.org', name: 'Léa Roux', beds: 2 }),
    ];
    const decisions = takeIn([first, second], stateOf({}));
    expect(decisions.map(({ number, result }) => [number, result])).toEqual([
      ['H91', 'taken'],
      ['H91', 'taken'],
    ]);
  });

  it('whose run died is finished under the number that it was given', () => {
    const submission = signs({ email: 'not an address', name: 'Léa Roux' });
    const log = [line({ key: submission.key, form: 'hostSignUp', number: 'H40', status: 'taking' })];
    expect(written(one(submission, { log }))).toHaveProperty('H40');
    const there = ['H40', 'Léa Roux', 'not an address', '', '', '', '', '', '', '', '', '', 'Nouveau', '', ''];
    expect(written(one(submission, { log, hosts: [there] }))).toEqual({});
  });
});

const nominated = ['N7', '2026-11-28', 'Utopia', 'anna@utopia.org', 'U-17', 'Sabir', 19, 'M', 'Nouveau', ''];
const proposes = (cells: Record<string, string | number>) =>
  answer('nomination', { cells: { nominatedBy: 'anna@utopia.org', ...cells }, weekends: [START] });

describe('a nomination', () => {
  it('is a row of its own, and a correction where sender, code and weekend are the same', () => {
    const added = one(proposes({ guestCode: 'U-18', firstName: 'Ali' }), { nominations: [nominated] });
    expect(written(added)).toEqual({
      N91: {
        id: 'N91',
        nominatedBy: 'anna@utopia.org',
        guestCode: 'U-18',
        firstName: 'Ali',
        weekend: START,
        status: 'Nouveau',
      },
    });
    const corrected = one(proposes({ guestCode: 'u 17', firstName: 'Sabir', age: 18 }), { nominations: [nominated] });
    expect([corrected.result, corrected.number, written(corrected)]).toEqual(['toCheck', 'N7', { N7: { age: 18 } }]);
    const same = one(proposes({ guestCode: 'U-17', firstName: 'sabir', age: '19 ans' }), { nominations: [nominated] });
    expect([same.result, written(same)]).toEqual(['taken', {}]);
  });

  it('of the same code by another sender, for another weekend or without a code is a row of its own', () => {
    const others = [
      proposes({ guestCode: 'U-17', nominatedBy: 'bea@utopia.org' }),
      { ...proposes({ guestCode: 'U-17' }), weekends: ['2026-12-05' as typeof START] },
      proposes({ guestCode: '' }),
    ];
    for (const submission of others) {
      const decision = one(submission, { nominations: [nominated], weekends: [weekend(START), weekend('2026-12-05')] });
      expect(Object.keys(written(decision))).toEqual(['N91']);
    }
  });

  it('is written down even for a weekend that is closed or unknown', () => {
    const closed = one(proposes({ guestCode: 'U-18' }), { weekends: [weekend(START, 'closed')] });
    expect([closed.result, codes(closed), Object.keys(written(closed))]).toEqual([
      'toCheck',
      ['weekendClosed'],
      ['N91'],
    ]);
    const unknown = one({ ...proposes({ guestCode: 'U-18' }), weekends: [], unknownWeekends: ['bientôt'] }, {});
    expect(written(unknown)).toMatchObject({ N91: { weekend: 'bientôt' } });
  });

  it('tells when the person is marked as not coming', () => {
    const decision = one(proposes({ guestCode: 'U-17' }), { nominations: [nominated.with(8, 'Retiré')] });
    expect([codes(decision), written(decision)]).toEqual([['withdrawn'], {}]);
  });
});

describe('an answer that the planner cannot cope with', () => {
  it('is told, and keeps no other waiting', () => {
    const broken = { ...offers('claire.martin@example.org'), weekends: null as never };
    const decisions = takeIn([broken, offers('claire.martin@example.org')], stateOf({ hosts: [CLAIRE] }));
    expect(decisions.map(({ result }) => result)).toEqual(['notTaken', 'taken']);
    expect(decisions[0]?.findings).toMatchObject([{ code: 'unexpected' }]);
  });
});

describe('a code that was used again', () => {
  it('for another name is another person, however the first one is spelt', () => {
    const other = one(proposes({ guestCode: 'U-17', firstName: 'Selam' }), { nominations: [nominated] });
    expect(Object.keys(written(other))).toEqual(['N91']);
    for (const firstName of ['Saber', 'sabir', 'SABBIR', '']) {
      const same = one(proposes({ guestCode: 'U-17', firstName }), { nominations: [nominated] });
      expect(same.number, firstName).toBe('N7');
    }
  });

  it('in rows that nobody can tell apart is left to coordinators', () => {
    const twice = one(proposes({ guestCode: 'U-17', age: 30 }), { nominations: [nominated, nominated] });
    expect([twice.result, twice.findings]).toEqual(['notTaken', [{ code: 'severalRows', rows: [2, 3] }]]);
  });
});
