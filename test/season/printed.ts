/** What stands in a printed table, by `section / label` and column; '–' where there is nobody to say it of. */
export type Printed = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads a table back from its text. What stands in brackets counts as a line of its own, the same in every column. */
export function readPrinted(text: string): Printed {
  const [heading = '', ...rest] = text.split('\n');
  const columns = heading.trim().split(/\s{2,}/);
  const lines = new Map<string, ReadonlyMap<string, string>>();
  const cellsOf = (values: readonly string[]) => new Map(columns.map((name, i) => [name, values[i] ?? ''] as const));
  let section = '';
  for (const line of rest.filter((each) => each !== '')) {
    if (!line.startsWith(' ')) {
      section = line;
      continue;
    }
    const match = /^\s+(.*?)(?: \(([\d.–]+) % of nominations\))?((?:\s+(?:[\d.]+|–)){4})$/.exec(line);
    if (!match) throw new Error(`This is no line of a table: "${line}"`);
    const [, label = '', against, values = ''] = match;
    lines.set(`${section} / ${label}`, cellsOf(values.trim().split(/\s+/)));
    if (against) lines.set(`${section} / ${label} / nominations`, cellsOf(columns.map(() => against)));
  }
  return lines;
}
