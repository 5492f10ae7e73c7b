import type { Random } from './random';

/** The Metropolis rule as a threshold: the rise in cost that this step accepts. */
export function drawRise(temperature: number, random: Random): number {
  return -temperature * Math.log(1 - random.unit());
}
