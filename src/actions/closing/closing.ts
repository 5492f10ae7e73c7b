import { fold } from '../../domain/fold';
import type { Nomination } from '../../domain/nomination';
import type { StayOutcome } from '../../domain/stay';
import type { Weekend } from '../../domain/weekend';
import { readCells } from '../../google/spreadsheet';
import type { ClosingFacts, StayCounts } from '../../language/closing/facts';
import { cellText, type Grid } from '../../sheets/cell';
import { findOutputs, outputsOfWeekend } from '../../sheets/find-outputs';
import { guests } from '../../sheets/outputs/guests';
import { readOutput } from '../../sheets/read-output';
import { readNominations } from '../../sheets/tables/nominations';
import { didNotCome, readTicks, type Ticks } from '../../sheets/ticks';
import { type InputTabs, tabNeeded } from '../input-tabs';
import { knownSecret } from '../stays/secret';
import { readStaysTab } from '../stays/stays-tab';
import { enrolmentColumns } from './enrolment';
import { type GuestStay, guestStays } from './guests-of-weekend';
import { type Unsent, unsentOf } from './unsent';
import { notInStays } from './write-stays';

/** Everything that closing a weekend is about to do. */
export interface Closing {
  readonly weekend: Weekend;
  /** What there is to keep, whether or not Stays have it already; null = there is no Guests tab. */
  readonly stays: readonly GuestStay[] | null;
  /** How many stays of this weekend Stays have already. */
  readonly kept: number;
  /** Those that Stays do not have yet. */
  readonly missing: readonly GuestStay[];
  readonly tabs: readonly string[];
  /** The tabs that lose an enrolment column, once for each column. */
  readonly columns: readonly string[];
  readonly unsent: Unsent;
  /** Numbers of the weekend's nominations: of the Nominations tab and of the Guests tab. */
  readonly nominations: readonly string[];
}

/**
 * @throws Refusal when a decision of the Guests tab cannot be read; SetupError when a tab or a column is missing.
 */
export function readClosing(tabs: InputTabs, weekend: Weekend): Closing {
  const { session, timeZone, language, words } = tabs;
  const { start } = weekend;
  const names = [...session.sheets.keys()];
  const outputs = findOutputs(names, start, language);
  const gridOf = (name: string | undefined): Grid | null => {
    const sheet = name === undefined ? undefined : session.sheets.get(name);
    return name !== undefined && sheet ? { name, cells: readCells(sheet, timeZone) } : null;
  };
  const nominated = tabNeeded(tabs, 'nominations');
  const nominations = readNominations(nominated.grid, { near: start }, tabs.weekends.records).records.filter(
    (nomination) => nomination.weekend === start,
  );
  const guestsGrid = gridOf(outputs.guests);
  const ticks = ticksIn(gridOf(outputs.departure), nominations);
  const stays = guestsGrid && guestStays(guestsGrid, { weekend, nominations, ...ticks, words });
  const history = readStaysTab(tabs);
  return {
    weekend,
    stays,
    kept: (history?.rows ?? []).filter((row) => row.weekend === start).length,
    missing: notInStays(stays ?? [], history, { start, secret: knownSecret() }),
    tabs: outputsOfWeekend(names, start),
    columns: enrolmentColumns(tabs, start),
    unsent: unsentOf(tabs, start),
    nominations: [...nominations.map(({ id }) => id), ...numbersIn(guestsGrid)],
  };
}

/** Numbers of those who did not come, and of those who did, by the ticks at the meeting point as planning reads them; folded. */
function ticksIn(grid: Grid | null, nominations: readonly Nomination[]) {
  const ticks = grid ? [...readTicks(grid, nominations)] : [];
  const numbers = (holds: (ticked: Ticks) => boolean) =>
    new Set(ticks.filter(([, ticked]) => holds(ticked)).map(([id]) => fold(id)));
  return { absent: numbers(didNotCome), present: numbers(({ present }) => present) };
}

function numbersIn(grid: Grid | null): string[] {
  const rows = grid ? readOutput(guests, grid, ['nomination']).rows : [];
  return rows.map(({ cells }) => cellText(cells.nomination).trim()).filter((id) => id !== '');
}

export function countsOf(stays: readonly GuestStay[]): StayCounts {
  const count = (outcome: StayOutcome) => stays.filter((stay) => stay.outcome === outcome).length;
  return { stayed: count('stayed'), noShow: count('noShow'), cancelled: count('cancelled') };
}

export function closingFacts(closing: Closing, { language, today }: InputTabs, again: boolean): ClosingFacts {
  const { weekend, stays, kept, tabs, columns, unsent } = closing;
  const { start, end, status } = weekend;
  return {
    ...{ start, end, kept, tabs, columns, again, ...unsent },
    stays: stays && countsOf(stays),
    planned: status !== 'open' || tabs.length > 0,
    guestsTab: `${guests.label[language]} ${start}`,
    over: today > end,
  };
}

/** What a person has agreed to, to the letter. */
export function sealOf({ weekend, stays, tabs, columns }: Closing): string {
  return JSON.stringify([weekend.start, stays, tabs, columns]);
}
