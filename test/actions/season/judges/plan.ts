import { expect } from 'vitest';
import { checkTabs } from '../../../checks/check-tabs.ts';
import { byId, dayOf, isHosted, numberOf, type TabRow, type Tabs, textOf } from '../../../checks/tabs/tabs.ts';
import { personKey, weeksBetween } from '../diary.ts';
import type { Slip } from '../enrolment.ts';
import { inEnglish } from '../in-english.ts';
import type { Office } from '../office.ts';
import { bedsOf, drivesLeg, heldAt, idOf } from './expected.ts';

/**
 * Judges a plan by what stands in the workbook: the tabs against each other, who is held, who ranks before whom by the
 * diary, who had a place and has none, and what was fixed by hand.
 * @param before the tabs as this plan found them, hand-written cells and all; null = it is the first of its weekend.
 */
export function judgePlan(office: Office, before: Tabs | null, slips: readonly Slip[]): void {
  const { script, start, at } = office;
  const now = inEnglish(script.spreadsheet as Parameters<typeof inEnglish>[0]);
  const [guests, earlier] = [now[`Guests ${start}`] ?? [], before?.[`Guests ${start}`]];
  const input = Object.fromEntries(
    ['Hosts', 'Drivers', 'Nominations', 'Weekends', 'Settings', 'Stays'].map((name) => [name, now[name] ?? []]),
  );
  const faults = checkTabs(earlier ? { ...input, [`Guests ${start}`]: earlier } : input, now, start);
  expect(faults, at).toEqual([]);
  expect(guests.length, `${at}: nobody is on the list`).toBeGreaterThan(5);

  const held = heldAt(now, start, earlier);
  const decided = guests.filter((row) => textOf(row, 'Decision') === 'Held').map(idOf);
  expect(decided.sort(), `${at}: who is held`).toEqual([...held].sort());
  office.tally.add('held', held.size);

  ranksByDiary(office, guests, now);
  homesForKnownGuests(office, guests, now);
  for (const slip of slips) {
    const lines = (now['To do'] ?? []).filter(
      (line) => line.Tab === 'Nominations' && textOf(line, 'Column') === slip.column && line.Value === slip.value,
    );
    const row = (now.Nominations ?? []).findIndex((one) => idOf(one) === slip.nomination) + 2;
    expect(
      lines.map((line) => line.Row),
      `${at}: ${slip.nomination}, ${slip.value}`,
    ).toContain(row);
  }
  office.tally.add('plannings judged');
  if (before && earlier) judgeAgain(office, { ...before }, now);
  else office.tally.add('first plannings');
}

/** Never hosted, then long ago, then lately; within these by points: recomputed from who stayed when. */
function ranksByDiary({ diary, start, at, tally }: Office, guests: readonly TabRow[], now: Tabs): void {
  const ranked = guests.filter((row) => textOf(row, 'Decision') !== 'Held');
  const stays = new Map(ranked.map((row) => [row, diary.lastStay(row.Association, row['Guest code'], start)] as const));
  const weeksOf = (row: TabRow) => {
    const stay = stays.get(row);
    return stay ? weeksBetween(stay.weekend, start) : null;
  };
  const tierOf = (row: TabRow) => {
    const weeks = weeksOf(row);
    return weeks === null ? 0 : weeks >= 4 ? 1 : 2;
  };
  const nominated = now.Nominations ?? [];
  for (const row of ranked) {
    const weeks = weeksOf(row);
    const said = textOf(row, 'Why this rank');
    const expected =
      weeks === null ? 'Aucun séjour jusqu’ici' : `Dernier séjour il y a ${weeks} semaine${weeks > 1 ? 's' : ''}`;
    expect(said.startsWith(`${expected}.`), `${at}: ${idOf(row)}, “${said}”, by the diary: ${expected}`).toBe(true);
    if (weeks === null) continue;
    tally.add('returning guests recognised');
    const key = personKey(row.Association, row['Guest code']);
    const theirs = nominated.filter((one) => personKey(one.Association, one['Guest code']) === key);
    const earlier = theirs.filter((one) => dayOf(one, 'Weekend') !== start);
    if (earlier.length === 0) tally.add('recognised when all else was forgotten');
  }
  const parties = new Map<number, TabRow[]>();
  for (const row of ranked) {
    const rank = numberOf(row, 'Rank') ?? -1;
    parties.set(rank, [...(parties.get(rank) ?? []), row]);
  }
  const standings = [...parties]
    .sort(([a], [b]) => a - b)
    .map(([rank, members]) => ({
      rank,
      tier: Math.max(...members.map(tierOf)),
      points: Math.max(...members.map((row) => numberOf(row, 'Priority') ?? -1)),
    }));
  standings.slice(1).forEach((party, i) => {
    const above = standings[i];
    if (!above) return;
    const right = above.tier < party.tier || (above.tier === party.tier && above.points >= party.points);
    expect(right, `${at}: rank ${above.rank} ${JSON.stringify(above)} before ${JSON.stringify(party)}`).toBe(true);
    if (above.tier < party.tier && above.points < party.points) tally.add('ranks that only the past explains');
  });
}

function homesForKnownGuests({ diary, start, at, tally }: Office, guests: readonly TabRow[], now: Tabs): void {
  const hosts = byId(now.Hosts, 'Host');
  for (const row of guests.filter(isHosted)) {
    if (textOf(hosts.get(textOf(row, 'Host')), 'Known guests only') !== 'Oui') continue;
    const stay = diary.lastStay(row.Association, row['Guest code'], start);
    expect(stay?.wentWell, `${at}: ${idOf(row)} at ${row.Host}, which knows its guests`).toBe('Oui');
    tally.add('guests at homes for known guests');
  }
}

const PARTS = ['Host', 'Outward driver', 'Return driver'] as const;

/** What the planner wrote in a row, by its own note of it. */
const writtenIn = (row: TabRow) => textOf(row, 'Planned').replace(/\*/g, '').split(', ');
const changedByHand = (row: TabRow) =>
  PARTS.filter((part, i) => textOf(row, part) !== '' && textOf(row, part) !== writtenIn(row)[i]);

/** What coordinators have fixed: what they chose; of a row whose tick the planner made itself, what it was made for. */
function fixedParts(row: TabRow): (typeof PARTS)[number][] {
  const chosen = changedByHand(row);
  const marked = textOf(row, 'Planned').split(', ');
  const byPlanner = marked.some((text) => text.endsWith('*'));
  return PARTS.filter((part, i) => {
    const ticked = row.Keep === true && (!byPlanner || marked[i]?.endsWith('*'));
    return textOf(row, part) !== '' && (ticked || chosen.includes(part));
  });
}

/** Of a weekend planned again: places kept, moves with a cause, keeps honoured or explained. */
function judgeAgain({ start, at, tally, script }: Office, before: Tabs, now: Tabs): void {
  const earlier = before[`Guests ${start}`] ?? [];
  const guests = now[`Guests ${start}`] ?? [];
  const held = heldAt(now, start, earlier);
  const had = byId(earlier.filter(isHosted), 'Nomination');
  const fixed = earlier.filter((row) => fixedParts(row).length > 0);
  const edited = earlier.filter((row) => changedByHand(row).length > 0);
  const hit = hitBy(earlier, now, { start, held });
  const partyOf = new Map<number, TabRow[]>();
  for (const row of guests) {
    const rank = numberOf(row, 'Rank');
    if (rank !== null) partyOf.set(rank, [...(partyOf.get(rank) ?? []), row]);
  }
  const causes = [...partyOf]
    .filter(([, members]) => {
      const placed = members.filter((row) => had.has(idOf(row))).length;
      return members.some((row) => hit.has(idOf(row))) || (placed > 0 && placed < members.length);
    })
    .map(([rank]) => rank);

  for (const row of guests) {
    if (!had.has(idOf(row)) || held.has(idOf(row))) continue;
    const rank = numberOf(row, 'Rank') ?? -1;
    if (!isHosted(row)) {
      const explained = fixed.length > 0 || causes.some((cause) => cause <= rank);
      expect(explained, `${at}: ${idOf(row)} lost their place, and nothing above them was lost`).toBe(true);
      tally.add('dropped');
    } else if (row.Change === 'Moved') {
      expect(fixed.length + causes.length, `${at}: ${idOf(row)} moves for nothing`).toBeGreaterThan(0);
      tally.add('moved');
    }
  }
  tally.add('came in', guests.filter((row) => row.Change === 'New').length);
  tally.add('in another car', guests.filter((row) => row.Change === 'New car').length);
  tally.add('gone', guests.filter((row) => held.has(idOf(row)) && had.has(idOf(row))).length);

  const nobodyElse = edited.length + causes.length === 0 && [...had.keys()].every((id) => !held.has(id));
  if (nobodyElse && guests.every((row) => had.has(idOf(row)) === isHosted(row))) {
    const changed = guests.filter((row) => row.Change !== '').map(idOf);
    const copied = earlier.length !== new Set(earlier.map(idOf)).size || fixed.length > 0;
    if (!copied) expect(changed, `${at}: nothing was lost and nobody came in`).toEqual([]);
    tally.add('plannings that change nothing');
  }

  const lines = (now['To do'] ?? []).filter(
    (line) => line.Tab === `Guests ${start}` || line.Tab === `Invités ${start}`,
  );
  for (const row of fixed) {
    const place = guests.findIndex((one) => idOf(one) === idOf(row));
    const after = guests[place];
    // Who does not come any more, or is nominated no more, needs no word.
    if (!after || held.has(idOf(row))) continue;
    const asked = fixedParts(row);
    const kept = asked.every((part) => textOf(after, part) === textOf(row, part));
    const told = lines.some((line) => line.Row === place + 2);
    expect(kept || told, `${at}: ${idOf(row)} was fixed, ${JSON.stringify(row)}, is ${JSON.stringify(after)}`).toBe(
      true,
    );
    tally.add(kept ? 'keeps kept' : 'keeps refused with a word');
  }
  tally.add('plannings made again');
  if (script.spreadsheet.getSheets().filter((sheet) => sheet.getName().startsWith('Invités')).length !== 1) {
    throw new Error(`${at}: one Guests tab for each weekend`);
  }
}

/** Those whose home or car is not what it was, by number. */
function hitBy(
  earlier: readonly TabRow[],
  now: Tabs,
  { start, held }: { start: string; held: ReadonlySet<string> },
): Set<string> {
  const [hosts, drivers] = [byId(now.Hosts, 'Host'), byId(now.Drivers, 'Driver')];
  const rows = [
    ...byId(
      earlier.filter((row) => isHosted(row) && !held.has(idOf(row))),
      'Nomination',
    ).values(),
  ];
  const hit = new Set<string>();
  const crowded = (those: readonly TabRow[], room: number) => {
    if (those.length > room) for (const row of those) hit.add(idOf(row));
  };
  const ids = (part: (typeof PARTS)[number]) => new Set(rows.map((row) => textOf(row, part)));
  for (const id of ids('Host')) {
    const host = hosts.get(id);
    crowded(
      rows.filter((row) => textOf(row, 'Host') === id),
      bedsOf(host, start),
    );
  }
  for (const leg of ['Outward', 'Return'] as const) {
    const part = `${leg} driver` as const;
    for (const id of ids(part)) {
      if (!id.startsWith('D')) continue;
      const driver = drivers.get(id);
      crowded(
        rows.filter((row) => textOf(row, part) === id),
        drivesLeg(driver, start, leg) ? (numberOf(driver, 'Seats') ?? 0) : 0,
      );
    }
  }
  return hit;
}
