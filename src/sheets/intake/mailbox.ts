/**
 * An e-mail address as people are recognised by it: case, accents and dots before the `@` apart, which people type now one
 * way and now another, and which many mail services do not tell apart themselves. '' for what is none.
 */
export function mailbox(address: string): string {
  const plain = address
    .normalize('NFD')
    .replace(/[\p{M}\s\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/^mailto:/, '');
  const at = plain.lastIndexOf('@');
  if (at < 1 || at === plain.length - 1) return '';
  return `${plain.slice(0, at).replace(/\./g, '')}@${plain.slice(at + 1)}`;
}

export function sameMailbox(one: string, other: string): boolean {
  return mailbox(one) !== '' && mailbox(one) === mailbox(other);
}
