import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { SentMail } from '../../../build/local/services/index.ts';
import { tab } from '../../workbench.ts';

/**
 * What people know, worked out twice and both times apart from the code that writes mails: from the French mails that left,
 * and from what the tabs of the weekend say. Both come as the same sections of plain words.
 */

/** What a mail says of each thing, under names of our own. */
export type Said = Readonly<Record<string, string>>;

/** `host H2`, `driver D5`, `association a@b.fr`, `coordinators`. */
export type Who = string;

export interface Told {
  readonly who: Who;
  readonly news: 'first' | 'change' | 'cancellation';
  readonly said: Said;
  /** The first line of a change; '' of all others. */
  readonly firstLine: string;
}

const SUBJECTS: readonly (readonly [RegExp, string, Told['news']])[] = [
  [/ : vos invités$/, 'host', 'first'],
  [/ : changement pour votre accueil$/, 'host', 'change'],
  [/ : pas d’accueil cette fois$/, 'host', 'cancellation'],
  [/ : votre feuille de route$/, 'driver', 'first'],
  [/ : changement pour votre trajet$/, 'driver', 'change'],
  [/ : pas de trajet cette fois$/, 'driver', 'cancellation'],
  [/ : votre liste$/, 'association', 'first'],
  [/ : changement dans votre liste$/, 'association', 'change'],
  [/ : récapitulatif$/, 'coordinators', 'first'],
];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** A mail's blocks, each on one line. */
const blocksOf = (body: string) =>
  plain(body)
    .trim()
    .split(/\n\n+/)
    .map((block) => block.replace(/\n- /g, ' • ').replace(/\s+/g, ' '));

/** @throws Error when a mail is of no known kind or to nobody whom the workbook knows. */
export function toldBy(mail: SentMail, script: AppsScript): Told {
  const subject = plain(mail.subject);
  const kind = SUBJECTS.find(([pattern]) => pattern.test(subject));
  if (!kind) throw new Error(`A mail of no known kind: ${subject}`);
  const [, role, news] = kind;
  const blocks = blocksOf(mail.body);
  const firstLine = news === 'change' ? (blocks[0] ?? '') : '';
  const said = news === 'cancellation' ? {} : read(role, blocks);
  return { who: whoReads(role, mail.to.join(','), script), news, firstLine, said };
}

function whoReads(role: string, address: string, script: AppsScript): Who {
  if (role === 'coordinators') return role;
  if (role === 'association') return `association ${address}`;
  const [name, id] = role === 'host' ? ['Hébergeurs', 'N° hébergeur'] : ['Conducteurs', 'N° conducteur'];
  const found = tab(script, name ?? '').filter(({ Courriel }) => Courriel === address);
  if (found.length !== 1) throw new Error(`${found.length} in ${name} have the address ${address}.`);
  return `${role} ${found[0]?.[id ?? '']}`;
}

const isHeading = (block: string) => block === block.toUpperCase() && /^\p{Lu}{2}/u.test(block);

/** Blocks by the heading they stand under; those before the first under ''. */
function sections(blocks: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>([['', []]]);
  let heading = '';
  for (const block of blocks) {
    if (isHeading(block)) {
      heading = block;
      found.set(heading, []);
    } else found.get(heading)?.push(block);
  }
  return found;
}

/** Whatever the plan does not decide: courtesies, and how to reach coordinators. */
const FRAME =
  /^(Bonjour|Merci|L’équipe|Un empêchement|Une personne ne vient plus|Voici |Ce qui change|Du retard|Ouvrir|Certaines)/;

function read(role: string, blocks: readonly string[]): Said {
  const found = sections(blocks);
  const under = (pattern: RegExp) =>
    [...found]
      .filter(([heading]) => pattern.test(heading))
      .flatMap(([, each]) => each)
      .filter((block) => !FRAME.test(block) && !block.startsWith('Coordination :'));
  const phone = (blocks.find((block) => block.startsWith('Coordination :')) ?? '').replace('Coordination : ', '');
  switch (role) {
    case 'host': {
      const top = under(/^$/).join(' ');
      const after = (label: string) =>
        new RegExp(`${label} : (.*?)(?= (?:Langues|À prévoir|Au programme du week-end) :|$)`).exec(top)?.[1] ?? '';
      return {
        guests: / : ([^:]*)\.(?: |$)/.exec(top)?.[1] ?? '',
        languages: after('Langues'),
        needs: after('À prévoir'),
        activity: after('Au programme du week-end'),
        outward: under(/ : L’ARRIVÉE$/).join(' '),
        return: under(/ : LE DÉPART$/).join(' '),
        message: (found.get('UN MOT DE LA COORDINATION') ?? []).join(' ').replace(/ Merci (encore|de votre).*$/, ''),
        phone,
      };
    }
    case 'driver':
      return { outward: under(/ : L’ALLER$/).join(' '), return: under(/ : LE RETOUR$/).join(' '), phone };
    case 'association': {
      const lines = DECISIONS.flatMap(({ heading, shown }) =>
        under(heading)
          .join(' ')
          .replace(/^- /, '')
          .split(' • ')
          .filter((line) => line !== '')
          .map((line): [string, string] => {
            const [, code = '', why = ''] = /^(\S+)(?: \(changement\))?(?: : (.*))?$/.exec(line) ?? [];
            return [code, shown === 'Suspendu' ? `${shown} : ${why}` : shown];
          }),
      );
      return { ...Object.fromEntries(lines), phone };
    }
    default:
      return { numbers: under(/^$/).join(' ') };
  }
}

const DECISIONS = [
  { heading: /^UNE PLACE CE WEEK-END/, shown: 'Accueilli' },
  { heading: /^EN ATTENTE/, shown: 'En attente' },
  { heading: /^EN SUSPENS/, shown: 'Suspendu' },
];

type Row = Record<string, unknown>;

/** What everybody is to know by what the tabs say; whoever is not named here is not needed. */
export function toKnow(script: AppsScript): Map<Who, Said> {
  const row = (name: string, header: string, id: unknown): Row =>
    tab(script, name).find((each) => String(each[header]) === String(id)) ?? {};
  const hostRow = (id: unknown) => row('Hébergeurs', 'N° hébergeur', id);
  const driverRow = (id: unknown) => row('Conducteurs', 'N° conducteur', id);
  const person = (guest: Row) => row('Propositions', 'N° proposition', guest['N° proposition']);
  const weekend = tab(script, 'Week-ends').at(-1) ?? {};
  const phone = String(row('Réglages', 'Réglage', 'Téléphone de la coordination').Valeur);
  const guests = tab(script, 'Invités');
  const rides = tab(script, 'Trajets');
  const hosted = guests.filter((guest) => guest.Décision === 'Accueilli');
  const known = new Map<Who, Said>();

  for (const id of new Set(hosted.map((guest) => String(guest['N° hébergeur'])))) {
    const here = hosted.filter((guest) => guest['N° hébergeur'] === id);
    const any = (column: string) => here.some((guest) => person(guest)[column] === 'Oui');
    const needs = [
      ...(any('Plain-pied nécessaire') ? ['chambre et salle d’eau sans escalier'] : []),
      ...(any('Sans animaux') ? ['pas d’animaux'] : []),
    ];
    const spoken = here.flatMap((guest) => String(person(guest).Langues).split(', '));
    const travel = (leg: Leg) => journeys({ id, here, leg, weekend, driverRow, rides });
    known.set(`host ${id}`, {
      guests: listed(here.map(nameOf)),
      languages: inOrder([...new Set(spoken)].sort()),
      needs: needs.join(', '),
      activity: String(weekend.Activité),
      outward: travel('Aller'),
      return: travel('Retour'),
      message: String(weekend['Message aux hébergeurs']),
      phone,
    });
  }

  for (const id of new Set(rides.map((ride) => String(ride['N° conducteur'])))) {
    const way = (leg: Leg) => {
      const stops = rides.filter((ride) => ride['N° conducteur'] === id && ride.Sens === leg);
      if (stops.length === 0) return '';
      const aboard = stops.reduce((sum, stop) => sum + Number(stop.Invités), 0);
      const places = stops.map((stop, i) => {
        const names = listed(String(stop.Prénoms).split(', '));
        const verb = leg === 'Aller' ? 'Déposer' : 'Prendre';
        const home = hostRow(stop['N° hébergeur']);
        const address = `${home.Adresse}, ${home['Code postal']} ${home.Commune}`;
        return `${i + 1}. ${clock(stop.Heure)} – ${verb} ${names} ${address} ${home.Téléphone}`;
      });
      const at = `Point de rendez-vous : ${weekend['Point de rendez-vous']}`;
      const people = `À bord : ${inWords(aboard)}`;
      const map = `Voir l’itinéraire ${stops[0]?.Itinéraire}`;
      return leg === 'Aller'
        ? [at, `Départ : ${clock(weekend.Départ)}`, people, ...places, map].join(' ')
        : [people, ...places, at, `Arrivée : ${clock(weekend['Retour avant'])} au plus tard`, map].join(' ');
    };
    known.set(`driver ${id}`, { outward: way('Aller'), return: way('Retour'), phone });
  }

  for (const guest of guests) {
    const { 'Proposé par': by, 'Code invité': code } = person(guest);
    const why = guest.Décision === 'Suspendu' ? `Suspendu : ${plain(String(guest.Pourquoi))}` : String(guest.Décision);
    const who = `association ${by}`;
    known.set(who, { ...known.get(who), [String(code)]: why, phone });
  }

  const km = rides.reduce((sum, ride) => sum + Number(ride.Km), 0);
  const homes = new Set(hosted.map((guest) => guest['N° hébergeur'])).size;
  const ways = new Set(rides.map((ride) => `${ride.Sens} ${ride['N° conducteur']}`)).size;
  const those = (decision: string) => count(guests.filter((guest) => guest.Décision === decision).length, 'personne');
  known.set('coordinators', {
    numbers: [
      `Accueil : ${count(hosted.length, 'personne')} dans ${count(homes, 'foyer')}`,
      `Voitures : ${count(ways, 'trajet')}, ${String(km).replace(/(\d)(\d{3})$/, '$1 $2')} km`,
      `En attente : ${those('En attente')}`,
      `En suspens : ${those('Suspendu')}`,
    ].join(' '),
  });
  return known;
}

type Leg = 'Aller' | 'Retour';

function journeys({
  id,
  here,
  leg,
  weekend,
  driverRow,
  rides,
}: {
  readonly id: string;
  readonly here: readonly Row[];
  readonly leg: Leg;
  readonly weekend: Row;
  readonly driverRow: (id: unknown) => Row;
  readonly rides: readonly Row[];
}): string {
  const column = leg === 'Aller' ? 'Conducteur aller' : 'Conducteur retour';
  const carriers = [...new Set(here.map((guest) => String(guest[column])))].sort();
  // Guests' host comes after all drivers, as H does after D.
  return carriers
    .map((carrier) => {
      const names = listed(here.filter((guest) => guest[column] === carrier).map(nameOf));
      if (carrier === id) {
        const point = `Point de rendez-vous : ${weekend['Point de rendez-vous']}`;
        return leg === 'Aller'
          ? `Vous allez chercher ${names} au point de rendez-vous. ${point} Heure : ${clock(weekend.Départ)}`
          : `Vous ramenez ${names} au point de rendez-vous. ${point} Heure : ${clock(weekend['Retour avant'])} au plus tard`;
      }
      const stop = rides.find(
        (ride) => ride.Sens === leg && ride['N° conducteur'] === carrier && ride['N° hébergeur'] === id,
      );
      const [hours = 0, minutes = 0] = String(stop?.Heure).split(':').map(Number);
      const from = Math.floor((hours * 60 + minutes) / 10) * 10 - 10;
      const shown = (time: number) => clock(`${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`);
      const { Nom, Téléphone } = driverRow(carrier);
      return [
        ...(carriers.length > 1 ? [`À bord : ${names}`] : []),
        `${leg === 'Aller' ? 'Arrivée chez vous' : 'Départ de chez vous'} : entre ${shown(from)} et ${shown(from + 30)}`,
        `Au volant : ${String(Nom).split(' ')[0]} ${Téléphone}`,
      ].join(' ');
    })
    .join(' ');
}

const nameOf = (guest: Row) => String(guest.Prénom);
const listed = (names: readonly string[]) => inOrder([...names].sort());
const inOrder = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' et $1');
const count = (n: number, one: string) => `${n} ${one}${n < 2 ? '' : 's'}`;
const inWords = (n: number) =>
  n === 1 ? 'une personne' : `${['', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'][n]} personnes`;

/** `10:05` as French has it: `10 h 05`. */
function clock(time: unknown): string {
  const [hours = '', minutes = ''] = String(time).split(':');
  return Number(minutes) === 0 ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}
