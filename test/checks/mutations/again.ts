import type { Decision, Outcome } from '../../../src/domain/plan.ts';
import type { ShownGuest } from '../../../src/domain/reference.ts';
import { type Hosted, idsOf, isHosted, type Mutation, offBoard, type Pair, partyOf, withOutcome } from './edit.ts';

const WAITS: Outcome = { decision: 'waiting', ahead: 0, reason: { code: 'notSearched' } };

const shownOf = ({ problem }: Pair, { nomination }: Decision): ShownGuest | undefined =>
  problem.reference?.guests.find((guest) => guest.nomination.id === nomination.id);

const isFixed = ({ keeps }: Decision): boolean => keeps.host || keeps.outward || keeps.return;

function withDecision({ problem, plan }: Pair, id: string, change: Partial<Decision>): Pair {
  const decisions = plan.decisions.map((one) => (one.nomination.id === id ? { ...one, ...change } : one));
  return { problem, plan: { ...plan, decisions } };
}

function withShown({ problem, plan }: Pair, id: string, change: Partial<ShownGuest>): Pair | null {
  const { reference } = problem;
  if (!reference) return null;
  const guests = reference.guests.map((guest) => (guest.nomination.id === id ? { ...guest, ...change } : guest));
  return { plan, problem: { ...problem, reference: { ...reference, guests } } };
}

/** The first party of the plan of which this is true waits instead, its bed and seats left free. */
function sentAway(pair: Pair, holds: (decision: Decision) => boolean): Pair | null {
  const one = pair.plan.decisions.filter(isHosted).find(holds);
  if (!one) return null;
  const ids = idsOf(partyOf(pair.plan, one));
  return withOutcome(offBoard(pair, ids), ids, () => WAITS);
}

/** What holds of plans that are made again. */
export const AGAIN_MUTATIONS: readonly Mutation[] = [
  {
    name: 'somebody loses their place for nothing',
    breaks: 'places kept',
    apply: (pair) => sentAway(pair, (decision) => shownOf(pair, decision)?.hosted === true),
  },
  {
    name: 'somebody is left out who came in',
    breaks: 'freed beds',
    apply: (pair) =>
      pair.problem.settings.selection === 'priority'
        ? sentAway(pair, (decision) => {
            const party = partyOf(pair.plan, decision);
            return (
              pair.plan.decisions.some((one) => one.rank !== null && shownOf(pair, one)?.hosted) &&
              party.every((one) => !shownOf(pair, one)?.hosted && !isFixed(one))
            );
          })
        : null,
  },
  {
    name: 'somebody moves to a host who drives them, for nothing',
    breaks: 'fewest moves',
    apply(pair) {
      const staying = pair.plan.decisions
        .filter(isHosted)
        .find(
          (one) =>
            !isFixed(one) &&
            partyOf(pair.plan, one).length === 1 &&
            shownOf(pair, one)?.host?.id === one.outcome.home.host.id,
        );
      const homes = pair.plan.homes.filter((home) => home !== staying?.outcome.home && home.host.collects === 'both');
      const guests = (id: string) => pair.plan.decisions.filter(isHosted).filter((d) => d.outcome.home.host.id === id);
      const other = homes.find((home) => home.beds > guests(home.host.id).length);
      if (!staying || !other || shownOf(pair, staying)?.hosted !== true) return null;
      const away = offBoard(pair, [staying.nomination.id]);
      return withOutcome(away, [staying.nomination.id], (old) => ({ ...(old as Hosted), home: other }));
    },
  },
  {
    name: 'somebody who stays is said to move',
    breaks: 'change',
    apply(pair) {
      const staying = pair.plan.decisions.find(
        (one) => isHosted(one) && shownOf(pair, one)?.hosted && one.change === null,
      );
      return staying ? withDecision(pair, staying.nomination.id, { change: 'moved' }) : null;
    },
  },
  {
    name: 'nobody says that somebody lost their place',
    breaks: 'change',
    apply(pair) {
      const dropped = pair.plan.decisions.find(({ change }) => change === 'dropped');
      return dropped ? withDecision(pair, dropped.nomination.id, { change: null }) : null;
    },
  },
  {
    name: 'somebody was driven by another before, and nobody says so',
    breaks: 'change',
    apply(pair) {
      const staying = pair.plan.decisions.find(
        (one) => isHosted(one) && one.change === null && one.outcome.carriers.return?.by === 'driver',
      );
      const shown = staying && shownOf(pair, staying);
      const driver = pair.problem.drivers.find(
        ({ id }) => shown?.carriers.return?.by === 'driver' && shown.carriers.return.driver.id !== id,
      );
      if (!staying || !shown?.hosted || !driver) return null;
      const carriers = { ...shown.carriers, return: { by: 'driver', driver } as const };
      return withShown(pair, staying.nomination.id, { carriers });
    },
  },
  ...(['moved', 'new', 'newCar', 'dropped', 'gone', 'unchanged', 'cars'] as const).map(
    (key): Mutation => ({
      name: `one more is counted as ${key}`,
      breaks: 'changes counted',
      apply: ({ problem, plan }) =>
        plan.changes && { problem, plan: { ...plan, changes: { ...plan.changes, [key]: plan.changes[key] + 1 } } },
    }),
  ),
  {
    name: 'more must move than do',
    breaks: 'changes counted',
    apply: ({ problem, plan }) =>
      plan.changes && {
        problem,
        plan: { ...plan, changes: { ...plan.changes, movedAtLeast: plan.changes.moved + 1 } },
      },
  },
  {
    name: 'a fixed home is not marked as kept',
    breaks: 'keeps',
    apply(pair) {
      const kept = pair.plan.decisions.find(({ keeps }) => keeps.host);
      return kept ? withDecision(pair, kept.nomination.id, { keeps: { ...kept.keeps, host: false } }) : null;
    },
  },
  {
    name: 'something is marked as kept that nobody fixed',
    breaks: 'keeps',
    apply(pair) {
      const free = pair.plan.decisions.find(
        (one) => isHosted(one) && !one.keeps.outward && !shownOf(pair, one)?.keeps.outward,
      );
      return free && pair.problem.reference
        ? withDecision(pair, free.nomination.id, { keeps: { ...free.keeps, outward: true } })
        : null;
    },
  },
  {
    name: 'a refusal is not told',
    breaks: 'keeps',
    apply({ problem, plan }) {
      const told = plan.notices.find(({ finding }) => finding.code === 'keepHostUnsuited');
      return told ? { problem, plan: { ...plan, notices: plan.notices.filter((notice) => notice !== told) } } : null;
    },
  },
  {
    name: 'a fixed driver is overlooked',
    breaks: 'keeps',
    apply(pair) {
      const kept = pair.plan.decisions.find(({ keeps }) => keeps.return);
      const shown = kept && shownOf(pair, kept);
      const driver = pair.problem.drivers.find(
        ({ id }) => shown?.carriers.return?.by === 'driver' && shown.carriers.return.driver.id !== id,
      );
      if (!kept || !shown || !driver) return null;
      return withShown(pair, kept.nomination.id, {
        carriers: { ...shown.carriers, return: { by: 'driver', driver } },
      });
    },
  },
  {
    name: 'a refusal names a limit that the driver does not have',
    breaks: 'keeps',
    apply({ problem, plan }) {
      const told = plan.notices.find(({ finding }) => finding.code === 'keepDetour');
      if (told?.finding.code !== 'keepDetour') return null;
      const { driver: id } = told.finding;
      const drivers = problem.drivers.map((one) => (one.id === id ? { ...one, longestDetourKm: null } : one));
      return { problem: { ...problem, drivers }, plan };
    },
  },
];
