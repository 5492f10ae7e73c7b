import { strangers } from '../../../build/sample/names.ts';
import { tab } from '../../workbench.ts';
import type { Crowd, Party, Person } from './crowd.ts';
import type { Office } from './office.ts';
import { addColumn, addRow, daysLater, frenchDate, typeInto } from './typing.ts';

/** Monday: enrolment opens. A row for the weekend, a column for answers, and people are proposed. */

/** A cell that nobody can read: the plan has to say so. */
export interface Slip {
  readonly nomination: string;
  readonly column: string;
  readonly value: string;
}

export class Enrolment {
  /** Slips of the weekend that is worked on. */
  slips: Slip[] = [];
  private nominations = 0;
  private groups = 0;

  constructor(
    private readonly office: Office,
    private readonly crowd: Crowd,
  ) {}

  opens(start: string): void {
    const { script, random } = this.office;
    this.slips = [];
    addRow(script, 'Week-ends', {
      ...{ Début: frenchDate(start), Fin: frenchDate(daysLater(start, 2)), Statut: 'Ouvert' },
      ...{ Places: random.whole(11, 14), 'Point de rendez-vous': 'Calais, parking du Channel' },
      ...{ Latitude: 50.9463, Longitude: 1.869, Départ: '10:00', 'Retour avant': '11:00' },
      ...{ Activité: random.pick(['Cinéma', 'Lecture au parc', '']), 'Message aux hébergeurs': 'À samedi' },
    });
    const beds = tab(script, 'Hébergeurs').map(({ Lits }) => Number(Lits));
    addColumn(
      script,
      'Hébergeurs',
      frenchDate(start),
      beds.map((own) => bedsTyped(own, random.next(), random.whole(1, own))),
    );
    const drivers = tab(script, 'Conducteurs').length;
    const legs = Array.from({ length: drivers }, () =>
      random.weighted([
        ['Aller-retour', 60],
        ['a/r', 10],
        ['Aller', 8],
        ['Retour', 8],
        ['Non', 6],
        ['', 8],
      ] as const),
    );
    addColumn(script, 'Conducteurs', frenchDate(start), legs);
    for (const party of this.crowd.parties(12, this.office.diary.entries.length > 20 ? 0.45 : 0)) {
      this.proposes(party, start);
    }
  }

  /** An association fills the form in, for people who come together. */
  proposes(party: Party, start: string, group = this.groupFor(party)): string[] {
    const { random, tally } = this.office;
    const ids = party.map((person) => {
      const id = this.types(person, { start, group, status: random.weighted(STATUSES) });
      const slip = random.weighted<[string, string] | null>([
        [null, 96],
        [['Âge', 'vingt ans passés'], 2],
        [['Santé', 'mal au genou ?'], 2],
      ]);
      if (slip) {
        const [column, value] = slip;
        this.corrects(id, { [column]: value });
        this.slips.push({ nomination: id, column, value });
        tally.add('slips');
      }
      return id;
    });
    const [first] = party;
    // Somebody else of the association proposes them as well.
    const other = first?.association.addresses[1];
    if (first && other && first.code !== '' && random.chance(0.08)) {
      this.types(first, { start, group: '', status: 'Nouveau', by: other });
      tally.add('proposed twice');
    }
    return ids;
  }

  /** One of the people whom nobody has proposed for this weekend yet. */
  late(start: string): void {
    for (const party of this.crowd.parties(1, 0)) this.proposes(party, start);
    this.office.done.push('late nomination');
  }

  private groupFor(party: Party): string {
    if (party.length < 2) return '';
    this.groups += 1;
    return `${party[0]?.association.letters} ${this.groups}g`;
  }

  private types(
    person: Person,
    { start, group, status, by }: { start: string; group: string; status: string; by?: string },
  ): string {
    const { script, random } = this.office;
    this.nominations += 1;
    const id = `N${this.nominations}`;
    const stranger = random.chance(0.02);
    const minor = person.age < 18;
    const referred = minor && random.chance(0.6);
    addRow(script, 'Propositions', {
      'N° proposition': id,
      'Week-end': frenchDate(start),
      Association: person.association.name,
      'Proposé par': by ?? (stranger ? random.pick(strangers) : (person.association.addresses[0] ?? '')),
      // The same code, as another volunteer writes it.
      'Code invité': random.chance(0.1) ? person.code.toLowerCase() : person.code,
      Prénom: person.name,
      Âge: random.chance(0.1) ? `${person.age} ans` : person.age,
      Genre: person.gender,
      Santé: random.weighted([
        ['Bien', 6],
        ['Malade', 2],
        ['Blessé', 2],
      ] as const),
      Fatigue: random.whole(1, 5),
      'À Calais depuis': person.since,
      Langues: person.languages,
      Groupe: group,
      'Plain-pied nécessaire': person.stepFree ? 'Oui' : 'Non',
      'Sans animaux': person.noPets ? 'Oui' : 'Non',
      'Signalement mineur': referred ? `Signalé, ${person.note}` : '',
      Statut: status,
      Remarques: person.note,
    });
    return id;
  }

  corrects(id: string, cells: Readonly<Record<string, string | number>>): void {
    const { script } = this.office;
    const at = tab(script, 'Propositions').findIndex((row) => row['N° proposition'] === id);
    if (at < 0) throw new Error(`${id} is not there.`);
    typeInto(script, 'Propositions', at, cells);
  }
}

const STATUSES = [
  ['Nouveau', 80],
  ['Confirmé', 16],
  ['Retiré', 4],
] as const;

function bedsTyped(own: number, chance: number, some: number): string | number {
  if (chance < 0.3) return 'Oui';
  if (chance < 0.5) return own;
  if (chance < 0.6) return `${some} lits`;
  if (chance < 0.78) return 'Non';
  return '';
}
