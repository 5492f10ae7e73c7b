import type { CivilDate } from '../../domain/civil-date';
import type { Weekend } from '../../domain/weekend';
import { outputsOfWeekend } from '../../sheets/find-outputs';
import { parseDate } from '../../sheets/parse/date';
import { SeveralWeekendsError, WeekendError } from '../choose-weekend';
import type { InputTabs } from '../input-tabs';

/** Which weekend there is to close. */
export type ToClose =
  | { readonly code: 'close'; readonly weekend: Weekend }
  /** The one that was asked for, or all of them; null = all. */
  | { readonly code: 'closedAlready'; readonly start: CivilDate | null }
  /** Only such as nobody has planned, that have not begun: their enrolments are still coming in. */
  | { readonly code: 'onlyToCome'; readonly starts: readonly CivilDate[] };

/**
 * The weekend asked for, or else the one that is over, or else the one that has begun or is planned. One that is still to
 * come and not planned must be asked for by its date: whoever closes the last weekend twice must not lose the next one.
 * @throws WeekendError when there is none of that date, SeveralWeekendsError when it is not clear which.
 */
export function weekendToClose(tabs: InputTabs): ToClose {
  const { weekends, today, session, words } = tabs;
  const open = weekends.records.filter((weekend) => !isClosed(weekend, tabs));
  const starts = open.map(({ start }) => start).sort();
  if (session.asked !== null) {
    const start = parseDate(session.asked, { near: today });
    const found = weekends.records.find((weekend) => weekend.start === start);
    if (!found) throw new WeekendError({ code: 'noSuchWeekend', asked: session.asked, starts });
    return open.includes(found) ? { code: 'close', weekend: found } : { code: 'closedAlready', start: found.start };
  }
  if (open.length === 0) return { code: 'closedAlready', start: null };
  const over = open.filter(({ end }) => end < today);
  const under = open.filter((weekend) => weekend.start <= today || isPlanned(weekend, tabs));
  const candidates = over.length > 0 ? over : under;
  const [only] = candidates;
  if (!only) return { code: 'onlyToCome', starts };
  if (candidates.length === 1) return { code: 'close', weekend: only };
  throw new SeveralWeekendsError(candidates.map(({ start }) => start).sort(), words);
}

/** Its status says so, and nothing is left of its plan: somebody may have typed the status. */
export function isClosed({ start, status }: Weekend, { session }: InputTabs): boolean {
  return status === 'closed' && outputsOfWeekend([...session.sheets.keys()], start).length === 0;
}

function isPlanned({ start, status }: Weekend, { session }: InputTabs): boolean {
  return status !== 'open' || outputsOfWeekend([...session.sheets.keys()], start).length > 0;
}
