import type { Host } from '../../../src/domain/host.ts';
import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Stay } from '../../../src/domain/stay.ts';
import type { Draws } from '../prng.ts';
import { dateAfter, START } from './places.ts';

/** Weeks ago; the first four fall into the month of the weekend, the last one is no past at all. */
const WEEKS_AGO = [1, 2, 3, 4, 5, 8, 12, 0];

/** Earlier stays of some guests, one row per guest and weekend, with or without the association. */
export function drawStays(nominations: readonly Nomination[], hosts: readonly Host[], draws: Draws): Stay[] {
  const known = nominations.filter(({ guestCode }) => guestCode !== '' && draws.chance(0.35));
  const own = known.flatMap((guest) =>
    WEEKS_AGO.filter(() => draws.chance(0.25)).map((weeks) =>
      drawStay(weeks, guest.guestCode, draws.of([guest.association, guest.association, '', 'Elsewhere']), hosts, draws),
    ),
  );
  // Guests of whom no one speaks this week keep hosts busy all the same.
  const others = hosts.flatMap((_, i) =>
    draws.chance(0.4) ? [drawStay(draws.of(WEEKS_AGO), `P${i}`, 'Aid', hosts, draws)] : [],
  );
  return [...own, ...others];
}

function drawStay(weeks: number, guestKey: string, association: string, hosts: readonly Host[], draws: Draws): Stay {
  const outcome = draws.of(['stayed', 'stayed', 'stayed', 'noShow', 'cancelled'] as const);
  return {
    weekend: dateAfter(START, -7 * weeks),
    guestKey: draws.chance(0.3) ? guestKey.toLowerCase() : guestKey,
    association,
    host: hosts.length > 0 && draws.chance(0.9) ? draws.of(hosts).id : '',
    outcome,
    wentWell: outcome === 'stayed' ? draws.of([true, true, true, false, null]) : null,
  };
}
