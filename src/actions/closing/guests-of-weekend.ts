import { fold } from '../../domain/fold';
import type { Nomination } from '../../domain/nomination';
import type { StayOutcome } from '../../domain/stay';
import type { Weekend } from '../../domain/weekend';
import type { Words } from '../../language/words';
import { guestOf, same } from '../../planning/identity';
import { type Cell, cellText, type Grid, isBlank } from '../../sheets/cell';
import { nominationFinder } from '../../sheets/nomination-finder';
import { decisionLabels, guests } from '../../sheets/outputs/guests';
import { type OutputRead, readOutput, valueNamed } from '../../sheets/read-output';
import { tidy } from '../../sheets/text';
import { Refusal } from '../refusal';

/** What is to be kept of a guest's weekend. */
export interface GuestStay {
  /** What their key is made from: association and code or, without a code, something that is nobody's code. */
  readonly guest: string;
  /** The same code without its association, as a history typed in by hand may have it; null = no code. */
  readonly unattributed: string | null;
  readonly association: string;
  /** '' = nobody. */
  readonly host: string;
  readonly outcome: StayOutcome;
}

type Column = keyof typeof guests.columns;
const NEEDED: readonly Column[] = ['nomination', 'decision', 'host'];
const NAMES_SOMEBODY: readonly Column[] = ['nomination', 'guestCode', 'firstName'];

/**
 * One stay for each person of a Guests tab who had a place, was not there or withdrew; whoever only waited has none. Rows may
 * have been sorted and repeated, nominations deleted since.
 * @param absent numbers of nominations ticked as no-shows, folded; `present`: of those ticked as being there.
 * @throws Refusal when a decision cannot be read, SetupError when a column is missing.
 */
export function guestStays(
  grid: Grid,
  {
    weekend,
    nominations,
    absent,
    present,
    words,
  }: {
    readonly weekend: Weekend;
    readonly nominations: readonly Nomination[];
    readonly absent: ReadonlySet<string>;
    readonly present: ReadonlySet<string>;
    readonly words: Words;
  },
): GuestStay[] {
  const nominationIn = nominationFinder(nominations);
  const stays = new Map<string, GuestStay>();
  const nameless = namerOf(weekend);
  for (const read of readOutput(guests, grid, NEEDED).rows) {
    const { row, cells } = read;
    // What people note below the table names no guest.
    if (NAMES_SOMEBODY.every((column) => isBlank(cells[column]))) continue;
    const decision = valueNamed(decisionLabels, cells.decision);
    if (!decision) {
      const value = tidy(cellText(cells.decision));
      throw new Refusal(words.disagreement.decisionUnreadable({ tab: grid.name, row, value }));
    }
    const id = textOf(cells.nomination);
    const nomination = nominationIn(cells);
    const outcome = outcomeOf({
      hosted: decision === 'hosted',
      absent: absent.has(fold(nomination?.id ?? id)),
      present: present.has(fold(nomination?.id ?? id)),
      status: nomination?.status ?? null,
    });
    if (outcome === null) continue;
    const association = nomination?.association ?? textOf(cells.association);
    const guestCode = nomination?.guestCode || textOf(cells.guestCode);
    const guest = guestOf({ association, guestCode });
    const stay: GuestStay = {
      guest: guest ?? nameless(read, association),
      unattributed: guestOf({ association: '', guestCode }),
      association,
      host: textOf(cells.host),
      outcome,
    };
    const known = stays.get(stay.guest);
    if (!known || OUTCOMES.indexOf(stay.outcome) < OUTCOMES.indexOf(known.outcome)) stays.set(stay.guest, stay);
  }
  return [...stays.values()];
}

/** Of two rows for one person, the one that says most counts. */
const OUTCOMES: readonly StayOutcome[] = ['stayed', 'noShow', 'cancelled'];

const textOf = (cell: Cell) => tidy(cellText(cell));

/**
 * What stands for the code of people who have none: their number or, of those written in by hand, their name, the second of a
 * name apart from the first. No association's code contains U+0000.
 */
function namerOf({ start }: Weekend): (row: OutputRead<Column>, association: string) => string {
  const seen = new Map<string, number>();
  return ({ cells }, association) => {
    const id = textOf(cells.nomination);
    if (id !== '') return `\u0000${start}|${same(id)}`;
    const name = `${same(textOf(cells.firstName))}|${same(association)}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `\u0000${start}||${name}|${nth}`;
  };
}

/** null: there is nothing to keep. */
function outcomeOf({
  hosted,
  absent,
  present,
  status,
}: {
  readonly hosted: boolean;
  readonly absent: boolean;
  readonly present: boolean;
  readonly status: Nomination['status'] | null;
}): StayOutcome | null {
  if (absent || (status === 'noShow' && !present)) return 'noShow';
  if (status === 'withdrawn') return 'cancelled';
  return hosted ? 'stayed' : null;
}
