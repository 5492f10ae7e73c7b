import type { CivilDate } from '../../domain/civil-date';
import type { Driver } from '../../domain/driver';
import { fold } from '../../domain/fold';
import type { Legs } from '../../domain/leg';
import type { Grid } from '../cell';
import { legsOffered } from '../choices';
import { identify } from '../identities';
import type { Context } from '../kinds/kind';
import { ceiling, wholeNumber } from '../kinds/numbers';
import { text } from '../kinds/texts';
import { readTable } from '../read-table';
import { type Records, whereabouts } from '../records';
import { column, table } from '../table';
import { contactColumns, pointOf, standingColumns } from '../volunteer-columns';

export const drivers = table({
  key: 'drivers',
  label: { en: 'Drivers', fr: 'Conducteurs', also: ['Chauffeurs', 'Conducteurs et conductrices'] },
  columns: {
    id: column(
      { en: 'Driver', fr: 'N° conducteur', also: ['Driver number', 'Conducteur', 'Numéro conducteur'] },
      text(),
      {
        needs: 'column',
        named: true,
        note: { en: 'D1, D2…: one per car, never used twice.', fr: 'D1, D2… : un par voiture, jamais réutilisé.' },
      },
    ),
    ...contactColumns,
    seats: column(
      { en: 'Seats', fr: 'Places', also: ['Places passagers', 'Seats for guests'] },
      wholeNumber({
        min: 1,
        max: 8,
        counted: ['place', 'places', 'siege', 'sieges', 'seat', 'seats', 'personnes', 'passagers', 'people'],
      }),
      {
        needs: 'cell',
        named: true,
        note: {
          en: 'Seats for guests, the driver’s not counted: 1 to 8.',
          fr: 'Places pour les invités, sans celle du conducteur : 1 à 8.',
        },
      },
    ),
    longestDetourKm: column(
      { en: 'Longest detour (km)', fr: 'Détour maximum (km)', also: ['Longest detour', 'Détour maximum'] },
      ceiling({ min: 0, max: 2000, counted: ['km', 'kms', 'kilometres', 'kilometers'] }),
      {
        note: {
          en: 'At most this many km beyond driving to the meeting point and straight home; blank = any.',
          fr: 'Km au plus en sus de l’aller au point de rendez-vous et du retour direct ; vide = sans limite.',
        },
      },
    ),
    ...standingColumns,
  },
  weekendColumns: legsOffered(),
});

/**
 * The drivers of a Drivers tab.
 * @throws SetupError when a needed column is missing.
 */
export function readDrivers(grid: Grid, context: Context): Records<Driver> {
  const reading = readTable(drivers, grid, context);
  const identified = identify(reading, ({ values }) => fold(`${values.name}|${values.email}|${values.town}`));
  const rows = new Map<string, number>();
  const records = identified.rows.map((read): Driver => {
    const { name, email, phone, language, town, postcode, longestDetourKm, status } = read.values;
    rows.set(read.id, read.row);
    const offers = new Map<CivilDate, Legs>([...read.answers].map(([start, { value }]) => [start, value]));
    const seats = read.values.seats ?? 0;
    return {
      id: read.id,
      name,
      email,
      phone,
      language,
      town,
      postcode,
      seats,
      longestDetourKm,
      status,
      location: pointOf(read.values),
      offers,
    };
  });
  const issues = [...reading.issues, ...identified.issues];
  return { records, rows, issues, ...whereabouts(reading) };
}
