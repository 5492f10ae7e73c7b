import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { CALAIS, type SampleOptions, type SampleTab, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';

/** A workbook at the start of a season: hosts and drivers who have signed up, and nobody proposed yet. */

/** Some weekends have more guests than beds, some more beds than guests, and a plan takes half a second. */
const OPTIONS: SampleOptions = {
  ...CALAIS,
  ...{ language: 'fr', hosts: 18, drivers: 8, nominations: 0, pastWeekends: 0, places: 13 },
  share: {
    approved: 0.95,
    knownGuestsOnly: 0.2,
    womenOnly: 0.05,
    menOnly: 0.05,
    collects: 0.15,
    limitedPerMonth: 0.15,
  },
};

/** As Settings say from the first day, so that there is something to forget before the season ends. */
export const WEEKS_KEPT = 3;

export function newSeason(seed: number): Spreadsheet {
  return toSpreadsheet(sampleTabs({ ...OPTIONS, seed }).map(asOnTheFirstDay));
}

function asOnTheFirstDay({ name, rows }: SampleTab): SampleTab {
  const [headers = [], ...records] = rows;
  switch (name) {
    case 'Hébergeurs':
    case 'Conducteurs': {
      // Without a weekend's column; all read French, so that one reader of mails will do.
      const language = headers.indexOf('Langue');
      return {
        name,
        rows: rows.map((row, i) => row.slice(0, -1).map((cell, at) => (i > 0 && at === language ? '' : cell))),
      };
    }
    case 'Réglages':
      return {
        name,
        rows: [
          headers,
          ...records.map((row) =>
            row[0] === 'Semaines de conservation' ? [row[0], WEEKS_KEPT, ...row.slice(2)] : row,
          ),
        ],
      };
    default:
      return { name, rows: [headers] };
  }
}
