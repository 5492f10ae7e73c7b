import { type CivilDate, type ClockTime, parseCivilDate } from '../../domain/civil-date';
import { type Cell, cellText, isDateCell } from '../cell';
import { parseDate, parseSince } from '../parse/date';
import { parseTime } from '../parse/time';
import { type Kind, kind } from './kind';

const SERIAL_DAYS = { first: 20_000, last: 80_000 };

function dateOf(cell: Cell, read: (text: string) => CivilDate | null): CivilDate | null {
  if (isDateCell(cell)) return cell.date < '1900' ? null : parseCivilDate(cell.date);
  if (typeof cell === 'number') {
    if (!(cell >= SERIAL_DAYS.first && cell <= SERIAL_DAYS.last)) return null;
    return parseCivilDate(new Date((Math.floor(cell) - 25_569) * 86_400_000).toISOString().slice(0, 10));
  }
  return typeof cell === 'string' ? read(cell) : null;
}

export const date = (): Kind<CivilDate | null> =>
  kind<CivilDate | null, CivilDate>(
    { kind: 'date' },
    (cell, { near }) => dateOf(cell, (written) => parseDate(written, { near })),
    { blank: null },
  );

/** A day that has been: without a year, the last one. */
export const pastDate = (): Kind<CivilDate | null> =>
  kind<CivilDate | null, CivilDate>(
    { kind: 'date' },
    (cell, { near }) => dateOf(cell, (written) => parseDate(written, { near, past: true })),
    { blank: null },
  );

/** The day since when: a date, a month, or a while ago. */
export const since = (): Kind<CivilDate | null> =>
  kind<CivilDate | null, CivilDate>(
    { kind: 'since' },
    (cell, { near }) => {
      const year = typeof cell === 'number' && cell >= 1990 && cell <= 2200 ? String(cell) : cell;
      return dateOf(year, (written) => parseSince(written, near));
    },
    { blank: null },
  );

export const time = (): Kind<ClockTime | null> =>
  kind<ClockTime | null, ClockTime>({ kind: 'time' }, timeOf, { blank: null });

/** The time of day that a cell holds or spells; null when it does neither. */
export function timeOf(cell: Cell): ClockTime | null {
  if (isDateCell(cell)) return cell.minutes;
  if (typeof cell === 'number') {
    if (cell > 0 && cell < 1) return Math.round(cell * 1440) % 1440;
    return Number.isInteger(cell) && cell >= 0 && cell < 24 ? cell * 60 : null;
  }
  return parseTime(cellText(cell));
}
