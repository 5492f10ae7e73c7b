import type { Announcement } from '../../domain/announcement';
import { readCells, readShown, timeZoneOf } from '../../google/spreadsheet';
import { say } from '../../language/words';
import { eligibility } from '../../planning/eligibility';
import { readAnnouncement } from '../../sheets/announcement';
import { findOutputs } from '../../sheets/find-outputs';
import { readReference } from '../../sheets/reference';
import { readTicks } from '../../sheets/ticks';
import { withTicks } from '../read-reference';
import type { WorkbookRead } from '../read-workbook';
import { Refusal } from '../refusal';
import type { Session } from '../report';

/**
 * What the tabs of a planned weekend say.
 * @throws Refusal when it is not planned or its tabs contradict each other; SetupError when a column is missing.
 */
export function announcementOf(session: Session, workbook: WorkbookRead): Announcement {
  const { problem, records, words } = workbook;
  const { weekend } = problem;
  const { guests, rides, departure } = findOutputs([...session.sheets.keys()], weekend.start, workbook.language);
  const timeZone = timeZoneOf(session.spreadsheet);
  const grid = (name: string | undefined) => {
    const sheet = name === undefined ? undefined : session.sheets.get(name);
    if (name === undefined || !sheet) {
      throw new Refusal(words.sending.fault.notPlanned({ start: weekend.start }));
    }
    return { name, cells: readCells(sheet, timeZone), shown: readShown(sheet) };
  };
  // Who is ticked as not there is planned so: their place may be another's.
  const ticks = departure === undefined ? null : readTicks(grid(departure), problem.nominations);
  const nominations = ticks ? withTicks(problem.nominations, ticks) : problem.nominations;
  const reference = readReference(grid(guests), { ...problem, nominations });
  const judged = { ...problem, nominations, ...(reference && { reference }) };
  const held = new Set([...eligibility(judged).held.keys()].map(({ id }) => id));
  const read = readAnnouncement(
    { guests: grid(guests), rides: grid(rides) },
    { weekend, hosts: records.hosts.records, drivers: records.drivers.records, nominations, held },
  );
  if ('announcement' in read) return read.announcement;
  const [first, ...more] = read.disagreements;
  const sentence = first ? say(words.disagreement, first) : '';
  throw new Refusal(words.sending.fault.disagree({ sentence, more: more.length }));
}
