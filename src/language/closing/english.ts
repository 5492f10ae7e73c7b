import { count, date, list } from '../phrases/english';
import type { ClosedFacts, ClosingFacts, ForgettingFacts, ForgottenFacts, StayCounts } from './facts';
import type { frenchClosing } from './french';

const people = (n: number) => count(n, 'person', 'people');
const named = (tabs: readonly string[]) =>
  list(
    tabs.map((tab) => `“${tab}”`),
    'and',
  );
const weeksOf = (n: number) => count(n, 'week');

/** `57 people stayed, 1 did not come, 2 cancelled`. */
function counted({ stayed, noShow, cancelled }: StayCounts): string {
  return [
    `${people(stayed)} stayed`,
    ...(noShow > 0 ? [`${noShow} did not come`] : []),
    ...(cancelled > 0 ? [`${cancelled} cancelled`] : []),
  ].join(', ');
}

function kept({ stays, kept: there, planned, guestsTab }: ClosingFacts): string {
  if (stays) {
    return `Kept in “Stays”: ${counted(stays)}. No name is kept, and the guest code only as a key that nobody can read.`;
  }
  if (there > 0) return `${count(there, 'stay')} of this weekend ${there === 1 ? 'is' : 'are'} in “Stays” already.`;
  return planned
    ? `There is no tab “${guestsTab}”: nothing will be known of who stayed. If it was renamed, press Cancel and give it that name again.`
    : 'This weekend was never planned: no stay is kept.';
}

/** Columns of one tab as one. */
function removed({ tabs, columns }: ClosingFacts): string[] {
  const parts = [
    ...(tabs.length > 0 ? [`${tabs.length === 1 ? 'the tab' : 'the tabs'} ${named(tabs)}`] : []),
    ...(columns.length > 0 ? [`the answers for this weekend in ${named([...new Set(columns)])}`] : []),
  ];
  return parts.length > 0 ? [`Deleted for good: ${list(parts, 'and')}.`] : [];
}

/** What was asked to be forgotten and could not be. */
function leftAlone({ notClosed, undated }: Pick<ForgettingFacts, 'notClosed' | 'undated'>): string[] {
  return [
    ...(notClosed.length > 0
      ? [
          `Not touched, as ${notClosed.length === 1 ? 'it is' : 'they are'} not closed: ${notClosed.length === 1 ? 'the weekend' : 'the weekends'} of ${list(notClosed.map(date), 'and')}. Close ${notClosed.length === 1 ? 'it' : 'them'} first.`,
        ]
      : []),
    ...(undated > 0
      ? [`${count(undated, 'nomination')} without a readable weekend ${undated === 1 ? 'stays' : 'stay'}: see To do.`]
      : []),
  ];
}

function forgottenThings({ nominations, messages, codes, answers }: ForgottenFacts): string[] {
  return [
    ...(nominations > 0 ? [count(nominations, 'nomination')] : []),
    ...(messages > 0 ? [count(messages, 'line of Messages', 'lines of Messages')] : []),
    ...(codes > 0 ? [`${count(codes, 'guest code')} in “Stays”`] : []),
    ...(answers > 0 ? [count(answers, 'answer to a form', 'answers to forms')] : []),
  ];
}

/** What coordinators read when a weekend is closed and when old data are forgotten. */
export const englishClosing: typeof frenchClosing = {
  title: ({ start, again }: ClosingFacts) =>
    again ? 'Something has changed meanwhile: please look again' : `Close the weekend of ${date(start)}?`,
  text: (facts: ClosingFacts) =>
    [
      ...(facts.over ? [] : [`Careful: this weekend is not over, it ends on ${date(facts.end)}.`]),
      kept(facts),
      ...removed(facts),
      ...(facts.unthanked > 0
        ? [
            `${count(facts.unthanked, 'host or driver has', 'hosts and drivers have')} not been thanked, and cannot be once the weekend is closed: “Send the messages” does it, ${facts.over ? 'now' : 'once the weekend is over'}.`,
          ]
        : []),
      ...(facts.drafts > 0
        ? [
            `${count(facts.drafts, 'message')} of this weekend ${facts.drafts === 1 ? 'has' : 'have'} not left yet, and will not.`,
          ]
        : []),
      'OK closes the weekend; Cancel leaves everything as it is.',
    ].join('\n\n'),
  declined: 'Nothing was changed: the weekend is not closed.',
  closedAlready: ({ start }: { start: string | null }) =>
    start === null
      ? 'All weekends are closed: nothing to do.'
      : `The weekend of ${date(start)} is closed already: nothing to do.`,
  whichTitle: 'Close a weekend before it begins?',
  which: ({ starts }: { starts: readonly string[] }) =>
    `No weekend is over, and none is planned. Still to come:\n${starts.map((start) => `${start} (${date(start)})`).join('\n')}\n\nTo give one up, with the answers that hosts and drivers have given for it, write its start date.`,
  nothingOver: ({ starts }: { starts: readonly string[] }) =>
    `Nothing was closed: no weekend is over. Still to come: ${list(starts.map(date), 'and')}.`,
  progress: 'Closing the weekend…',
  done: ({ start, stays, others }: ClosedFacts) =>
    [
      stays ? `Weekend of ${date(start)} closed: ${counted(stays)}.` : `Weekend of ${date(start)} closed.`,
      ...(stays && stays.stayed > 0 ? ['Write in “Stays”, “Went well”, what the hosts say.'] : []),
      ...(others.length > 0
        ? [
            `${named(others)} ${others.length === 1 ? 'was' : 'were'} not made by the planner: delete what names people.`,
          ]
        : []),
    ].join(' '),
  forgetTitle: ({ again }: ForgettingFacts) =>
    again ? 'Something has changed meanwhile: please look again' : 'Forget old data?',
  forgetText: (facts: ForgettingFacts) =>
    [
      `Deleted for good, as it is over for more than ${weeksOf(facts.weeks)} (Settings, “Weeks to keep”):`,
      [
        ...facts.weekends.map(
          ({ start, known, nominations, messages }) =>
            `• ${known ? `weekend of ${date(start)}` : `${date(start)} (no weekend)`}: ${list([...(nominations > 0 ? [count(nominations, 'nomination')] : []), ...(messages > 0 ? [count(messages, 'line of Messages', 'lines of Messages')] : [])], 'and')}`,
        ),
        ...(facts.codes > 0
          ? [`• the guest codes of ${count(facts.codes, 'stay')}, in place of which stand keys that nobody can read`]
          : []),
        ...(facts.answers > 0 ? [`• ${count(facts.answers, 'answer to a form', 'answers to forms')}`] : []),
      ].join('\n'),
      'Who comes back is still known again by their code.',
      ...leftAlone(facts),
      'OK forgets; Cancel leaves everything as it is.',
    ].join('\n\n'),
  nothingForgotten: 'Nothing was changed: nothing is forgotten.',
  nothingOld: (facts: Omit<ForgettingFacts, 'again'>) =>
    [`Nothing is older than ${weeksOf(facts.weeks)}: nothing to forget.`, ...leftAlone(facts)].join(' '),
  forgettingProgress: 'Forgetting old data…',
  forgettingUnfinished: 'Time ran out before all was forgotten: run it again to go on.',
  forgotten: (facts: ForgottenFacts) =>
    [
      ...(forgottenThings(facts).length > 0
        ? [`Forgotten, of more than ${weeksOf(facts.weeks)} ago: ${list(forgottenThings(facts), 'and')}.`]
        : []),
      ...(facts.answersKept > 0
        ? [
            `${count(facts.answersKept, 'answer stays', 'answers stay')}: the form is somebody else’s or was deleted; its owner can forget them.`,
          ]
        : []),
      ...leftAlone(facts),
    ].join(' '),
  fault: {
    notKept: ({ tab }: { tab: string }) =>
      `Stays could not be written to the tab “${tab}”, so nothing was deleted. Look for a filter or a rule on that tab, then run this again.`,
    notMarked: ({ start }: { start: string }) =>
      `All is done but for the status: set the weekend of ${date(start)} to Closed in the Weekends tab.`,
    staysMoved: () => 'The tab “Stays” was changed again and again meanwhile. Run this again when nobody works in it.',
    unreadable: (facts: { tab: string; row: number; header: string; value: string }) =>
      `Nothing was forgotten: in the tab “${facts.tab}”, row ${facts.row}, column “${facts.header}”, ${facts.value === '' ? 'something is missing' : `“${facts.value}” cannot be read`}. Correct it, then run this again.`,
  },
};
