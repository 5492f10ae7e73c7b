import type { CivilDate } from '../domain/civil-date';
import type { Weekend } from '../domain/weekend';
import { ask } from '../google/dialogs';
import type { Words } from '../language/words';
import { parseDate } from '../sheets/parse/date';

export type WeekendFault =
  | { readonly code: 'noOpenWeekend'; readonly tab: string }
  | { readonly code: 'severalOpenWeekends'; readonly starts: readonly CivilDate[] }
  | {
      readonly code: 'weekendUnreadable';
      readonly tab: string;
      readonly row: number;
      readonly header: string;
      readonly value: string;
    }
  | { readonly code: 'noSuchWeekend'; readonly asked: string; readonly starts: readonly CivilDate[] };

export class WeekendError extends Error {
  constructor(readonly fault: WeekendFault) {
    super(fault.code);
    this.name = 'WeekendError';
  }
}

/** Several weekends could be meant: only a person can say which. */
export class SeveralWeekendsError extends WeekendError {
  constructor(
    private readonly starts: readonly CivilDate[],
    private readonly words: Words,
  ) {
    super({ code: 'severalOpenWeekends', starts });
  }

  /** Asks which one is meant; null when nothing was answered. Opens a dialog: not to be called under the lock. */
  ask(): string | null {
    const answer = ask(this.words.ask.weekendTitle, this.words.ask.weekend({ starts: this.starts }));
    return answer === null || answer.trim() === '' ? null : answer;
  }
}

/**
 * The weekend to work on: the one asked for, or else the only one that is not closed and `fits`, or else, as long as none
 * does, the only one that is not closed and not over; one that is over only while nothing was announced of it.
 * @throws WeekendError when there is none, SeveralWeekendsError when it is not clear which.
 */
export function chooseWeekend(
  weekends: readonly Weekend[],
  {
    asked,
    fits = () => false,
    today,
    tab,
    words,
  }: {
    asked: string | null;
    fits?: ((weekend: Weekend) => boolean) | undefined;
    today: CivilDate;
    tab: string;
    words: Words;
  },
): Weekend {
  const notClosed = weekends.filter(({ status }) => status !== 'closed');
  const toCome = notClosed.filter(({ end }) => end >= today);
  const unannounced = notClosed.filter(({ status }) => status !== 'announced');
  const fitting = notClosed.filter(fits);
  const usual = toCome.length > 0 ? toCome : unannounced;
  const candidates = asked !== null ? notClosed : fitting.length > 0 ? fitting : usual;
  const starts = candidates.map(({ start }) => start).sort();
  const named = (text: string) => {
    const start = parseDate(text, { near: starts[0] ?? today });
    const found = candidates.find((weekend) => weekend.start === start);
    if (!found) throw new WeekendError({ code: 'noSuchWeekend', asked: text, starts });
    return found;
  };
  if (asked !== null) return named(asked);
  const [only] = candidates;
  if (!only) throw new WeekendError({ code: 'noOpenWeekend', tab });
  if (candidates.length === 1) return only;
  throw new SeveralWeekendsError(starts, words);
}
