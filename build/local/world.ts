import type { Meter } from './meter.ts';

/** What the world outside the script is like: who runs it, when, where, and what a person answers to a dialog. */
export interface World {
  readonly meter: Meter;
  /** The time now. The script's own `Date` follows it too. */
  now(): Date;
  /** Time passes; `Utilities.sleep` and a waiting lock call this instead of waiting. */
  sleep(ms: number): void;
  /** The person at the keyboard. */
  readonly user: { email: string; locale: string };
  /** IANA zone of the script project (from the manifest). */
  readonly scriptTimeZone: string;
  /** Answers a dialog: alert, prompt. Called with what was shown; returns which button was pressed and any text. */
  answer(dialog: Dialog): DialogAnswer;
  /** The next number in [0, 1) from the world's seeded generator: what Google would draw at random. */
  random(): number;
}

export interface Dialog {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface DialogAnswer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  text?: string;
}
