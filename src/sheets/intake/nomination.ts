import { fold } from '../../domain/fold';
import type { IntakeFinding } from '../../domain/intake';
import type { Submission } from '../../domain/submission';
import { nominationStatusLabels } from '../choices';
import { valueNamed } from '../read-output';
import { cellsFor, changesTo } from './compare';
import { type IntakeRow, type IntakeTab, textIn } from './intake-tab';
import { sameMailbox } from './mailbox';
import { meansTheSame } from './meaning';
import { remarks } from './sign-up';
import { answeredSince } from './since';
import { addRow, type Decision, type IntakeState, overtaken, taken, write } from './state';

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
  const row = rowProposed(tab, cells, known, state);
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
  const changes = changesTo(row, cells, tab, state);
  const { edit } = write(tab, row, changes.cells);
  const status = valueNamed(nominationStatusLabels, row.cells.get('status') ?? '');
  const gone: IntakeFinding[] = status === 'withdrawn' || status === 'noShow' ? [{ code: 'withdrawn' }] : [];
  const told = [...findings, ...gone, ...changes.findings, ...remarks(submission)];
  return taken(submission, number, told, changes.cells.size > 0 ? [edit] : []);
}

type Cells = Readonly<Record<string, string | number>>;

function rowProposed(tab: IntakeTab, cells: Cells, known: string, { today }: IntakeState): IntakeRow | undefined {
  const numbered = tab.rows.find(({ number }) => known !== '' && fold(number) === fold(known));
  if (numbered) return numbered;
  const said = (field: string) => fold(String(cells[field] ?? ''));
  // A row without a number could not be found again.
  return tab.rows.find(
    (row) =>
      row.number !== '' &&
      sameMailbox(textIn(row.cells, 'nominatedBy'), String(cells.nominatedBy ?? '')) &&
      meansTheSame(row.cells.get('weekend') ?? '', cells.weekend ?? '', {
        table: 'nominations',
        field: 'weekend',
        near: today,
      }) &&
      said('guestCode') !== '' &&
      fold(textIn(row.cells, 'guestCode')) === said('guestCode'),
  );
}
