import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import { fold } from '../../src/domain/fold.ts';
import { BY_URGENCY, type MessageStatus } from '../../src/domain/message.ts';
import type { Cell, Grid } from '../../src/sheets/cell.ts';
import { findOutputs } from '../../src/sheets/find-outputs.ts';
import { messageKindLabels } from '../../src/sheets/message-kinds.ts';
import { readMessageLog } from '../../src/sheets/message-log.ts';
import type { OutputTable } from '../../src/sheets/output-table.ts';
import { guests } from '../../src/sheets/outputs/guests.ts';
import { homes } from '../../src/sheets/outputs/homes.ts';
import { messageStatusLabels, messages } from '../../src/sheets/outputs/messages.ts';
import { rides } from '../../src/sheets/outputs/rides.ts';
import { toDo } from '../../src/sheets/outputs/to-do.ts';
import { readOutput } from '../../src/sheets/read-output.ts';
import { randomFrom } from '../random.ts';

const start = '2026-11-28' as CivilDate;

describe('the names of output tabs', () => {
  it('are found in either language, whatever their case and accents', () => {
    const input = ['Hébergeurs', 'Conducteurs', 'Propositions', 'Week-ends'];
    expect(
      findOutputs(
        [...input, 'invites 2026-11-28', 'Foyers 2026-11-28', 'TRAJETS 2026-11-28', 'A faire', 'messages'],
        start,
      ),
    ).toEqual({
      ...{ guests: 'invites 2026-11-28', homes: 'Foyers 2026-11-28', rides: 'TRAJETS 2026-11-28' },
      ...{ toDo: 'A faire', messages: 'messages' },
    });
    expect(findOutputs([...input, 'Guests 2026-11-21', 'Guests', 'Rides 2026-11-29'], start)).toEqual({});
    expect(findOutputs(['Guests 2026-11-28', 'To do'])).toEqual({ toDo: 'To do' });
  });

  it('are those of the language that is planned in now, where a weekend was planned in both', () => {
    const both = ['Hosts', 'Guests 2026-11-28', 'Rides 2026-11-28', 'Invités 2026-11-28', 'Trajets 2026-11-28'];
    expect(findOutputs(both, start)).toEqual({ guests: 'Guests 2026-11-28', rides: 'Rides 2026-11-28' });
    expect(findOutputs(both, start, 'fr')).toEqual({ guests: 'Invités 2026-11-28', rides: 'Trajets 2026-11-28' });
    expect(findOutputs(both.slice(0, 3), start, 'fr')).toEqual({
      guests: 'Guests 2026-11-28',
      rides: 'Rides 2026-11-28',
    });
  });
});

describe('output tabs', () => {
  it('have labels of which no two are read as one', () => {
    for (const table of [guests, homes, rides, toDo, messages] as OutputTable<string>[]) {
      const read = new Map<string, string>();
      for (const [key, { label }] of Object.entries(table.columns)) {
        for (const name of [label.en, label.fr]) {
          expect([undefined, key], `${table.label.en}: ${name}`).toContain(read.get(fold(name)));
          read.set(fold(name), key);
        }
      }
    }
  });

  it('are read without what stands in columns of the coordinators’ own', () => {
    const grid: Grid = {
      name: 'To do',
      cells: [
        ['Vu', ...Object.values(toDo.columns).map(({ label }) => label.fr)],
        ['x', 'Info', 'Hosts', 3, '', '', 'Call.', ''],
        ['x', '', ' ', false, '', '', '', ''],
        ['', 'Info', 'Hosts', 5, '', '', 'Call.', ''],
      ],
    };
    const { rows, columns } = readOutput(toDo, grid);
    expect(rows.map(({ row, cells }) => [row, cells.row])).toEqual([
      [2, 3],
      [4, 5],
    ]);
    expect(columns.get('severity')).toBe(1);
  });
});

describe('the Messages tab', () => {
  const KEY = 'a/b.c-d';
  const columns = Object.values(messages.columns).map(({ label }) => label);
  const read = (rows: Cell[][], headers: Cell[] = columns.map(({ fr }) => fr)) =>
    readMessageLog({ name: 'Messages', cells: [headers, ...rows] }).entries;
  const line = (cells: Partial<Record<keyof typeof messages.columns, Cell>>): Cell[] =>
    (Object.keys(messages.columns) as (keyof typeof messages.columns)[]).map((key) => cells[key] ?? '');

  it('gives every status and kind back as it was written, in either language', () => {
    let count = 0;
    for (const language of ['en', 'fr'] as const) {
      for (const kind of BY_URGENCY) {
        for (const status of Object.keys(messageStatusLabels) as MessageStatus[]) {
          const written = {
            key: KEY,
            weekend: start,
            kind: messageKindLabels[kind][language],
            to: 'a@b.example',
            error: ' x  y ',
          };
          const [entry] = read([line({ ...written, status: messageStatusLabels[status][language] })]);
          const known = { row: 2, key: KEY, weekend: start, kind, to: 'a@b.example', status };
          expect(entry).toEqual({ ...known, sentAt: '', error: 'x y' });
          count += 1;
        }
      }
    }
    expect(count).toBe(2 * 13 * 6);
    const kinds = BY_URGENCY.flatMap((kind) =>
      Object.values(messageKindLabels[kind]).map((text) => fold(String(text))),
    );
    expect(new Set(kinds).size).toBe(26);
  });

  it.each<[Cell, string]>([
    ['2026-11-23 09:05', '2026-11-23 09:05'],
    [' 2026-11-23 ', '2026-11-23'],
    [{ date: '2026-11-23', minutes: 545 }, '2026-11-23 09:05'],
    [{ date: '2026-11-23', minutes: 0 }, '2026-11-23'],
    ['2026-02-30 09:05', ''],
    ['lundi', ''],
    [45_000, ''],
  ])('reads the moment %j as "%s"', (sentAt, moment) => {
    expect(read([line({ key: KEY, sentAt })])[0]?.sentAt).toBe(moment);
  });

  it.each<[Cell, MessageStatus]>([
    ['', 'unsure'],
    ['?', 'unsure'],
    ['brouillons', 'unsure'],
    ['to send', 'unsure'],
    [true, 'unsure'],
    [3, 'unsure'],
    [' BROUILLON ', 'draft'],
    ['envoyee', 'sent'],
    ['envoi en cours', 'sending'],
  ])('counts the status %j as %s', (status, expected) => {
    expect(read([line({ key: KEY, status })])).toMatchObject([{ status: expected, kind: null, weekend: null }]);
  });

  it('keeps keys as they stand, and tells of lines that have lost theirs', () => {
    expect(read([line({ key: ` ${KEY} `, status: 'Sent' }), line({}), line({ to: 'a@b.example' })])).toMatchObject([
      { row: 2, key: KEY, status: 'sent' },
      { row: 4, key: '', status: 'unsure' },
    ]);
    expect(read([line({ key: KEY, weekend: { date: '2026-11-28', minutes: 0 } })])[0]?.weekend).toBe(start);
  });

  it('can be sorted and its columns moved', () => {
    const statuses = Object.keys(messageStatusLabels) as MessageStatus[];
    const all = Array.from({ length: 200 }, (_, i) => ({ key: `${KEY}${i}`, status: statuses[i % 6]! }));
    const random = randomFrom(11);
    const order = random.shuffle([...columns.keys()]);
    const rows = random.shuffle(
      all.map(({ key, status }) => {
        const cells = line({ key, status: messageStatusLabels[status][random.pick(['en', 'fr'] as const)] });
        return order.map((at) => cells[at]!);
      }),
    );
    const entries = read(
      rows,
      order.map((at) => columns[at]!.en),
    );
    expect(new Map(entries.map(({ key, status }) => [key, status]))).toEqual(
      new Map(all.map(({ key, status }) => [key, status])),
    );
  });

  it('cannot be read without one of its columns', () => {
    for (const at of columns.keys()) {
      const headers = columns.filter((_, i) => i !== at).map(({ en }) => en);
      expect(() => read([], headers)).toThrow(
        expect.objectContaining({ fault: { code: 'columnMissing', tab: 'Messages', column: columns[at] } }),
      );
    }
  });
});
