import type { MessageSettings } from '../../domain/message';
import type { Settings } from '../../domain/settings';
import type { Cell } from '../cell';
import type { Flaw } from '../issue';
import type { Context, Kind } from '../kinds/kind';
import type { Label, LabelLanguage } from '../text';

/** What the Settings tab says; `language` is null when the workbook's own labels decide. */
export interface WorkbookSettings {
  readonly planning: Settings;
  readonly language: LabelLanguage | null;
  readonly messages: MessageSettings;
  /** How long nominations and messages are kept once a weekend is over. */
  readonly weeksKept: number;
}

/** The settings while they are read. */
export type Mutable = { -readonly [K in keyof WorkbookSettings]: WorkbookSettings[K] };

/** One line of the Settings tab. */
export interface SettingLine {
  readonly label: Label;
  readonly meaning: Label;
  /** What the Value cell shows in a new workbook. */
  readonly shown: string | number | Label;
  readonly expected: Kind<unknown>['expected'];
  /** Takes a value over; false when the cell cannot be read. */
  readonly take: (into: Mutable, cell: Cell, context: Context) => boolean;
  /** What stands for a cell that cannot be read, where the default would not be the cautious choice. */
  readonly cautious?: { readonly until: CautiousUntil; readonly refuse: (into: Mutable, cell: Cell) => void };
}

type CautiousUntil = Exclude<Extract<Flaw, { readonly code: 'settingUnreadable' }>['until'], 'default'>;

/** A line of that kind. What it shows is its default; `until` says what holds instead of it for an unreadable cell. */
export function line<T>(
  {
    label,
    meaning,
    shown,
    kind,
    until,
  }: Pick<SettingLine, 'label' | 'meaning' | 'shown'> & { readonly kind: Kind<T>; readonly until?: CautiousUntil },
  set: (into: Mutable, value: NonNullable<T>) => void,
): SettingLine {
  const take = (into: Mutable, cell: Cell, context: Context) => {
    const read = kind.schema(context).safeParse(cell);
    if (!read.success || read.data === null || read.data === undefined) return false;
    set(into, read.data);
    return true;
  };
  const refuse = (into: Mutable, cell: Cell) => set(into, kind.unreadable(cell) as NonNullable<T>);
  return { label, meaning, shown, expected: kind.expected, take, ...(until ? { cautious: { until, refuse } } : {}) };
}
