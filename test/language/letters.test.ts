import { describe, expect, it } from 'vitest';
import type { LetterFacts, LetterKind } from '../../src/language/letters/facts.ts';
import { fieldNames, fillFields } from '../../src/language/letters/fields.ts';
import type { Block, Letter } from '../../src/language/letters/letter.ts';
import { openWith } from '../../src/language/letters/letter.ts';
import { type Language, wordsIn } from '../../src/language/words.ts';
import { KINDS, letterFacts } from './letter-facts.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const SEEDS = Array.from({ length: 120 }, (_, seed) => seed);

function letterOf<K extends LetterKind>(kind: K, facts: LetterFacts[K], language: Language): Letter {
  return wordsIn(language).letters[kind](facts);
}

function each(
  seeds: readonly number[],
  check: (letter: Letter, kind: LetterKind, facts: LetterFacts[LetterKind], language: Language) => void,
  hostile = false,
) {
  let cases = 0;
  for (const language of LANGUAGES) {
    for (const kind of KINDS) {
      for (const seed of seeds) {
        const facts = letterFacts(kind, seed, { hostile });
        check(letterOf(kind, facts, language), kind, facts, language);
        cases += 1;
      }
    }
  }
  expect(cases).toBe(LANGUAGES.length * KINDS.length * seeds.length);
}

/** Every text of something, addresses and numbers included, in the order they stand. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const told = (letter: Letter) => texts(letter.body).map(plain);

describe('letters', () => {
  it('have a subject of one short line, whatever the facts, that no text of people is in', () => {
    each(
      SEEDS,
      ({ subject }, kind, facts) => {
        expect([...subject].length, subject).toBeLessThanOrEqual(60);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}<>{}$]/u);
        const others = { ...facts, weekend: { start: '2026-11-28', end: '2026-11-30' } };
        // What somebody is asked for is in the subject.
        const { host, driver } = facts as LetterFacts['hostCall'];
        const calm = { ...letterFacts(kind, 1), ...{ weekend: others.weekend, host, driver } };
        expect(letterOf(kind, others as never, 'fr').subject).toBe(letterOf(kind, calm as never, 'fr').subject);
      },
      true,
    );
  });

  it('have a subject of their own, with the date', () => {
    for (const [language, date] of [
      ['fr', '28 novembre'],
      ['en', '28 November'],
    ] as const) {
      const subjects = KINDS.map((kind) => {
        const facts = { ...letterFacts(kind, 3), weekend: { start: '2026-11-28', end: '2026-11-30' } };
        return letterOf(kind, facts as never, language).subject;
      });
      expect(new Set(subjects).size).toBe(KINDS.length);
      for (const subject of subjects) expect(subject).toContain(date);
    }
  });

  it('leave nothing blank, unknown or doubled', () => {
    let blocks = 0;
    each(SEEDS, (letter) => {
      for (const text of texts(letter)) expect(text).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
      for (const text of [letter.subject, letter.greeting, ...letter.opening, ...letter.closing]) {
        expect(text.trim()).not.toBe('');
      }
      expect(letter.changed?.trim()).not.toBe('');
      for (const text of texts({ ...letter, greeting: '', body: words(letter.body) }).map(plain)) {
        expect(text).not.toMatch(/ {2}|\( *\)|\(,|, ,|: *\.|\(\)| ,|,,| \.|^[,:]|[,(] *$/);
      }
      for (const block of letter.body) {
        blocks += 1;
        expectFilled(block);
      }
    });
    expect(blocks).toBeGreaterThan(10_000);
  });

  it('hold every fact that its reader needs', () => {
    let found = 0;
    each(SEEDS, (letter, kind, facts) => {
      const all = told(letter).join('\n');
      for (const text of needed(facts)) {
        expect(all, `${kind}: ${text}`).toContain(text);
        found += 1;
      }
    });
    expect(found).toBeGreaterThan(15_000);
  });

  it('hold no figure that is not in their facts', () => {
    let figures = 0;
    each(SEEDS, (letter, _, facts) => {
      const given = new Set([...figuresIn(JSON.stringify(facts)), ...countsIn(facts)]);
      for (const figure of texts(letter).flatMap(figuresIn)) {
        expect(given.has(figure), `${figure} in ${JSON.stringify(letter)}`).toBe(true);
        figures += 1;
      }
    });
    expect(figures).toBeGreaterThan(10_000);
  });

  it('give addresses and numbers to dial as they are', () => {
    let addresses = 0;
    each(
      SEEDS,
      (letter, _, facts) => {
        const given = new Set(texts(facts));
        for (const block of letter.body) {
          for (const exact of exactOf(block)) {
            expect(given.has(exact), exact).toBe(true);
            addresses += 1;
          }
        }
      },
      true,
    );
    expect(addresses).toBeGreaterThan(4_000);
  });

  it('write French signs with the word before them, and times unbroken', () => {
    const facts = { ...letterFacts('hostConfirmation', 1), guests: ['Sabir', 'Ahmed'] };
    const window = { from: '09:05', to: '10:00' };
    const driver = { firstName: 'Marc', phone: '' };
    const outward = [{ by: 'driver', guests: ['Sabir', 'Ahmed'], driver, window }] as const;
    const letter = letterOf('hostConfirmation', { ...facts, outward }, 'fr');
    expect(texts(letter.body)).toContain('Vous accueillez deux personnes\u00a0: Sabir et Ahmed.');
    expect(texts(letter.body)).toContain('entre 9\u00a0h\u00a005 et 10\u00a0h');
    expect(Array.isArray(letter.body)).toBe(true);
  });

  it('count none, one, two and many guests, named or not', () => {
    const sentence = (guests: readonly string[], language: Language) =>
      told(letterOf('hostConfirmation', { ...letterFacts('hostConfirmation', 1), guests }, language))[1];
    expect(sentence([], 'fr')).toBe('Pour l’instant, personne n’est attendu chez vous.');
    expect(sentence(['Sabir'], 'fr')).toBe('Vous accueillez une personne : Sabir.');
    expect(sentence(['Sabir', '', 'Yonas'], 'fr')).toBe('Vous accueillez trois personnes, dont Sabir et Yonas.');
    expect(sentence(['', ''], 'fr')).toBe('Vous accueillez deux personnes.');
    expect(sentence(Array(12).fill(''), 'fr')).toBe('Vous accueillez 12 personnes.');
    expect(sentence(['Sabir'], 'en')).toBe('You are welcoming one person: Sabir.');
    expect(sentence(['Sabir', 'Yonas'], 'en')).toBe('You are welcoming two people: Sabir and Yonas.');
  });

  it('say first what changed, and only that', () => {
    const facts = {
      ...letterFacts('hostChange', 1),
      weekend: { start: '2026-11-28', end: '2026-11-30' },
      outward: [{ by: 'driver', guests: ['Sabir'], driver: { firstName: 'Marc', phone: '' }, window: null }],
      return: [{ by: 'host', guests: ['Sabir'], time: '17:30' }],
      needs: [],
    } as const;
    const changed = (...parts: LetterFacts['hostChange']['changed']) =>
      plain(letterOf('hostChange', { ...facts, changed: parts }, 'fr').changed ?? '');
    expect(changed('outward')).toBe('Ce qui change : l’arrivée de samedi (Marc au volant).');
    expect(changed('needs', 'return')).toBe(
      'Ce qui change : ce qui est à prévoir (plus rien de particulier) et le départ de lundi (avec vous, à 17 h 30).',
    );
    const long = { ...facts, activity: 'x'.repeat(200), changed: ['activity'] as const };
    expect(plain(letterOf('hostChange', long, 'fr').changed ?? '')).toBe('Ce qui change : le programme du week-end.');
    const driver = {
      ...letterFacts('driverChange', 1),
      weekend: facts.weekend,
      legs: [],
      changed: ['return'] as const,
    };
    expect(letterOf('driverChange', driver, 'en').changed).toBe('What has changed: the drive on Monday (cancelled).');
  });

  it('name the few people of an association for whom something changed', () => {
    const line = (code: string, changed: boolean) => ({ code, decision: 'hosted', reason: '', changed }) as const;
    const changed = (n: number) =>
      letterOf(
        'associationChange',
        {
          ...letterFacts('associationChange', 1),
          people: Array.from({ length: 6 }, (_, i) => line(`A${i}`, i < n)),
          changed: [],
        },
        'en',
      ).changed;
    expect(changed(0)).toBe('Some details have changed since our last message.');
    expect(changed(2)).toBe('What has changed: A0 (a place) and A1 (a place).');
    expect(changed(4)).toBe('What has changed: four people, marked below.');
  });

  it('ask a household that hosts and drives for both at once, and say what is missing', () => {
    const facts = {
      ...letterFacts('hostCall', 1),
      weekend: { start: '2026-11-28', end: '2026-11-30' },
      host: { form: 'https://forms.example/h', beds: 12 },
      driver: { form: 'https://forms.example/d', seats: { outward: 4, return: 3 } },
    };
    const french = letterOf('hostCall', facts, 'fr');
    expect(plain(french.subject)).toBe('Week-end du 28 novembre : accueillir ou conduire ?');
    expect(told(french)).toContain('Il manque encore 12 lits, 4 places en voiture samedi et 3 lundi.');
    expect(french.body.filter(({ kind }) => kind === 'link')).toHaveLength(2);
    const english = letterOf('hostCall', { ...facts, driver: null }, 'en');
    expect(english.subject).toBe('Weekend of 28 November: can you host?');
    expect(told(english)).toContain('We still need 12 beds.');
    expect(told(english)).not.toContain('https://forms.example/d');
    const enough = { ...facts, host: { form: '', beds: 0 }, driver: { form: '', seats: { outward: 0, return: 1 } } };
    expect(
      told(letterOf('hostCall', enough, 'fr'))
        .filter((text) => / /.test(text))
        .slice(0, 3),
    ).toEqual([
      'Il manque encore 1 place en voiture lundi.',
      'Accueillir : répondez simplement à ce message par « oui », avec le nombre de lits, ou par « non ».',
      'Conduire : répondez simplement à ce message par « aller », « retour », « les deux » ou « non ».',
    ]);
    expect(letterOf('driverCall', { ...facts, host: null }, 'fr').subject).toMatch(/pouvez-vous conduire/);
  });

  it('say in the first line of a cancellation that nobody comes and nobody is driven', () => {
    const weekend = { start: '2026-11-28', end: '2026-11-30' };
    const facts = { weekend, reader: '', phone: '' };
    expect(letterOf('hostCancellation', { ...facts, role: 'host' }, 'fr').changed).toBe(
      'Finalement, personne ne viendra chez vous du samedi 28 au lundi 30 novembre.',
    );
    expect(letterOf('driverCancellation', { ...facts, role: 'driver' }, 'en').changed).toBe(
      'In the end, we do not need your car from Saturday 28 to Monday 30 November.',
    );
  });

  it('open with the coordinators’ own words, all else as it was', () => {
    const letter = letterOf('runSheet', letterFacts('runSheet', 4), 'fr');
    const opened = openWith(letter, ' Un mot.\r\nSur deux lignes. \n \n\n\nUn autre.\r\rUn dernier.');
    expect(opened.opening).toEqual(['Un mot. Sur deux lignes.', 'Un autre.', 'Un dernier.']);
    expect({ ...opened, opening: letter.opening }).toEqual(letter);
  });
});

describe('fields in coordinators’ own words', () => {
  const facts = {
    ...letterFacts('hostConfirmation', 1),
    weekend: { start: '2026-11-28', end: '2026-11-30' },
    reader: 'Anne',
    guests: ['Sabir', '', 'Ahmed'],
    activity: 'Théâtre {phone} $1',
    phone: '06 39 98 12 34',
    meetingPoint: '',
  };
  const filled = (text: string, language: Language = 'fr') => fillFields('hostConfirmation', text, facts, language);

  it('are named in either language, however they are typed', () => {
    expect(filled('{prénom} {PRENOM} {Name} { name }').text).toBe('Anne Anne Anne Anne');
    expect(filled('{rendez vous}|{Rendez-vous}|{meetingpoint}').text).toBe('||');
    expect(filled('{invités}, {nombre}, {week end}').text).toBe('Sabir et Ahmed, 3, du samedi 28 au lundi 30 novembre');
    expect(filled('{guests}, {number}, {weekend}', 'en').text).toBe(
      'Sabir and Ahmed, 3, from Saturday 28 to Monday 30 November',
    );
  });

  it('are filled once: a value that looks like a field is a value', () => {
    expect(filled('{activité} {téléphone}').text).toBe('Théâtre {phone} $1 06 39 98 12 34');
  });

  it('are told when they are unknown, and stay as typed', () => {
    expect(filled('{adresse} {name} {adresse} { Âge }')).toEqual({
      text: '{adresse} Anne {adresse} { Âge }',
      unknown: ['adresse', 'Âge'],
    });
    expect(filled('{{name}} {} {name {\nname}')).toEqual({ text: '{{name}} {} {name {\nname}', unknown: [] });
    expect(fillFields('summary', '{phone}', letterFacts('summary', 1), 'en').unknown).toEqual(['phone']);
  });

  it('keep French signs with the word before them', () => {
    expect(filled('Prêts ? Voici : 14 h 30').text).toBe('Prêts\u00a0? Voici\u00a0: 14\u00a0h\u00a030');
    expect(filled('Ready ?', 'en').text).toBe('Ready ?');
  });

  it('are known and have a value for every kind, in both languages', () => {
    let cases = 0;
    for (const kind of KINDS) {
      for (const seed of SEEDS) {
        for (const language of LANGUAGES) {
          for (const name of fieldNames(kind)) {
            const result = fillFields(kind, `{${name[language]}}`, letterFacts(kind, seed), language);
            expect(result.unknown).toEqual([]);
            expect(result.text).not.toMatch(/undefined|NaN|[{}]/);
            cases += 1;
          }
        }
      }
    }
    expect(cases).toBe(SEEDS.length * 2 * KINDS.reduce((sum, kind) => sum + fieldNames(kind).length, 0));
    expect(fieldNames('hostConfirmation').map(({ en }) => en)).toContain('meeting point');
    expect(fieldNames('associationList').map(({ fr }) => fr)).not.toContain('prénom');
  });
});

/** Blocks without what must stay as it is. */
function words(body: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(body), (key, value) => (['address', 'phone'].includes(key) ? undefined : value));
}

function expectFilled(block: Block): void {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      expect(block.text.trim()).not.toBe('');
      break;
    case 'facts':
      expect(block.facts.length).toBeGreaterThan(0);
      for (const { label, value, phone = '' } of block.facts) {
        expect(label).toMatch(/\p{L}\u00a0?:$/u);
        expect(value + phone).not.toBe('');
      }
      break;
    case 'list':
      expect(block.items.length).toBeGreaterThan(0);
      for (const item of block.items) expect(item).toMatch(/[^\s:]$/);
      break;
    case 'stops':
      expect(block.stops.length).toBeGreaterThan(0);
      for (const { title, lines, phone = 'none' } of block.stops) {
        for (const text of [title, ...lines, phone]) expect(text.trim()).not.toBe('');
      }
      break;
    case 'link':
      expect(block.label.trim()).not.toBe('');
      expect(block.address).not.toBe('');
  }
}

function exactOf(block: Block): string[] {
  if (block.kind === 'link') return [block.address];
  const items = block.kind === 'facts' ? block.facts : block.kind === 'stops' ? block.stops : [];
  return items.flatMap(({ phone }) => (phone === undefined ? [] : [phone]));
}

/** What must stand in a letter: all texts but the reader’s own name, and what only some readers need. */
function needed(facts: LetterFacts[LetterKind]): string[] {
  const { reader: _, weekend: __, meetingPoint = '', ...rest } = facts as LetterFacts['hostConfirmation'];
  const meets = [...(rest.outward ?? []), ...(rest.return ?? [])].some(({ by }) => by === 'host');
  const drives = 'legs' in facts && facts.legs.length > 0;
  const { changed: ___, needs: ____, role: _____, ...said } = rest as Record<string, unknown>;
  return texts([said, meets || drives ? meetingPoint : ''])
    .flatMap((text) => text.split(/\s*\n\s*/))
    .map(plain)
    .filter((text) => /\d/.test(text) && !/^\d\d:\d\d$/.test(text));
}

const figuresIn = (text: string) => (text.match(/\d+/g) ?? []).map((figure) => String(Number(figure)));

/** How many there are of anything. */
function countsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(countsIn);
  return Array.isArray(value) ? [String(value.length), ...inner] : inner;
}
