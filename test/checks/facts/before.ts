import { LEGS, type Leg } from '../../../src/domain/leg.ts';
import type { Carrier } from '../../../src/domain/plan.ts';
import type { ShownGuest } from '../../../src/domain/reference.ts';
import type { TrueParty } from './guests.ts';
import type { Judged } from './judged.ts';

/** What the Guests tab showed of somebody; undefined where it did not have them. */
export function shownOf(id: string, { problem }: Pick<Judged, 'problem'>): ShownGuest | undefined {
  return problem.reference?.guests.find(({ nomination }) => nomination.id === id);
}

/** Those of a party who had a place before the weekend was planned again. */
export function hadPlace({ members }: TrueParty, judged: Pick<Judged, 'problem'>): ShownGuest[] {
  return members.flatMap(({ id }) => shownOf(id, judged) ?? []).filter(({ hosted }) => hosted);
}

/** Where somebody was to stay and with whom they were to travel, as far as they may have been told: by the plan, not by hand. */
export function toldOf({ was, host, carriers }: ShownGuest): Pick<ShownGuest, 'host' | 'carriers'> {
  return was ?? { host, carriers };
}

/** How many of a party change home when they stay with this host: those who had a place, with somebody else. */
export function movedTo(host: string, party: TrueParty, judged: Pick<Judged, 'problem'>): number {
  return hadPlace(party, judged).filter((guest) => toldOf(guest).host?.id !== host).length;
}

/** Whether anything is to stay as it was. */
export function isPlannedAgain({ parties, ...judged }: Pick<Judged, 'parties' | 'problem'>): boolean {
  return parties.some(({ members }) =>
    members.some(({ id }) => {
      const shown = shownOf(id, judged);
      return shown !== undefined && (shown.hosted || Object.values(shown.keeps).includes(true));
    }),
  );
}

/** What the plan says that it keeps of what a coordinator fixed for a party. */
export function keptBy({ decisions }: Pick<Judged, 'decisions'>) {
  const hostedOf = ({ members }: TrueParty) =>
    members.flatMap(({ id }) => {
      const decision = decisions.get(id);
      return decision?.outcome.decision === 'hosted' ? [{ keeps: decision.keeps, outcome: decision.outcome }] : [];
    });
  return {
    /** Whoever is to be driven by their host stays with them. */
    host: (party: TrueParty): string | null =>
      hostedOf(party).find(
        ({ keeps, outcome }) => keeps.host || LEGS.some((leg) => keeps[leg] && outcome.carriers[leg]?.by === 'host'),
      )?.outcome.home.host.id ?? null,
    cars(party: TrueParty, leg: Leg): ReadonlySet<string> | null {
      const drivers = hostedOf(party).flatMap(({ keeps, outcome }) => {
        const carrier = outcome.carriers[leg];
        return keeps[leg] && carrier?.by === 'driver' ? [carrier.driver.id] : [];
      });
      return drivers.length > 0 ? new Set(drivers) : null;
    },
  };
}

/** Names who drives somebody, so that names can be compared. */
export function nameOf(carrier: Carrier | null | undefined): string {
  if (!carrier) return 'nobody';
  return carrier.by === 'host' ? `host ${carrier.host.id}` : `driver ${carrier.driver.id}`;
}
