import type { Host } from '../domain/host';
import type { Decision, Outcome, Plan, Ride } from '../domain/plan';
import type { OutputRow, Tint } from '../sheets/output-table';
import type { departure } from '../sheets/outputs/departure';
import type { WorkbookRead } from './read-workbook';

type Row = OutputRow<keyof typeof departure.columns>;
type Written = Pick<WorkbookRead, 'words' | 'ticks'>;

/**
 * The run sheet of the meeting point: who gets into which car, as Rides has them; whom their hosts collect; who waits, in
 * the order in which they get what falls free; and who did not come.
 */
export function departureRows(plan: Plan, written: Written): Row[] {
  return [...driven(plan, written), ...collected(plan, written), ...standBy(plan, written), ...noShows(plan, written)];
}

/** What a row says beside the person. */
type Beside = Partial<Record<'phone' | 'seats' | 'to', string>> & { readonly with: string };

function rowOf(
  { nomination }: Pick<Decision, 'nomination'>,
  beside: Beside,
  tint: Tint,
  { words, ticks }: Written,
): Row {
  const { id, firstName, association, guestCode, needsStepFree: stepFree, noPets } = nomination;
  const { present = false, noShow = false } = ticks.get(id) ?? {};
  return {
    tint,
    cells: {
      phone: '',
      seats: '',
      to: '',
      ...beside,
      firstName,
      present,
      noShow,
      association,
      guestCode,
      needs: words.departure.needs({ stepFree, noPets }),
      nomination: id,
    },
  };
}

function driven({ rides }: Plan, written: Written): Row[] {
  return rides
    .filter(({ leg }) => leg === 'outward')
    .flatMap((ride, i) => {
      const aboard = ride.stops.flatMap(({ home, guests }) => guests.map((nomination) => ({ nomination, home })));
      return aboard.map(({ nomination, home }, k) => {
        const beside = { with: ride.driver.name || ride.driver.id, to: where(home.host) };
        return rowOf({ nomination }, k === 0 ? { ...beside, ...ofCar(ride, written) } : beside, shade(i), written);
      });
    });
}

function ofCar({ driver, stops }: Ride, { words }: Written) {
  const taken = stops.reduce((sum, { guests }) => sum + guests.length, 0);
  return { phone: driver.phone, seats: words.departure.seats({ taken, seats: driver.seats }) };
}

/** By host; those whom nobody takes there last: Settings may allow that. */
function collected({ decisions }: Plan, written: Written): Row[] {
  const hosted = decisions.flatMap((decision) =>
    decision.outcome.decision === 'hosted' ? [{ decision, outcome: decision.outcome }] : [],
  );
  const byHost = new Map<Host, Decision[]>();
  for (const { decision, outcome } of hosted) {
    if (outcome.carriers.outward?.by !== 'host') continue;
    byHost.set(outcome.home.host, [...(byHost.get(outcome.home.host) ?? []), decision]);
  }
  const { words } = written;
  const withHosts = [...byHost].flatMap(([host, guests], i) =>
    guests.map((decision, k) => {
      const beside = { with: words.departure.host({ name: host.name || host.id }), to: where(host) };
      return rowOf(decision, k === 0 ? { ...beside, phone: host.phone } : beside, shade(i), written);
    }),
  );
  const stranded = hosted.filter(({ outcome }) => outcome.carriers.outward === null);
  return [
    ...withHosts,
    ...stranded.map(({ decision, outcome }) =>
      rowOf(decision, { with: words.departure.noCar, to: where(outcome.home.host) }, 'stopped', written),
    ),
  ];
}

function standBy({ decisions }: Plan, written: Written): Row[] {
  const waiting = decisions.filter(is('waiting'));
  const ranks = [...new Set(waiting.map(({ rank }) => rank))];
  return waiting.map((decision) => {
    const people = waiting.filter(({ rank }) => rank === decision.rank).length;
    const turn = ranks.indexOf(decision.rank) + 1;
    return rowOf(decision, { with: written.words.departure.standBy({ turn, people }) }, 'waiting', written);
  });
}

function noShows({ decisions }: Plan, written: Written): Row[] {
  return decisions
    .filter(({ outcome }) => outcome.decision === 'held' && outcome.reason.code === 'noShow')
    .map((decision) => rowOf(decision, { with: written.words.departure.noShow }, 'stopped', written));
}

const is =
  (decision: Outcome['decision']) =>
  ({ outcome }: Decision) =>
    outcome.decision === decision;

const shade = (i: number): Tint => (i % 2 === 0 ? 'plain' : 'banded');

const where = ({ id, name, town }: Host) => [name || id, town].filter((part) => part !== '').join(', ');
