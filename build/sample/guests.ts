import { addDays, type CivilDate } from '../../src/domain/civil-date';
import type { Gender } from '../../src/domain/nomination';
import type { Label } from '../../src/sheets/text';
import { type Association, associations, type Circle, circles } from './names.ts';
import type { Random } from './random.ts';

/** Somebody whom an association proposes, the same person every time. */
export interface Guest {
  readonly association: Association;
  readonly code: string;
  readonly firstName: string;
  readonly age: number;
  readonly gender: Gender;
  readonly languages: readonly Label[];
  readonly inCalaisSince: CivilDate;
}

/** People who come together: what the guests among them have in common. */
export interface Company {
  readonly association: Association;
  readonly circle: Circle;
  readonly gender: Exclude<Gender, 'other'>;
}

/** Everybody whom the associations know. No two have a code, or a first name and an age, in common. */
export class GuestBook {
  private readonly numbers = new Map<Association, number>();
  private readonly known = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly shares: { readonly women: number },
  ) {}

  company(): Company {
    const gender = this.random.chance(this.shares.women) ? 'woman' : 'man';
    const association = this.random.weighted(
      associations.map((each) => [each, each.letters === 'FDD' && gender === 'woman' ? 8 : WEIGHT[each.letters]]),
    );
    return { association, circle: this.random.weighted(circles), gender };
  }

  /** Somebody new, between the ages given, who came to Calais before the day given. */
  add(company: Company, ages: readonly [youngest: number, oldest: number], before: CivilDate): Guest {
    const { random } = this;
    const number = (this.numbers.get(company.association) ?? 0) + 1;
    this.numbers.set(company.association, number);
    return {
      association: company.association,
      code: `${company.association.letters}-${String(number).padStart(3, '0')}`,
      ...this.unlikeOthers(company, ages),
      gender: random.chance(0.01) ? 'other' : company.gender,
      languages: company.circle.languages.filter((_, i) => i === 0 || random.chance(0.4)),
      // Most came lately, a few more than a year ago.
      inCalaisSince: addDays(before, -3 - Math.floor(random.next() ** 2.5 * 500)),
    };
  }

  private unlikeOthers(
    { association, circle, gender }: Company,
    [youngest, oldest]: readonly [number, number],
  ): { firstName: string; age: number } {
    for (let attempt = 0; ; attempt += 1) {
      // The young are many; and where a name is taken at every age, somebody is called by two.
      const age = youngest + Math.floor(this.random.next() ** 1.6 * (oldest - youngest + 1));
      const [name, second] = [this.random.pick(circle.firstNames[gender]), this.random.pick(circle.firstNames[gender])];
      const firstName = attempt < 20 ? name : `${name} ${second}`;
      const description = `${firstName}|${age}|${association.letters}`;
      if (this.known.has(description)) continue;
      this.known.add(description);
      return { firstName, age };
    }
  }
}

const WEIGHT: Readonly<Record<Association['letters'], number>> = { AUB: 5, CDD: 3, RSC: 3, FDD: 0, VMN: 1 };
