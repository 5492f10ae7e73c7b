import type { AnnouncedGuest, Announcement } from '../../domain/announcement';
import type { AssociationFacts, AssociationLine } from '../../language/letters/facts';
import { type Parts, partsOf, short } from '../key';
import { daysOf, type Reader, type Sources } from '../reader';

/**
 * Addresses that nominated somebody for this weekend, each with the people it nominated; '' stands for those of whom it is
 * not known who nominated them. A reader is told of nobody else's nominations, not even of the same association.
 */
export function nominatorsOf({ guests }: Announcement): Map<string, AnnouncedGuest[]> {
  const found = new Map<string, AnnouncedGuest[]>();
  for (const guest of guests) {
    const { nominatedBy } = guest.nomination;
    found.set(nominatedBy, [...(found.get(nominatedBy) ?? []), guest]);
  }
  return found;
}

/** What somebody who nominated is told: of each person whether they have a place, and why not. */
export function associationFacts(nominated: readonly AnnouncedGuest[], sources: Sources): AssociationFacts {
  return {
    weekend: daysOf(sources.announcement.weekend),
    phone: sources.settings.phone,
    people: nominated.map(lineOf).sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** A part for each person, so that a change can be told by naming them. */
export function associationParts({ weekend, people, phone }: AssociationFacts, { email }: Reader): Parts {
  const each = people.map((line) => [partOf(line), [line.decision, line.reason]] as const);
  return partsOf({ to: email, weekend, phone, ...Object.fromEntries(each) });
}

/** The same facts, with those people marked whose part has changed. */
export function withChanges(facts: AssociationFacts, changed: readonly string[]): AssociationFacts {
  return { ...facts, people: facts.people.map((line) => ({ ...line, changed: changed.includes(partOf(line)) })) };
}

const partOf = ({ code }: AssociationLine) => `x${short(code)}`;

function lineOf({ nomination, outcome }: AnnouncedGuest): AssociationLine {
  return {
    code: nomination.guestCode === '' ? nomination.id : nomination.guestCode,
    decision: outcome.decision,
    reason: outcome.decision === 'hosted' ? '' : outcome.why,
    changed: false,
  };
}
