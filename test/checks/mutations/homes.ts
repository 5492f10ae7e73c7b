import type { Nomination } from '../../../src/domain/nomination.ts';
import {
  type Hosted,
  isHosted,
  type Mutation,
  type Pair,
  partyOf,
  withHost,
  withNomination,
  withOutcome,
} from './edit.ts';

/** A hosted guest of whom something is true, with their host made to mind. */
function minding(
  holds: (guest: Nomination, pair: Pair) => boolean,
  change: Parameters<typeof withHost>[2],
): Mutation['apply'] {
  return (pair) => {
    const hosted = pair.plan.decisions.filter(isHosted).find(({ nomination }) => holds(nomination, pair));
    return hosted ? withHost(pair, hosted.outcome.home.host.id, change) : null;
  };
}

/** Who may sleep where. */
export const HOME_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a guest moves to a full home',
    breaks: 'beds',
    apply(pair) {
      const hosted = pair.plan.decisions.filter(isHosted);
      const guests = (id: string) => hosted.filter(({ outcome }) => outcome.home.host.id === id).length;
      const full = hosted.find(({ outcome }) => guests(outcome.home.host.id) === outcome.home.beds)?.outcome.home;
      const mover = hosted.find(({ outcome }) => outcome.home !== full);
      if (!full || !mover) return null;
      return withOutcome(pair, [mover.nomination.id], (old) => ({ ...(old as Hosted), home: full }));
    },
  },
  {
    name: 'a place is lost',
    breaks: 'places',
    apply({ problem, plan }) {
      const hosted = plan.decisions.filter(isHosted).length;
      if (hosted < 1) return null;
      return { plan, problem: { ...problem, weekend: { ...problem.weekend, places: hosted - 1 } } };
    },
  },
  {
    name: 'a man stays where women only are welcome',
    breaks: 'welcomes',
    apply: minding(({ gender }) => gender === 'man', { welcomes: 'womenOnly' }),
  },
  {
    name: 'somebody whose gender is not known stays where men only are welcome',
    breaks: 'welcomes',
    apply: minding(({ gender }) => gender === null, { welcomes: 'menOnly' }),
  },
  {
    name: 'a stranger stays where only known guests are taken',
    breaks: 'known guests only',
    apply: minding(
      ({ id }, { plan }) => plan.decisions.some((one) => one.nomination.id === id && one.priority?.tier === 0),
      {
        knownGuestsOnly: true,
      },
    ),
  },
  {
    name: 'a home turns out to have stairs',
    breaks: 'step-free',
    apply: minding(({ needsStepFree }) => needsStepFree, { stepFree: false }),
  },
  {
    name: 'one of a party cannot climb stairs after all',
    breaks: 'step-free',
    apply(pair) {
      const last = pair.plan.decisions
        .filter(isHosted)
        .filter((decision) => partyOf(pair.plan, decision).length > 1)
        .reverse()
        .find(({ outcome }) => !outcome.home.host.stepFree);
      return last ? withNomination(pair, last.nomination.id, { needsStepFree: true }) : null;
    },
  },
  { name: 'a home gets a dog', breaks: 'pets', apply: minding(({ noPets }) => noPets, { pets: true }) },
  {
    name: 'a host pauses',
    breaks: 'hosts counted on',
    apply: minding(() => true, { status: 'paused' }),
  },
  {
    name: 'a host has taken guests in this month already',
    breaks: 'hosts counted on',
    apply({ problem, plan }) {
      const host = plan.decisions.find(isHosted)?.outcome.home.host;
      if (!host) return null;
      const weekend = problem.weekend.start.replace(/..$/, '01') as typeof problem.weekend.start;
      const stay = { weekend, guestKey: '?', association: '', outcome: 'stayed', wentWell: null } as const;
      const stays = [...problem.stays, { ...stay, host: host.id.toLowerCase() }];
      return withHost({ plan, problem: { ...problem, stays } }, host.id, { staysPerMonth: 1 });
    },
  },
  {
    name: 'a host is forgotten',
    breaks: 'hosts counted on',
    apply: ({ problem, plan }) =>
      plan.homes.length > 0 ? { problem, plan: { ...plan, homes: plan.homes.slice(1) } } : null,
  },
];
