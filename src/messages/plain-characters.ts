/**
 * Text without what the eye cannot see: formatting characters (zero-width ones, those that turn the direction of reading
 * round) are left out, control characters and line breaks of any kind become a space. What people typed into a sheet is so
 * kept from ending a line, hiding a word or showing an address backwards.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
