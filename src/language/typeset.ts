/** French has a no-break space before `:` `;` `?` `!` and inside `« »`; typed as a plain one, it would let lines break there. */
export function typesetFrench(sentence: string): string {
  return sentence.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

/** The same words with every sentence passed through `typeset`, those made from facts included. */
export function typesetWords<T>(words: T, typeset: (sentence: string) => string): T {
  const each = (value: unknown): unknown => {
    if (typeof value === 'string') return typeset(value);
    if (typeof value === 'function') return (...facts: unknown[]) => each(value(...facts));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]));
  };
  return each(words) as T;
}
