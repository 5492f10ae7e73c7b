import type { CivilDate } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import type { Grid } from '../cell';
import { findHeaders, type Headers } from '../find-headers';
import type { Expected } from '../kinds/kind';
import type { OutputTable } from '../output-table';
import type { Column, Table, TableKey } from '../table';
import type { Label, LabelLanguage } from '../text';
import { INPUT_TABLES } from '../workbook';
import { type CellRule, ruleFor } from './rules';

/** A column as a new workbook has it. */
export interface NewColumn {
  /** The column's key, or a weekend's start. */
  readonly field: string;
  readonly header: string;
  readonly note: string;
  /** In pixels. */
  readonly width: number;
  readonly wraps: boolean;
  readonly rule: CellRule | null;
  /** What is said of the rule when something is written. */
  readonly help: string;
  /** Of dates; null = as people type. */
  readonly format: string | null;
  /** The name of its cells below the header; null = none. */
  readonly name: string | null;
}

const USUAL_WIDTH = 100;
/** `sam 28/11/2026`. */
const DATE_WIDTH = 120;
/** So wide are columns that are meant for sentences. */
const SENTENCES = 240;

const DATE_FORMATS: Readonly<Record<LabelLanguage, string>> = { en: 'ddd d mmm yyyy', fr: 'ddd dd/mm/yyyy' };

/** Where the header row and the columns of an input tab stand, from 0. */
export function inputHeaders(table: TableKey, grid: Grid): InputHeaders {
  const { columns } = INPUT_TABLES[table] as Table<Record<string, Column<unknown>>>;
  const headers = findHeaders<Readonly<Record<string, Column<unknown>>>>({ columns }, grid);
  return { ...headers, columns: new Map([...headers.columns].map(([key, at]) => [String(key), at] as const)) };
}

export interface InputHeaders extends Omit<Headers<string>, 'columns'> {
  readonly columns: ReadonlyMap<string, number>;
}

/** Every column that a tab is defined to have, in order. */
export function columnsOf(table: TableKey, language: LabelLanguage): NewColumn[] {
  const { columns, label } = INPUT_TABLES[table] as Table<Record<string, Column<unknown>>, unknown>;
  return Object.entries(columns).map(([field, column]) => ({
    field,
    header: column.label[language],
    note: column.note[language],
    width: column.width ?? (column.kind.expected.kind === 'date' ? DATE_WIDTH : USUAL_WIDTH),
    wraps: (column.width ?? 0) >= SENTENCES,
    rule: ruleFor(column.kind.expected, language),
    help: column.note[language],
    format: formatFor(column.kind.expected, language),
    name: column.named ? rangeName(label, column.label, language) : null,
  }));
}

/** The same of an output tab. */
export function outputColumns(table: OutputTable<string>, language: LabelLanguage): NewColumn[] {
  return Object.entries(table.columns).map(([field, { label, note, width, choices, help }]) => ({
    ...{ field, header: label[language], note: note?.[language] ?? '', width, help: help?.[language] ?? '' },
    rule: choices ? { kind: 'list', values: choices.map((choice) => choice[language]) } : null,
    ...{ format: null, name: null, wraps: width >= SENTENCES },
  }));
}

/** The notes of weekends' columns. */
const WEEKEND_NOTES: Partial<Readonly<Record<TableKey, Label>>> = {
  hosts: {
    en: 'Beds offered this weekend: a number, Yes = all beds, No = none; blank = no answer yet.',
    fr: 'Lits proposés ce week-end : un nombre, Oui = tous les lits, Non = aucun ; vide = pas encore de réponse.',
  },
  drivers: {
    en: 'What the driver offers this weekend: both ways, outward, return or no; blank = no answer yet.',
    fr: 'Ce que propose le conducteur ce week-end : aller-retour, aller, retour ou non ; vide = pas encore de réponse.',
  },
};

/** The column for what people offer for a weekend. */
export function weekendColumn(table: 'hosts' | 'drivers', start: CivilDate, language: LabelLanguage): NewColumn {
  const { weekendColumns } = INPUT_TABLES[table] as Table<Record<string, Column<unknown>>, unknown>;
  return {
    field: start,
    // As somebody would type it: a date.
    header: start,
    note: WEEKEND_NOTES[table]?.[language] ?? '',
    width: DATE_WIDTH,
    wraps: false,
    rule: weekendColumns ? ruleFor(weekendColumns.expected, language) : null,
    help: WEEKEND_NOTES[table]?.[language] ?? '',
    format: null,
    name: null,
  };
}

export function dateFormat(language: LabelLanguage): string {
  return DATE_FORMATS[language];
}

function formatFor({ kind }: Expected, language: LabelLanguage): string | null {
  if (kind === 'date') return dateFormat(language);
  return kind === 'time' ? 'hh:mm' : null;
}

/** `Hebergeurs_Lits`: letters, digits and underscores are all that Google takes in a name. */
function rangeName(tab: Label, column: Label, language: LabelLanguage): string {
  const word = (label: Label) => {
    const folded = fold(label[language].replace(/^N°\s*/, 'Numéro ')).replace(/ /g, '_');
    return folded.charAt(0).toUpperCase() + folded.slice(1);
  };
  return `${word(tab)}_${word(column)}`;
}
