import { confirm } from '../../google/dialogs';
import { mailQuota } from '../../google/mail';
import { readWorkbook } from '../read-workbook';
import type { Question, Work } from '../report';
import { deliver } from './deliver';
import { type Outgoing, outgoing } from './outgoing';
import { previewFacts } from './preview';
import type { Topic } from './topics';

/**
 * Shows what would be sent on a topic and, once that is confirmed, sends it. What was sent before is not sent again.
 * Whatever has changed while the person read is shown to them first.
 */
export function propose(topic: Topic): Work {
  return proposing(topic, null);
}

function proposing(topic: Topic, seen: string | null): Work {
  return (session) => {
    const workbook = readWorkbook(session, new Date(), (weekend) => topic.concerns(session, weekend));
    const { sending, asking: words } = workbook.words;
    const found = outgoing(session, workbook, { topic, now: new Date() });
    const { due, unsettled, testAddress, asking } = found;
    const test = testAddress !== null;
    if (seen === sealOf(found)) {
      const done = sending.done({ ...deliver(session, found), unsettled, test });
      return asking === null ? done : `${done} ${words.wider}`;
    }
    if (due.length === 0 && found.overtaken.length === 0) {
      deliver(session, found);
      const { start } = workbook.problem.weekend;
      const nobody = asking?.calls === 0 ? words.nobody({ ...asking, start }) : null;
      return sending.nothing({ test, unsettled, nobody });
    }
    return preview(found, seen !== null);
  };
}

function preview(found: Outgoing, again: boolean): Question {
  const { sending } = found.workbook.words;
  const facts = { ...previewFacts(found, mailQuota() - found.topic.kept), again };
  return {
    ask: () =>
      confirm(sending.preview.title(facts), sending.preview.text(facts)) ? proposing(found.topic, sealOf(found)) : null,
    declined: sending.declined,
  };
}

/** What a person has agreed to, to the letter. */
function sealOf({ due, testAddress }: Outgoing): string {
  return JSON.stringify([testAddress, due.map(({ mail }) => [mail.to, mail.subject, mail.text])]);
}
