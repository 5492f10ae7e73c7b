import { byId, dayOf, isHosted, numberOf, type TabRow, type Tabs, textOf } from '../../../checks/tabs/tabs.ts';
import { personKey } from '../diary.ts';

/** What a careful reader makes of the tabs people write in: whom to count on, and for what. English headers. */

export const idOf = (row: TabRow) => textOf(row, 'Nomination');

/**
 * Who is never placed, by number.
 * @param before the Guests tab that a plan is held against: of two nominations of one person, the one that has a place there
 * is the one that counts.
 */
export function heldAt(tabs: Tabs, start: string, before: readonly TabRow[] = []): ReadonlySet<string> {
  const departure = byId(tabs[`Departure ${start}`], 'Nomination');
  const may = textOf(byId(tabs.Settings, 'Setting').get('Qui peut proposer'), 'Value').split(', ');
  const placed = byId(before.filter(isHosted), 'Nomination');
  const nominated = (tabs.Nominations ?? []).filter((row) => dayOf(row, 'Weekend') === start);
  const inTurn = [
    ...nominated.filter((row) => placed.has(idOf(row))),
    ...nominated.filter((row) => !placed.has(idOf(row))),
  ];
  const earlier = new Set<string>();
  const held = new Set<string>();
  for (const row of inTurn) {
    const key = personKey(row.Association, row['Guest code']);
    const [status, age] = [textOf(row, 'Status'), numberOf(row, 'Age')];
    const { Present: isThere, 'No-show': isAbsent } = departure.get(idOf(row)) ?? {};
    const noted = /^absent$/i.test(status);
    // Somebody sees them standing there, whatever else was noted.
    const missing = isThere !== true && (noted || isAbsent === true);
    const confirmed = status === 'Confirmé' || (noted && !missing);
    const isHeld =
      missing ||
      /^(retiré|annulée|ne vient plus)$/i.test(status) ||
      (age !== null && age < 18 && textOf(row, 'Under-18 referral') === '') ||
      (!may.includes(textOf(row, 'Nominated by')) && !confirmed) ||
      (key !== null && earlier.has(key));
    if (isHeld) held.add(idOf(row));
    // Whoever is not there is not there under another number either.
    if (key !== null && (missing || !isHeld)) earlier.add(key);
  }
  return held;
}

/** Beds that a host offers, as the season's coordinator types them. */
export function bedsOf(host: TabRow | undefined, start: string): number {
  const answer = textOf(host, start);
  const all = numberOf(host, 'Beds') ?? 0;
  if (answer === 'Oui') return all;
  return /^(Non|)$/.test(answer) ? 0 : Math.min(all, Number.parseInt(answer, 10));
}

export function drivesLeg(driver: TabRow | undefined, start: string, leg: 'Outward' | 'Return'): boolean {
  const answer = textOf(driver, start);
  return ['Aller-retour', 'a/r', leg === 'Outward' ? 'Aller' : 'Retour'].includes(answer);
}
