import { fingerprint } from '../domain/fingerprint';

/** A number in [0, 1) that anyone can work out again from a text. */
export function draw(text: string): number {
  return fingerprint(text) / 0x1_0000_0000;
}
