import type { CallFacts, CancellationFacts, ThanksFacts } from '../../language/letters/facts';
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

/** A call for help to a host or driver who has not answered for a weekend. */
export function callFacts({ name }: Pick<Volunteer, 'name'>, form: string, sources: Sources): CallFacts {
  return { ...toReader(name, sources), form };
}

/** Parts of a message that is said once, whatever else changes. */
export function onceParts({ email }: Reader): Parts {
  return partsOf({ to: email });
}

function toReader(name: string, { announcement, settings }: Sources) {
  return { weekend: daysOf(announcement.weekend), reader: firstNameOf(name), phone: settings.phone };
}
