import type { CivilDate } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import type { Host } from '../../domain/host';
import type { Grid } from '../cell';
import { collects, welcomes } from '../choices';
import { identify } from '../identities';
import type { Issue } from '../issue';
import { BEDS, bedOffer, yesNo } from '../kinds/answers';
import type { Context } from '../kinds/kind';
import { ceiling, wholeNumber } from '../kinds/numbers';
import { languages as languageList, text } from '../kinds/texts';
import { type Reading, type ReadRow, readTable } from '../read-table';
import { type Records, whereabouts } from '../records';
import { column, table } from '../table';
import { contactColumns, pointOf, standingColumns } from '../volunteer-columns';

export const hosts = table({
  key: 'hosts',
  label: { en: 'Hosts', fr: 'Hébergeurs', also: ['Hôtes', 'Accueillants', 'Familles', 'Hébergeurs et hébergeuses'] },
  columns: {
    id: column({ en: 'Host', fr: 'N° hébergeur', also: ['Host number', 'Hébergeur', 'Numéro hébergeur'] }, text(), {
      needs: 'column',
      named: true,
      note: { en: 'H1, H2…: one per household, never used twice.', fr: 'H1, H2… : un par foyer, jamais réutilisé.' },
    }),
    ...contactColumns,
    beds: column({ en: 'Beds', fr: 'Lits', also: ['Couchages'] }, wholeNumber({ min: 1, max: 12, counted: BEDS }), {
      needs: 'column',
      named: true,
      note: { en: 'Beds they have, 1 to 12.', fr: 'Nombre de lits, de 1 à 12.' },
    }),
    welcomes: column({ en: 'Welcomes', fr: 'Accueille' }, welcomes(), {
      needs: 'column',
      unreadableStops: true,
      note: { en: 'Whom they take in.', fr: 'Qui ils accueillent.' },
    }),
    knownGuestsOnly: column({ en: 'Known guests only', fr: 'Seulement déjà accueillis' }, yesNo(true), {
      needs: 'column',
      note: {
        en: 'Takes only guests whose last stay went well.',
        fr: 'N’accueille que des personnes dont le dernier séjour s’est bien passé.',
      },
    }),
    stepFree: column({ en: 'Step-free', fr: 'Plain-pied', also: ['Accessible', 'PMR'] }, yesNo(false), {
      note: { en: 'A bedroom and bathroom without stairs.', fr: 'Chambre et salle d’eau sans escalier.' },
    }),
    pets: column({ en: 'Pets', fr: 'Animaux' }, yesNo(true), {
      needs: 'column',
      note: { en: 'Pets live in the home.', fr: 'Des animaux vivent dans le foyer.' },
    }),
    languages: column({ en: 'Languages', fr: 'Langues' }, languageList(), {
      note: { en: 'Separated by commas.', fr: 'Séparées par des virgules.' },
    }),
    collects: column({ en: 'Collects guests', fr: 'Vient chercher' }, collects(), {
      note: {
        en: 'The legs on which they drive their own guests in their own car.',
        fr: 'Les trajets où ils conduisent eux-mêmes leurs invités.',
      },
    }),
    staysPerMonth: column(
      { en: 'Stays per month', fr: 'Accueils par mois' },
      ceiling({
        min: 0,
        max: 31,
        counted: ['fois', 'fois par mois', 'par mois', 'mois', 'times', 'times a month', 'a month', 'per month'],
      }),
      {
        note: { en: 'At most; blank = no limit.', fr: 'Au maximum ; vide = sans limite.' },
      },
    ),
    ...standingColumns,
  },
  weekendColumns: bedOffer(),
});

/**
 * The hosts of a Hosts tab. A plain yes offers all their beds; nobody is counted on for more beds than they have.
 * @throws SetupError when a needed column is missing.
 */
export function readHosts(grid: Grid, context: Context): Records<Host> {
  const reading = readTable(hosts, grid, context);
  const identified = identify(reading, ({ values }) => fold(`${values.name}|${values.email}|${values.town}`));
  const issues: Issue[] = [...reading.issues, ...identified.issues];
  const rows = new Map<string, number>();
  const records = identified.rows.map((read): Host => {
    const { latitude: _, longitude: __, notes: ___, ...values } = read.values;
    rows.set(read.id, read.row);
    return {
      ...values,
      id: read.id,
      location: pointOf(read.values),
      offers: offersOf(read, reading, issues),
    };
  });
  return { records, rows, issues, ...whereabouts(reading) };
}

function offersOf(
  read: ReadRow<typeof hosts.columns, number | 'all' | null>,
  reading: Reading<typeof hosts.columns, number | 'all' | null>,
  issues: Issue[],
): Map<CivilDate, number> {
  const { beds } = read.values;
  const offers = new Map<CivilDate, number>();
  for (const [start, { value, at }] of read.answers) {
    const about = (flaw: Issue['flaw']) => issues.push(reading.issue('check', read.row, at, flaw));
    if (value === 'all' && beds === null) about({ code: 'bedsUnknown' });
    else if (value === 'all' || (beds !== null && value > beds)) {
      if (value !== 'all') about({ code: 'moreBedsThanUsual', beds: beds ?? 0 });
      offers.set(start, beds ?? 0);
    } else offers.set(start, value);
  }
  return offers;
}
