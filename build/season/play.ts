import type { Nomination } from '../../src/domain/nomination';
import type { Plan } from '../../src/domain/plan';
import type { Problem } from '../../src/domain/problem';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import type { Stay } from '../../src/domain/stay';
import { planWeekend } from '../../src/planning/plan-weekend';
import { associations } from '../sample/names.ts';
import type { Nominated } from './nominations.ts';
import type { Rule } from './rules.ts';
import type { Season, SeasonWeekend } from './season.ts';

/** What came of one weekend, by the ids of its nominations. */
export interface PlayedWeekend {
  /** Hosted and there. */
  readonly stayed: readonly string[];
  /** Hosted, but not there. */
  readonly absent: readonly string[];
  /** Never to be placed: under 18 without a referral. */
  readonly held: readonly string[];
}

/** A weekend as the planner saw it and decided it. */
export interface Planned extends PlayedWeekend {
  readonly problem: Problem;
  readonly plan: Plan;
}

/** Nobody looks at the km of a season, and who is hosted does not depend on how long fewer of them are looked for. */
const THOROUGHNESS = 0.1;

/** Plans one weekend after the other with the real planner; what came of each is history to the next. */
export function* play(season: Season, rule: Rule): Generator<Planned> {
  const settings = {
    ...DEFAULT_SETTINGS,
    selection: rule.selection,
    drawSeed: `season ${season.seed}`,
    nominators: associations.flatMap(({ addresses }) => [...addresses]),
  };
  const stays: Stay[] = [];
  const waiting = new Queue();
  for (const { weekend, nominated } of season.weekends) {
    const nominations = nominated.map(({ nomination }) => nomination);
    const problem: Problem = { ...season.volunteers, weekend, settings, nominations, stays: [...stays] };
    const ranking = rule.ranking({ seed: season.seed, queue: waiting.join(nominations) });
    const plan = planWeekend(
      problem,
      { seed: season.seed, thoroughness: THOROUGHNESS, outOfTime: () => false },
      ranking,
    );
    const came = outcome({ weekend, nominated }, plan);
    stays.push(...came.stays);
    waiting.leave(came.stays);
    yield { problem, plan, stayed: came.stayed, absent: came.absent, held: came.held };
  }
}

/** Everybody nominated since their last stay, by when that was. */
class Queue {
  private readonly since = new Map<string, number>();
  private next = 0;

  /** Adds whoever is not in it yet, in the order given. */
  join(nominations: readonly Nomination[]): ReadonlyMap<Nomination, number> {
    return new Map(
      nominations.map((nomination) => {
        const place = this.since.get(nomination.guestCode) ?? this.next++;
        this.since.set(nomination.guestCode, place);
        return [nomination, place] as const;
      }),
    );
  }

  leave(stays: readonly Stay[]): void {
    for (const { guestKey, outcome: came } of stays) if (came === 'stayed') this.since.delete(guestKey);
  }
}

function outcome({ weekend, nominated }: SeasonWeekend, plan: Plan): PlayedWeekend & { readonly stays: Stay[] } {
  const drawn = new Map(nominated.map((each) => [each.nomination, each] as const));
  const stays: Stay[] = [];
  const stayed: string[] = [];
  const absent: string[] = [];
  const held: string[] = [];
  for (const { nomination, outcome: decided } of plan.decisions) {
    if (decided.decision === 'held') held.push(nomination.id);
    if (decided.decision !== 'hosted') continue;
    const { shows, wentWell } = drawn.get(nomination) as Nominated;
    (shows ? stayed : absent).push(nomination.id);
    stays.push({
      ...{ weekend: weekend.start, guestKey: nomination.guestCode, association: nomination.association },
      ...{ host: decided.home.host.id, outcome: shows ? 'stayed' : 'noShow', wentWell: shows ? wentWell : null },
    });
  }
  return { stays, stayed, absent, held };
}
