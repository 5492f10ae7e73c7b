import { formatClockTime } from '../../domain/civil-date';
import { fingerprint } from '../../domain/fingerprint';
import type { Plan } from '../../domain/plan';
import type { Problem } from '../../domain/problem';
import type { RecordedChange } from '../../domain/recorded-change';
import { say } from '../../language/words';
import { withChange } from '../../planning/with-change';
import type { Preview } from '../../sidebar/answers';
import { type Delay, delaysOf, isKnown } from '../delays/delays';
import { timedStops } from '../delays/ride-times';
import { type ProposedPlan, proposePlan, replanFacts } from '../propose-plan';
import type { Session } from '../report';
import { type Enrolment, enrolmentOf, nameOf, tabOf, type Who, whoOf } from './enrolment';
import { delayOf, type LateShown, lateCar, lateHost } from './late';
import { type Call, callsFor, outcomesFor } from './news';
import type { WeekendShown } from './read-weekend';

/** What a change is known to be about, before anything is worked out. */
export interface Subject {
  readonly change: RecordedChange;
  readonly who: Who;
  /** Who does what, in one sentence. */
  readonly what: string;
  /** null = no input tab says so. */
  readonly enrolment: Enrolment | null;
  /** The car that is late; null = none is. */
  readonly delay: Delay | null;
}

/** @throws Refusal when the change is about nobody who is there, or cannot be. */
export function subjectOf(session: Session, change: RecordedChange, shown: WeekendShown): Subject {
  const { workbook } = shown;
  const who = whoOf(change, workbook);
  const facts = { ...change, who: nameOf(who) };
  const what = say(
    workbook.words.recording.what,
    facts.code === 'hostLate' ? { ...facts, from: formatClockTime(facts.from) } : facts,
  );
  return {
    ...{ change, who, what },
    enrolment: enrolmentOf(change, who, workbook),
    delay:
      change.code === 'driverLate' || change.code === 'guestLate'
        ? delayOf(change, who, shown, delaysOf(timedStops(session, workbook)))
        : null,
  };
}

/** A preview, and whether all of it was recorded before and nothing is left to change. */
export interface Previewed {
  readonly preview: Preview;
  readonly known: boolean;
}

/** Works out in memory what a change would do. */
export function previewOf(session: Session, shown: WeekendShown, subject: Subject): Previewed {
  const already = subject.enrolment?.already ?? false;
  const late = lateOf(session, shown, subject);
  if (late) return { preview: sealed(shown, subject, { ...late.shown, summary: null }, null), known: late.known };
  if (!shown.planned) {
    const { notPlanned } = shown.workbook.words.recording.note;
    const said: Said = { notes: [notPlanned], summary: null, guests: [], calls: [], writes: 'note' };
    return { preview: sealed(shown, subject, said, null), known: already };
  }
  const proposed = planWith(session, shown, subject);
  const calls = shown.workbook.problem.reference ? callsFor(proposed.plan, shown) : [];
  const said = planSaid(shown, subject, { proposed, calls: calls.filter((one) => !isTold(one, subject)) });
  return { preview: sealed(shown, subject, said, proposed), known: already && calls.length === 0 };
}

type Said = Pick<Preview, 'notes' | 'summary' | 'guests' | 'calls' | 'writes'>;

function lateOf(
  session: Session,
  shown: WeekendShown,
  { change, who, delay }: Subject,
): { readonly shown: LateShown; readonly known: boolean } | null {
  if (change.code !== 'hostLate' && !delay) return null;
  const stops = timedStops(session, shown.workbook);
  if (delay) return { shown: lateCar(delay, { shown, who, stops }), known: isKnown(delay, stops) };
  return change.code === 'hostLate' ? { shown: lateHost(change, { shown, stops }), known: false } : null;
}

/** A plan for the weekend with the change in it. */
export function planWith(session: Session, { workbook }: WeekendShown, { change }: Subject): ProposedPlan {
  return proposePlan(session, { ...workbook, problem: withChange(workbook.problem, change) });
}

/** Whoever has said that they do nothing any more need not be told so. */
function isTold({ id, busy }: Call, { who }: Subject): boolean {
  return !busy && ((who.kind === 'host' && who.host.id === id) || (who.kind === 'driver' && who.driver.id === id));
}

function planSaid(
  shown: WeekendShown,
  subject: Subject,
  { proposed, calls }: { readonly proposed: ProposedPlan; readonly calls: readonly Call[] },
): Said {
  const { words, problem } = shown.workbook;
  const { note } = words.recording;
  const facts = replanFacts(proposed, false);
  const guests = outcomesFor(proposed.plan, shown, concernedBy(subject, shown));
  return {
    notes: [
      ...(problem.reference ? [] : [note.fromNothing]),
      ...(guests.length === 0 ? [note.nobody] : []),
      ...(facts && facts.refused > 0 ? [note.refused(facts.refused)] : []),
      ...(proposed.cut ? [note.cut] : []),
    ],
    summary: facts && words.replanning.summary(facts),
    guests,
    calls: calls.map(({ busy: _, ...call }) => call),
    writes: 'plan',
  };
}

/** The guests who are in that home or car, or whom it is about: by number. */
function concernedBy({ who }: Subject, { placed }: WeekendShown): ReadonlySet<string> {
  if (who.kind === 'guest') return new Set([who.nomination.id]);
  const theirs = placed.filter(({ host, carriers }) =>
    who.kind === 'host'
      ? host?.id === who.host.id
      : [carriers.outward, carriers.return].some((each) => each?.by === 'driver' && each.driver.id === who.driver.id),
  );
  return new Set(theirs.map(({ nomination }) => nomination.id));
}

function sealed(shown: WeekendShown, subject: Subject, said: Said, proposed: ProposedPlan | null): Preview {
  const { enrolment, what } = subject;
  const { workbook } = shown;
  const { note } = workbook.words.recording;
  const already = enrolment?.already ? [note.already({ tab: tabOf(workbook, enrolment.table) })] : [];
  const seal = `${sealOfProblem(shown, subject)}-${sealOf([what, said, proposed && placesOf(proposed.plan)])}`;
  return { ok: true, message: what, ...said, notes: [...already, ...said.notes], seal, again: false };
}

/** Whether what there is to write now is what a preview of that seal has shown. */
export function isSealed(seal: string, preview: Preview): boolean {
  const [, shown] = seal.split('-');
  return shown !== undefined && shown === preview.seal.split('-')[1];
}

/** Whether all that a preview of that seal was made from is the same still: then so is what comes of it. */
export function isFromTheSame(seal: string, shown: WeekendShown, subject: Subject): boolean {
  return subject.delay === null && seal.split('-')[0] === sealOfProblem(shown, subject);
}

function sealOfProblem({ workbook, planned }: WeekendShown, { change }: Subject): string {
  return sealOf([change, planned, comparable(withChange(workbook.problem, change))]);
}

/** Answers in one order, whatever the order of their columns. */
function comparable(problem: Problem): unknown {
  return JSON.parse(
    JSON.stringify(problem, (_, value) =>
      value instanceof Map ? [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) : value,
    ),
  );
}

/** Who is where, and in whose car. */
function placesOf({ decisions }: Plan): unknown {
  return decisions.map(({ nomination, outcome }) => [
    nomination.id,
    outcome.decision === 'hosted'
      ? [outcome.home.host.id, outcome.carriers.outward, outcome.carriers.return].map((each) =>
          each !== null && typeof each === 'object' ? (each.by === 'driver' ? each.driver.id : each.host.id) : each,
        )
      : outcome.decision,
  ]);
}

function sealOf(value: unknown): string {
  return fingerprint(JSON.stringify(value)).toString(36);
}
