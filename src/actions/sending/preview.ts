import { BY_URGENCY } from '../../domain/message';
import type { PreviewFacts } from '../../language/sending/facts';
import type { Outgoing } from './outgoing';

const SAMPLES = 3;

/** What a coordinator sees before anything leaves. */
export function previewFacts(found: Outgoing, quota: number): Omit<PreviewFacts, 'again'> {
  const { due, workbook, testAddress, unreachable, unsettled, overtaken } = found;
  const kinds = BY_URGENCY.map((kind) => ({ kind, all: due.filter(({ message }) => message.kind === kind) }));
  const present = kinds.filter(({ all }) => all.length > 0);
  return {
    start: workbook.problem.weekend.start,
    ...{ testAddress, quota, unreachable, unsettled, overtaken: overtaken.length },
    kinds: present.map(({ kind, all }) => ({ kind, count: all.length })),
    recipients: due.reduce((sum, { mail }) => sum + mail.to.split(',').length, 0),
    samples: present
      .slice(0, SAMPLES)
      .flatMap(({ all }) => all.slice(0, 1).map(({ mail: { to, subject, text } }) => ({ to, subject, text }))),
  };
}
