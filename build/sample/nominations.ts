import type { CivilDate } from '../../src/domain/civil-date';
import type { Health } from '../../src/domain/nomination';
import type { nominations } from '../../src/sheets/tables/nominations';
import type { Company, Guest, GuestBook } from './guests.ts';
import { strangers } from './names.ts';
import type { Shares } from './options.ts';
import type { Random } from './random.ts';
import { remark, type Twin } from './record.ts';
import { guestNotes, referrals } from './texts.ts';

export type NominationRow = Twin<typeof nominations.columns>;

interface Proposed {
  readonly guest: Guest;
  /** '' = alone. */
  readonly group: string;
}

/**
 * The people proposed for a weekend, most of them in pairs. Some are held: minors without a referral, people withdrawn,
 * proposed by an address that Settings does not list, or proposed twice.
 */
export function nominationRows(
  random: Random,
  count: number,
  { shares, weekend, ...of }: { shares: Shares; weekend: CivilDate; guests: GuestBook; hostedBefore: Guest[][] },
): NominationRow[] {
  const twice = count >= EVERY.twice / 4 ? Math.max(1, Math.round(count / EVERY.twice)) : 0;
  const people = partiesOf(random, count - twice, { ...of, shares, weekend });
  const rows = people.map((person) => rowOf(random, weekend, person, shares));

  const adults = random.shuffled(rows.filter(({ age }) => Number(age) >= ADULT));
  const withdrawn = adults.splice(0, Math.round(count / EVERY.withdrawn));
  const unlisted = adults.splice(0, Math.round(count / EVERY.unlisted));
  const again = adults.splice(0, twice);
  const changed = new Map<NominationRow, Partial<NominationRow>>();
  for (const row of withdrawn) changed.set(row, { status: 'withdrawn' });
  unlisted.forEach((row, i) => {
    // A coordinator settles the first of them.
    const status = i === 0 ? 'confirmed' : 'new';
    changed.set(row, { nominatedBy: strangers[i % strangers.length] ?? '', status });
  });
  const all = rows.map((row) => ({ ...row, ...changed.get(row) }));
  all.push(...again.map((row) => ({ ...row, group: '' })));
  return all.map((row, i) => ({ ...row, id: `N${i + 1}` }));
}

const ADULT = 18;

/** One in so many nominations. */
const EVERY = { withdrawn: 60, unlisted: 40, twice: 120 };

const PARTY_SIZES: readonly (readonly [number, number])[] = [
  [1, 24],
  [2, 60],
  [3, 11],
  [4, 5],
];

type Source = { shares: Shares; weekend: CivilDate; guests: GuestBook; hostedBefore: Guest[][] };

function partiesOf(random: Random, count: number, { shares, weekend, guests, hostedBefore }: Source): Proposed[] {
  const earlier = random.shuffled(hostedBefore);
  const people: Proposed[] = [];
  let minors = Math.round(count * shares.minors);
  for (let groups = 1; people.length < count; ) {
    const size = Math.min(random.weighted(PARTY_SIZES), count - people.length);
    const company = guests.company();
    const young = minors >= size && random.chance(shares.minors * 2);
    const old = !young && random.chance(shares.returning) ? earlier.pop() : undefined;
    const members = old
      ? old.slice(0, size)
      : Array.from({ length: size }, () => guests.add(company, young ? [15, ADULT - 1] : [ADULT, 45], weekend));
    if (young) minors -= size;
    const group = members.length > 1 ? groupName(company, members, groups) : '';
    if (group !== '') groups += 1;
    people.push(...members.map((guest) => ({ guest, group })));
  }
  return people;
}

function groupName(company: Company, [first]: readonly Guest[], number: number): string {
  return `${(first?.association ?? company.association).letters} ${number}`;
}

function rowOf(random: Random, weekend: CivilDate, { guest, group }: Proposed, shares: Shares): NominationRow {
  const { association, code, firstName, age, gender, languages, inCalaisSince } = guest;
  return {
    id: '',
    weekend,
    association: association.name,
    nominatedBy: random.pick<string>(association.addresses),
    guestCode: code,
    firstName,
    age,
    gender,
    health: random.weighted(HEALTH),
    tiredness: random.whole(1, 5),
    inCalaisSince,
    languages,
    group,
    needsStepFree: random.chance(shares.needsStepFree),
    noPets: random.chance(shares.noPets),
    under18Referral: age < ADULT && !random.chance(shares.unreferred) ? random.pick(referrals) : '',
    status: random.chance(0.15) ? 'confirmed' : 'new',
    notes: remark(random, 0.08, guestNotes),
  };
}

const HEALTH: readonly (readonly [Health, number])[] = [
  ['well', 56],
  ['sick', 22],
  ['injured', 15],
  ['sickAndInjured', 7],
];
