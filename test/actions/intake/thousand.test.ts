import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { type Random, randomFrom } from '../../random.ts';
import { run, tab } from '../../workbench.ts';
import { ASKED, answersTab, type Form, formCalled, MINUTE, office, STARTS, WEEKENDS } from './office.ts';

/**
 * What should come of answers, without a word of the planner's own: each person is a mailbox, each answer applied as it
 * was sent.
 */
interface Person {
  name: string;
  readonly said: Record<string, string>;
  readonly offers: Record<string, string>;
}

type Volunteers = Map<string, Person>;

const plain = (text: unknown) =>
  String(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function boxOf(address: string): string {
  const [user = '', domain = ''] = address.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split('@');
  return `${user.replaceAll('.', '')}@${domain}`;
}

/** The same address as somebody else might type it. */
function respelt(address: string, random: Random): string {
  const [user = '', domain = ''] = address.split('@');
  const dotted = random.chance(0.3) ? user.replaceAll('.', '') : user;
  const accented = random.chance(0.2) ? dotted.replace('e', 'é') : dotted;
  const cased = random.chance(0.3) ? accented.toUpperCase() : accented;
  return `${cased}@${random.chance(0.2) ? domain.toUpperCase() : domain}`;
}

const FORMS = {
  hosts: { list: 'Hébergeurs', signUp: 'Devenir hébergeur', enrol: 'Héberger ce week-end', asked: ASKED.hosting },
  drivers: { list: 'Conducteurs', signUp: 'Devenir conducteur', enrol: 'Conduire ce week-end', asked: ASKED.driving },
} as const;
const OFFERS = {
  hosts: [
    ['Oui, tous mes lits', 'oui'],
    ['Oui, 1 lit', '1'],
    ['Oui, 2 lits', '2'],
    ['Non, pas cette fois', 'non'],
  ],
  drivers: [
    ['Oui, à l’aller et au retour', 'aller retour'],
    ['À l’aller seulement (premier jour)', 'aller'],
    ['Non, pas cette fois', 'non'],
  ],
} as const;
const SHOWN = { beds: 'Lits', seats: 'Places', phone: 'Téléphone', town: 'Commune' } as const;

/** An answer on its way. */
interface Posted {
  readonly form: Form;
  readonly answers: Readonly<Record<string, string | string[]>>;
  /** The row that it belongs to; null = none. */
  readonly belongs: string | null;
  readonly whose: string;
}

class Crowd {
  readonly hosts: Volunteers;
  readonly drivers: Volunteers;
  /** Nominations by sender, code, weekend and name. */
  readonly nominated = new Map<string, { firstName: string; age: string }>();
  /** Where each answer belongs, by its key: a mailbox, a nomination, or nowhere. */
  readonly belongs = new Map<string, string | null>();
  private newcomers = 0;
  private readonly hidden: { form: Form; response: Form['responses'][number]; after: number }[] = [];

  constructor(
    private readonly script: AppsScript,
    private readonly random: Random,
  ) {
    this.hosts = listed(script, 'Hébergeurs');
    this.drivers = listed(script, 'Conducteurs');
  }

  /** Somebody answers something, and Google calls for it or not. */
  send(fire: boolean): void {
    const { random } = this;
    const list = random.chance(0.65) ? 'hosts' : 'drivers';
    const kind = random.pick(['enrol', 'enrol', 'enrol', 'signUp', 'nominate', 'nominate'] as const);
    if (kind === 'signUp') this.post(this.signUp(list), fire);
    else if (random.chance(0.92)) this.post(kind === 'enrol' ? this.enrolment(list) : this.nomination(), fire);
    else {
      // A first answer that Google lists late, and a second one of the same person's before that.
      const first = kind === 'enrol' ? this.enrolment(list) : this.nomination();
      this.post(first, false);
      this.hide(first.form);
      this.post(kind === 'enrol' ? this.enrolment(list, first.whose) : this.nomination(first.whose), true);
    }
    this.list();
  }

  private post({ form, answers, belongs }: Posted, fire: boolean): void {
    this.script.sleep(1000 + this.random.below(4 * MINUTE));
    const sent = this.script.answerForm(form, answers, { fire });
    if (!sent.taken) throw new Error(JSON.stringify([form.title, answers, sent]));
    this.belongs.set(sent.response.id, belongs);
  }

  /** Google lists the form's last answer later than those that come after it. */
  private hide(form: Form): void {
    const response = form.responses.pop();
    if (response) this.hidden.push({ form, response, after: 2 + this.random.below(8) });
  }

  /** Lists what has been hidden for long enough. */
  list(all = false): void {
    for (const each of [...this.hidden]) {
      each.after -= 1;
      if (each.after > 0 && !all) continue;
      this.hidden.splice(this.hidden.indexOf(each), 1);
      const { responses } = each.form;
      const at = responses.findIndex((other) => other.at > each.response.at);
      responses.splice(at < 0 ? responses.length : at, 0, each.response);
    }
  }

  private form(title: string): Form {
    return formCalled(this.script, title);
  }

  private enrolment(list: 'hosts' | 'drivers', same?: string): Posted {
    const { random } = this;
    const people = [...this[list].keys()];
    const box = same ?? (random.chance(0.05) ? `nobody${random.below(50)}@example.org` : random.pick(people));
    const [label, meaning] = random.pick<readonly [string, string]>(OFFERS[list]);
    const chosen = random.chance(0.3) ? [0, 1] : [random.below(2)];
    const person = this[list].get(box);
    for (const i of chosen) if (person) person.offers[STARTS[i] ?? ''] = meaning;
    return {
      form: this.form(FORMS[list].enrol),
      answers: {
        [ASKED.email]: respelt(box, random),
        [ASKED.weekends]: chosen.map((i) => WEEKENDS[i] ?? ''),
        [FORMS[list].asked]: label,
      },
      belongs: person ? box : null,
      whose: box,
    };
  }

  private signUp(list: 'hosts' | 'drivers'): Posted {
    const { random } = this;
    const isNew = random.chance(0.4);
    const count = list === 'hosts' ? 'beds' : 'seats';
    let box = random.pick([...this[list].keys()]);
    if (isNew) {
      this.newcomers += 1;
      box = `new${this.newcomers}@example.org`;
    }
    const known = this[list].get(box);
    const foreign = known !== undefined && random.chance(0.1);
    const name = foreign ? 'Zorro Zapata' : (known?.name ?? `Nouvelle Personne${this.newcomers}`);
    const said = {
      [count]: String(1 + random.below(4)),
      phone: `06${String(10_000_000 + random.below(89_999_999))}`,
      town: random.pick(['Calais', 'Saint-Omer', 'Lille', 'Ardres']),
    };
    if (!foreign) {
      const person = known ?? { name, said: {}, offers: {} };
      Object.assign(person.said, said);
      this[list].set(box, person);
    }
    const answers: Record<string, string> = {
      [ASKED.email]: respelt(box, random),
      [ASKED.name]: random.chance(0.2) ? name.toUpperCase() : name,
      [ASKED.phone]: said.phone,
      [ASKED.postcode]: '62100',
      [ASKED.town]: said.town,
      ...(list === 'hosts'
        ? {
            [ASKED.beds]: said.beds ?? '',
            ...{
              [ASKED.address]: '3 rue du Puits',
              [ASKED.welcomes]: 'Tout le monde',
              [ASKED.known]: 'Non',
              [ASKED.pets]: 'Non',
            },
          }
        : { [ASKED.seats]: said.seats ?? '' }),
    };
    return { form: this.form(FORMS[list].signUp), answers, belongs: foreign ? null : box, whose: box };
  }

  private nomination(same?: string): Posted {
    const { random } = this;
    const senders = ['anna@utopia.org', 'b.diallo@salam.org', 'carla@refuge.fr', 'stranger@nowhere.net'];
    // The same code for another name is another person.
    const drawn = [random.pick(senders), `${random.pick(['U', 'S', 'R'])}-${random.below(60)}`, random.below(2)];
    const [sender = '', code = '', day, called] = same?.split('|') ?? drawn.map(String);
    const which = Number(day);
    const person = {
      firstName: called ?? random.pick(['Sabir', 'Sabir', 'Sabir', '=SUM(1)', '1 sur 2']),
      age: String(16 + random.below(40)),
    };
    const key = `${boxOf(sender)}|${plain(code)}|${STARTS[which]}|${plain(person.firstName)}`;
    this.nominated.set(key, person);
    const answers = {
      [ASKED.email]: respelt(sender, random),
      [ASKED.association]: 'Utopia',
      [ASKED.weekend]: WEEKENDS[which] ?? '',
      [ASKED.code]: random.chance(0.2) ? code.toLowerCase() : code,
      [ASKED.firstName]: person.firstName,
      [ASKED.age]: person.age,
      [ASKED.gender]: 'Homme',
    };
    return {
      form: this.form('Proposer une personne'),
      answers,
      belongs: key,
      whose: `${sender}|${code}|${which}|${person.firstName}`,
    };
  }
}

function listed(script: AppsScript, name: string): Volunteers {
  return new Map(
    tab(script, name)
      .filter((row) => row.Courriel !== '')
      .map((row) => {
        const offers = Object.fromEntries(STARTS.map((start) => [start, plain(row[start] ?? '')]));
        return [boxOf(String(row.Courriel)), { name: String(row.Nom), said: {}, offers }] as const;
      }),
  );
}

/** A run that may die, or find the workbook taken. */
function sweep(script: AppsScript, random: Random, deaths: { count: number; busy: number }): void {
  const busy = random.chance(0.1);
  if (busy) script.services.locks.holdElsewhere('document', 1000 * MINUTE);
  script.meter.reset();
  if (random.chance(0.4)) script.meter.dieAtCall(1 + random.below(160));
  const at = random.chance(0.5) ? 20 + random.below(120) : 0;
  script.meter.onCall = ({ number }) => {
    if (number === at) sortSomething(script, random);
  };
  try {
    run(script, 'takeInAnswers');
  } catch {
    deaths.count += 1;
  }
  script.meter.reset();
  if (busy) {
    script.services.locks.releaseElsewhere('document');
    deaths.busy += 1;
  }
}

/** Coordinators sort what they like, while a run is at it as well. */
function sortSomething(script: AppsScript, random: Random): void {
  const sheet = script.spreadsheet.getSheetByName(
    random.pick(['Hébergeurs', 'Conducteurs', 'Propositions', 'Réponses']),
  );
  if (!sheet || sheet.getLastRow() < 3) return;
  const range = sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn());
  range.sort({ column: 1 + random.below(8), ascending: random.chance(0.5) });
}

const ENDED = ['Enregistrée', 'À vérifier', 'Non enregistrée', 'Remplacée'];

describe('a thousand answers', () => {
  it('each end in exactly one place, in whatever order they are called for and wherever runs die', async () => {
    const random = randomFrom(20261123);
    const script = await office();
    script.services.quotas.email.setLimit(100_000);
    const crowd = new Crowd(script, random);
    const before = { hosts: tab(script, 'Hébergeurs').length, drivers: tab(script, 'Conducteurs').length };
    const deaths = { count: 0, busy: 0 };
    for (let n = 0; n < 1000; n += 1) {
      const fire = random.chance(0.12);
      if (fire && random.chance(0.5)) script.meter.dieAtCall(1 + random.below(120));
      const killedBefore = script.meter.killed;
      crowd.send(fire);
      if (script.meter.killed && script.meter.killed !== killedBefore) deaths.count += 1;
      script.meter.reset();
      if (random.chance(0.06)) sweep(script, random, deaths);
      if (random.chance(0.05)) sortSomething(script, random);
    }
    crowd.list(true);
    for (let i = 0; i < 2; i += 1) expect(run(script, 'takeInAnswers').ok).toBe(true);
    expect(run(script, 'takeInAnswers').message).toBe('Aucune nouvelle réponse.');

    const lines = answersTab(script);
    const byKey = new Map(lines.map((line) => [String(line.Clé), line]));
    expect(byKey.size, 'a line twice').toBe(lines.length);
    expect(new Set(byKey.keys())).toEqual(new Set(crowd.belongs.keys()));
    expect(lines.filter(({ Statut }) => !ENDED.includes(String(Statut)))).toEqual([]);

    const tally: Record<string, number> = {};
    for (const { Statut } of lines) tally[String(Statut)] = (tally[String(Statut)] ?? 0) + 1;
    for (const list of ['hosts', 'drivers'] as const) {
      const rows = tab(script, FORMS[list].list);
      const numbers = rows.map((row) => String(row[`N° ${list === 'hosts' ? 'hébergeur' : 'conducteur'}`]));
      expect(new Set(numbers).size, `${list}: a number twice`).toBe(rows.length);
      const boxes = rows.filter((row) => row.Courriel !== '').map((row) => boxOf(String(row.Courriel)));
      expect([...boxes].sort(), `${list}: who is there`).toEqual([...crowd[list].keys()].sort());
      expect(rows.length - before[list]).toBeGreaterThan(15);
      for (const row of rows) {
        const person = crowd[list].get(boxOf(String(row.Courriel)));
        if (!person) continue;
        for (const start of STARTS) {
          expect(plain(row[start] ?? ''), `${row.Courriel} ${start}`).toBe(person.offers[start] ?? '');
        }
        for (const [field, said] of Object.entries(person.said)) {
          const shown = row[SHOWN[field as keyof typeof SHOWN]];
          expect(plain(shown).replace(/ /g, ''), `${row.Courriel} ${field}`).toBe(plain(said).replace(/ /g, ''));
        }
      }
    }

    const proposed = tab(script, 'Propositions');
    const keyOf = (row: (typeof proposed)[number]) =>
      `${boxOf(String(row['Proposé par']))}|${plain(row['Code invité'])}|${row['Week-end']}|${plain(row.Prénom)}`;
    expect(proposed.map(keyOf).sort()).toEqual([...crowd.nominated.keys()].sort());
    for (const row of proposed) {
      const person = crowd.nominated.get(keyOf(row));
      expect([row.Prénom, String(row.Âge)], keyOf(row)).toEqual([person?.firstName, person?.age]);
    }

    // Each line points to the row that it is in.
    const rowOf = new Map<string, string>();
    for (const row of tab(script, 'Hébergeurs')) rowOf.set(String(row['N° hébergeur']), boxOf(String(row.Courriel)));
    for (const row of tab(script, 'Conducteurs')) rowOf.set(String(row['N° conducteur']), boxOf(String(row.Courriel)));
    for (const row of proposed) rowOf.set(String(row['N° proposition']), keyOf(row));
    for (const [key, belongs] of crowd.belongs) {
      const line = byKey.get(key);
      if (belongs === null) expect(line?.Statut).toBe('Non enregistrée');
      else expect(rowOf.get(String(line?.['N°'])), `${key} ${JSON.stringify(line)}`).toBe(belongs);
    }

    // Nobody is told twice of one answer.
    const told = script.mails.length;
    expect(told).toBeLessThanOrEqual(crowd.belongs.size);
    console.log(
      `${crowd.belongs.size} answers: ${Object.entries(tally)
        .map(([status, n]) => `${n} ${status}`)
        .join(', ')}; ` +
        `${deaths.count} runs died, ${deaths.busy} found the workbook taken; ${told} acknowledgements.`,
    );
    expect(deaths.count).toBeGreaterThan(60);
    expect(tally['À vérifier']).toBeGreaterThan(50);
    expect(tally['Non enregistrée']).toBeGreaterThan(20);
    expect(tally.Remplacée).toBeGreaterThan(3);
  }, 300_000);
});
