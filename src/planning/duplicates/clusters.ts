/** Things that are alike by pairs, as groups of all that hang together; in the order of the first of each. */
export function clusters<T>(pairs: readonly (readonly [T, T])[]): T[][] {
  const groups = new Map<T, Set<T>>();
  for (const [a, b] of pairs) {
    const together = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])]);
    for (const each of together) groups.set(each, together);
  }
  return [...new Set(groups.values())].map((group) => [...group]);
}
