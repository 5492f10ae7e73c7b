/** A workbook as `tabs.json` has it: rows by tab, values by header. Dates are `YYYY-MM-DD`, times `HH:MM`, empty is ''. */
export type TabRow = Readonly<Record<string, unknown>>;
export type Tabs = Readonly<Record<string, readonly TabRow[]>>;

/** The tabs of one planned weekend, beside what people wrote. English labels. */
export interface Book {
  readonly start: string;
  readonly input: Tabs;
  readonly output: Tabs;
  readonly guests: readonly TabRow[];
  readonly homes: readonly TabRow[];
  readonly rides: readonly TabRow[];
  readonly departure: readonly TabRow[];
  readonly toDo: readonly TabRow[];
  /** The Guests tab that the plan was held against, where `input` has it. */
  readonly before: readonly TabRow[] | null;
}

export interface TabRule {
  readonly name: string;
  readonly judge: (book: Book, fault: (sentence: string) => void) => void;
}

export function bookOf(input: Tabs, output: Tabs, start: string): Book {
  const tab = (name: string) => output[name] ?? [];
  return {
    start,
    input,
    output,
    guests: tab(`Guests ${start}`),
    homes: tab(`Homes ${start}`),
    rides: tab(`Rides ${start}`),
    departure: tab(`Departure ${start}`),
    toDo: tab('To do'),
    before: input[`Guests ${start}`] ?? null,
  };
}

export function textOf(row: TabRow | undefined, header: string): string {
  return String(row?.[header] ?? '').trim();
}

/** The number a person reads in a cell: `3`, `"3"`, `3 lits`; null where there is none, or more than one. */
export function numberOf(row: TabRow | undefined, header: string): number | null {
  const found = textOf(row, header).match(/-?\d+(?:[.,]\d+)?/g) ?? [];
  return found.length === 1 ? Number(found[0]?.replace(',', '.')) : null;
}

/** The day a person reads in a cell: ISO, or day/month/year; null where it takes more thought. */
export function dayOf(row: TabRow | undefined, header: string): string | null {
  const text = textOf(row, header);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return iso[0];
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : null;
}

/** Minutes after midnight; null where no time stands. */
export function clockOf(text: string): number | null {
  const time = /(\d{1,2}):(\d{2})/.exec(text);
  return time ? Number(time[1]) * 60 + Number(time[2]) : null;
}

/** The rows by what stands under a header; the first of several. */
export function byId(rows: readonly TabRow[] | undefined, header: string): Map<string, TabRow> {
  return new Map([...(rows ?? [])].reverse().map((row) => [textOf(row, header), row] as const));
}

/** A comma list as a bag: sorted, so that two are the same when their texts are. */
export function bag(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .sort()
    .join(', ');
}

export const isHosted = (row: TabRow): boolean => textOf(row, 'Decision') === 'Hosted';
