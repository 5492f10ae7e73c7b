import type { Kind } from './kinds/kind';
import type { Label } from './text';

/** One column of an input tab. */
export interface Column<T> {
  readonly label: Label;
  readonly kind: Kind<T>;
  /**
   * `column`: the tab cannot be read without it. `cell`: nor can a row whose cell is blank or unreadable. Without
   * either, a missing column or cell counts as blank.
   */
  readonly needs?: 'column' | 'cell';
  /** A row whose cell cannot be read is left out, as no reading of it would be safe; a blank one is fine. */
  readonly unreadableStops?: boolean;
  /** Nobody misses it when it is not there. */
  readonly optional?: boolean;
  /** What coordinators should know about it. */
  readonly note: Label;
  /** In pixels, where the usual one does not do. */
  readonly width?: number;
  /** Has a named range, for formulas of coordinators. */
  readonly named?: boolean;
}

type AnyColumn = Column<never> | Column<unknown>;

/** One input tab: its names and columns, the single source for reading, setting up, sample data and documentation. */
export interface Table<C extends Record<string, AnyColumn>, A = never> {
  readonly key: TableKey;
  readonly label: Label;
  readonly columns: C;
  /** What stands in the columns headed with a weekend's start, where the tab has such columns. */
  readonly weekendColumns?: Kind<A>;
}

export type TableKey = 'hosts' | 'drivers' | 'nominations' | 'weekends' | 'settings' | 'stays';

/** What one row of a table holds, by column key. */
export type Row<C> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

export function column<T>(
  label: Label,
  kind: Kind<T>,
  more: Omit<Partial<Column<T>>, 'label' | 'kind'> & { readonly note: Label },
): Column<T> {
  return { label, kind, ...more };
}

/** Keeps the exact column types that {@link Row} needs. */
export function table<C extends Record<string, AnyColumn>, A = never>(definition: Table<C, A>): Table<C, A> {
  return definition;
}
