import { formatClockTime } from '../domain/civil-date';
import { fold } from '../domain/fold';
import type { Point } from '../domain/geography';
import { addressOf } from '../domain/host';
import type { Leg } from '../domain/leg';
import type { Carrier, Decision, Home, Plan, Ride } from '../domain/plan';
import { PARTS, type Part } from '../domain/reference';
import { say } from '../language/words';
import type { Grid } from '../sheets/cell';
import { languageName } from '../sheets/languages';
import { type OutputRow, type Page, pageOf } from '../sheets/output-table';
import { departure } from '../sheets/outputs/departure';
import { changeLabels, decisionLabels, guests } from '../sheets/outputs/guests';
import { homes } from '../sheets/outputs/homes';
import { legLabels, rides } from '../sheets/outputs/rides';
import { plannedText } from '../sheets/reference/planned';
import { type Candidates, candidatesOf } from './candidates';
import { departureRows } from './departure-rows';
import type { WorkbookRead } from './read-workbook';

/** What a plan was made from, and the words to write it in; what people have written in the tabs before, where they did. */
export type Planned = Pick<WorkbookRead, 'problem' | 'words' | 'language'> &
  Partial<Pick<WorkbookRead, 'ticks' | 'outputs'>>;

/** The Guests, Homes, Rides and Departure tabs of a plan. */
export function planPages(plan: Plan, workbook: Planned): Page[] {
  const { language, problem, words, ticks = new Map(), outputs = {} } = workbook;
  const target = { language, start: problem.weekend.start };
  const candidates = candidatesOf(plan, problem);
  return [
    onto(
      outputs.guests,
      pageOf(
        guests,
        plan.decisions.map((decision) => guestRow(decision, candidates(decision), workbook)),
        target,
      ),
    ),
    pageOf(
      homes,
      homesInOrder(plan).map((home) => homeRow(home, plan)),
      target,
    ),
    pageOf(
      rides,
      plan.rides.flatMap((ride, i) => rideRows(ride, i, workbook)),
      target,
    ),
    onto(outputs.departure, pageOf(departure, departureRows(plan, { words, ticks }), target)),
  ];
}

/** A page that takes the place of what people have written in. */
function onto(grid: Grid | undefined, page: Page): Page {
  if (!grid || fold(grid.name) !== fold(page.name)) return page;
  return { ...page, former: { rows: grid.cells.length, columns: grid.cells[0]?.length ?? 0 } };
}

function guestRow(
  decision: Decision,
  candidates: Candidates | null,
  { words, language }: Planned,
): OutputRow<keyof typeof guests.columns> {
  const { nomination, rank, priority, outcome, keeps, change } = decision;
  const hosted = outcome.decision === 'hosted' ? outcome : null;
  const ids: Record<Part, string> = {
    host: hosted?.home.host.id ?? '',
    outward: carrierId(hosted?.carriers.outward),
    return: carrierId(hosted?.carriers.return),
  };
  const planned = (part: Part) => ({ written: ids[part], fixed: ids[part] !== '' && keeps[part] });
  return {
    ...(candidates && {
      choices: {
        host: candidates.hosts,
        outwardDriver: candidates.drivers.outward,
        returnDriver: candidates.drivers.return,
      },
    }),
    tint: ({ hosted: 'good', waiting: 'waiting', held: 'stopped' } as const)[outcome.decision],
    cells: {
      rank: rank ?? '',
      nomination: nomination.id,
      guestCode: nomination.guestCode,
      firstName: nomination.firstName,
      association: nomination.association,
      group: nomination.group,
      priority: priority?.points ?? '',
      whyThisRank: priority ? words.rank(priority) : '',
      decision: decisionLabels[outcome.decision][language],
      host: ids.host,
      hostTown: hosted?.home.host.town ?? '',
      outwardDriver: ids.outward,
      returnDriver: ids.return,
      why: whyText(decision, words, language),
      // Ticked by itself where something was chosen by hand, so that coordinators see what stays fixed.
      keep: PARTS.some((part) => planned(part).fixed),
      change: change === null ? '' : changeLabels[change][language],
      planned: plannedText({ host: planned('host'), outward: planned('outward'), return: planned('return') }),
    },
  };
}

function whyText({ outcome }: Decision, words: Planned['words'], language: Planned['language']): string {
  switch (outcome.decision) {
    case 'hosted': {
      const languages = outcome.sharedLanguages.map((name) => languageName(name, language));
      return words.hosted({ km: outcome.km, languages });
    }
    case 'waiting':
      return words.behind({ sentence: say(words.waiting, outcome.reason), ahead: outcome.ahead });
    case 'held':
      return say(words.held, outcome.reason);
  }
}

function carrierId(carrier: Carrier | null | undefined): string {
  if (!carrier) return '';
  return carrier.by === 'driver' ? carrier.driver.id : carrier.host.id;
}

/** Homes with guests first, then those with beds to spare; each by town. */
function homesInOrder(plan: Plan): Home[] {
  const used = new Set(plan.decisions.map(({ outcome }) => (outcome.decision === 'hosted' ? outcome.home : null)));
  const key = (home: Home) => `${used.has(home) ? 0 : 1}|${fold(home.host.town)}|${home.host.id.padStart(8, '0')}`;
  return [...plan.homes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function homeRow(home: Home, plan: Plan): OutputRow<keyof typeof homes.columns> {
  const here = plan.decisions.filter(({ outcome }) => outcome.decision === 'hosted' && outcome.home === home);
  const carriers = (leg: Leg) =>
    unique(here.map(({ outcome }) => (outcome.decision === 'hosted' ? carrierId(outcome.carriers[leg]) : '')));
  const times = (leg: Leg) =>
    unique(
      plan.rides
        .filter((ride) => ride.leg === leg)
        .flatMap((ride) => ride.stops.filter((stop) => stop.home === home))
        .map(({ time }) => (time === null ? '' : formatClockTime(time))),
    );
  return {
    tint: here.length > 0 ? 'plain' : 'banded',
    cells: {
      host: home.host.id,
      name: home.host.name,
      town: home.host.town,
      bedsOffered: home.beds,
      guests: here.length,
      guestNames: here.map(({ nomination }) => nomination.firstName).join(', '),
      outwardDriver: carriers('outward'),
      arrives: times('outward'),
      returnDriver: carriers('return'),
      leaves: times('return'),
    },
  };
}

function unique(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join(', ');
}

function rideRows(ride: Ride, index: number, { language, problem }: Planned): OutputRow<keyof typeof rides.columns>[] {
  const seatsUsed = ride.stops.reduce((sum, stop) => sum + stop.guests.length, 0);
  return ride.stops.map(({ home, guests: aboard, time }, i) => ({
    tint: index % 2 === 0 ? 'plain' : 'banded',
    cells: {
      leg: legLabels[ride.leg][language],
      driver: ride.driver.id,
      driverName: ride.driver.name,
      stop: i + 1,
      time: time === null ? '' : formatClockTime(time),
      host: home.host.id,
      hostName: home.host.name,
      address: addressOf(home.host),
      phone: home.host.phone,
      guests: aboard.length,
      guestNames: aboard.map(({ firstName }) => firstName).join(', '),
      seatsUsed: i === 0 ? seatsUsed : '',
      seats: i === 0 ? ride.driver.seats : '',
      km: i === 0 ? Math.round(ride.km) : '',
      directions: i === 0 ? directionsLink(ride, problem.weekend.location) : '',
    },
  }));
}

/** Google Maps' documented directions address: from the meeting point through the stops, or the other way round. */
function directionsLink(ride: Ride, meetingPoint: Point | null): string {
  const stops = ride.stops.map(({ home }) => home.location);
  const [meet, home] = [meetingPoint, ride.driver.location];
  const way = ride.leg === 'outward' ? [meet, ...stops, home] : [home, ...stops, meet];
  const points = way.filter((point) => point !== null).map((p) => `${p.latitude.toFixed(5)},${p.longitude.toFixed(5)}`);
  const [origin, ...rest] = points;
  const destination = rest.pop();
  if (!origin || !destination) return '';
  const waypoints = rest.length > 0 ? `&waypoints=${rest.join('%7C')}` : '';
  return `https://www.google.com/maps/dir/?api=1&origin=${origin}&destination=${destination}${waypoints}&travelmode=driving`;
}
