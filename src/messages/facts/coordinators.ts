import type { SummaryFacts } from '../../language/letters/facts';
import { type Parts, partsOf } from '../key';
import { daysOf, type Reader, type Sources } from '../reader';
import { hostsOf } from './host';

/** What coordinators are told: the numbers, and whom no mail reaches. */
export function summaryFacts(unreachable: readonly string[], { announcement, workbook }: Sources): SummaryFacts {
  const { weekend, guests, rides } = announcement;
  const count = (decision: 'hosted' | 'waiting' | 'held') =>
    guests.filter(({ outcome }) => outcome.decision === decision).length;
  return {
    weekend: daysOf(weekend),
    hosted: count('hosted'),
    homes: hostsOf(announcement).length,
    rides: rides.length,
    km: rides.reduce((sum, { km }) => sum + (km ?? 0), 0),
    waiting: count('waiting'),
    held: count('held'),
    unreachable,
    workbook,
  };
}

export function summaryParts(facts: SummaryFacts, { email }: Reader): Parts {
  return partsOf({ to: email, numbers: facts });
}
