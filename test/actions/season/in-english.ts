import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { type TabRow, toTabs } from '../../../build/local/tabs.ts';
import { departure } from '../../../src/sheets/outputs/departure.ts';
import { changeLabels, decisionLabels, guests } from '../../../src/sheets/outputs/guests.ts';
import { homes } from '../../../src/sheets/outputs/homes.ts';
import { legLabels, rides } from '../../../src/sheets/outputs/rides.ts';
import { severityLabels, toDo } from '../../../src/sheets/outputs/to-do.ts';
import type { Label } from '../../../src/sheets/text.ts';
import { INPUT_TABLES } from '../../../src/sheets/workbook.ts';

/** The tabs of a French workbook as the independent checker reads them: in English. */

export type Tabs = Record<string, TabRow[]>;

interface Titled {
  readonly label: Label;
  readonly columns: Readonly<Record<string, { readonly label: Label }>>;
}

const TABLES: readonly Titled[] = [...Object.values(INPUT_TABLES), guests, homes, rides, departure, toDo];

/** What is written in words of the planner's own, by English header. */
const WORDS: Readonly<Record<string, (text: string) => string>> = {
  Decision: wordsOf(Object.values(decisionLabels)),
  Change: wordsOf(Object.values(changeLabels)),
  Leg: wordsOf(Object.values(legLabels)),
  Severity: wordsOf(Object.values(severityLabels)),
  Tab: wordsOf(TABLES.map(({ label }) => label)),
  'Leaves with': (text) =>
    text.replace(/^Attente (\d+)(?: \((\d+) [^)]*\))?$/, (_, turn, people) =>
      people ? `Stand-by ${turn} (${people} people)` : `Stand-by ${turn}`,
    ),
};

function wordsOf(labels: readonly Label[]): (text: string) => string {
  const english = new Map(labels.map(({ fr, en }) => [fr, en] as const));
  return (text) => english.get(text) ?? text;
}

export function inEnglish(workbook: Spreadsheet): Tabs {
  return Object.fromEntries(
    Object.entries(toTabs(workbook)).map(([name, rows]) => {
      const table = TABLES.find(({ label }) => name === label.fr || name.startsWith(`${label.fr} `));
      if (!table) return [name, rows];
      const headers = wordsOf(Object.values(table.columns).map(({ label }) => label));
      return [name.replace(table.label.fr, table.label.en), rows.map((row) => translated(row, headers, table))];
    }),
  );
}

function translated(row: TabRow, headerOf: (header: string) => string, table: Titled): TabRow {
  return Object.fromEntries(
    Object.entries(row).map(([french, value]) => {
      const header = headerOf(french);
      const words = WORDS[header];
      if (typeof value !== 'string') return [header, value];
      // Seats of the run sheet: `2 sur 3`.
      if (table === departure && header === 'Seats') return [header, value.replace(' sur ', ' of ')];
      return [header, words ? words(value.replace(/[\u00a0\u202f]/g, ' ')) : value];
    }),
  );
}
