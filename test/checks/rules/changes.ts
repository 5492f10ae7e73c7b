import { LEGS } from '../../../src/domain/leg.ts';
import type { Decision, PlanChanges } from '../../../src/domain/plan.ts';
import { nameOf, shownOf, toldOf } from '../facts/before.ts';
import type { Judged } from '../facts/judged.ts';
import type { Rule } from '../rule.ts';

/** What a decision changes, said from what was shown and what is decided. */
function changeOf({ nomination, outcome }: Decision, judged: Judged): Decision['change'] {
  const shown = shownOf(nomination.id, judged);
  const had = shown?.hosted ?? false;
  if (outcome.decision !== 'hosted') return had ? 'dropped' : null;
  if (!shown || !had) return 'new';
  const { host, carriers } = toldOf(shown);
  if (host?.id !== outcome.home.host.id) return 'moved';
  const sameCars = LEGS.every((leg) => nameOf(carriers[leg]) === nameOf(outcome.carriers[leg]));
  return sameCars ? null : 'newCar';
}

const changes: Rule = {
  name: 'change',
  judge(judged, { fault, saw }) {
    for (const decision of judged.plan.decisions) {
      const { nomination, change } = decision;
      const truth = judged.problem.reference ? changeOf(decision, judged) : null;
      if (judged.problem.reference) saw(`change: ${truth ?? 'none'}`);
      if (change !== truth) fault(`${nomination.id} is said to be ${change}, not ${truth}`);
    }
  },
};

const counts: Rule = {
  name: 'changes counted',
  judge(judged, { fault, saw }) {
    const { problem, plan } = judged;
    const { reference } = problem;
    if (!reference) {
      if (plan.changes !== null) fault('Changes are counted where there was no plan');
      return;
    }
    const { changes } = plan;
    if (!changes) {
      fault('No changes are counted');
      return;
    }
    const truth = countsOf(judged);
    for (const key of Object.keys(truth) as (keyof typeof truth)[]) {
      saw(`counted: ${key}`, truth[key]);
      if (changes[key] !== truth[key]) fault(`${changes[key]} are counted as ${key}, not ${truth[key]}`);
    }
    if (!(changes.movedAtLeast >= 0 && changes.movedAtLeast <= changes.moved))
      fault(`${changes.moved} move, but at least ${changes.movedAtLeast} must`);
  },
};

function countsOf(judged: Judged): Omit<PlanChanges, 'movedAtLeast'> {
  const { plan, problem } = judged;
  const as = (change: Decision['change']) => (decision: Decision) => changeOf(decision, judged) === change;
  const dropped = plan.decisions.filter(as('dropped'));
  const held = dropped.filter(({ outcome }) => outcome.decision === 'held').length;
  return {
    moved: plan.decisions.filter(as('moved')).length,
    new: plan.decisions.filter(as('new')).length,
    newCar: plan.decisions.filter(as('newCar')).length,
    dropped: dropped.length - held,
    gone: (problem.reference?.gone ?? 0) + held,
    unchanged: plan.decisions.filter(as(null)).filter(({ outcome }) => outcome.decision === 'hosted').length,
    cars: changedCars(judged),
  };
}

/** Drivers who take others than before on some leg. */
function changedCars({ plan, problem }: Judged): number {
  const shown = problem.reference?.guests.filter(({ hosted }) => hosted) ?? [];
  return problem.drivers.filter(({ id }) =>
    LEGS.some((leg) => {
      const before = shown.filter((guest) => nameOf(toldOf(guest).carriers[leg]) === `driver ${id}`);
      const rides = plan.rides.filter((ride) => ride.leg === leg && ride.driver.id === id);
      const now = rides.flatMap(({ stops }) => stops.flatMap(({ guests }) => guests));
      return list(before.map(({ nomination }) => nomination.id)) !== list(now.map((guest) => guest.id));
    }),
  ).length;
}

const list = (ids: readonly string[]) => [...ids].sort().join();

export const CHANGE_RULES: readonly Rule[] = [changes, counts];
