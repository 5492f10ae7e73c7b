import { englishAsking } from '../asking/english';
import type { LetterKind } from '../letters/facts';
import { count, date } from '../phrases/english';
import type { NothingFacts, PreviewFacts, SentFacts, UnreachableFacts, UnsettledFacts } from './facts';
import type { frenchSending } from './french';

const kinds: Record<LetterKind, (n: number) => string> = {
  driverCancellation: (n) => count(n, 'cancellation to a driver', 'cancellations to drivers'),
  driverChange: (n) => count(n, 'change to a driver', 'changes to drivers'),
  hostCancellation: (n) => count(n, 'cancellation to a home', 'cancellations to homes'),
  hostChange: (n) => count(n, 'change to a home', 'changes to homes'),
  runSheet: (n) => count(n, 'run sheet to a driver', 'run sheets to drivers'),
  hostConfirmation: (n) => count(n, 'confirmation to a home', 'confirmations to homes'),
  associationChange: (n) => count(n, 'change to an association', 'changes to associations'),
  associationList: (n) => count(n, 'list to an association', 'lists to associations'),
  summary: (n) => count(n, 'summary for the coordinators', 'summaries for the coordinators'),
  driverThanks: (n) => count(n, 'thank-you to a driver', 'thank-yous to drivers'),
  hostThanks: (n) => count(n, 'thank-you to a home', 'thank-yous to homes'),
  driverCall: (n) => count(n, 'call for help to a driver', 'calls for help to drivers'),
  hostCall: (n) => count(n, 'call for help to a home', 'calls for help to homes'),
};

function unreachable(facts: UnreachableFacts): string {
  switch (facts.role) {
    case 'coordinators':
      return '';
    case 'association':
      return `association ${facts.name === '' ? 'unknown' : facts.name}: nominated without an e-mail address`;
    default:
      return [facts.id, facts.name, facts.phone].filter((part) => part !== '').join(', ');
  }
}

function unsettled({ unsure, failed, cancelled, orphaned }: UnsettledFacts): string[] {
  return [
    ...(orphaned > 0
      ? [
          `${count(orphaned, 'message')} left for a weekend to come that is not in the Weekends tab any more: tell these people yourself.`,
        ]
      : []),
    ...(unsure > 0
      ? [
          `${count(unsure, 'message', 'messages')} may have left when a sending was interrupted (Unsure): ask the person, then set Sent or Draft in the Messages tab.`,
        ]
      : []),
    ...(failed > 0
      ? [
          `${count(failed, 'message was refused', 'messages were refused')} by the mail service (Failed): correct the address, or set Draft again to retry.`,
        ]
      : []),
    ...(cancelled > 0 ? [`${count(cancelled, 'message')} cancelled by hand: not sent.`] : []),
  ];
}

/** The others whom no mail reaches. */
function toCall({ unreachable: all }: PreviewFacts): UnreachableFacts[] {
  return all.filter(({ role }) => role !== 'coordinators');
}

/** Dialogs are small: the first few, and how many more. */
function shortened(lines: readonly string[]): string[] {
  const more = lines.length - LINES;
  const shown = lines.slice(0, LINES).map((line) => `• ${line}`);
  return more > 0 ? [...shown, `• and ${count(more, 'other')}, in To do`] : shown;
}
const LINES = 12;

function quotaSentence({ quota, later, kept }: PreviewFacts): string {
  const rest = `${count(later, 'message leaves', 'messages leave')} later without further action`;
  if (kept > 0) {
    const share = `${count(quota, 'mail')} today, ${kept} being kept for the news of the weekend`;
    return later > 0 ? `${share}. Then, ${rest}.` : `${share}: that is enough.`;
  }
  if (quota === 0) return `Google takes no more mails today: ${rest}, perhaps too late. Phone where it is urgent.`;
  return later > 0
    ? `Google takes ${count(quota, 'more mail')} today: the most urgent first. Then, ${rest}, perhaps too late: phone where it is urgent.`
    : `Google takes ${count(quota, 'more mail')} today: that is enough.`;
}

export const englishSending: typeof frenchSending = {
  sender: 'Weekend coordinators',
  preview: {
    title: ({ messages, testAddress }: PreviewFacts) =>
      testAddress === null ? `Send ${count(messages, 'message')}?` : `Test: ${count(messages, 'message')}`,
    text: (facts: PreviewFacts) => {
      const { start, testAddress, messages, overtaken, samples, again } = facts;
      return [
        ...(again ? ['Something changed since the preview. Here is the new one.', ''] : []),
        `Weekend of ${date(start)}.`,
        testAddress === null
          ? 'OK sends these messages to the people themselves; Cancel sends nothing.'
          : `Test mode (Settings): everything would go to ${testAddress}, nothing to the people.`,
        '',
        ...facts.kinds.map((each) => `• ${kinds[each.kind](each.count)}`),
        ...(facts.asking ? englishAsking.preview(facts.asking) : []),
        '',
        ...(messages > 0 ? [quotaSentence(facts)] : []),
        ...(testAddress === null ? [] : ['Tests count in the day’s mails; the real sending will take as many again.']),
        ...(overtaken > 0
          ? [
              facts.asking === null
                ? `${count(overtaken, 'draft')} overtaken by the plan: cancelled.`
                : `${count(overtaken, 'draft')} cancelled: no need to ask any more.`,
            ]
          : []),
        ...unsettled(facts.unsettled),
        ...facts.unusedTexts.map(
          (each) => `Your text “${kinds[each.kind](1)}” is not used: there is no field {${each.fields.join('}, {')}}.`,
        ),
        ...(facts.unreachable.some(({ role }) => role === 'coordinators')
          ? ['Nobody will receive the summary: write the coordinators’ e-mail address in Settings.']
          : []),
        ...(toCall(facts).length > 0
          ? ['', 'Without an address, to be phoned:', ...shortened(toCall(facts).map(unreachable))]
          : []),
        ...samples.flatMap(({ to, subject, text }) => ['', '———', `To: ${to}`, `Subject: ${subject}`, '', text]),
      ].join('\n');
    },
  },
  waiting: 'Google takes no more mails today: the rest leaves later without further action.',
  declined: 'Nothing was sent.',
  /** `nobody`: what is said instead where people are asked for help. */
  nothing: ({ test, unsettled: rest, nobody }: NothingFacts) =>
    [
      nobody !== null
        ? nobody
        : test
          ? 'Test: everything was sent to the coordinators already, and nothing has changed since.'
          : 'Everyone has been told: nothing to send.',
      ...unsettled(rest),
    ].join(' '),
  done: ({ sent, failed, doubtful, left, why, test, unsettled: rest }: SentFacts) =>
    [
      test ? `Test: ${count(sent, 'message')} sent to the coordinators.` : `${count(sent, 'message')} sent.`,
      ...(left > 0
        ? [
            why === 'service'
              ? `Google’s mail service has trouble: ${count(left, 'other leaves', 'others leave')} within minutes, without further action.`
              : why === 'quota'
                ? `Google’s quota is used up: ${count(left, 'other leaves', 'others leave')} as soon as it allows, without further action.`
                : `${count(left, 'other leaves', 'others leave')} within minutes, without further action.`,
          ]
        : []),
      ...unsettled({ ...rest, failed: rest.failed + failed, unsure: rest.unsure + doubtful }),
    ].join(' '),
  progress: ({ done, of }: { done: number; of: number }) => `Sending: ${done} of ${of}…`,
  note: {
    overtaken: 'Overtaken: the plan changed before it left.',
    askAgain: 'Not sent yet: the plan has changed since. Run “Send the messages” again.',
    interrupted: 'Interrupted while it was sent: it may have left.',
    handedBack: ({ sentence }: { sentence: string }) => `Not sent yet. ${sentence}`,
  },
  testNote: ({ to }: { to: string }) => `Test: this message would go to ${to}.`,
  answer: { well: 'all went well', notWell: 'something to tell' },
  events: {
    arrival: 'Your guests arrive',
    departure: 'Your guests leave',
    collect: 'Collect your guests',
    bringBack: 'Bring your guests back',
    driveOut: 'Drive guests to their hosts',
    driveBack: 'Bring guests back',
    cancelled: 'Cancelled',
    description: ({ phone }: { phone: string }) => (phone === '' ? '' : `If anything comes up: ${phone}`),
  },
  fault: {
    notPlanned: ({ start }: { start: string }) =>
      `The weekend of ${date(start)} is not planned yet: plan it before sending messages.`,
    disagree: ({ sentence, more }: { sentence: string; more: number }) =>
      `Nothing was sent. ${sentence}${more > 0 ? ` (${count(more, 'other disagreement')} like it.)` : ''}`,
    keyUnreadable: ({ tab, row }: { tab: string; row: number }) =>
      `In the tab “${tab}”, row ${row}, the key was changed: undo that or delete the row. Nothing was sent.`,
    logMoved: ({ tab, row }: { tab: string; row: number }) =>
      `The tab “${tab}” changed during the sending (row ${row}): it stopped before the next message. Run it again.`,
    noTestAddress: () => 'Test mode is on: write the coordinators’ e-mail address in Settings. Nothing was sent.',
  },
};
