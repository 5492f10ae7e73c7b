import { confirm } from '../google/dialogs';
import { mailQuota } from '../google/mail';
import { readWorkbook } from './read-workbook';
import { perform, type Question, type Report, type Work } from './report';
import { deliver } from './sending/deliver';
import { type Outgoing, outgoing } from './sending/outgoing';
import { previewFacts } from './sending/preview';

/**
 * Menu item: shows what would be sent about a planned weekend and, once that is confirmed, sends it. What was sent before
 * is not sent again; who was told something else before is told what changed. A start date (`YYYY-MM-DD`) names the
 * weekend where several are open.
 */
export function sendMessages(start?: unknown): Report {
  return perform(proposing(null), start);
}

/** Sends what a person has seen; anything else is shown to them first. */
function proposing(seen: string | null): Work {
  return (session) => {
    const workbook = readWorkbook(session, new Date());
    const { sending } = workbook.words;
    const found = outgoing(session, workbook, new Date());
    const { due, unsettled, testAddress } = found;
    if (seen === sealOf(found)) {
      return sending.done({ ...deliver(session, found), unsettled, test: testAddress !== null });
    }
    if (due.length === 0 && found.overtaken.length === 0) {
      deliver(session, found);
      return sending.nothing(unsettled);
    }
    return preview(found, seen !== null);
  };
}

function preview(found: Outgoing, again: boolean): Question {
  const { date, sending } = found.workbook.words;
  const facts = { ...previewFacts(found, mailQuota()), again };
  return {
    ask: () =>
      confirm(sending.preview.title(facts), sending.preview.text(facts, date)) ? proposing(sealOf(found)) : null,
    declined: sending.declined,
  };
}

/** What a person has agreed to, to the letter. */
function sealOf({ due, testAddress }: Outgoing): string {
  return JSON.stringify([testAddress, due.map(({ mail }) => [mail.to, mail.subject, mail.text])]);
}
