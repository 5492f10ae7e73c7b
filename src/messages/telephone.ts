/**
 * A number as a phone dials it, from one as people write it: `+33 (0)6 39 98 12 34` → `+33639981234`. null for what is not
 * one number, such as two of them or one with words, which is for a person to read.
 */
export function dialled(phone: string): string | null {
  const written = phone.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (!/^\+?[\d ().\-/]+$/.test(written)) return null;
  const number = written.replace(/^(\+.*)\(0\)/, '$1').replace(/[^+\d]/g, '');
  return /^\+?\d{2,15}$/.test(number) ? number : null;
}
