import { describe, expect, it } from 'vitest';
import { checkTabs, TAB_RULES } from './check-tabs.ts';
import { INPUT, OUTPUT, START } from './tabs/example.ts';
import type { TabRow, Tabs } from './tabs/tabs.ts';

const GUESTS = `Guests ${START}`;
const HOMES = `Homes ${START}`;
const RIDES = `Rides ${START}`;
const DEPARTURE = `Departure ${START}`;

/** Planned again: what the Guests tab showed before. */
const BEFORE: Tabs = { ...INPUT, [GUESTS]: OUTPUT[GUESTS] ?? [] };

/** One cell changed; rows are counted from 0. */
const cell = (tabs: Tabs, tab: string, row: number, change: TabRow): Tabs => ({
  ...tabs,
  [tab]: (tabs[tab] ?? []).map((old, i) => (i === row ? { ...old, ...change } : old)),
});

/** One row taken away. */
const without = (tabs: Tabs, tab: string, row: number): Tabs => ({
  ...tabs,
  [tab]: (tabs[tab] ?? []).filter((_, i) => i !== row),
});

/** What is wrong, the rule that must see it, and the tabs as they would be. */
const FLAWS: readonly (readonly [string, string, { readonly input?: Tabs; readonly output?: Tabs }])[] = [
  ['a tab is missing', 'columns', { output: { ...OUTPUT, [HOMES]: undefined as never } }],
  ['a nomination is left out', 'every nomination once', { output: without(OUTPUT, GUESTS, 3) }],
  ['a nomination stands twice', 'every nomination once', { output: cell(OUTPUT, GUESTS, 3, { Nomination: 'N1' }) }],
  ['a name became a formula’s result', 'guests as nominated', { output: cell(OUTPUT, GUESTS, 3, { 'First name': 0 }) }],
  ['a reason is missing', 'decisions explained', { output: cell(OUTPUT, GUESTS, 3, { Why: ' ' }) }],
  ['someone is hosted by nobody', 'decisions explained', { output: cell(OUTPUT, GUESTS, 0, { Host: '' }) }],
  [
    'someone is hosted without a car',
    'decisions explained',
    { output: cell(OUTPUT, GUESTS, 0, { 'Return driver': '' }) },
  ],
  ['someone waiting has a host', 'decisions explained', { output: cell(OUTPUT, GUESTS, 3, { Host: 'H1' }) }],
  ['ranks are not in order', 'ranks', { output: cell(OUTPUT, GUESTS, 3, { Rank: 1.5 }) }],
  ['a group is parted', 'ranks', { output: cell(OUTPUT, GUESTS, 1, { Host: 'H2' }) }],
  ['more are hosted than there are places', 'places', { input: cell(INPUT, 'Weekends', 0, { Places: 2 }) }],
  ['a home counts its guests wrong', 'guests and homes agree', { output: cell(OUTPUT, HOMES, 0, { Guests: 3 }) }],
  ['a home names others', 'guests and homes agree', { output: cell(OUTPUT, HOMES, 0, { 'Guest names': 'Ali' }) }],
  [
    'a home names another driver',
    'guests and homes agree',
    { output: cell(OUTPUT, HOMES, 1, { 'Return driver': 'D2' }) },
  ],
  ['a home is missing', 'guests and homes agree', { output: without(OUTPUT, HOMES, 1) }],
  ['a home is full beyond its beds', 'beds', { output: cell(OUTPUT, HOMES, 0, { Guests: 4 }) }],
  ['a host offers fewer beds', 'beds', { input: cell(INPUT, 'Hosts', 0, { [START]: '2 lits' }) }],
  ['a host has paused', 'beds', { input: cell(INPUT, 'Hosts', 1, { Status: 'Paused' }) }],
  ['a stop is missing', 'guests and rides agree', { output: without(OUTPUT, RIDES, 2) }],
  [
    'a stop is for somebody else',
    'guests and rides agree',
    { output: cell(OUTPUT, RIDES, 3, { 'Guest names': 'Ali' }) },
  ],
  ['a home is told another time', 'guests and rides agree', { output: cell(OUTPUT, HOMES, 0, { Arrives: '10:30' }) }],
  ['seats are counted wrong', 'run sheets', { output: cell(OUTPUT, RIDES, 1, { 'Seats used': 1 }) }],
  ['a car has fewer seats', 'run sheets', { input: cell(INPUT, 'Drivers', 0, { Seats: 2 }) }],
  ['a leg was not offered', 'run sheets', { input: cell(INPUT, 'Drivers', 0, { [START]: 'Aller' }) }],
  ['stops are numbered wrong', 'run sheets', { output: cell(OUTPUT, RIDES, 2, { Stop: 3 }) }],
  ['another host’s name stands at a stop', 'run sheets', { output: cell(OUTPUT, RIDES, 2, { 'Host name': 'Ann' }) }],
  ['a ride has no km', 'run sheets', { output: cell(OUTPUT, RIDES, 0, { Km: '' }) }],
  ['times run backwards', 'times', { output: cell(OUTPUT, RIDES, 2, { Time: '16:55' }) }],
  ['a car leaves too early', 'times', { output: cell(OUTPUT, RIDES, 0, { Time: '09:55' }) }],
  ['guests are back too late', 'times', { output: cell(OUTPUT, RIDES, 3, { Time: '18:05' }) }],
  ['a row was not written as planned', 'planned', { output: cell(OUTPUT, GUESTS, 0, { Planned: 'H1, D2, D1' }) }],
  ['nobody is fixed', 'planned', { output: cell(OUTPUT, GUESTS, 3, { Planned: '-*, -, -', Keep: true }) }],
  ['what is fixed is not ticked', 'planned', { output: cell(OUTPUT, GUESTS, 0, { Planned: 'H1*, D1, D1' }) }],
  ['what is ticked is not fixed', 'planned', { output: cell(OUTPUT, GUESTS, 0, { Keep: true }) }],
  ['something changed since nothing was planned', 'changes', { output: cell(OUTPUT, GUESTS, 0, { Change: 'New' }) }],
  [
    'somebody has another car and nothing says so',
    'changes',
    { input: BEFORE, output: cell(OUTPUT, GUESTS, 0, { 'Return driver': 'D2' }) },
  ],
  [
    'somebody moved and another car is told',
    'changes',
    { input: BEFORE, output: cell(OUTPUT, GUESTS, 0, { Host: 'H2', Change: 'New car' }) },
  ],
  [
    'a lost place is not told',
    'changes',
    { input: BEFORE, output: cell(OUTPUT, GUESTS, 0, { Decision: 'Waiting', Change: '' }) },
  ],
  [
    'a new guest is not told',
    'changes',
    { input: BEFORE, output: cell(OUTPUT, GUESTS, 3, { Decision: 'Hosted', Host: 'H2' }) },
  ],
  ['somebody is left on the car park', 'departure of everybody', { output: without(OUTPUT, DEPARTURE, 1) }],
  [
    'somebody is called by another name',
    'departure of everybody',
    { output: cell(OUTPUT, DEPARTURE, 2, { 'First name': 'Ali' }) },
  ],
  ['a box cannot be ticked', 'departure of everybody', { output: cell(OUTPUT, DEPARTURE, 2, { Present: '' }) }],
  ['somebody boards another car', 'departure by car', { output: cell(OUTPUT, DEPARTURE, 1, { 'Leaves with': 'Eve' }) }],
  ['somebody is sent elsewhere', 'departure by car', { output: cell(OUTPUT, DEPARTURE, 1, { To: 'Bea, Bergues' }) }],
  ['seats are told wrong', 'departure by car', { output: cell(OUTPUT, DEPARTURE, 0, { Seats: '1 of 3' }) }],
  ['another number is told', 'departure by car', { output: cell(OUTPUT, DEPARTURE, 0, { Phone: '06 12' }) }],
  [
    'somebody who waits stands among the cars',
    'stand-by list',
    { output: { ...OUTPUT, [DEPARTURE]: [...(OUTPUT[DEPARTURE] ?? [])].reverse() } },
  ],
  ['a turn is skipped', 'stand-by list', { output: cell(OUTPUT, DEPARTURE, 3, { 'Leaves with': 'Stand-by 2' }) }],
  ['a cell shows an error', 'plain text', { output: cell(OUTPUT, GUESTS, 3, { Why: '#NAME?' }) }],
  ['a cell shows a formula', 'plain text', { output: cell(OUTPUT, GUESTS, 3, { Why: '=A1' }) }],
  ['a line does not say what to do', 'to do', { output: cell(OUTPUT, 'To do', 0, { 'What to do': '' }) }],
  ['somebody held is not in To do', 'to do', { output: without(OUTPUT, 'To do', 0) }],
];

describe('the tab checker', () => {
  it('finds nothing wrong with a good plan', () => {
    expect(checkTabs(INPUT, OUTPUT, START)).toEqual([]);
    expect(checkTabs(BEFORE, OUTPUT, START)).toEqual([]);
  });

  it('has at least one flaw for each rule', () => {
    const covered = new Set(FLAWS.map(([, rule]) => `tabs: ${rule}`));
    expect(TAB_RULES.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });

  it.each(FLAWS)('sees when %s', (_, rule, { input = INPUT, output = OUTPUT }) => {
    expect(checkTabs(input, output, START).map((fault) => fault.rule)).toContain(`tabs: ${rule}`);
  });

  it('asks for no driver where Settings asks for no seat', () => {
    const input = cell(INPUT, 'Settings', 0, { Value: 'non' });
    const output = cell(without(OUTPUT, RIDES, 3), GUESTS, 1, { 'Return driver': '' });
    const rules = checkTabs(input, output, START).map((fault) => fault.rule);
    expect(rules).not.toContain('tabs: decisions explained');
  });
});
