import { BY_URGENCY } from '../../domain/message';
import { unknownFields } from '../../language/letters/fields';
import type { PreviewFacts } from '../../language/sending/facts';
import { type DueMail, type Outgoing, recipientsOf } from './outgoing';

const SAMPLES = 3;

/** What a coordinator sees before anything leaves. */
export function previewFacts(found: Outgoing, quota: number): Omit<PreviewFacts, 'again'> {
  const { due, workbook, testAddress, unreachable, unsettled, overtaken } = found;
  const kinds = BY_URGENCY.map((kind) => ({ kind, all: due.filter(({ message }) => message.kind === kind) }));
  const present = kinds.filter(({ all }) => all.length > 0);
  return {
    start: workbook.problem.weekend.start,
    ...{ testAddress, unreachable, unsettled, overtaken: overtaken.length },
    ...{ kept: found.topic.kept, asking: found.asking },
    unusedTexts: unusedTexts(found),
    ...{ quota: Math.max(0, quota), messages: due.length, later: later(due, quota) },
    kinds: present.map(({ kind, all }) => ({ kind, count: all.length })),
    samples: present
      .slice(0, SAMPLES)
      .flatMap(({ all }) => all.slice(0, 1).map(({ mail: { to, subject, text } }) => ({ to, subject, text }))),
  };
}

/** How many messages do not leave today: those that come after the first that the quota does not allow. */
function later(due: readonly DueMail[], quota: number): number {
  let left = quota;
  const first = due.findIndex(({ mail }) => {
    left -= recipientsOf(mail);
    return left < 0;
  });
  return first < 0 ? 0 : due.length - first;
}

function unusedTexts({ due, workbook }: Outgoing): PreviewFacts['unusedTexts'] {
  const kinds = BY_URGENCY.filter((kind) => due.some(({ message }) => message.kind === kind));
  return kinds
    .map((kind) => ({ kind, fields: unknownFields(kind, workbook.messages.openings[kind] ?? '') }))
    .filter(({ fields }) => fields.length > 0);
}
