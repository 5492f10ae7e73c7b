import type { Driver } from '../../../src/domain/driver.ts';
import type { Host } from '../../../src/domain/host.ts';
import type { Draws } from '../prng.ts';
import type { Shape } from '../shapes.ts';
import { drawWhereabouts, OTHER_WEEKEND, START } from './places.ts';

/** Folded as reading leaves them. */
export const LANGUAGES = ['arabe', 'anglais', 'francais', 'tigrinya', 'pachto', 'dari'];

export function drawLanguages(draws: Draws): string[] {
  return LANGUAGES.filter(() => draws.chance(0.3));
}

/** Whether somebody is left out for a reason, and which of several. */
function drawAbsence<T>(shape: Shape, draws: Draws, ways: readonly T[]): T | null {
  return draws.chance(shape.uncounted) ? draws.of(ways) : null;
}

export function drawHost(id: string, shape: Shape, draws: Draws): Host {
  const beds = draws.between(shape.beds);
  const absence = drawAbsence(shape, draws, ['status', 'no', 'silent', 'monthly', 'monthly'] as const);
  const offered = Math.max(1, beds - (draws.chance(0.2) ? 1 : 0));
  return {
    id,
    name: `Host ${id}`,
    email: `${id.toLowerCase()}@host.example`,
    phone: '0600000000',
    language: null,
    address: `1 rue ${id}`,
    postcode: '62100',
    ...drawWhereabouts(shape.spread, shape.unlocated, draws),
    beds,
    welcomes: draws.chance(shape.limited) ? draws.of(['menOnly', 'menOnly', 'womenOnly'] as const) : 'anyone',
    knownGuestsOnly: draws.chance(shape.limited / 2),
    stepFree: !draws.chance(shape.limited * 1.5),
    pets: draws.chance(shape.limited),
    languages: drawLanguages(draws),
    collects: draws.chance(shape.collecting) ? draws.of(['both', 'both', 'outward', 'return'] as const) : 'none',
    staysPerMonth: absence === 'monthly' ? draws.of([1, 1, 2]) : draws.of([null, null, 4]),
    status: absence === 'status' ? draws.of(['new', 'paused', 'left'] as const) : 'approved',
    offers: new Map([
      ...(absence === 'silent' ? [] : [[START, absence === 'no' ? 0 : offered] as const]),
      [OTHER_WEEKEND, 12] as const,
    ]),
  };
}

export function drawDriver(id: string, shape: Shape, draws: Draws): Driver {
  const absence = drawAbsence(shape, draws, ['status', 'no', 'silent'] as const);
  const offered = absence === 'no' ? 'none' : draws.of(shape.legs);
  return {
    id,
    name: `Driver ${id}`,
    email: draws.chance(0.1) ? '' : `${id.toLowerCase()}@driver.example`,
    phone: '0700000000',
    language: null,
    postcode: '62100',
    ...drawWhereabouts(shape.spread, shape.unlocated / 2, draws),
    seats: draws.between(shape.seats),
    longestDetourKm: draws.of(shape.detours),
    status: absence === 'status' ? draws.of(['new', 'paused', 'left'] as const) : 'approved',
    offers: new Map([...(absence === 'silent' ? [] : [[START, offered] as const]), [OTHER_WEEKEND, 'both'] as const]),
  };
}

/** The host who is also that driver: one e-mail address, one roof. */
export function drawHousehold(host: Host, { email, location, town }: Driver): Host {
  return { ...host, email: email.toUpperCase(), location, town, collects: 'none' };
}
