import { fold } from '../../domain/fold';
import type { IntakeFinding } from '../../domain/intake';
import type { Submission } from '../../domain/submission';
import { nominationStatusLabels } from '../choices';
import { valueNamed } from '../read-output';
import { cellsFor, changesTo } from './compare';
import { findable, type IntakeRow, type IntakeTab, textIn } from './intake-tab';
import { sameMailbox } from './mailbox';
import { meansTheSame } from './meaning';
import { places, remarks } from './sign-up';
import { answeredSince } from './since';
import { addRow, type Decision, type IntakeState, notTaken, overtaken, taken, write } from './state';

/**
 * An association proposes somebody for a weekend. The same sender, code and weekend once more is a correction; whether the
 * person was proposed by others too is for planning to tell.
 */
export function nominate(submission: Submission, state: IntakeState, known: string): Decision {
  const tab = state.tabs.nominations;
  const { weekends, unknownWeekends } = submission;
  const [start] = weekends;
  const weekend = state.weekends.find((each) => each.start === start);
  const named = start ?? unknownWeekends[0];
  const cells: Cells = { ...submission.cells, ...(named === undefined ? {} : { weekend: named }) };
  const findings: IntakeFinding[] = [
    ...unknownWeekends.map((name) => ({ code: 'weekendUnknown', name }) as const),
    ...(start !== undefined && (!weekend || weekend.status === 'closed')
      ? [{ code: 'weekendClosed', start, said: '' } as const]
      : []),
  ];
  const rows = rowsProposed(tab, cells, known, state);
  const [row] = rows;
  if (rows.length > 1) return notTaken(submission, [{ code: 'severalRows', rows: places(rows) }]);
  if (!row) {
    const number = known === '' ? state.newNumber('nominations') : known;
    const written = cellsFor(tab, cells);
    if (tab.columns.has('status')) written.set('status', nominationStatusLabels.new[state.language]);
    return taken(submission, number, [...findings, ...remarks(submission)], [addRow(tab, number, written)]);
  }
  const { number } = row;
  if (answeredSince(submission, state.log, { number, from: String(cells.nominatedBy ?? '') })) {
    return overtaken(submission, number);
  }
  // Who has proposed the person is what the row is known by.
  const { nominatedBy: _, ...others } = cells;
  const changes = changesTo(row, others, tab, state);
  const { edit } = write(tab, row, changes.cells);
  const status = valueNamed(nominationStatusLabels, row.cells.get('status') ?? '');
  const gone: IntakeFinding[] = status === 'withdrawn' || status === 'noShow' ? [{ code: 'withdrawn' }] : [];
  const told = [...findings, ...gone, ...changes.findings, ...remarks(submission)];
  return taken(submission, number, told, changes.cells.size > 0 ? [edit] : []);
}

type Cells = Readonly<Record<string, string | number>>;

/**
 * The row that the same sender has proposed this person in; of several that nobody could tell apart, all of them. A code
 * that was given to somebody else before is another person, whom planning then holds.
 */
function rowsProposed(tab: IntakeTab, cells: Cells, known: string, { today }: IntakeState): IntakeRow[] {
  const numbered = tab.rows.filter(({ number }) => known !== '' && fold(number) === fold(known));
  if (numbered.length > 0) return numbered;
  const said = (field: string) => fold(String(cells[field] ?? ''));
  // A row without a number could not be found again.
  const found = tab.rows.filter(
    (row) =>
      row.number !== '' &&
      sameMailbox(textIn(row.cells, 'nominatedBy'), String(cells.nominatedBy ?? '')) &&
      meansTheSame(row.cells.get('weekend') ?? '', cells.weekend ?? '', {
        table: 'nominations',
        field: 'weekend',
        near: today,
      }) &&
      said('guestCode') !== '' &&
      fold(textIn(row.cells, 'guestCode')) === said('guestCode') &&
      soundsLike(textIn(row.cells, 'firstName'), String(cells.firstName ?? '')),
  );
  const sure = new Set(findable(tab.rows));
  const first = found.find((row) => sure.has(row));
  return first ? [first] : found;
}

/** Names of one person, however they are spelt: vowels and doubled letters are where spellings differ. */
function soundsLike(one: string, other: string): boolean {
  const heard = (name: string) =>
    fold(name)
      .replace(/[aeiouyh ]/g, '')
      .replace(/(.)\1+/g, '$1');
  return one === '' || other === '' || fold(one) === fold(other) || (heard(one) !== '' && heard(one) === heard(other));
}
