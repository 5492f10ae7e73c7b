import type { Plan } from '../../src/domain/plan.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { countChanges, withChanges } from '../../src/planning/replan/changes.ts';
import { readSample } from '../../test/sample/reading.ts';
import { CALAIS } from '../sample/index.ts';
import type { BenchOptions } from './options.ts';
import { mean } from './statistics.ts';
import { printTable, rounded } from './table.ts';
import { timed } from './timing.ts';

const WEEKENDS = 8;
const EFFORT = { seed: 1, outOfTime: () => false };

/** Who cancels: the one of those in use whose turn the seed says it is. */
const CANCELLATIONS = { host: withoutHost, driver: withoutDriver, guest: withoutGuest } as const;

/** Somebody cancels: how many people are moved by planning again, beside planning afresh. */
export async function benchReplanning({ instances, seed }: BenchOptions): Promise<void> {
  const weekends = Array.from({ length: Math.min(WEEKENDS, instances) }, (_, i) => {
    const { problem } = readSample({ ...CALAIS, seed: seed + i });
    return { problem, plan: planWeekend(problem, EFFORT), turn: seed + i };
  });
  const rows = Object.entries(CANCELLATIONS).map(([who, cancel]) => {
    const runs = weekends.map(({ problem, plan, turn }) => {
      const reference = referenceOf(plan);
      const after = cancel(problem, plan, turn);
      const again = timed(() => planWeekend({ ...after, reference: heldAgainst(reference, after) }, EFFORT));
      const afresh = timed(() => planWeekend(after, EFFORT));
      const anew = countChanges(withChanges(afresh.value.decisions, reference), reference, 0);
      return { again, afresh, anew, kept: again.value.changes ?? anew };
    });
    const of = (value: (run: (typeof runs)[number]) => number) => mean(runs.map(value));
    return [
      who,
      ...[
        rounded(
          of(({ kept }) => kept.moved),
          1,
        ),
        rounded(
          of(({ anew }) => anew.moved),
          1,
        ),
      ],
      ...[
        rounded(
          of(({ kept }) => kept.newCar),
          1,
        ),
        rounded(
          of(({ anew }) => anew.newCar),
          1,
        ),
      ],
      ...[
        rounded(
          of(({ kept }) => kept.dropped),
          1,
        ),
        rounded(
          of(({ anew }) => anew.dropped),
          1,
        ),
      ],
      rounded(100 * (of(({ again }) => again.value.totals.km) / of(({ afresh }) => afresh.value.totals.km) - 1), 1),
      rounded(
        of(({ again, afresh }) => again.ms / afresh.ms),
        2,
      ),
    ];
  });
  printTable(
    `Planning again beside planning afresh, means of ${weekends.length} Calais weekends each`,
    ['cancels', 'moved', 'afresh', 'in another car', 'afresh', 'lose their place', 'afresh', '% more km', '× the time'],
    rows,
  );
}

/** What the Guests tab of a plan shows. */
export function referenceOf({ decisions }: Plan): Reference {
  const guests = decisions.map(({ nomination, outcome }) => {
    const keeps = { host: false, outward: false, return: false };
    return outcome.decision === 'hosted'
      ? { nomination, hosted: true, host: outcome.home.host, carriers: outcome.carriers, keeps }
      : { nomination, hosted: false, host: null, carriers: { outward: null, return: null }, keeps };
  });
  return { guests, gone: 0, refused: [] };
}

/** The same with everybody as their nomination is now. */
function heldAgainst(reference: Reference, { nominations }: Problem): Reference {
  const now = new Map(nominations.map((nomination) => [nomination.id, nomination] as const));
  return {
    ...reference,
    guests: reference.guests.map((guest) => ({
      ...guest,
      nomination: now.get(guest.nomination.id) ?? guest.nomination,
    })),
  };
}

function withoutHost(problem: Problem, { decisions }: Plan, turn: number): Problem {
  const used = decisions.flatMap(({ outcome }) => (outcome.decision === 'hosted' ? [outcome.home.host.id] : []));
  const gone = used[turn % used.length];
  return { ...problem, hosts: problem.hosts.map((host) => (host.id === gone ? { ...host, offers: new Map() } : host)) };
}

function withoutDriver(problem: Problem, { rides }: Plan, turn: number): Problem {
  const gone = rides[turn % rides.length]?.driver.id;
  return {
    ...problem,
    drivers: problem.drivers.map((driver) => (driver.id === gone ? { ...driver, offers: new Map() } : driver)),
  };
}

function withoutGuest(problem: Problem, { decisions }: Plan, turn: number): Problem {
  const hosted = decisions.filter(({ outcome }) => outcome.decision === 'hosted');
  const gone = hosted[turn % hosted.length]?.nomination.id;
  return {
    ...problem,
    nominations: problem.nominations.map((one) => (one.id === gone ? { ...one, status: 'withdrawn' as const } : one)),
  };
}
