import { byId, dayOf, numberOf, type TabRow, type Tabs, textOf } from '../../../checks/tabs/tabs.ts';
import { personKey } from '../diary.ts';

/** What a careful reader makes of the tabs people write in: whom to count on, and for what. English headers. */

export interface Weekend {
  readonly start: string;
  /** In the order they came. */
  readonly nominated: readonly TabRow[];
  /** Those who are never placed, by number. */
  readonly held: ReadonlySet<string>;
}

export const idOf = (row: TabRow) => textOf(row, 'Nomination');

export function weekendOf(tabs: Tabs, start: string): Weekend {
  const nominated = (tabs.Nominations ?? []).filter((row) => dayOf(row, 'Weekend') === start);
  const departure = byId(tabs[`Departure ${start}`], 'Nomination');
  const may = textOf(byId(tabs.Settings, 'Setting').get('Qui peut proposer'), 'Value').split(', ');
  const earlier = new Set<string>();
  const held = new Set<string>();
  for (const row of nominated) {
    const key = personKey(row.Association, row['Guest code']);
    const tick = departure.get(idOf(row));
    const absent = tick?.['No-show'] === true && tick.Present !== true;
    const age = numberOf(row, 'Age');
    const missing = absent || /^absent$/i.test(textOf(row, 'Status'));
    const isHeld =
      missing ||
      /^(retiré|annulée|ne vient plus)$/i.test(textOf(row, 'Status')) ||
      (age !== null && age < 18 && textOf(row, 'Under-18 referral') === '') ||
      (!may.includes(textOf(row, 'Nominated by')) && textOf(row, 'Status') !== 'Confirmé') ||
      (key !== null && earlier.has(key));
    if (isHeld) held.add(idOf(row));
    // Whoever is not there is not there under another number either.
    if (key !== null && (missing || !isHeld)) earlier.add(key);
  }
  return { start, nominated, held };
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
