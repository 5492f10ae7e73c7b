import type { CallForHelp } from '../../domain/call-for-help';
import type { CallFacts, CancellationFacts, MissingFacts, ThanksFacts } from '../../language/letters/facts';
import { wordsIn } from '../../language/words';
import { firstNameOf } from '../first-name';
import { type Parts, partsOf } from '../key';
import { daysOf, type Reader, type Sources } from '../reader';

interface Volunteer {
  readonly id: string;
  readonly name: string;
}

/** A host or driver who was told of a weekend and is not needed for it after all. `name` '' = not in the workbook any more. */
export function cancellationFacts(
  { name }: Pick<Volunteer, 'name'>,
  { role, sources }: { readonly role: 'host' | 'driver'; readonly sources: Sources },
): CancellationFacts {
  return { ...toReader(name, sources), role };
}

/** Thanks, with the one question whether it went well. */
export function thanksFacts({ id, name }: Volunteer, { language }: Reader, sources: Sources): ThanksFacts {
  const [email] = sources.settings.emails;
  const { start } = sources.announcement.weekend;
  const said = wordsIn(language).sending.answer;
  // An address may have signs in it that mean something in a link.
  const to = encodeURIComponent(email ?? '').replace('%40', '@');
  const answer = (words: string) => `mailto:${to}?subject=${encodeURIComponent(`${start} ${id}: ${words}`)}`;
  return {
    ...toReader(name, sources),
    answers: email === undefined ? null : { well: answer(said.well), notWell: answer(said.notWell) },
  };
}

/** What calls for help say beside the weekend. */
export interface CallContents {
  /** Where to answer, the reader's address filled in; '' where there is no form. */
  readonly form: (role: 'host' | 'driver', email: string) => string;
  readonly missing: MissingFacts;
}

/** A call for help to somebody who has not answered for a weekend, for whatever they could do. */
export function callFacts(
  { host, driver }: CallForHelp,
  { name, email }: { readonly name: string; readonly email: string },
  { form, missing, sources }: CallContents & { readonly sources: Sources },
): CallFacts {
  return {
    ...toReader(name, sources),
    host: host && { form: form('host', email), beds: missing.beds },
    driver: driver && { form: form('driver', email), seats: missing.seats },
  };
}

/** Parts of a message that is said once, whatever else changes. */
export function onceParts({ email }: Reader): Parts {
  return partsOf({ to: email });
}

function toReader(name: string, { announcement, settings }: Sources) {
  return { weekend: daysOf(announcement.weekend), reader: firstNameOf(name), phone: settings.phone };
}
