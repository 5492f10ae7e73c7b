import type { CivilDate } from '../../domain/civil-date';
import type { IntakeFinding } from '../../domain/intake';
import type { Submission } from '../../domain/submission';
import { cellText } from '../cell';
import { type FormTable, type IntakeRow, rowsAt, textIn } from './intake-tab';
import { meansTheSame } from './meaning';
import { places, remarks } from './sign-up';
import { answeredSince } from './since';
import { type Decision, type IntakeState, notTaken, overtaken, taken, write } from './state';

/** A host or driver says for some weekends what they offer. */
export function enrol(submission: Submission, table: FormTable, state: IntakeState): Decision {
  const tab = state.tabs[table];
  const { offer, weekends, unknownWeekends } = submission;
  const address = String(submission.cells.email ?? '');
  const rows = rowsAt(tab, address);
  const [row] = rows;
  if (rows.length > 1) return notTaken(submission, [{ code: 'severalRows', rows: places(rows) }]);
  const said = offer === null ? '' : String(offer);
  if (!row) {
    const elsewhere = numberElsewhere(address, table, state);
    const of = table === 'drivers' ? 'driver' : 'host';
    return notTaken(submission, [{ code: 'unknownAddress', of, elsewhere, said, weekends }, ...remarks(submission)]);
  }
  if (offer === null) return notTaken(submission, [{ code: 'nothingOffered' }, ...remarks(submission)], row.number);

  const findings: IntakeFinding[] = unknownWeekends.map((name) => ({ code: 'weekendUnknown', name }));
  const cells = new Map<string, string | number>();
  const since: CivilDate[] = [];
  const noted: CivilDate[] = [];
  for (const start of weekends) {
    const weekend = state.weekends.find((each) => each.start === start);
    if (answeredSince(submission, state.log, { number: row.number, from: address, weekend: start })) since.push(start);
    else if (!weekend || weekend.status === 'closed') findings.push({ code: 'weekendClosed', start, said });
    else if (!tab.columns.has(start)) findings.push({ code: 'noColumn', start, said });
    else {
      noted.push(start);
      const there = row.cells.get(start) ?? '';
      if (meansTheSame(there, offer, { table, field: start, near: state.today })) continue;
      cells.set(start, offer);
      if (weekend.status !== 'open') findings.push({ code: 'afterPlan', start, from: cellText(there), to: said });
    }
  }
  const told = [...findings, ...remarks(submission)];
  if (noted.length === 0) {
    return since.length > 0 && told.length === 0
      ? overtaken(submission, row.number)
      : notTaken(submission, told, row.number);
  }
  const { edit } = write(tab, row, cells);
  return taken(submission, row.number, told, cells.size > 0 ? [edit] : [], noted);
}

/** The number of who has the address in the other list of volunteers. */
function numberElsewhere(address: string, table: FormTable, { tabs }: IntakeState): string {
  const others: IntakeRow[] = rowsAt(table === 'hosts' ? tabs.drivers : tabs.hosts, address);
  const [first] = others;
  return first ? first.number || textIn(first.cells, 'name') : '';
}
