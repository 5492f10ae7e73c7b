import { Meter } from '../../../build/local/meter.ts';
import type { Dialog, DialogAnswer, World } from '../../../build/local/world.ts';

/** A world whose clock moves only when told, whose dice are seeded and whose person answers as given. */
export interface StillWorld extends World {
  /** Replaces how dialogs are answered. */
  answerWith(answer: (dialog: Dialog) => DialogAnswer): void;
}

export function stillWorld(start = '2026-11-23T08:00:00Z', user = 'coordination@calais.example'): StillWorld {
  let time = Date.parse(start);
  let state = 20261123;
  let reply: (dialog: Dialog) => DialogAnswer = () => ({ button: 'OK' });
  return {
    meter: new Meter(),
    now: () => new Date(time),
    sleep: (ms) => {
      time += ms;
    },
    user: { email: user, locale: 'fr' },
    scriptTimeZone: 'Europe/Paris',
    answer: (dialog) => reply(dialog),
    answerWith: (answer) => {
      reply = answer;
    },
    random: () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    },
  };
}
