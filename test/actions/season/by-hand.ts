import { tab } from '../../workbench.ts';
import type { Enrolment } from './enrolment.ts';
import type { Office } from './office.ts';
import { copyRow, deleteRowAt, frenchDate, placesOf, sortBy, typeInto } from './typing.ts';

/** What happens to a weekend that is planned: the phone rings, and somebody writes it down somewhere. */

type Row = Record<string, unknown>;

const text = (cell: unknown) => String(cell ?? '');
const isHosted = (row: Row) => row.Décision === 'Accueilli';

type Act = () => void;

export class Hands {
  private calls: readonly Act[] = [];
  private chores: readonly Act[] = [];

  constructor(
    private readonly office: Office,
    private readonly enrolment: Enrolment,
  ) {}

  private get guests(): Row[] {
    return tab(this.office.script, 'Invités');
  }

  private note(what: string, kind: string): void {
    this.office.done.push(what);
    this.office.tally.add(kind);
  }

  /** One thing that people call about; it stands in an input tab afterwards. */
  phone(): void {
    this.calls = this.next(this.calls, [
      ...[() => this.hostCancels(), () => this.hostCancels(), () => this.hostHasFewerBeds()],
      ...[() => this.driverCancels(), () => this.driverCancels(), () => this.hostOffersAfterAll()],
      ...[() => this.guestWithdraws(), () => this.guestWithdraws()],
      ...[() => this.enrolment.late(this.office.start), () => this.friendJoins()],
    ]);
  }

  /** Does the next thing; what is left is done before any of it comes again, so that in a season nothing is left out. */
  private next(left: readonly Act[], all: readonly Act[]): readonly Act[] {
    const [act, ...rest] = left.length > 0 ? left : this.office.random.shuffled(all);
    act?.();
    return rest;
  }

  private answers(name: 'Hébergeurs' | 'Conducteurs', header: string, id: string, answer: string | number): void {
    const { script, start } = this.office;
    const [at] = placesOf(script, name, (row) => row[header] === id);
    if (at === undefined) throw new Error(`${id} is not in ${name}.`);
    typeInto(script, name, at, { [frenchDate(start)]: answer });
    this.note(`${id}: ${answer}`, 'answers taken back');
  }

  private hostCancels(): void {
    const hosts = [...new Set(this.guests.filter(isHosted).map((row) => text(row['N° hébergeur'])))];
    if (hosts.length > 0) this.answers('Hébergeurs', 'N° hébergeur', this.office.random.pick(hosts), 'Non');
  }

  private hostHasFewerBeds(): void {
    const homes = tab(this.office.script, 'Foyers').filter((row) => Number(row.Invités) >= 2);
    if (homes.length === 0) return;
    const home = this.office.random.pick(homes);
    this.answers('Hébergeurs', 'N° hébergeur', text(home['N° hébergeur']), Number(home.Invités) - 1);
  }

  private hostOffersAfterAll(): void {
    const { script, random, start } = this.office;
    const silent = tab(script, 'Hébergeurs').filter((row) => ['', 'Non'].includes(text(row[start])));
    if (silent.length > 0) this.answers('Hébergeurs', 'N° hébergeur', text(random.pick(silent)['N° hébergeur']), 'Oui');
  }

  private driverCancels(): void {
    const { random } = this.office;
    const drivers = this.guests
      .flatMap((row) => [row['Conducteur aller'], row['Conducteur retour']])
      .map(text)
      .filter((id) => id.startsWith('D'));
    if (drivers.length === 0) return;
    const answer = random.weighted([
      ['Non', 6],
      ['Aller', 2],
      ['Retour', 2],
    ] as const);
    this.answers('Conducteurs', 'N° conducteur', random.pick(drivers), answer);
  }

  private guestWithdraws(): void {
    const { random } = this.office;
    const coming = this.guests.filter((row) => row.Décision !== 'Suspendu');
    if (coming.length === 0) return;
    const id = text(random.pick(coming)['N° proposition']);
    this.enrolment.corrects(id, { Statut: random.pick(['Retiré', 'annulée', 'ne vient plus']) });
    this.note(`${id} withdraws`, 'withdrawn');
  }

  /** The associations put somebody with people who have a place. */
  private friendJoins(): void {
    const { random } = this.office;
    const alone = this.guests.filter((row) => row.Décision === 'En attente' && row.Groupe === '');
    const placed = this.guests.filter((row) => isHosted(row) && row.Groupe !== '');
    if (alone.length === 0 || placed.length === 0) return;
    const id = text(random.pick(alone)['N° proposition']);
    this.enrolment.corrects(id, { Groupe: text(random.pick(placed).Groupe) });
    this.note(`${id} joins a group`, 'joined a group');
  }

  /** One thing that coordinators do in the Guests tab. */
  desk(): void {
    this.chores = this.next(this.chores, [
      ...[() => this.choosesHost(), () => this.choosesHost(), () => this.choosesHost(), () => this.choosesDriver()],
      ...[() => this.choosesDriver(), () => this.ticksKeep(), () => this.ticksKeep(), () => this.unticksKeep()],
      ...[() => this.sorts(), () => this.copies(), () => this.deletes()],
    ]);
  }

  private someone(is: (row: Row) => boolean): number | undefined {
    const places = placesOf(this.office.script, 'Invités', is);
    return places.length === 0 ? undefined : this.office.random.pick(places);
  }

  private write(at: number, cells: Readonly<Record<string, string | boolean>>, kind: string): void {
    const id = text(this.guests[at]?.['N° proposition']);
    typeInto(this.office.script, 'Invités', at, cells);
    this.note(`${id}: ${JSON.stringify(cells)}`, kind);
  }

  private choosesHost(): void {
    const { random, script } = this.office;
    const at = this.someone((row) => isHosted(row) || (row.Décision === 'En attente' && random.chance(0.4)));
    if (at === undefined) return;
    const offering = tab(script, 'Foyers').map((row) => text(row['N° hébergeur']));
    const others = offering.filter((id) => id !== text(this.guests[at]?.['N° hébergeur']));
    if (others.length === 0) return;
    const host = random.weighted([
      [random.pick(others), 9],
      ['H99', 1],
    ]);
    this.write(at, { 'N° hébergeur': host }, 'hosts chosen by hand');
  }

  private choosesDriver(): void {
    const { random, script } = this.office;
    const at = this.someone(isHosted);
    if (at === undefined) return;
    const drivers = tab(script, 'Trajets').map((row) => text(row['N° conducteur']));
    if (drivers.length === 0) return;
    const header = random.pick(['Conducteur aller', 'Conducteur retour']);
    this.write(at, { [header]: random.pick(drivers) }, 'drivers chosen by hand');
  }

  private ticksKeep(): void {
    const at = this.someone((row) => isHosted(row) && row.Garder === false);
    if (at !== undefined) this.write(at, { Garder: true }, 'keeps ticked');
  }

  private unticksKeep(): void {
    const at = this.someone((row) => row.Garder === true);
    if (at !== undefined) this.write(at, { Garder: false }, 'keeps unticked');
  }

  private sorts(): void {
    const header = this.office.random.pick(['Prénom', 'N° hébergeur', 'Association']);
    sortBy(this.office.script, 'Invités', header);
    this.note(`sorted by ${header}`, 'sorted');
  }

  private copies(): void {
    const at = this.someone(() => true);
    if (at === undefined) return;
    const id = text(this.guests[at]?.['N° proposition']);
    copyRow(this.office.script, 'Invités', at);
    this.note(`${id} copied`, 'rows copied');
  }

  private deletes(): void {
    const at = this.someone((row) => row.Décision !== 'Suspendu');
    if (at === undefined) return;
    const id = text(this.guests[at]?.['N° proposition']);
    deleteRowAt(this.office.script, 'Invités', at);
    this.note(`${id} deleted from Invités`, 'rows deleted');
  }

  /** Saturday morning at the meeting point. */
  meetingPoint(): void {
    const { script, random } = this.office;
    const leaving = new Set(this.guests.filter(isHosted).map((row) => text(row['N° proposition'])));
    tab(script, 'Départ').forEach((row, at) => {
      const id = text(row['N° proposition']);
      const seen = leaving.has(id) ? random.weighted(SEEN) : this.isNotedAbsent(id) && random.chance(0.4) ? 'late' : '';
      if (seen === '') return;
      typeInto(script, 'Départ', at, {
        ...(seen !== 'absent' && { Présent: true }),
        ...((seen === 'absent' || seen === 'both') && { Absent: true }),
      });
      if (seen !== 'there') this.note(`${id} ${seen}`, `ticked: ${seen}`);
    });
  }

  private isNotedAbsent(id: string): boolean {
    return tab(this.office.script, 'Propositions').some(
      (row) => row['N° proposition'] === id && row.Statut === 'Absent',
    );
  }
}

const SEEN = [
  ['there', 70],
  ['absent', 10],
  ['both', 6],
  ['', 17],
] as const;
