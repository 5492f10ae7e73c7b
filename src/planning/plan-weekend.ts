import { daysBetween } from '../domain/civil-date';
import { drives, LEGS, type Leg } from '../domain/leg';
import type { Nomination } from '../domain/nomination';
import type { HeldReason, Notice } from '../domain/notice';
import type { Carrier, Decision, Home, Outcome, Plan, Ride, WaitingReason } from '../domain/plan';
import type { Problem } from '../domain/problem';
import { PARTS, type RefusedKeep } from '../domain/reference';
import { type Distances, distances } from './distances';
import { duplicateNotices } from './duplicates/notices';
import { eligibility } from './eligibility';
import { explain } from './explain/explain';
import { adviceNotices } from './explain/notices';
import { type Field, fieldOf, type Wished } from './field';
import { history } from './history';
import { groupNotices, order, type RankedParty, type Ranking } from './order';
import { type Arrangement, type Effort, placeAndDrive } from './place-and-drive';
import { sharedLanguages } from './preferences';
import { befores } from './replan/before';
import { countChanges, lostOf, NOTHING_KEPT, notKept, withChanges } from './replan/changes';
import { type Keeps, keepsOf } from './replan/keeps';
import { rearrange } from './replan/rearrange';
import { rides } from './timetable';
import { volunteers } from './volunteers';

/**
 * Plans a weekend: who may come, in which order, who is hosted where, who drives whom, and why. The same problem and
 * seed give the same plan unless time runs out.
 * @param ranking who comes before whom: the rules of the design, unless other rules are to be compared with them.
 */
export function planWeekend(problem: Problem, effort: Effort, ranking: Ranking = order): Plan {
  const { field, held, notices, km, past } = prepare(problem, ranking);
  const { arrangement, settled, refused, movedAtLeast } = arrangeWeekend(problem, field, km, effort);
  const driven = LEGS.flatMap((leg) => rides(leg, arrangement.legs[leg], problem, km));
  const { reasons, advice } = explain({ problem, past, field, settled, km, arrangement }, effort);
  let ahead = 0;
  const placed = field.parties.flatMap((party) => {
    const decided = decisionsFor(party, { field, arrangement, driven, km, reasons, ahead });
    if (!arrangement.placement.has(party)) ahead += party.members.length;
    return decided;
  });
  const decided = [...placed, ...[...held].map(([nomination, reason]) => heldBack(nomination, reason))];
  const { reference } = problem;
  const decisions = reference ? withChanges(decided, reference) : decided;
  const lost = reference ? [...lostOf(refused, decisions), ...notKept(decisions, reference, refused)] : [];
  return {
    decisions,
    homes: field.homes,
    rides: driven,
    notices: [
      ...notices,
      ...lost.map(keepNotice),
      ...seatNotices(decisions),
      ...adviceNotices(reasons, advice, problem.weekend),
    ],
    advice,
    changes: reference ? countChanges(decisions, reference, movedAtLeast) : null,
    totals: {
      ...totals(decisions, driven),
      selectionProven: arrangement.selectionProven,
      searchCut: arrangement.untried.size > 0,
    },
  };
}

/** Homes and rides: with the fewest changes where there was a plan before, otherwise anew. */
function arrangeWeekend({ reference }: Problem, field: Field, km: Distances, effort: Effort) {
  const keeps: Keeps = reference ? keepsOf(reference, field, km, effort.outOfTime) : { fixed: new Map(), refused: [] };
  const refused = [...(reference?.refused ?? []), ...keeps.refused];
  let fixed = keeps.fixed;
  let lost = refused;
  for (;;) {
    const before = reference ? befores(field.parties, reference, lost) : new Map();
    if (before.size + fixed.size === 0) {
      return { arrangement: placeAndDrive(field, km, effort), settled: field, refused, movedAtLeast: 0 };
    }
    const { settled, movedAtLeast, ...arrangement } = rearrange(field, km, { before, fixed }, effort);
    const placeless = [...fixed.keys()].filter((party) => !arrangement.placement.has(party));
    if (placeless.length === 0 || effort.outOfTime()) return { arrangement, settled, refused, movedAtLeast };
    // Nobody waits for being kept where there turns out to be no room, or no car: the keep is given up instead.
    fixed = new Map([...fixed].filter(([party]) => !placeless.includes(party)));
    lost = [...lost, ...placeless.flatMap(givenUp)];
  }
}

function givenUp({ members }: RankedParty): RefusedKeep[] {
  return members.flatMap((nomination) =>
    PARTS.map((part) => ({ nomination, part, refusal: { code: 'keepNoRoom' } }) as const),
  );
}

function keepNotice({ nomination, part, refusal }: RefusedKeep): Notice {
  return { severity: 'check', subject: { kind: 'guest', id: nomination.id, field: part }, finding: refusal };
}

/** What coordinators should know or mend before a weekend is planned. */
export function checkWeekend(problem: Problem): readonly Notice[] {
  return prepare(problem, order).notices;
}

function prepare(problem: Problem, ranking: Ranking) {
  const past = history(problem);
  const km = distances(problem);
  const { eligible, held, notices } = eligibility(problem);
  const parties = ranking(eligible, problem, past);
  const counted = volunteers(problem, past);
  const field = fieldOf(problem, parties, counted, past, km, wished(problem, parties));
  return {
    field,
    held,
    km,
    past,
    notices: [
      ...notices,
      ...groupNotices(eligible, held.keys()),
      ...counted.notices,
      ...duplicateNotices(problem, held, past),
      ...weekendNotices(problem, field),
    ],
  };
}

/** The homes that people had or are to have: options of theirs, however many others there are. */
function wished({ reference }: Problem, parties: readonly RankedParty[]): Wished {
  const hosts = new Map(reference?.guests.map(({ nomination, host }) => [nomination.id, host?.id ?? ''] as const));
  return new Map(parties.map((party) => [party, new Set(party.members.map(({ id }) => hosts.get(id) ?? ''))] as const));
}

function heldBack(nomination: Nomination, reason: HeldReason): Decision {
  return {
    nomination,
    rank: null,
    priority: null,
    outcome: { decision: 'held', reason },
    change: null,
    keeps: NOTHING_KEPT,
  };
}

interface Planned {
  readonly field: Field;
  readonly arrangement: Arrangement;
  readonly driven: readonly Ride[];
  readonly km: Distances;
  readonly reasons: ReadonlyMap<RankedParty, WaitingReason>;
  /** People who wait and rank higher. */
  readonly ahead: number;
}

function decisionsFor(party: RankedParty, { field, arrangement, driven, km, reasons, ahead }: Planned): Decision[] {
  const home = arrangement.placement.get(party);
  const reason = reasons.get(party) ?? { code: 'notSearched' };
  return party.members.map((nomination) => {
    const outcome: Outcome = home
      ? hosted(nomination, home, party, field, driven, km)
      : { decision: 'waiting', reason, ahead };
    return {
      nomination,
      rank: party.rank,
      priority: party.priorities.get(nomination) ?? null,
      outcome,
      change: null,
      keeps: NOTHING_KEPT,
    };
  });
}

function hosted(
  nomination: Nomination,
  home: Home,
  party: RankedParty,
  field: Field,
  driven: readonly Ride[],
  km: Distances,
): Outcome {
  const traits = field.traits.get(party);
  const carrier = (leg: Leg): Carrier | null => {
    if (drives(home.host.collects, leg)) return { by: 'host', host: home.host };
    const ride = driven.find((one) => one.leg === leg && one.stops.some((stop) => stop.guests.includes(nomination)));
    return ride ? { by: 'driver', driver: ride.driver } : null;
  };
  return {
    decision: 'hosted',
    home,
    km: home.location ? km.between(km.meetingPoint, home.location) : null,
    sharedLanguages: traits ? sharedLanguages(traits, home) : [],
    carriers: { outward: carrier('outward'), return: carrier('return') },
  };
}

function weekendNotices({ weekend, settings }: Problem, { homes, cars }: Field): Notice[] {
  const about = (severity: Notice['severity'], field: string, finding: Notice['finding']): Notice => ({
    severity,
    subject: { kind: 'weekend', start: weekend.start, field },
    finding,
  });
  const notices: Notice[] = [];
  const nights = daysBetween(weekend.start, weekend.end);
  if (nights < 1 || nights > USUAL_NIGHTS_AT_MOST)
    notices.push(about('check', 'end', { code: 'unusualLength', nights }));
  if (weekend.departure === null) notices.push(about('check', 'departure', { code: 'noTimes', leg: 'outward' }));
  if (weekend.returnBy === null) notices.push(about('check', 'returnBy', { code: 'noTimes', leg: 'return' }));
  if (homes.length === 0) notices.push(about('blocks', 'start', { code: 'noHomes' }));
  for (const leg of settings.seatForEveryone ? LEGS : []) {
    if (cars[leg].length === 0) notices.push(about('blocks', 'start', { code: 'noCars', leg }));
  }
  return notices;
}

const USUAL_NIGHTS_AT_MOST = 4;

/** Only where Settings lets guests be hosted without a seat: somebody then has to bring them. */
function seatNotices(decisions: readonly Decision[]): Notice[] {
  return decisions.flatMap(({ nomination, outcome }) => {
    if (outcome.decision !== 'hosted') return [];
    return LEGS.filter((leg) => outcome.carriers[leg] === null).map(
      (leg): Notice => ({
        severity: 'check',
        subject: { kind: 'nomination', id: nomination.id },
        finding: { code: 'noSeat', leg },
      }),
    );
  });
}

function totals(
  decisions: readonly Decision[],
  driven: readonly Ride[],
): Omit<Plan['totals'], 'selectionProven' | 'searchCut'> {
  const count = (decision: Outcome['decision']) =>
    decisions.filter(({ outcome }) => outcome.decision === decision).length;
  const homes = new Set(decisions.flatMap(({ outcome }) => (outcome.decision === 'hosted' ? [outcome.home] : [])));
  return {
    hosted: count('hosted'),
    waiting: count('waiting'),
    held: count('held'),
    homesUsed: homes.size,
    km: driven.reduce((sum, ride) => sum + Math.round(ride.km), 0),
  };
}
