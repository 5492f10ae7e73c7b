import { type Association, associations, circles } from '../../../build/sample/names.ts';
import type { Random } from '../../../build/sample/random.ts';

/** People in Calais as associations know them: each with a code, and with words found nowhere else than about them. */

export interface Person {
  readonly association: Association;
  /** '' = the association gave none. */
  readonly code: string;
  readonly name: string;
  readonly age: number;
  readonly gender: 'M' | 'F';
  readonly languages: string;
  readonly since: string;
  readonly stepFree: boolean;
  readonly noPets: boolean;
  /** What coordinators note about them. */
  readonly note: string;
}

/** People who come together; one alone is a party. */
export type Party = readonly Person[];

const SIZES = [
  [1, 30],
  [2, 52],
  [3, 13],
  [4, 5],
] as const;

export class Crowd {
  private readonly known: Party[] = [];
  private people = 0;

  constructor(private readonly random: Random) {}

  /** So many parties: `returning` of them have been proposed before. */
  parties(count: number, returning: number): Party[] {
    const old = this.random.shuffled(this.known).slice(0, Math.round(count * returning));
    const fresh = Array.from({ length: count - old.length }, () => this.party());
    this.known.push(...fresh);
    return this.random.shuffled([...old, ...fresh]);
  }

  private party(): Party {
    const { random } = this;
    const size = random.weighted(SIZES);
    const woman = random.chance(0.15);
    const association = random.weighted(
      associations.map((each) => [each, { AUB: 5, CDD: 3, RSC: 3, FDD: woman ? 6 : 0, VMN: 1 }[each.letters]]),
    );
    const { languages } = random.weighted(circles);
    const [youngest, oldest] = random.chance(0.1) ? ([15, 17] as const) : ([18, 44] as const);
    return Array.from({ length: size }, () => {
      this.people += 1;
      return {
        association,
        code: size === 1 && random.chance(0.08) ? '' : `${association.letters}-${String(this.people).padStart(4, '0')}`,
        name: invented(this.people),
        age: random.whole(youngest, oldest),
        gender: woman ? 'F' : 'M',
        languages: languages.map(({ fr }) => fr).join(', '),
        since: `${random.whole(1, 28)}/${String(random.whole(1, 9)).padStart(2, '0')}/2026`,
        stepFree: random.chance(0.04),
        noPets: random.chance(0.06),
        note: `vu ${invented(10_000 + this.people)}`,
      };
    });
  }
}

/** A word of eight letters for a number, another one for each. */
function invented(n: number): string {
  const syllables = Array.from({ length: 4 }, (_, i) => {
    const k = Math.floor((n * 7919) / 60 ** i) % 60;
    return `${'bdfgklmnrstz'[k % 12]}${'aeiou'[Math.floor(k / 12)]}`;
  });
  const word = syllables.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
