import { type Book, type TabRow, type TabRule, textOf } from './tabs.ts';

const GUESTS =
  'Rank|Nomination|Guest code|First name|Association|Group|Priority|Why this rank|Decision|Host|Host town|Outward driver|Return driver|Why|Keep|Change|Planned';
const HOMES = 'Host|Name|Town|Beds offered|Guests|Guest names|Outward driver|Arrives|Return driver|Leaves';
const RIDES =
  'Leg|Driver|Driver name|Stop|Time|Host|Host name|Address|Phone|Guests|Guest names|Seats used|Seats|Km|Directions';
const DEPARTURE = 'Leaves with|First name|Present|No-show|Phone|Seats|To|Association|Guest code|Needs|Nomination';
const TO_DO = 'Severity|Tab|Row|Column|Value|What to do|Link';

/** The output tabs of a weekend by name, with the columns they must have. */
function tabsOf({ start }: Book): [string, string][] {
  return [
    [`Guests ${start}`, GUESTS],
    [`Homes ${start}`, HOMES],
    [`Rides ${start}`, RIDES],
    [`Departure ${start}`, DEPARTURE],
    ['To do', TO_DO],
  ];
}

const columns: TabRule = {
  name: 'tabs: columns',
  judge(book, fault) {
    for (const [name, headers] of tabsOf(book)) {
      const rows = book.output[name];
      if (!rows) fault(`There is no tab ${name}`);
      const [first] = rows ?? [];
      for (const header of headers.split('|'))
        if (first && !(header in first)) fault(`${name} has no column ${header}`);
    }
  },
};

/** What Sheets shows in place of a formula gone wrong. */
const ERRORS = /^#(NAME\?|ERROR!|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)/;

const plainText: TabRule = {
  name: 'tabs: plain text',
  judge(book, fault) {
    const typed = new Set(
      Object.values(book.input).flatMap((rows) => rows.flatMap((row) => Object.values(row).map(String))),
    );
    for (const [name] of tabsOf(book)) {
      for (const row of book.output[name] ?? []) {
        for (const [header, value] of Object.entries(row)) {
          if (typeof value !== 'string') continue;
          // Somebody may be called "=x": the very text is then what must be shown.
          if (value.startsWith('=') && !typed.has(value) && !startsWithTyped(value, typed))
            fault(`${name}, ${header}: ${value}`);
          if (ERRORS.test(value)) fault(`${name}, ${header}: ${value}`);
        }
      }
    }
  },
};

/** A list of names may begin with one that looks like a formula. */
function startsWithTyped(value: string, typed: ReadonlySet<string>): boolean {
  return typed.has(value.split(', ')[0] ?? '');
}

const toDo: TabRule = {
  name: 'tabs: to do',
  judge({ toDo, guests }, fault) {
    toDo.forEach((row, i) => {
      const line = `Line ${i + 1} (${textOf(row, 'What to do')})`;
      if (!['Blocks', 'Check', 'Info'].includes(textOf(row, 'Severity'))) fault(`${line} has no severity`);
      if (textOf(row, 'Tab') === '') fault(`${line} names no tab`);
      if (textOf(row, 'What to do') === '') fault(`${line} does not say what to do`);
    });
    const held = guests.filter((row: TabRow) => textOf(row, 'Decision') === 'Held').length;
    const lines = toDo.filter((row) => textOf(row, 'Tab') === 'Nominations').length;
    if (lines < held) fault(`${held} are held, but only ${lines} lines speak of nominations`);
  },
};

export const WHOLE_BOOK_RULES: readonly TabRule[] = [columns, plainText, toDo];
