import type { ShownGuest } from '../../domain/reference';
import { timeZoneOf, today } from '../../google/spreadsheet';
import { findOutputs } from '../../sheets/find-outputs';
import { withReference } from '../read-reference';
import { readWorkbook, type WorkbookRead } from '../read-workbook';
import type { Session } from '../report';

/** A weekend that something is recorded about, as its tabs show it now. */
export interface WeekendShown {
  readonly workbook: WorkbookRead;
  /** It was planned, whatever has become of its tabs since. */
  readonly planned: boolean;
  /** Who has a place, by the Guests tab. */
  readonly placed: readonly ShownGuest[];
}

/**
 * Reads the weekend that the session is about or, where none is named, the one that is planned and not over.
 * @throws as `readWorkbook` does.
 */
export function readWeekend(session: Session): WeekendShown {
  const now = new Date();
  const names = [...session.sheets.keys()];
  const day = today(now, timeZoneOf(session.spreadsheet));
  const workbook = withReference(
    session,
    readWorkbook(session, now, ({ start, end }) => end >= day && findOutputs(names, start).guests !== undefined),
  );
  const { weekend, reference } = workbook.problem;
  const planned = weekend.status !== 'open' || findOutputs(names, weekend.start).guests !== undefined;
  return { workbook, planned, placed: (reference?.guests ?? []).filter(({ hosted }) => hosted) };
}
