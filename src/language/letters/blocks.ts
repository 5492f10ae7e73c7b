import type { Block, Fact, StopLine } from './letter';

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const link = (label: string, address: string): Block => ({ kind: 'link', label, address });
export const listOf = (items: readonly string[]): Block => ({ kind: 'list', items });
export const stops = (lines: readonly StopLine[]): Block => ({ kind: 'stops', stops: lines });

/** The facts that say something, in a block; no block where none does. */
export function facts(...all: readonly Fact[]): Block[] {
  const told = all
    .filter(({ value, phone = '' }) => value !== '' || phone !== '')
    .map(({ label, value, phone = '' }) => ({ label, value, ...callable(phone) }));
  return told.length === 0 ? [] : [{ kind: 'facts', facts: told }];
}

/** A number to call, where there is one. */
export function callable(phone: string): { readonly phone?: string } {
  return phone === '' ? {} : { phone };
}

/** Something that changed, and what it is now where that is short enough for one sentence. */
export function nowThat(part: string, value: string): string {
  return value === '' || value.length > SHORT ? part : `${part} (${value})`;
}
const SHORT = 80;

/** With a capital first letter. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
