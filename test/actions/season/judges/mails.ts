import { expect } from 'vitest';
import type { SentMail } from '../../../../build/local/services/index.ts';
import { tab } from '../../../workbench.ts';
import { type as typeAt } from '../../sending/by-hand.ts';
import { type Said, type Told, toKnow, toldBy, type Who } from '../../sending/told.ts';
import type { Office } from '../office.ts';

/** What everybody was told of a weekend, and whether they were to be told it: from the mails that left. */
export class Correspondence {
  private readonly known = new Map<Who, Told>();
  private readonly thanked = new Set<string>();
  private read: number;

  constructor(private readonly office: Office) {
    this.read = office.script.mails.length;
  }

  /** Reads the mails that have left since: each must tell somebody something that they did not know. */
  reads(): void {
    const { script, at, tally } = this.office;
    const mails = script.mails.slice(this.read);
    this.read = script.mails.length;
    for (const mail of mails) {
      tally.add('mails');
      if (/ : merci (de votre accueil|d’avoir conduit)$/.test(plain(mail.subject))) {
        this.thanks(mail);
        continue;
      }
      const told = toldBy(mail, script);
      const last = this.known.get(told.who);
      const standing = last !== undefined && last.news !== 'cancellation';
      const where = `${at}: “${mail.subject}” to ${told.who}`;
      if (told.who === 'coordinators') expect(told.said, where).not.toEqual(last?.said);
      else if (told.news === 'first') expect(standing, `${where}, who was told before`).toBe(false);
      else expect(standing, `${where}, who was told nothing`).toBe(true);
      if (told.news === 'change') expect(told.said, `${where}, who knows that`).not.toEqual(last?.said);
      tally.add(`mails: ${told.news}`);
      this.known.set(told.who, told);
    }
  }

  private thanks({ to, subject }: SentMail): void {
    const { at, tally } = this.office;
    const whom = `${/accueil/.test(subject) ? 'host' : 'driver'} ${to.join()}`;
    expect(this.thanked.has(whom), `${at}: ${whom} is thanked twice`).toBe(false);
    this.thanked.add(whom);
    tally.add('mails: thanks');
  }

  /** All was sent: everybody knows what the tabs say, and whoever is not needed any more knows that. */
  isComplete(): void {
    const { at } = this.office;
    const now = this.toKnow();
    for (const [who, said] of now) {
      expect(comparable(this.known.get(who)?.said), `${at}: what ${who} knows`).toEqual(comparable(said));
    }
    for (const [who, { news }] of this.known) {
      if (/^(host|driver) /.test(who) && !now.has(who))
        expect(news, `${at}: ${who} still expects somebody`).toBe('cancellation');
    }
  }

  /** An address that Settings do not list hears of its people only once a coordinator has confirmed one of them. */
  private toKnow(): Map<Who, Said> {
    const { script, start } = this.office;
    const listed = String(tab(script, 'Réglages').find((row) => row.Réglage === 'Qui peut proposer')?.Valeur).split(
      ', ',
    );
    const confirmed = tab(script, 'Propositions')
      .filter((row) => row['Week-end'] === start && row.Statut === 'Confirmé')
      .map((row) => String(row['Proposé par']));
    const hears = new Set([...listed, ...confirmed].map((address) => `association ${address}`));
    return new Map([...toKnow(script)].filter(([who]) => !who.startsWith('association ') || hears.has(who)));
  }

  /** The weekend is over, and thanks were sent: to all who were counted on, and to nobody else. */
  thankedAll(): void {
    const { script, at } = this.office;
    const helped = [...this.known].filter(([who, { news }]) => /^(host|driver) /.test(who) && news !== 'cancellation');
    const addresses = helped.map(([who]) => {
      const [role = '', id] = who.split(' ');
      const [name, header] = role === 'host' ? ['Hébergeurs', 'N° hébergeur'] : ['Conducteurs', 'N° conducteur'];
      return `${role} ${tab(script, name ?? '').find((row) => row[header ?? ''] === id)?.Courriel}`;
    });
    expect([...this.thanked].sort(), `${at}: who is thanked`).toEqual(addresses.sort());
  }
}

/**
 * What two readers agree on: without those who have no code, whom lists call by their number and the tabs by nothing, and
 * with thousands written one way.
 */
function comparable(said: Said = {}): Said {
  const coded = Object.entries(said).filter(([code]) => code !== '' && !/^N\d+$/.test(code));
  return Object.fromEntries(coded.map(([code, text]) => [code, text.replace(/(\d) (\d{3} km)/, '$1$2')]));
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/**
 * Lines of mails at which a run was cut off: coordinators ask the person, and write down what they say. How many there
 * were.
 */
export function settleDoubts({ script, at, tally }: Office): number {
  let doubts = 0;
  for (const line of tab(script, 'Messages').filter(({ Statut }) => Statut === 'Incertain')) {
    const alike = tab(script, 'Messages').filter(({ À, Objet }) => À === line.À && Objet === line.Objet);
    const sure = alike.filter(({ Statut }) => Statut === 'Envoyé').length;
    const left = script.mails.filter(({ to, subject }) => to.join() === line.À && subject === line.Objet).length;
    expect(left - sure === 0 || left - sure === 1, `${at}: ${left} mails and ${sure} lines`).toBe(true);
    typeAt(
      script,
      { tab: 'Messages', row: ['Clé', String(line.Clé)], column: 'Statut' },
      left > sure ? 'Envoyé' : 'Brouillon',
    );
    tally.add(left > sure ? 'doubts: had left' : 'doubts: had not');
    doubts += 1;
  }
  return doubts;
}
