import { type ClockTime, formatClockTime } from '../../domain/civil-date';
import type { Leg } from '../../domain/leg';
import type { Plan } from '../../domain/plan';
import { byNumber } from '../../sheets/announcement/by-number';
import { reviewOf } from '../../sheets/announcement/review';
import { readRides, type TabRide } from '../../sheets/announcement/rides';
import { asWritten, type Grid } from '../../sheets/cell';
import { findOutputs } from '../../sheets/find-outputs';
import { SetupError } from '../../sheets/issue';
import { timeOf } from '../../sheets/kinds/moments';
import { homes } from '../../sheets/outputs/homes';
import { rides } from '../../sheets/outputs/rides';
import { readOutput } from '../../sheets/read-output';
import type { WorkbookRead } from '../read-workbook';
import type { Session } from '../report';
import { type KeyedColumn, readColumn, type Saying, writeByKey } from '../write-by-key';
import { type Delay, later, type TimedStop } from './delays';

/**
 * Who is late drives later than planned: the Rides tab's time moves, and a note on its cell keeps the planned one, so that
 * a delay is never counted twice and is known when the weekend is planned again.
 */

/**
 * The stops of the Rides tab; none where there is no such tab, or no whole one: a run that died while it wrote the tab has
 * left nothing there to read, and it is about to be written again.
 */
export function timedStops(session: Session, workbook: WorkbookRead): TimedStop[] {
  const column = timeColumn(session, workbook);
  if (!column) return [];
  try {
    const { cells, notes } = readColumn(session, column);
    return [...cells].map(([key, cell]) => {
      const time = timeOf(cell);
      return { ...partsOf(key), planned: plannedIn(notes.get(key)) ?? time, time };
    });
  } catch (error) {
    if (error instanceof SetupError) return [];
    throw error;
  }
}

/** Notes in the Rides tab, once it was written with these delays, when the cars would be there without. */
export function noteDelays(
  session: Session,
  workbook: WorkbookRead,
  { punctual, delays }: { readonly punctual: Plan; readonly delays: readonly Delay[] },
): void {
  const stops = punctual.rides.flatMap(({ leg, driver, stops: all }) =>
    all.map(({ home, time }) => ({ leg, driver: driver.id, host: home.host.id, planned: time })),
  );
  writeTimes(session, workbook, shifted(stops, delays));
}

/** Moves the times of cars to what is planned and as many minutes more, in the Rides tab and then in Homes. */
export function writeDelays(session: Session, workbook: WorkbookRead, delays: readonly Delay[]): void {
  writeTimes(session, workbook, shifted(timedStops(session, workbook), delays));
  writeHomes(session, workbook, delays);
}

interface NewTime {
  readonly stop: Pick<TimedStop, 'leg' | 'driver' | 'host'>;
  readonly planned: ClockTime;
  readonly time: ClockTime;
}

function shifted(stops: readonly Omit<TimedStop, 'time'>[], delays: readonly Delay[]): NewTime[] {
  return stops.flatMap((stop) => {
    const delay = delays.find(({ leg, driver }) => leg === stop.leg && driver === stop.driver);
    const time = later(stop.planned, delay?.minutes ?? 0);
    return delay && stop.planned !== null && time !== null ? [{ stop, planned: stop.planned, time }] : [];
  });
}

function writeTimes(session: Session, workbook: WorkbookRead, times: readonly NewTime[]): void {
  const column = timeColumn(session, workbook);
  if (!column || times.length === 0) return;
  const { note } = workbook.words.recording;
  const said = times.map(({ stop, planned, time }): [string, Saying] => [
    keyOf(stop),
    { value: asWritten(formatClockTime(time)) as string, note: note.planned({ time: formatClockTime(planned) }) },
  ]);
  writeByKey(session, column, new Map(said));
}

const keyOf = ({ leg, driver, host }: Pick<TimedStop, 'leg' | 'driver' | 'host'>) =>
  JSON.stringify([leg, driver, host]);

function partsOf(key: string): Pick<TimedStop, 'leg' | 'driver' | 'host'> {
  const [leg, driver, host] = JSON.parse(key) as [Leg, string, string];
  return { leg, driver, host };
}

/** The time that a note of ours begins with, in either language. */
function plannedIn(note: string | undefined): ClockTime | null {
  const found = /^(?:Planned|Prévu) (\d\d):(\d\d)/.exec(note ?? '');
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

function timeColumn(session: Session, workbook: WorkbookRead): KeyedColumn | null {
  const { problem, language } = workbook;
  const tab = findOutputs([...session.sheets.keys()], problem.weekend.start, language).rides;
  if (tab === undefined) return null;
  return {
    tab,
    noted: true,
    locate: (grid) => ({
      rows: new Map(stopRows(grid, workbook).map(({ ride, row, host }) => [keyOf({ ...ride, host }), row] as const)),
      column: (readOutput(rides, grid, ['time']).columns.get('time') ?? -1) + 1,
    }),
  };
}

function stopRows(grid: Grid, { problem }: WorkbookRead) {
  const { weekend, hosts, drivers, nominations } = problem;
  const review = reviewOf({ weekend, hosts, drivers, nominations, held: new Set() });
  return readRides(grid, review).flatMap(({ leg, driver, stops }: TabRide) =>
    stops.map(({ row, host }) => ({ ride: { leg, driver: driver.id }, row, host: host.id })),
  );
}

/** Of the homes where these cars stop: when all cars of that leg are there. */
function writeHomes(session: Session, workbook: WorkbookRead, delays: readonly Delay[]): void {
  const tab = findOutputs([...session.sheets.keys()], workbook.problem.weekend.start, workbook.language).homes;
  if (tab === undefined) return;
  const stops = timedStops(session, workbook);
  for (const leg of new Set(delays.map((delay) => delay.leg))) {
    const cars = new Set(delays.filter((delay) => delay.leg === leg).map(({ driver }) => driver));
    const column = homeColumn(tab, leg === 'outward' ? 'arrives' : 'leaves', workbook);
    const there = readColumn(session, column).rows;
    const here = new Set(stops.filter((stop) => stop.leg === leg && cars.has(stop.driver)).map(({ host }) => host));
    const said = [...here].map((host): [string, Saying] => {
      const times = stops.filter((stop) => stop.leg === leg && stop.host === host).map(({ time }) => time);
      const texts = times.flatMap((time) => (time === null ? [] : [formatClockTime(time)]));
      return [host, { value: asWritten([...new Set(texts)].join(', ')) as string }];
    });
    // A row that people have taken away is not missed.
    writeByKey(session, column, new Map(said.filter(([host]) => there.has(host))));
  }
}

function homeColumn(tab: string, header: 'arrives' | 'leaves', { problem }: WorkbookRead): KeyedColumn {
  const known = byNumber(problem.hosts);
  return {
    tab,
    noted: false,
    locate: (grid) => {
      const { rows, columns } = readOutput(homes, grid, ['host', header]);
      const named = rows.flatMap(({ row, cells }) => {
        const host = known(cells.host);
        return host ? [[host.id, row] as const] : [];
      });
      return { rows: new Map(named), column: (columns.get(header) ?? -1) + 1 };
    },
  };
}
