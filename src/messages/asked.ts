import type { Asked } from '../domain/call-for-help';
import { addDays, type CivilDate } from '../domain/civil-date';
import { FAMILIES, type LogEntry, mayHaveLeft } from './conversation';

/**
 * When people were asked to help, as far as the Messages tab tells; tests ask nobody. What may have left and nobody wrote
 * when, and what is about to leave for another weekend, counts as left today.
 * @param weekend the weekend that people are to be asked for: its own drafts are what is to leave now
 * @param mayLeave whether drafts of a weekend still leave
 */
export function askedBefore(
  log: readonly LogEntry[],
  about: {
    readonly weekend: CivilDate;
    readonly today: CivilDate;
    readonly mayLeave: (weekend: CivilDate) => boolean;
  },
): Asked[] {
  const kinds: readonly string[] = [FAMILIES.hostCall.first, FAMILIES.driverCall.first];
  return log.flatMap(({ key, status, to, sentAt }): Asked[] => {
    if (key.test || !kinds.includes(key.kind)) return [];
    const isWaiting = status === 'draft' && key.weekend !== about.weekend && about.mayLeave(key.weekend);
    if (!isWaiting && !mayHaveLeft(status)) return [];
    // Nobody is asked on the day when a weekend begins, or later.
    const latest = addDays(key.weekend, -1);
    return [{ address: to, at: sentAt || (latest < about.today ? latest : about.today) }];
  });
}
