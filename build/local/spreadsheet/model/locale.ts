import { getLocale } from 'numfmt';

/** How a spreadsheet's locale (`fr_FR`, `en_US`) reads and writes dates and numbers. */
export interface Locale {
  /** As Sheets writes it: `fr_FR`. */
  readonly name: string;
  /** As numfmt knows it: `fr-FR`. */
  readonly tag: string;
  readonly decimalComma: boolean;
  /** Patterns that Sheets gives a cell by itself when a date is typed or written into it. */
  readonly date: string;
  readonly dayAndMonth: string;
  readonly monthAndYear: string;
  readonly time: string;
  readonly dateAndTime: string;
  /** How TRUE and FALSE are shown. */
  readonly booleans: readonly [string, string];
  /** What a new tab is called, without its number. */
  readonly sheet: string;
}

const SHEET: Record<string, string> = { fr: 'Feuille ', de: 'Tabellenblatt', nl: 'Blad', es: 'Hoja ' };

/** Throws an Error for a locale that numfmt has no data for. */
export function localeOf(name: string): Locale {
  const tag = name.replace('_', '-');
  const data = getLocale(tag);
  if (!data) throw new Error(`No number formats are known for the locale "${name}".`);
  const rules = data.format ?? {};
  const separator = rules.dateSep ?? '/';
  const day = rules.padDd ? 'dd' : 'd';
  const month = rules.padMm ? 'MM' : 'M';
  const orders = [
    [month, day, 'yyyy'],
    [day, month, 'yyyy'],
    ['yyyy', month, day],
  ] as const;
  const order = orders[rules.dateOrder ?? 0];
  const date = order.join(separator);
  return {
    name,
    tag,
    decimalComma: data.decimal === ',',
    date,
    dayAndMonth: order.filter((part) => part !== 'yyyy').join(separator),
    monthAndYear: order.filter((part) => part !== day).join(separator),
    time: 'HH:mm:ss',
    dateAndTime: `${date} HH:mm:ss`,
    booleans: data.bool,
    sheet: SHEET[name.slice(0, 2)] ?? 'Sheet',
  };
}
