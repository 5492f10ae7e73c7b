import type { VolunteerStatus, Welcomes } from '../../src/domain/host';
import type { Legs } from '../../src/domain/leg';
import type { hosts } from '../../src/sheets/tables/hosts';
import type { Label } from '../../src/sheets/text';
import { french, hostLanguages } from './names.ts';
import type { Shares } from './options.ts';
import type { Random } from './random.ts';
import { type Answering, remark } from './record.ts';
import type { Residents } from './residents.ts';
import { hostNotes } from './texts.ts';

export type HostRow = Answering<typeof hosts.columns, number | 'all'>;

/** Hosts as they signed up and what they answered for the weekend. */
export function hostRows(random: Random, count: number, shares: Shares, residents: Residents): HostRow[] {
  const deal = (share: number) => random.dealt(count, [[true, share]], false);
  const welcomes = random.dealt<Welcomes>(
    count,
    [
      ['womenOnly', shares.womenOnly],
      ['menOnly', shares.menOnly],
    ],
    'anyone',
  );
  const knownGuestsOnly = deal(shares.knownGuestsOnly);
  const stepFree = deal(shares.stepFree);
  const pets = deal(shares.pets);
  const collecting = deal(shares.collects);
  const limited = deal(shares.limitedPerMonth);
  const statuses = random.dealt<VolunteerStatus>(count, volunteerStatuses(shares), 'new');
  const answers = random.dealt<'offers' | 'declines' | null>(
    count,
    [
      ['offers', shares.hostsOffering],
      ['declines', shares.hostsDeclining],
    ],
    null,
  );
  return Array.from({ length: count }, (_, i) => {
    const beds = random.weighted(BEDS);
    return {
      values: {
        id: `H${i + 1}`,
        ...residents.next(),
        beds,
        welcomes: welcomes[i] ?? 'anyone',
        knownGuestsOnly: knownGuestsOnly[i] ?? false,
        stepFree: stepFree[i] ?? false,
        pets: pets[i] ?? false,
        languages: spoken(random),
        collects: collecting[i] ? random.weighted(COLLECTED) : 'none',
        staysPerMonth: limited[i] ? random.whole(1, 2) : null,
        status: statuses[i] ?? 'new',
        notes: remark(random, 0.1, hostNotes),
      },
      answer: answers[i] === 'offers' ? offered(random, beds) : answers[i] === 'declines' ? 0 : null,
    };
  });
}

const BEDS = [
  [1, 12],
  [2, 58],
  [3, 16],
  [4, 10],
  [5, 4],
] as const;

const COLLECTED: readonly (readonly [Legs, number])[] = [
  ['both', 60],
  ['outward', 20],
  ['return', 20],
];

/** Who is not approved is new for the greater part. */
export function volunteerStatuses({ approved }: Shares): (readonly [VolunteerStatus, number])[] {
  return [
    ['approved', approved],
    ['paused', (1 - approved) * 0.3],
    ['left', (1 - approved) * 0.2],
  ];
}

function offered(random: Random, beds: number): number | 'all' {
  if (random.chance(0.45)) return 'all';
  return random.chance(0.75) ? beds : random.whole(1, beds);
}

function spoken(random: Random): readonly Label[] {
  return [french, ...hostLanguages.filter(([, share]) => random.chance(share)).map(([language]) => language)];
}
