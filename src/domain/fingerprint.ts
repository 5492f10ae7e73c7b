/**
 * A whole number in [0, 2³²) that follows from a text: FNV-1a (Fowler, Noll, Vo) over its UTF-16 units, then the
 * finaliser of MurmurHash3 (Appleby) so that texts that differ by one sign land far apart. No secret: anyone can work it
 * out again.
 */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
