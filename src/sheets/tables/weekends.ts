import { addDays } from '../../domain/civil-date';
import type { Weekend } from '../../domain/weekend';
import type { Grid } from '../cell';
import { weekendStatus } from '../choices';
import type { Issue } from '../issue';
import type { Context } from '../kinds/kind';
import { date, time } from '../kinds/moments';
import { ceiling, number } from '../kinds/numbers';
import { paragraphs, text } from '../kinds/texts';
import { readTable } from '../read-table';
import { type Records, whereabouts } from '../records';
import { column, table } from '../table';
import { pointOf } from '../volunteer-columns';

export const weekends = table({
  key: 'weekends',
  label: { en: 'Weekends', fr: 'Week-ends', also: ['Weekend', 'Week-end'] },
  columns: {
    start: column({ en: 'Start', fr: 'Début' }, date(), {
      needs: 'cell',
      note: { en: 'First day, usually a Saturday.', fr: 'Premier jour, en général un samedi.' },
    }),
    end: column({ en: 'End', fr: 'Fin' }, date(), {
      optional: true,
      note: { en: 'Day of return, usually the Monday.', fr: 'Jour du retour, en général le lundi.' },
    }),
    status: column({ en: 'Status', fr: 'Statut', also: ['État'] }, weekendStatus(), {
      needs: 'cell',
      note: { en: 'Open, Planned, Announced or Closed.', fr: 'Ouvert, Planifié, Annoncé ou Clos.' },
    }),
    places: column(
      { en: 'Places', fr: 'Places' },
      ceiling({ min: 0, max: 5000, counted: ['places', 'personnes', 'people'] }),
      {
        note: { en: 'Most people to host; blank = no limit.', fr: 'Nombre maximum de personnes ; vide = sans limite.' },
      },
    ),
    meetingPoint: column({ en: 'Meeting point', fr: 'Point de rendez-vous' }, text(), {
      width: 240,
      note: { en: 'Where cars meet on both days.', fr: 'Où se retrouvent les voitures, les deux jours.' },
    }),
    latitude: column({ en: 'Latitude', fr: 'Latitude', also: ['Lat'] }, number({ min: -90, max: 90 }), {
      needs: 'column',
      note: { en: 'Of the meeting point, decimal degrees.', fr: 'Du point de rendez-vous, en degrés décimaux.' },
    }),
    longitude: column({ en: 'Longitude', fr: 'Longitude', also: ['Lng', 'Lon'] }, number({ min: -180, max: 180 }), {
      needs: 'column',
      note: { en: 'Of the meeting point, decimal degrees.', fr: 'Du point de rendez-vous, en degrés décimaux.' },
    }),
    departure: column({ en: 'Departure', fr: 'Départ' }, time(), {
      note: { en: 'When cars leave on the first day.', fr: 'Heure de départ des voitures, le premier jour.' },
    }),
    returnBy: column({ en: 'Return by', fr: 'Retour avant' }, time(), {
      note: { en: 'When everyone is back on the last day.', fr: 'Heure de retour de tous, le dernier jour.' },
    }),
    activity: column({ en: 'Activity', fr: 'Activité' }, text(), {
      optional: true,
      width: 240,
      note: { en: 'What there is to do on the Sunday.', fr: 'L’activité du dimanche.' },
    }),
    messageToHosts: column({ en: 'Message to hosts', fr: 'Message aux hébergeurs' }, paragraphs(), {
      optional: true,
      width: 300,
      note: { en: 'Added to the hosts’ mail.', fr: 'Ajouté au courriel des hébergeurs.' },
    }),
  },
});

const USUAL_NIGHTS = 2;

export interface WeekendRecords extends Records<Weekend> {
  /** The coordinate that is missing or unreadable, of weekends without a location. */
  readonly unlocated: ReadonlyMap<string, 'latitude' | 'longitude'>;
}

/**
 * The weekends of a Weekends tab.
 * @throws SetupError when a needed column is missing.
 */
export function readWeekends(grid: Grid, context: Context): WeekendRecords {
  const reading = readTable(weekends, grid, context);
  const rows = new Map<string, number>();
  const unlocated = new Map<string, 'latitude' | 'longitude'>();
  const records: Weekend[] = [];
  const issues: Issue[] = [...reading.issues];
  const about = (severity: Issue['severity'], row: number, key: 'start' | 'end', flaw: Issue['flaw']) =>
    issues.push(reading.issue(severity, row, reading.headers.columns.get(key), flaw));
  // Of two rows for one start the one that is not closed counts, or else the first.
  const inOrder = [...reading.rows].sort(
    (a, b) => Number(a.values.status === 'closed') - Number(b.values.status === 'closed'),
  );
  for (const { row, values } of inOrder) {
    const { start, end: said, status, latitude: _, longitude: __, ...others } = values;
    if (start === null || status === null) continue;
    const firstRow = rows.get(start);
    if (firstRow !== undefined) {
      about('blocks', row, 'start', { code: 'sameRow', firstRow });
      continue;
    }
    rows.set(start, row);
    if (values.latitude === null) unlocated.set(start, 'latitude');
    else if (values.longitude === null) unlocated.set(start, 'longitude');
    if (said !== null && said < start) about('check', row, 'end', { code: 'endBeforeStart' });
    const end = said !== null && said >= start ? said : addDays(start, USUAL_NIGHTS);
    records.push({ ...others, start, end, status, location: pointOf(values) });
  }
  return { records, rows, issues, unlocated, ...whereabouts(reading) };
}
