import { format, inspect } from 'node:util';
import { GoogleObject } from '../expose.ts';

/**
 * `console.log('%s has %d beds', name, n)` and `Logger.log(…)` as one line of text: a format string takes the values
 * that follow; anything else is written out.
 */
export function logText(values: readonly unknown[]): string {
  // An object of Google's shows its name, never what our class keeps inside.
  const [first, ...rest] = values.map((value) => (value instanceof GoogleObject ? value.googleName : value));
  if (typeof first === 'string') return format(first, ...rest);
  return values.length === 0 ? '' : [first, ...rest].map((value) => inspectValue(value)).join(' ');
}

function inspectValue(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, { depth: 6 });
}
