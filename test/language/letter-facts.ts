import type { LetterFacts, LetterKind } from '../../src/language/letters/facts.ts';
import { type Random, randomFrom } from '../random.ts';

export const KINDS = [
  'hostCall',
  'driverCall',
  'hostConfirmation',
  'hostChange',
  'hostCancellation',
  'hostThanks',
  'runSheet',
  'driverChange',
  'driverCancellation',
  'driverThanks',
  'associationList',
  'associationChange',
  'summary',
] as const satisfies readonly LetterKind[];

/** What people type, or somebody means harm with. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  `O'Brien & "fils"`,
  '=HYPERLINK("https://evil.example";"x")',
  'BEGIN:VEVENT',
  '{phone} {{name}} $1 $&',
  'Subject: free\r\nBcc: all@example.org',
  'one\u2028two\u2029three\u0000four\u001b[31m',
  '\u202ereversed\u202c \u2066isolated\u2069 zero\u200bwidth\ufeff',
  'Maximilienne-Alexandrine '.repeat(8).trim(),
  'x'.repeat(200),
  'javascript:alert(1)',
  'أحمد 👨‍👩‍👧 Æøå',
  'half \ud83d of a character',
];

/** Facts for letters of every kind, with and without each thing that may be missing. The same seed gives the same. */
export function letterFacts<K extends LetterKind>(
  kind: K,
  seed: number,
  { hostile = false }: { readonly hostile?: boolean } = {},
): LetterFacts[K] {
  return FACTS[kind](source(randomFrom(seed * 101 + KINDS.indexOf(kind)), hostile));
}

type Source = ReturnType<typeof source>;

function source(random: Random, hostile: boolean) {
  let planted = 0;
  /** A text that is found again, and that nothing else holds. */
  const mark = (name: string) => {
    planted += 1;
    return hostile && random.chance(0.5) ? random.pick(HOSTILE) : `${name}${'abcdefghij'[planted % 10]}${planted}z`;
  };
  const maybe = (name: string) => (random.chance(0.3) ? '' : mark(name));
  const several = <T>(sizes: readonly number[], make: () => T): T[] => Array.from({ length: random.pick(sizes) }, make);
  return {
    random,
    mark,
    maybe,
    several,
    clock: () => clockOf(random),
    phone: () => (random.chance(0.3) ? '' : phoneOf(random)),
  };
}

const WEEKENDS = [
  { start: '2026-11-28', end: '2026-11-30' },
  { start: '2026-08-01', end: '2026-08-02' },
  { start: '2026-10-31', end: '2026-11-02' },
  { start: '2026-09-30', end: '2026-10-01' },
  { start: '2027-12-31', end: '2028-01-03' },
];

const two = (n: number) => String(n).padStart(2, '0');
const clockOf = (random: Random) => `${two(random.below(24))}:${two(random.below(60))}`;
const phoneOf = (random: Random) => `06 39 98 ${two(random.below(100))} ${two(random.below(100))}`;

const toReader = ({ random, maybe, phone }: Source) => ({
  weekend: random.pick(WEEKENDS),
  reader: maybe('Reader'),
  phone: phone(),
});

const someOf = <T>({ random }: Source, items: readonly T[]) => items.filter(() => random.chance(0.5));

function atLeastOneOf<T>(from: Source, items: readonly T[]): T[] {
  const some = someOf(from, items);
  return some.length > 0 ? some : [from.random.pick(items)];
}

type Journey = LetterFacts['hostConfirmation']['outward'][number];

/** Of all guests together or in two cars. */
function journeys(from: Source, guests: readonly string[]): Journey[] {
  const cut = guests.length > 1 && from.random.chance(0.4) ? 1 : guests.length;
  return [guests.slice(0, cut), guests.slice(cut)].flatMap((some) => (some.length === 0 ? [] : [journey(from, some)]));
}

function journey({ random, maybe, clock, phone }: Source, guests: readonly string[]): Journey {
  const by = random.pick(['driver', 'driver', 'host', 'nobody'] as const);
  if (by === 'nobody') return { by, guests };
  if (by === 'host') return { by, guests, time: random.chance(0.3) ? '' : clock() };
  const window = random.chance(0.3) ? null : { from: clock(), to: clock() };
  return { by, guests, driver: { firstName: maybe('Driver'), phone: phone() }, window };
}

function host(from: Source): LetterFacts['hostConfirmation'] {
  const { random, mark, maybe, several } = from;
  const guests = several([0, 1, 2, 9], () => maybe('Guest'));
  return {
    ...toReader(from),
    guests,
    languages: several([0, 1, 3], () => mark('Language')),
    needs: someOf(from, ['stepFree', 'noPets'] as const),
    outward: journeys(from, guests),
    return: journeys(from, guests),
    meetingPoint: maybe('Meeting'),
    activity: maybe('Activity'),
    message: random.chance(0.3) ? '' : `${mark('Message')}\n\n${mark('Message')}\r\n${mark('Message')}`,
  };
}

const leg = (from: Source, name: 'outward' | 'return'): LetterFacts['runSheet']['legs'][number] => ({
  leg: name,
  meetingTime: from.random.chance(0.3) ? '' : from.clock(),
  people: from.random.pick([0, 1, 2, 9]),
  stops: from.several([0, 1, 4], () => ({
    time: from.random.chance(0.3) ? '' : from.clock(),
    address: from.maybe('Address'),
    phone: from.phone(),
    guests: from.several([0, 1, 2, 9], () => from.maybe('Guest')),
  })),
  directions: from.random.chance(0.3)
    ? ''
    : `https://www.google.com/maps/dir/?api=1&origin=50%2C1&x=;${from.random.below(1000)}`,
});

const driver = (from: Source): LetterFacts['runSheet'] => ({
  ...toReader(from),
  meetingPoint: from.maybe('Meeting'),
  legs: someOf(from, ['outward', 'return'] as const).map((name) => leg(from, name)),
});

const association = (from: Source): LetterFacts['associationList'] => {
  const { weekend, phone } = toReader(from);
  const people = from.several([0, 1, 2, 9], () => {
    const decision = from.random.pick(['hosted', 'waiting', 'held'] as const);
    const reason = decision === 'hosted' || from.random.chance(0.2) ? '' : `${from.mark('Reason')}.`;
    return { code: from.mark('Code'), decision, reason, changed: from.random.chance(0.4) };
  });
  return { weekend, phone, people };
};

const thanks = (from: Source): LetterFacts['hostThanks'] => ({
  ...toReader(from),
  answers: from.random.chance(0.3)
    ? null
    : {
        well: `mailto:a@calais.example?subject=${from.mark('Well')}`,
        notWell: 'https://calais.example/?a=1;b=2&c=3 !',
      },
});

const form = ({ random }: Source) =>
  random.chance(0.3) ? '' : `https://forms.example/?entry=${random.below(1000)}&b=;c`;

/** For the one thing, and sometimes for the other as well. */
function call(from: Source, role: 'host' | 'driver'): LetterFacts['hostCall'] {
  const { random } = from;
  const missing = () => random.pick([0, 0, 1, 4, 37]);
  const asked = (other: 'host' | 'driver') => other === role || (role === 'host' && random.chance(0.4));
  return {
    ...toReader(from),
    host: asked('host') ? { form: form(from), beds: missing() } : null,
    driver: asked('driver') ? { form: form(from), seats: { outward: missing(), return: missing() } } : null,
  };
}

const HOST_PARTS = ['weekend', 'guests', 'needs', 'outward', 'return', 'activity', 'message', 'phone'] as const;
const DRIVER_PARTS = ['weekend', 'outward', 'return', 'phone'] as const;

const FACTS: { readonly [K in LetterKind]: (from: Source) => LetterFacts[K] } = {
  hostCall: (from) => call(from, 'host'),
  driverCall: (from) => call(from, 'driver'),
  hostConfirmation: host,
  hostChange: (from) => ({ ...host(from), changed: atLeastOneOf(from, HOST_PARTS) }),
  hostCancellation: (from) => ({ ...toReader(from), role: 'host' }),
  hostThanks: thanks,
  runSheet: driver,
  driverChange: (from) => ({ ...driver(from), changed: atLeastOneOf(from, DRIVER_PARTS) }),
  driverCancellation: (from) => ({ ...toReader(from), role: 'driver' }),
  driverThanks: thanks,
  associationList: association,
  associationChange: (from) => ({ ...association(from), changed: someOf(from, ['weekend'] as const) }),
  summary: (from) => ({
    weekend: from.random.pick(WEEKENDS),
    hosted: from.random.pick([0, 1, 2, 57]),
    homes: from.random.pick([0, 1, 23]),
    rides: from.random.pick([0, 1, 27]),
    km: from.random.below(5000),
    waiting: from.random.pick([0, 1, 52]),
    held: from.random.pick([0, 1, 3]),
    unreachable: from.several([0, 1, 3], () => from.mark('Unreachable')),
    workbook: from.random.chance(0.3) ? '' : 'https://docs.google.com/spreadsheets/d/x/edit?a=1;b#gid=0',
  }),
};
