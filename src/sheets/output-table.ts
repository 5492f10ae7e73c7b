import type { CivilDate } from '../domain/civil-date';
import { asWritten } from './cell';
import type { Label, LabelLanguage } from './text';

/** One column of an output tab. */
export interface OutputColumn {
  readonly label: Label;
  /** In pixels; chosen so that a tab prints on a landscape page. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** `clip` for what is clicked rather than read. */
  readonly overflow?: 'wrap' | 'clip';
  readonly checkbox?: boolean;
  /** In grey: for the planner, not for people. */
  readonly quiet?: boolean;
  /** People write in it, as they tick checkboxes: they are not warned. */
  readonly editable?: boolean;
  /** What coordinators should know about it, as the header's note. */
  readonly note?: Label;
  /** Of its dropdowns: what may be chosen or written, and what then happens. */
  readonly help?: Label;
  /** What people choose from in every row, those to come included; something else may be written all the same. */
  readonly choices?: readonly Label[];
}

/** One output tab: its name and columns, the single source for writing and documentation. */
export interface OutputTable<K extends string> {
  readonly label: Label;
  readonly columns: Readonly<Record<K, OutputColumn>>;
}

/** A row to write, and its background. */
export interface OutputRow<K extends string> {
  readonly cells: Readonly<Record<K, string | number | boolean>>;
  readonly tint: Tint;
  /** What dropdowns offer in this row; where the column is absent, there is none. Other values may be written all the same. */
  readonly choices?: Readonly<Partial<Record<K, readonly string[]>>>;
}

/** What the colour of a row says. */
export type Tint = 'good' | 'waiting' | 'stopped' | 'plain' | 'banded';

const TINTS: Readonly<Record<Tint, string>> = {
  good: '#e6f4ea',
  waiting: '#fef7e0',
  stopped: '#fce8e6',
  plain: '#ffffff',
  banded: '#f1f3f4',
};

/** An output tab ready to be written: nothing in it needs to be understood any more. */
export interface Page {
  readonly name: string;
  /** The header row first; all rows as long as each other. Texts are guarded against being read as formulas or dates. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  readonly widths: readonly number[];
  readonly alignments: readonly ('left' | 'center' | 'right')[];
  readonly clipped: readonly boolean[];
  readonly checkboxes: readonly boolean[];
  readonly quiet: readonly boolean[];
  readonly notes: readonly string[];
  /** One per row below the header. */
  readonly backgrounds: readonly string[];
  /** Those columns that have any. */
  readonly dropdowns: readonly Dropdowns[];
  /** Of the columns that have the same dropdown in every row, those to come included; `at` counts from 0. */
  readonly choices: readonly { readonly at: number; readonly help: string; readonly list: readonly string[] }[];
  /** What people are told who edit the tab, and the columns, from 1, in which they may. */
  readonly protection: { readonly description: string; readonly open: readonly number[] };
  /** How far the tab that it replaces was filled, where people may have written in that: it is then replaced in one call. */
  readonly former?: Extent | undefined;
}

/** Rows and columns from A1 on. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The dropdowns of one column. */
export interface Dropdowns {
  /** Where the column stands in the row, from 0. */
  readonly at: number;
  readonly help: string;
  /** One per row below the header; null = none. */
  readonly lists: readonly (readonly string[] | null)[];
}

const WRITTEN_OVER: Label = {
  en: 'The planner writes this tab: what you change here is lost when it does so again.',
  fr: 'Cet onglet est écrit par le planificateur : ce que vous y changez sera perdu la prochaine fois.',
};

export function outputTable<K extends string>(definition: OutputTable<K>): OutputTable<K> {
  return definition;
}

/** The tab is called `Guests 2026-11-28`, or just `To do` where there is one for the whole workbook. */
export function pageOf<K extends string>(
  table: OutputTable<K>,
  rows: readonly OutputRow<K>[],
  { language, start }: { readonly language: LabelLanguage; readonly start?: CivilDate },
): Page {
  const keys = Object.keys(table.columns) as K[];
  const columns = keys.map((key) => table.columns[key]);
  return {
    name: start === undefined ? table.label[language] : `${table.label[language]} ${start}`,
    cells: [
      columns.map((column) => column.label[language]),
      ...rows.map((row) => keys.map((key) => asWritten(row.cells[key]))),
    ],
    widths: columns.map((column) => column.width),
    alignments: columns.map((column) => column.align ?? 'left'),
    clipped: columns.map((column) => column.overflow === 'clip'),
    checkboxes: columns.map((column) => column.checkbox ?? false),
    quiet: columns.map((column) => column.quiet ?? false),
    notes: columns.map((column) => column.note?.[language] ?? ''),
    backgrounds: rows.map((row) => TINTS[row.tint]),
    choices: columns.flatMap(({ choices, help }, at) => {
      const list = choices?.map((label) => label[language]);
      return list ? [{ at, help: help?.[language] ?? '', list }] : [];
    }),
    protection: protectionOf(table, language),
    dropdowns: keys.flatMap((key, at) => {
      if (rows.every((row) => !row.choices?.[key])) return [];
      const help = table.columns[key].help?.[language] ?? '';
      return [{ at, help, lists: rows.map((row) => row.choices?.[key] ?? null) }];
    }),
  };
}

/** What people are told who edit a tab of the planner's. */
export function protectionOf<K extends string>(
  { columns }: OutputTable<K>,
  language: LabelLanguage,
): Page['protection'] {
  const all = Object.values<OutputColumn>(columns);
  const open = all.flatMap(({ editable, checkbox }, i) => (editable || checkbox ? [i + 1] : []));
  return { description: WRITTEN_OVER[language], open };
}
