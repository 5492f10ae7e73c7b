/** Paragraphs as people type them: blank lines between, single line breaks being spaces. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '');
}
