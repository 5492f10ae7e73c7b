import { type CivilDate, formatClockTime } from '../../src/domain/civil-date';
import type { Expected, Kind } from '../../src/sheets/kinds/kind';
import type { Column, Table } from '../../src/sheets/table';
import type { Label, LabelLanguage } from '../../src/sheets/text';
import type { Answering, Twin } from './record.ts';
import type { SampleCell, SampleTab } from './sample-tab.ts';

/** Any column, whatever it holds. */
export type AnyColumn = Column<unknown> | Column<never>;
export type AnyColumns = Readonly<Record<string, AnyColumn>>;

export const YES: Label = { en: 'Yes', fr: 'Oui' };
export const NO: Label = { en: 'No', fr: 'Non' };

/** The tab of a table that has no weekend columns. */
export function tabOf<C extends AnyColumns>(
  table: Table<C>,
  records: readonly Twin<C>[],
  language: LabelLanguage,
): SampleTab {
  const columns = Object.entries(table.columns);
  const rows = records.map((record) => columns.map(([key, { kind }]) => written(kind, record[key], language)));
  return { name: table.label[language], rows: [columns.map(([, { label }]) => label[language]), ...rows] };
}

/** The tab of a table with a column for the open weekend. */
export function answeringTabOf<C extends AnyColumns, A>(
  table: Table<C, A>,
  records: readonly Answering<C, A>[],
  { language, weekend }: { readonly language: LabelLanguage; readonly weekend: string },
): SampleTab {
  const answers = table.weekendColumns;
  const columns = Object.entries(table.columns);
  const rows = records.map(({ values, answer }) => [
    ...columns.map(([key, { kind }]) => written(kind, values[key as keyof Twin<C>], language)),
    answers ? written(answers, answer, language) : '',
  ]);
  const headers: SampleCell[] = columns.map(([, { label }]) => label[language]);
  return { name: table.label[language], rows: [[...headers, { date: weekend }], ...rows] };
}

type AnyKind = { readonly expected: Expected };

/** The cell in which somebody who speaks the language would have written the value. */
function written(kind: AnyKind, value: unknown, language: LabelLanguage): SampleCell {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((label: Label) => label[language]).join(', ');
  if (typeof value === 'object') return (value as Label)[language];
  switch (kind.expected.kind) {
    case 'choice':
      return labelFor(kind as Kind<unknown>, kind.expected.values, String(value))[language];
    case 'date':
    case 'since':
      return { date: String(value) };
    case 'time':
      return { time: formatClockTime(Number(value)) };
    case 'yesNo':
      return (value ? YES : NO)[language];
    case 'bedOffer':
      return value === 'all' ? YES[language] : value === 0 ? NO[language] : Number(value);
    default:
      return value as string | number;
  }
}

/** The label on offer that reads as the value: the tables alone know how a value is called. */
function labelFor(kind: Kind<unknown>, labels: readonly Label[], value: string): Label {
  const label = labels.find(({ en }) => meaningOf(kind, en) === value);
  if (!label) throw new RangeError(`"${value}" is none of ${labels.map(({ en }) => en).join(', ')}.`);
  return label;
}

/** What a choice reads as; the date that it is read near does not matter to it. */
export function meaningOf(kind: Kind<unknown>, text: string): unknown {
  return kind.schema({ near: '2000-01-01' as CivilDate }).safeParse(text).data;
}
