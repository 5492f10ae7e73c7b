import type { Dialog, DialogAnswer } from '../local/world.ts';

/**
 * What `npm start` answers for the person who typed it: the command is the consent to what it asks for, and what is told
 * is acknowledged. Nobody is there to type anything else: a weekend is named by `--weekend`.
 */
export function answerDialog({ kind }: Dialog): DialogAnswer {
  return { button: kind === 'prompt' ? 'CANCEL' : 'OK' };
}
