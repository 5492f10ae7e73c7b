import { capital } from '../letters/blocks';
import type { MissingFacts, WeekendDays } from '../letters/facts';
import { count, date, days, list, weekday } from '../phrases/english';
import type { AskingFacts, NotAskedFacts, PostFacts } from './facts';

/** `12 beds`, `4 seats in cars on Saturday`, `3 on Monday`: what a weekend lacks; none = nothing. */
export function lacking({ beds, seats }: MissingFacts, { start, end }: WeekendDays, areas = ''): string[] {
  const cars = [
    { missing: seats.outward, on: weekday(start) },
    { missing: seats.return, on: weekday(end) },
  ].filter(({ missing }) => missing > 0);
  return [
    ...(beds > 0 ? [`${count(beds, 'bed')}${areas}`] : []),
    ...cars.map(({ missing, on }, i) =>
      i === 0 ? `${count(missing, 'seat in a car', 'seats in cars')} on ${on}` : `${missing} on ${on}`,
    ),
  ];
}

/** Who is not asked, and why; '' where everybody is. */
function notAsked({ answered, asked, noAddress, monthFull, toCall }: NotAskedFacts): string {
  const has = (n: number) => (n === 1 ? 'has' : 'have');
  const parts = [
    ...(answered > 0 ? [`${answered} ${has(answered)} answered already`] : []),
    ...(asked > 0 ? [`${asked} ${has(asked)} been asked within the last week`] : []),
    ...(monthFull > 0 ? [`${monthFull} ${has(monthFull)} hosted as often this month as agreed`] : []),
    ...(noAddress > 0 ? [`${noAddress} ${has(noAddress)} no e-mail address (to be phoned)`] : []),
    ...(toCall > 0 ? [`${toCall} ${toCall === 1 ? 'is' : 'are'} to be phoned first (status “New”)`] : []),
  ];
  return parts.length === 0 ? '' : `The others are not asked: ${list(parts, 'and')}.`;
}

const WIDER = 'To look beyond your lists: “Text to publish…”.';

const tooLate = (start: string) =>
  `The weekend of ${date(start)} has begun: it is too late to ask for help. Open the next one in the Weekends tab.`;

export const englishAsking = {
  preview: ({ both, notAsked: others }: AskingFacts) => [
    ...(both > 0
      ? [`Of these, ${count(both, 'home that hosts and drives', 'homes that host and drive')}: one mail each.`]
      : []),
    ...(notAsked(others) === '' ? [] : [notAsked(others)]),
  ],
  nobody: ({ start, begun, notAsked: others }: AskingFacts & { readonly start: string }) =>
    begun
      ? tooLate(start)
      : ['Nobody to ask for now.', notAsked(others), WIDER].filter((part) => part !== '').join(' '),
  wider: WIDER,
  /** To be read by anybody: a few lines, nobody named. */
  post: (facts: PostFacts) =>
    [
      `${capital(days(facts.weekend))}, ${welcome(facts)}`,
      ask(facts),
      facts.meetingPoint === '' ? '' : `Cars leave from and come back to: ${facts.meetingPoint}.`,
      ...answer(facts.links),
      firstTime(facts.links),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  page: {
    title: 'Text to publish',
    about: 'For a social network or a messaging group. You can edit it before you copy it.',
    text: { fr: 'In French', en: 'In English' },
    copy: { fr: 'Copy the French text', en: 'Copy the English text' },
    copied: 'Copied: paste it wherever you like.',
    notCopied: 'The text is selected: copy it with Ctrl+C (Cmd+C on a Mac).',
  },
  ready: ({ start }: { readonly start: string }) =>
    `The text to publish for the weekend of ${date(start)} is ready: copy it from the window.`,
  begun: ({ start }: { readonly start: string }) => tooLate(start),
  notNeeded: 'No need to ask any more: answered meanwhile, or the weekend has begun.',
};

function welcome({ people, by }: PostFacts): string {
  if (people === 0) return 'people who sleep rough need a roof and some rest.';
  const sleepers = `${count(people, 'person who sleeps', 'people who sleep')} rough`;
  return by === 'places'
    ? `we want to give a roof and some rest to ${sleepers}.`
    : `${sleepers} ${people === 1 ? 'needs' : 'need'} a roof and some rest.`;
}

function ask({ people, missing, weekend, areas }: PostFacts): string {
  if (people === 0) return 'Could you welcome one or two of them, or drive?';
  const around = areas.length === 0 ? '' : ` (around ${list(areas, 'or')}, for instance)`;
  const needs = lacking(missing, weekend, around);
  return needs.length > 0
    ? `We still need ${list(needs, 'and')}. Can you help?`
    : 'Thanks to you there are enough beds and cars: thank you! Somebody may still drop out: who could step in at short notice?';
}

function answer({ host, driver }: PostFacts['links']): string[] {
  if (host === '' && driver === '') return ['To help, send us a private message.'];
  return [...(host === '' ? [] : [`I can host: ${host}`]), ...(driver === '' ? [] : [`I can drive: ${driver}`])];
}

function firstTime({ hostSignUp, driverSignUp }: PostFacts['links']): string {
  const forms = [
    ...(hostSignUp === '' ? [] : [`to host, ${hostSignUp}`]),
    ...(driverSignUp === '' ? [] : [`to drive, ${driverSignUp}`]),
  ];
  return forms.length === 0 ? '' : `First time? Sign up: ${forms.join(' · ')}`;
}
