/** Numbers, lists, days and times as English writes them. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const SMALL = 'no one two three four five six seven eight nine ten'.split(' ');

export const number = (value: number) => String(Math.round(value * 10) / 10);

export const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** The same with small numbers as words: `two people`. */
export const countInWords = (n: number, one: string, many = `${one}s`) =>
  SMALL[n] === undefined ? count(n, one, many) : `${SMALL[n]} ${n === 1 ? one : many}`;

export const list = (items: readonly string[], last: 'and' | 'or') =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;

/** `Saturday 28 November 2026`. */
export const date = (iso: string) => `${day(iso)} ${iso.slice(0, 4)}`;

/** `Saturday 28 November`. */
export const day = (iso: string) => `${weekday(iso)} ${dayOfMonth(iso)}`;

/** `Saturday`. */
export const weekday = (iso: string) => DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]!;

/** `28 November`. */
export const dayOfMonth = (iso: string) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;

/** `from Saturday 28 to Monday 30 November`. */
export const days = ({ start, end }: { readonly start: string; readonly end: string }) =>
  start.slice(5, 7) === end.slice(5, 7)
    ? `from ${weekday(start)} ${Number(start.slice(8))} to ${day(end)}`
    : `from ${day(start)} to ${day(end)}`;

/** `09:05` as `9:05`. */
export const time = (clock: string) => clock.replace(/^0(?=\d:)/, '');
