import { fold } from '../../src/domain/fold';
import type { MailLanguage } from '../../src/domain/message';
import type { Commune } from './communes.ts';
import { streets, surnames, volunteerFirstNames } from './names.ts';
import type { Random } from './random.ts';

/** Somebody with a home: what hosts and drivers have in common. */
export interface Resident {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: MailLanguage | null;
  readonly address: string;
  readonly postcode: string;
  readonly town: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Homes lie this far around the town hall, in degrees: about a kilometre either way. */
const SCATTER = { latitude: 0.012, longitude: 0.018 };

/** One household in so many asks for mails in English. */
const ENGLISH_SPEAKING = 25;

/** Invented people, each with an address of their own, in communes as likely as they are large. */
export class Residents {
  private readonly communes: readonly (readonly [Commune, number])[];
  private readonly named = new Map<string, number>();
  private phones = 0;

  constructor(
    private readonly random: Random,
    communes: readonly Commune[],
  ) {
    this.communes = communes.map((commune) => [commune, commune.population]);
  }

  next(): Resident {
    const { random } = this;
    const commune = random.weighted(this.communes);
    const name = `${random.pick(volunteerFirstNames)} ${random.pick(surnames)}`;
    const mailbox = fold(name).replace(/ /g, '.');
    const namesakes = (this.named.get(mailbox) ?? 0) + 1;
    this.named.set(mailbox, namesakes);
    return {
      name,
      email: `${mailbox}${namesakes > 1 ? namesakes : ''}@example.org`,
      phone: this.phone(),
      language: this.phones % ENGLISH_SPEAKING === 0 ? 'en' : null,
      address: `${random.whole(1, 120)} ${random.pick(streets)}`,
      postcode: commune.postcode,
      town: commune.name,
      latitude: this.around(commune.latitude, SCATTER.latitude),
      longitude: this.around(commune.longitude, SCATTER.longitude),
    };
  }

  /** 06 39 98 xx xx is never given to anyone: the regulator keeps it for fiction. */
  private phone(): string {
    this.phones += 1;
    const digits = String((this.phones * 7919) % 10_000).padStart(4, '0');
    return `06 39 98 ${digits.slice(0, 2)} ${digits.slice(2)}`;
  }

  private around(degrees: number, scatter: number): number {
    return Number((degrees + (this.random.next() * 2 - 1) * scatter).toFixed(4));
  }
}
