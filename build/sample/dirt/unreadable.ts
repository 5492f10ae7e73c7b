import type { TableKey } from '../../../src/sheets/table';
import type { SampleCell } from '../sample-tab.ts';
import { ANSWER } from './sheet.ts';

/** A cell that cannot be read, and the rows where it changes nothing that is counted on. */
export interface Unreadable {
  readonly column: string;
  readonly cells: readonly SampleCell[];
  /** The cells are blank where something is needed. */
  readonly blank?: true;
  readonly rows?: (cell: (column: string) => SampleCell) => boolean;
}

type Cells = Parameters<NonNullable<Unreadable['rows']>>[0];

/** Has not answered for the weekend. */
const unanswered = (cell: Cells) => cell(ANSWER) === '';
const adult = (cell: Cells) => Number(cell('age')) >= 18;
/** All but the weekend that is planned, which is the last one. */
const over = (cell: Cells) => cell('messageToHosts') === '';
const aNumber = (cell: Cells) => typeof cell('value') === 'number';

const LOCATED: readonly Unreadable[] = [
  { column: 'email', cells: ['marie chez example', 'voir Facebook', 'a@b'], rows: unanswered },
  { column: 'latitude', cells: ['50°57′', 509463, '?'], rows: unanswered },
  { column: 'status', cells: ['à rappeler', '?'], rows: unanswered },
  { column: ANSWER, cells: ['?', 'à voir', 'peut-être'], rows: unanswered },
];

export const UNREADABLE: Readonly<Record<TableKey, readonly Unreadable[]>> = {
  hosts: [
    ...LOCATED,
    { column: 'beds', cells: ['beaucoup', 'à voir', '2-3', 42, 2.5], rows: unanswered },
    { column: 'welcomes', cells: ['à voir', '?', 'familles'], rows: unanswered },
    { column: 'knownGuestsOnly', cells: ['?', 'à voir', 'plutôt'], rows: unanswered },
    { column: 'stepFree', cells: ['?', 'presque', '3 marches'], rows: unanswered },
    { column: 'pets', cells: ['un chat', '?'], rows: unanswered },
    { column: 'collects', cells: ['si besoin', '?'], rows: unanswered },
    { column: 'staysPerMonth', cells: ['ça dépend', 99, '1 ou 2'], rows: unanswered },
  ],
  drivers: [
    ...LOCATED,
    { column: 'seats', cells: ['beaucoup', 'à voir', '3 ou 4', 0], rows: unanswered },
    { column: 'seats', cells: [''], blank: true, rows: unanswered },
    { column: 'longestDetourKm', cells: ['pas trop', '20 à 30'], rows: unanswered },
  ],
  nominations: [
    { column: 'age', cells: ['jeune', 'la vingtaine', 230], rows: adult },
    { column: 'gender', cells: ['?', 'à voir'] },
    { column: 'health', cells: ['?', 'à voir', 'moyen'] },
    { column: 'tiredness', cells: ['beaucoup', '3/5', 9] },
    { column: 'inCalaisSince', cells: ['longtemps', '?', '31/02/2026'] },
    { column: 'needsStepFree', cells: ['?', 'à voir'] },
    { column: 'noPets', cells: ['à voir', 'peur des chiens'] },
  ],
  weekends: [
    { column: 'start', cells: ['bientôt', '?'], rows: over },
    { column: 'status', cells: ['?', 'à voir'], rows: over },
    { column: 'places', cells: ['beaucoup', '50 à 60'], rows: over },
    { column: 'departure', cells: ['le matin', '?'], rows: over },
    { column: 'end', cells: ['lundi', '?'], rows: over },
  ],
  settings: [{ column: 'value', cells: ['beaucoup', '?'], rows: aNumber }],
  stays: [
    { column: 'weekend', cells: ['?', 'avant Noël'] },
    { column: 'guestKey', cells: [''], blank: true },
    { column: 'outcome', cells: ['?', 'à vérifier'] },
    { column: 'wentWell', cells: ['bof', '?'] },
  ],
};
