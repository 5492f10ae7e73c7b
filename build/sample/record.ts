import type { Row } from '../../src/sheets/table';
import type { Label } from '../../src/sheets/text';
import type { Random } from './random.ts';

/**
 * One row of a table before it is put into a language: what the table's reader should find in it, with both wordings
 * wherever somebody would have written words.
 */
export type Twin<C> = { readonly [K in keyof Row<C>]: TwinValue<Row<C>[K]> };

type TwinValue<T> = T extends readonly string[] ? readonly Label[] : string extends T ? string | Label : T;

/** A host's or driver's row with what they answered for the open weekend; null = no answer. */
export interface Answering<C, A> {
  readonly values: Twin<C>;
  readonly answer: A | null;
}

/** One of the remarks for a share of the rows, nothing for the others. */
export function remark(random: Random, share: number, remarks: readonly Label[]): string | Label {
  return random.chance(share) ? random.pick(remarks) : '';
}
