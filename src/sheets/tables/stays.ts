import type { Stay } from '../../domain/stay';
import { type Grid, isBlank } from '../cell';
import { stayOutcome } from '../choices';
import { yesNoOrUnknown } from '../kinds/answers';
import type { Context } from '../kinds/kind';
import { pastDate } from '../kinds/moments';
import { text } from '../kinds/texts';
import { readTable } from '../read-table';
import { type Records, whereabouts } from '../records';
import { column, table } from '../table';

export const stays = table({
  key: 'stays',
  label: { en: 'Stays', fr: 'Accueils' },
  columns: {
    weekend: column({ en: 'Weekend', fr: 'Week-end' }, pastDate(), {
      needs: 'cell',
      note: { en: 'The day it started.', fr: 'Son premier jour.' },
    }),
    guestKey: column(
      { en: 'Guest key', fr: 'Clé invité', also: ['Guest code', 'Code invité', 'Clef invité'] },
      text(),
      {
        needs: 'cell',
        note: {
          en: 'The guest code, kept as a fingerprint once the weekend is closed.',
          fr: 'Le code invité, gardé sous forme d’empreinte après la clôture.',
        },
      },
    ),
    association: column({ en: 'Association', fr: 'Association' }, text(), {
      optional: true,
      note: { en: 'Whose code it is.', fr: 'L’association à qui appartient le code.' },
    }),
    host: column({ en: 'Host', fr: 'Hébergeur', also: ['N° hébergeur'] }, text(), {
      optional: true,
      note: { en: 'The host’s number.', fr: 'Le numéro de l’hébergeur.' },
    }),
    outcome: column({ en: 'Outcome', fr: 'Issue', also: ['Résultat'] }, stayOutcome(), {
      optional: true,
      note: { en: 'Stayed, No-show or Cancelled.', fr: 'Venu, Absent ou Annulé.' },
    }),
    wentWell: column({ en: 'Went well', fr: 'Bien passé', also: ["S'est bien passé"] }, yesNoOrUnknown(), {
      optional: true,
      note: { en: 'What the host said afterwards.', fr: 'Ce que l’hébergeur en a dit.' },
    }),
  },
});

/**
 * The history of earlier stays.
 * @throws SetupError when a needed column is missing.
 */
export function readStays(grid: Grid, context: Context): Records<Stay> {
  // A run that died while it added the tab has left nothing in it.
  if (grid.cells.every((cells) => cells.every(isBlank))) return NONE;
  const reading = readTable(stays, grid, context);
  const records: Stay[] = [];
  const rows = new Map<string, number>();
  for (const { row, values } of reading.rows) {
    const { weekend, guestKey, association, host, outcome, wentWell } = values;
    if (weekend === null) continue;
    rows.set(`${row}`, row);
    records.push({ weekend, guestKey, association, host, outcome, wentWell });
  }
  return { records, rows, issues: reading.issues, ...whereabouts(reading) };
}

const NONE: Records<Stay> = {
  records: [],
  rows: new Map(),
  issues: [],
  columns: new Map(),
  headers: [],
  weekends: [],
  answers: new Map(),
};
