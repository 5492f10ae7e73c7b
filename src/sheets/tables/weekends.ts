import { addDays } from '../../domain/civil-date';
import type { Weekend } from '../../domain/weekend';
import type { Grid } from '../cell';
import { weekendStatus } from '../choices';
import type { Issue } from '../issue';
import type { Context } from '../kinds/kind';
import { date, time } from '../kinds/moments';
import { number, wholeNumber } from '../kinds/numbers';
import { text } from '../kinds/texts';
import { readTable } from '../read-table';
import { columnNumbers, type Records } from '../records';
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
      note: { en: 'Day of return, usually the Monday.', fr: 'Jour du retour, en général le lundi.' },
    }),
    status: column({ en: 'Status', fr: 'Statut', also: ['État'] }, weekendStatus(), {
      needs: 'cell',
      note: { en: 'Open, Planned, Announced or Closed.', fr: 'Ouvert, Planifié, Annoncé ou Clos.' },
    }),
    places: column({ en: 'Places', fr: 'Places' }, wholeNumber(0, 5000), {
      note: { en: 'Most people to host; blank = no limit.', fr: 'Nombre maximum de personnes ; vide = sans limite.' },
    }),
    meetingPoint: column({ en: 'Meeting point', fr: 'Point de rendez-vous' }, text(), {
      note: { en: 'Where cars meet on both days.', fr: 'Où se retrouvent les voitures, les deux jours.' },
    }),
    latitude: column({ en: 'Latitude', fr: 'Latitude', also: ['Lat'] }, number(-90, 90), {
      needs: 'column',
      note: { en: 'Of the meeting point, decimal degrees.', fr: 'Du point de rendez-vous, en degrés décimaux.' },
    }),
    longitude: column({ en: 'Longitude', fr: 'Longitude', also: ['Lng', 'Lon'] }, number(-180, 180), {
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
      note: { en: 'What there is to do on the Sunday.', fr: 'L’activité du dimanche.' },
    }),
    messageToHosts: column({ en: 'Message to hosts', fr: 'Message aux hébergeurs' }, text(), {
      note: { en: 'Added to the hosts’ mail.', fr: 'Ajouté au courriel des hébergeurs.' },
    }),
  },
});

const USUAL_NIGHTS = 2;

/**
 * The weekends of a Weekends tab.
 * @throws SetupError when a needed column is missing.
 */
export function readWeekends(grid: Grid, context: Context): Records<Weekend> {
  const reading = readTable(weekends, grid, context);
  const rows = new Map<string, number>();
  const records: Weekend[] = [];
  const issues: Issue[] = [...reading.issues];
  for (const { row, values } of reading.rows) {
    const { start, status, places, meetingPoint, departure, returnBy } = values;
    if (start === null || status === null) continue;
    const firstRow = rows.get(start);
    if (firstRow !== undefined) {
      const column = (reading.headers.columns.get('start') ?? 0) + 1;
      const header = reading.headers.texts[column - 1] ?? '';
      const flaw: Issue['flaw'] = { code: 'sameRow', firstRow };
      issues.push({ table: 'weekends', severity: 'blocks', row, column, header, value: start, flaw });
      continue;
    }
    rows.set(start, row);
    if (values.end !== null && values.end < start) {
      const column = (reading.headers.columns.get('end') ?? 0) + 1;
      const header = reading.headers.texts[column - 1] ?? '';
      const flaw: Issue['flaw'] = { code: 'endBeforeStart' };
      issues.push({ table: 'weekends', severity: 'check', row, column, header, value: values.end, flaw });
    }
    const end = values.end !== null && values.end >= start ? values.end : addDays(start, USUAL_NIGHTS);
    records.push({ start, end, status, places, meetingPoint, departure, returnBy, location: pointOf(values) });
  }
  const columns = columnNumbers(reading.headers.columns);
  return { records, rows, issues, columns, headers: reading.headers.texts, weekends: [] };
}
