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
    people: [...nominated].sort(byCode).map(lineOf).filter(isNews),
  };
}

/**
 * A part for each code, so that a change can be told by naming it; one person may have been proposed twice. Why somebody
 * waits changes with every seat that is found and gives nobody anything to do: it is told along with other news, and is
 * none itself. Why somebody is held is for the association to mend.
 */
export function associationParts({ weekend, people, phone }: AssociationFacts, { email }: Reader): Parts {
  const said: Record<string, unknown[]> = {};
  for (const line of people) {
    const { decision, reason } = line;
    const told = said[partOf(line)] ?? [];
    said[partOf(line)] = [...told, decision === 'held' ? [decision, reason] : [decision]];
  }
  return partsOf({ to: email, weekend, phone, ...said });
}

/** The same facts, with those people marked whose part has changed. */
export function withChanges(facts: AssociationFacts, changed: readonly string[]): AssociationFacts {
  return { ...facts, people: facts.people.map((line) => ({ ...line, changed: changed.includes(partOf(line)) })) };
}

const partOf = ({ code }: AssociationLine) => `x${short(code)}`;

/** A nomination that is held beside another one of the same code tells nothing about the person. */
function isNews(line: AssociationLine, _: number, lines: readonly AssociationLine[]): boolean {
  const isDouble = lines.some((other) => other !== line && other.code === line.code && other.decision !== 'held');
  return line.decision !== 'held' || !isDouble;
}

function byCode({ nomination: a }: AnnouncedGuest, { nomination: b }: AnnouncedGuest): number {
  if (a.guestCode !== b.guestCode) return a.guestCode < b.guestCode ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function lineOf({ nomination, outcome }: AnnouncedGuest): AssociationLine {
  return {
    code: nomination.guestCode === '' ? nomination.id : nomination.guestCode,
    decision: outcome.decision,
    reason: outcome.decision === 'hosted' ? '' : outcome.why,
    changed: false,
  };
}
