/**
 * French has a no-break space before `:` `;` `?` `!`, inside `« »` and around the `h` of a time; typed as plain ones, they
 * would let lines break there.
 */
export function typesetFrench(sentence: string): string {
  return sentence
    .replace(/ (?=[:;?!»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) h\b/g, '$1\u00a0h')
    .replace(/\u00a0h (?=\d\d\b)/g, '\u00a0h\u00a0');
}

/** What is not read but followed or dialled, and so must stay as it is. */
const NOT_WORDS = ['address', 'phone'];

/** The same words with every sentence passed through `typeset`, those made from facts included. */
export function typesetWords<T>(words: T, typeset: (sentence: string) => string): T {
  const each = (value: unknown): unknown => {
    if (typeof value === 'string') return typeset(value);
    if (typeof value === 'function') return (...facts: unknown[]) => each(value(...facts));
    if (Array.isArray(value)) return value.map(each);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, NOT_WORDS.includes(key) ? inner : each(inner)]),
    );
  };
  return each(words) as T;
}
