import type { Advice, WaitingReason } from '../../domain/plan';
import type { Problem } from '../../domain/problem';
import type { Distances } from '../distances';
import type { Field } from '../field';
import type { History } from '../history';
import type { RankedParty } from '../order';
import type { Arrangement, Effort } from '../place-and-drive';
import { driverCalls, hostCalls, type Weekend } from './calls';
import type { WhatIf } from './join';
import { kindOfParty } from './likeness';
import { reasonFor } from './reason';
import { silent } from './silent';
import { standingIn } from './standing';
import { weakPoints } from './weak-points';
import { withShare, workOf } from './work';

/** What was planned, and from what. */
export interface Planned {
  readonly problem: Problem;
  readonly past: History;
  readonly field: Field;
  /** The same where nobody who is hosted may be moved that a plan before has told: what those who wait are waiting for. */
  readonly settled: Field;
  readonly km: Distances;
  readonly arrangement: Arrangement;
}

/** Why each party that waits does so, and what coordinators could do. */
export interface Explanation {
  readonly reasons: ReadonlyMap<RankedParty, WaitingReason>;
  readonly advice: Advice;
}

/** For all what-ifs of a weekend; see {@link Work}. */
const WORK = 20_000;
/** Shares of what those before have left. */
const FOR_REASONS = 0.5;
const FOR_HOSTS = 0.4;
const FOR_DRIVERS = 0.6;

/** Asks "what if" about a finished plan: every answer is found by planning again, none is guessed. */
export function explain({ problem, past, field, settled, km, arrangement }: Planned, effort: Effort): Explanation {
  const work = workOf(WORK, effort);
  const whatIf = (part: WhatIf['work']): WhatIf => ({ field: settled, km, work: part });
  const standing = standingIn(arrangement);
  const waiting = field.parties.filter((party) => !arrangement.placement.has(party));
  const weekend: Weekend = { standing, waiting };
  const unanswered = silent(problem, past);
  const reasons = withShare(work, FOR_REASONS, (part) => reasonsFor(weekend, whatIf(part), arrangement.untried));
  const hosts = withShare(work, FOR_HOSTS, (part) => hostCalls(unanswered.homes, weekend, whatIf(part)));
  const drivers = withShare(work, FOR_DRIVERS, (part) => driverCalls(unanswered.cars, weekend, whatIf(part)));
  return { reasons, advice: { hosts, drivers, weakPoints: weakPoints(standing, unanswered, { field, km, work }) } };
}

/** Down the list; parties of one kind wait for one reason. */
function reasonsFor({ standing, waiting }: Weekend, whatIf: WhatIf, untried: Arrangement['untried']) {
  const known = new Map<string, WaitingReason>();
  return new Map(
    waiting.map((party): readonly [RankedParty, WaitingReason] => {
      if (untried.has(party)) return [party, { code: 'notSearched' }];
      const kind = kindOfParty(party, whatIf.field);
      const reason = known.get(kind) ?? reasonFor(party, standing, whatIf);
      known.set(kind, reason);
      return [party, reason];
    }),
  );
}
