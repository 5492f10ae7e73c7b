import type { ClockTime } from '../../domain/civil-date';
import { fold } from '../../domain/fold';

/** A time of day as people write it: `9:30`, `9h`, `09h30`, `9:30 PM`, `midi`. null when it is none. */
export function parseTime(text: string): ClockTime | null {
  const folded = fold(text);
  if (folded === 'midi' || folded === 'noon') return 720;
  if (folded === 'minuit' || folded === 'midnight') return 0;
  const match = /^(\d{1,2})(?: ?h ?| )?(\d{2})?(?: \d{2})?(?: ?(am|pm))?(?: ?(?:heures?|min|mn))?$/.exec(folded);
  if (!match) return null;
  const half = match[3];
  const hours = half ? (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
