import type { AnnouncedGuest, Announcement } from '../../domain/announcement';
import type { Host } from '../../domain/host';
import type { Leg } from '../../domain/leg';
import type { Carrier } from '../../domain/plan';
import type { HostFacts, HostJourney, PracticalNeed } from '../../language/letters/facts';
import { arrivalWindow } from '../arrival-window';
import { firstNameOf } from '../first-name';
import { type Parts, partsOf } from '../key';
import { daysOf, type Reader, type Sources, timeText } from '../reader';

/** Hosts who have guests this weekend, in the order of their numbers on the tab. */
export function hostsOf({ guests }: Announcement): Host[] {
  return [...new Set(guests.flatMap(({ outcome }) => (outcome.decision === 'hosted' ? [outcome.host] : [])))];
}

/** What a host is told. */
export function hostFacts(host: Host, { language }: Reader, sources: Sources): HostFacts {
  const { announcement, settings, spokenName } = sources;
  const { weekend } = announcement;
  const guests = announcement.guests.filter(
    ({ outcome }) => outcome.decision === 'hosted' && outcome.host.id === host.id,
  );
  const spoken = guests.flatMap(({ nomination }) => nomination.languages);
  const needed = (need: PracticalNeed) =>
    guests.some(({ nomination }) => (need === 'stepFree' ? nomination.needsStepFree : nomination.noPets));
  return {
    weekend: daysOf(weekend),
    reader: firstNameOf(host.name),
    phone: settings.phone,
    guests: firstNames(guests),
    languages: [...new Set(spoken)].map((name) => spokenName(name, language)).sort(),
    needs: (['stepFree', 'noPets'] as const).filter(needed),
    outward: journeys(host, guests, { leg: 'outward', announcement }),
    return: journeys(host, guests, { leg: 'return', announcement }),
    meetingPoint: weekend.meetingPoint,
    activity: weekend.activity,
    message: weekend.messageToHosts,
  };
}

/**
 * Languages are left out: they come with the guests, and are worded for the reader. So are the names of those who travel
 * together all of them: other guests in the same car are no other arrival.
 */
export function hostParts(facts: HostFacts, { email }: Reader): Parts {
  const { weekend, guests, needs, outward, return: back, meetingPoint, activity, message, phone } = facts;
  const collects = [...outward, ...back].some(({ by }) => by === 'host');
  return partsOf({
    to: email,
    weekend,
    meetingPoint: collects ? meetingPoint : '',
    ...{ guests, needs, outward: seen(outward), return: seen(back), activity, message, phone },
  });
}

function seen(journeys: readonly HostJourney[]): readonly HostJourney[] {
  return journeys.length === 1 ? journeys.map((journey) => ({ ...journey, guests: [] })) : journeys;
}

function firstNames(guests: readonly AnnouncedGuest[]): string[] {
  return guests.map(({ nomination }) => nomination.firstName).sort();
}

/** One journey for each car that comes, guests who come together in one. */
function journeys(
  host: Host,
  guests: readonly AnnouncedGuest[],
  { leg, announcement }: { readonly leg: Leg; readonly announcement: Announcement },
): HostJourney[] {
  const carrierOf = ({ outcome }: AnnouncedGuest): Carrier | null =>
    outcome.decision === 'hosted' ? outcome.carriers[leg] : null;
  const { departure, returnBy } = announcement.weekend;
  const found = new Map<string, { readonly carrier: Carrier | null; readonly guests: AnnouncedGuest[] }>();
  for (const guest of guests) {
    const carrier = carrierOf(guest);
    const id = carrier === null ? '' : carrier.by === 'host' ? 'host' : `driver ${carrier.driver.id}`;
    const known = found.get(id) ?? { carrier, guests: [] };
    known.guests.push(guest);
    found.set(id, known);
  }
  return [...found].sort(byId).map(([, { carrier, guests: together }]): HostJourney => {
    const names = firstNames(together);
    if (carrier === null) return { by: 'nobody', guests: names };
    if (carrier.by === 'host') {
      return { by: 'host', guests: names, time: timeText(leg === 'outward' ? departure : returnBy) };
    }
    const ride = announcement.rides.find((each) => each.leg === leg && each.driver.id === carrier.driver.id);
    const time = ride?.stops.find((stop) => stop.host.id === host.id)?.time ?? null;
    return {
      by: 'driver',
      guests: names,
      driver: { firstName: firstNameOf(carrier.driver.name), phone: carrier.driver.phone },
      window: time === null ? null : arrivalWindow(time),
    };
  });
}

const byId = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);
