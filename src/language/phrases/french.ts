/** Numbers, lists, days and times as French writes them. */

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const SMALL = 'zéro,une,deux,trois,quatre,cinq,six,sept,huit,neuf,dix'.split(',');

export const number = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',');

export const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${Math.abs(n) < 2 ? one : many}`;

/** The same of a feminine noun, small numbers as words: `deux personnes`. */
export const countInWords = (n: number, one: string, many = `${one}s`) =>
  SMALL[n] === undefined ? count(n, one, many) : `${SMALL[n]} ${n < 2 ? one : many}`;

export const list = (items: readonly string[], last: 'et' | 'ou') =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;

/** `samedi 28 novembre 2026`. */
export const date = (iso: string) => `${day(iso)} ${iso.slice(0, 4)}`;

/** `samedi 28 novembre`. */
export const day = (iso: string) => `${weekday(iso)} ${dayOfMonth(iso)}`;

/** `samedi`. */
export const weekday = (iso: string) => DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]!;

/** `28 novembre`. */
export const dayOfMonth = (iso: string) => `${numberOf(iso)} ${monthOf(iso)}`;

/** `du samedi 28 au lundi 30 novembre`. */
export const days = ({ start, end }: { readonly start: string; readonly end: string }) =>
  monthOf(start) === monthOf(end)
    ? `du ${weekday(start)} ${numberOf(start)} au ${day(end)}`
    : `du ${day(start)} au ${day(end)}`;

/** `11:20` as `11 h 20`, `11:00` as `11 h`. */
export const time = (clock: string) => clock.replace(/^0?(\d+):(\d\d)$/, '$1 h $2').replace(/ 00$/, '');

const monthOf = (iso: string) => MONTHS[Number(iso.slice(5, 7)) - 1]!;

function numberOf(iso: string): string {
  const dayNumber = Number(iso.slice(8));
  return dayNumber === 1 ? '1er' : String(dayNumber);
}
