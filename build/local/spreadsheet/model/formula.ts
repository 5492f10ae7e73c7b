import type { Scalar } from './typing.ts';

/** What a formula shows, and where it leads when it is a link. */
export interface Evaluated {
  readonly value: Scalar;
  readonly link?: string;
}

const TEXT = '"((?:[^"]|"")*)"';
const HYPERLINK = new RegExp(String.raw`^=\s*HYPERLINK\(\s*${TEXT}\s*(?:[;,]\s*(?:${TEXT}|(-?[\d.]+))\s*)?\)\s*$`, 'i');
const LITERAL = new RegExp(String.raw`^=\s*(?:${TEXT}|(-?\d+(?:\.\d+)?)|(TRUE|FALSE)(?:\(\))?)\s*$`, 'i');

const unquoted = (text: string) => text.replaceAll('""', '"');

/**
 * The value of a formula. The local Apps Script has no calculation engine: it knows `HYPERLINK` of quoted texts (with
 * `;` or `,`) and literals (`="a"`, `=3`, `=TRUE`). Every other formula is stored as written and shows `#NAME?`, which
 * is what Sheets shows for a function it does not know.
 */
export function evaluate(formula: string): Evaluated {
  const link = HYPERLINK.exec(formula);
  if (link) {
    const url = unquoted(link[1] ?? '');
    const label = link[2] ?? link[3];
    return { value: label === undefined ? url : unquoted(label), link: url };
  }
  const literal = LITERAL.exec(formula);
  if (literal?.[1] !== undefined) return { value: unquoted(literal[1]) };
  if (literal?.[2] !== undefined) return { value: Number(literal[2]) };
  if (literal?.[3] !== undefined) return { value: literal[3].toUpperCase() === 'TRUE' };
  return { value: '#NAME?' };
}
