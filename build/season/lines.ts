import { associations } from '../sample/names.ts';
import { isUnder18 } from './people.ts';
import type { Life, Story } from './story.ts';

/** One line of the table. */
export interface Line {
  readonly label: string;
  /** What the line says, in one sentence. */
  readonly meaning: string;
  readonly decimals: 0 | 1;
  /** null where there is nobody to say it of. */
  readonly value: (story: Story) => number | null;
  /** The same under every rule: what to hold the values against. */
  readonly against?: { readonly what: string; readonly value: Line['value'] };
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

const helped = ({ stays }: Life) => stays.length > 0;

/** Whom need is looked at of, by health, age and tiredness at the first nomination. */
interface Need {
  readonly label: string;
  /** As a sentence calls them. */
  readonly people: string;
  readonly has: (life: Life) => boolean;
}

const tired = (label: string, from: number, to: number): Need => ({
  label: `Tiredness ${label}`,
  people: `people whose tiredness was ${label} of 5`,
  has: ({ nominated: { condition } }) => condition.tiredness >= from && condition.tiredness <= to,
});

const NEEDS: readonly Need[] = [
  { label: 'Well', people: 'people who were well', has: ({ nominated }) => nominated.condition.health === 'well' },
  {
    label: 'Sick or injured',
    people: 'people who were sick, injured or both',
    has: ({ nominated }) => nominated.condition.health !== 'well',
  },
  { label: 'Adult', people: 'people of 18 and more', has: ({ person }) => !isUnder18(person) },
  {
    label: 'Under 18, with a referral',
    people: 'people under 18 whose referral is recorded',
    has: ({ person }) => isUnder18(person),
  },
  tired('1–2', 1, 2),
  tired('3', 3, 3),
  tired('4–5', 4, 5),
];

export const SECTIONS: readonly Section[] = [
  {
    title: 'Who was helped',
    lines: [
      {
        label: 'People helped at least once',
        meaning: 'How many different people stayed with a host at least once.',
        decimals: 0,
        value: ({ lives }) => lives.filter(helped).length,
      },
      {
        label: '  % of those nominated',
        meaning: 'Of all people ever nominated who could be given a place, the share helped at least once.',
        decimals: 1,
        value: ({ lives }) => percent(lives.filter(helped).length, lives.length),
      },
      {
        label: '  % of those present',
        meaning: 'Of all people who were in Calais on at least one weekend, nominated or not, the same.',
        decimals: 1,
        value: ({ lives, present }) => percent(lives.filter(helped).length, present),
      },
      {
        label: 'Stays given',
        meaning: 'One person on one weekend, second and later stays included; those who did not come are not counted.',
        decimals: 0,
        value: stayCount,
      },
      {
        label: 'People hosted more than once',
        meaning: 'How many different people had two stays or more.',
        decimals: 0,
        value: ({ lives }) => lives.filter(({ stays }) => stays.length > 1).length,
      },
      {
        label: 'Repeat stays while newcomers waited',
        meaning: 'Stays of people hosted before, on weekends on which somebody never hosted was nominated in vain.',
        decimals: 0,
        value: ({ repeatsAheadOfNewcomers }) => repeatsAheadOfNewcomers,
      },
    ],
  },
  {
    title: 'Weeks waited',
    lines: [
      {
        label: 'Median',
        meaning:
          'Half waited so long or less: from the first nomination to the first stay, or without one to leaving or the end, nominated again or not.',
        decimals: 1,
        value: ({ lives }) => percentile(lives, 50),
      },
      {
        label: '95th percentile',
        meaning: 'All but one in twenty waited so long or less.',
        decimals: 1,
        value: ({ lives }) => percentile(lives, 95),
      },
      {
        label: 'Longest',
        meaning: 'Whoever waited longest.',
        decimals: 1,
        value: ({ lives }) => percentile(lives, 100),
      },
    ],
  },
  {
    title: 'Mean weeks waited, by need at the first nomination',
    lines: NEEDS.map(({ label, people, has }) => ({
      label,
      meaning: `Mean wait of ${people}, helped or not.`,
      decimals: 1,
      value: ({ lives }) => mean(lives.filter(has).map(({ wait }) => wait)),
    })),
  },
  {
    title: '% helped at least once, by need at the first nomination',
    lines: NEEDS.map(({ label, people, has }) => ({
      label,
      meaning: `Of ${people}, the share helped at least once.`,
      decimals: 1,
      value: ({ lives }) => percent(lives.filter((life) => has(life) && helped(life)).length, lives.filter(has).length),
    })),
  },
  {
    title: '% of all stays, by association',
    lines: associations.map(({ name }) => ({
      label: name,
      meaning: `Share of all stays that went to guests of ${name}; in brackets, its share of all nominations.`,
      decimals: 1,
      value: (story) => percent(story.stays.get(name) ?? 0, stayCount(story)),
      against: {
        what: '% of nominations',
        value: ({ nominations }) => percent(nominations.get(name) ?? 0, total(nominations.values())),
      },
    })),
  },
];

function stayCount({ stays }: Story): number {
  return total(stays.values());
}

function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : total(values) / values.length;
}

/** The wait that so many percent of all do not exceed (nearest rank). */
function percentile(lives: readonly Life[], percents: number): number | null {
  const waits = lives.map(({ wait }) => wait).sort((a, b) => a - b);
  return waits[Math.max(0, Math.ceil((waits.length * percents) / 100) - 1)] ?? null;
}
