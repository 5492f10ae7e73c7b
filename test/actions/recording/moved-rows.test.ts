import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { RecordedChange } from '../../../src/domain/recorded-change.ts';
import { isHosted, textOf } from '../../checks/tabs/tabs.ts';
import { changedCells, inputCells, planned, previewed, recorded, rows, START } from './recorder.ts';

/** People sort tabs whenever they like: whatever moves, the cell of whom it is about is written, and no other. */

const opened = () => planned(undefined, { msPerCall: 60_000 });

interface Case {
  readonly tab: 'Hosts' | 'Drivers' | 'Nominations';
  readonly change: (script: AppsScript) => RecordedChange;
  readonly cell: string;
  readonly value: unknown;
}

const guest = (script: AppsScript) => rows(script, `Guests ${START}`).find(isHosted);

const CASES: readonly Case[] = [
  {
    tab: 'Hosts',
    change: (script) => ({ code: 'hostCancelled', host: textOf(guest(script), 'Host') }),
    cell: START,
    value: 'No',
  },
  {
    tab: 'Drivers',
    change: (script) => ({
      code: 'driverCancelled',
      driver: textOf(rows(script, `Rides ${START}`)[0], 'Driver'),
      still: 'none',
    }),
    cell: START,
    value: 'No',
  },
  {
    tab: 'Nominations',
    change: (script) => ({ code: 'guestNoShow', nomination: textOf(guest(script), 'Nomination') }),
    cell: 'Status',
    value: 'No-show',
  },
];

/** Turns the rows of a tab upside down. */
function turn(script: AppsScript, name: string): void {
  const sheet = script.spreadsheet.getSheetByName(name)!;
  const range = sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn());
  range.setValues(
    range
      .getValues()
      .reverse()
      .map((row) => row.map((value) => (typeof value === 'string' && value !== '' ? `'${value}` : value))),
  );
}

const idOf = (change: RecordedChange) =>
  'host' in change ? change.host : 'driver' in change ? change.driver : change.nomination;

describe.each(CASES)('recording in $tab', ({ tab, change, cell, value }) => {
  it('finds the row that was moved between the preview and the writing', async () => {
    const script = await opened();
    const made = change(script);
    const before = inputCells(script);
    const { seal } = previewed(script, made);
    turn(script, tab);
    expect(changedCells(before, inputCells(script))).toEqual({});
    const first = recorded(script, made, seal);
    // A nomination's place in the list is part of what is planned with.
    const answer = 'seal' in first ? recorded(script, made, first.seal) : first;
    expect(answer).toMatchObject({ recorded: true });
    expect(changedCells(before, inputCells(script))).toEqual({ [`${tab}|${idOf(made)}|${cell}`]: value });
  });

  it('finds it whenever it is moved while it is written: tried at every call', async () => {
    const quiet = await opened();
    const made = change(quiet);
    const { seal } = previewed(quiet, made);
    quiet.meter.reset();
    const methods: string[] = [];
    quiet.meter.onCall = ({ method }) => methods.push(method);
    recorded(quiet, made, seal);
    const written = methods.indexOf('Range.setValues') + 1;
    expect(written).toBeGreaterThan(0);
    let wrong = 0;
    for (let n = 1; n <= written + 12; n += 1) {
      const script = await opened();
      const before = inputCells(script);
      script.meter.reset();
      script.meter.onCall = ({ number }) => {
        if (number !== n) return;
        script.meter.onCall = undefined;
        turn(script, tab);
      };
      const answer = recorded(script, made, seal);
      const cells = changedCells(before, inputCells(script));
      const expected = { [`${tab}|${idOf(made)}|${cell}`]: value };
      // What was moved before it was found is looked at anew; then nothing is written but by another yes.
      expect([{}, expected], `moved at call ${n}: ${JSON.stringify(answer)}`).toContainEqual(cells);
      if (!('recorded' in answer)) wrong += Object.keys(cells).length === 0 ? 1 : 0;
      else expect(cells, `moved at call ${n}`).toEqual(expected);
    }
    expect(wrong).toBeLessThan(written + 12);
  });
});
