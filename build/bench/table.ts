/** A cell: text stands left, numbers right. */
export type Cell = string | number;

/** Prints a table in columns that line up, with a title above and remarks below. */
export function printTable(title: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const cells = [headers, ...rows].map((row) => row.map(String));
  const widths = headers.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumeric = headers.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (isNumeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head = [], ...body] = cells;
  console.log(`\n${title}\n\n${[line(head), rule, ...body.map(line)].join('\n')}`);
}

/** Prints a remark below a table. */
export function printRemark(remark: string): void {
  console.log(`  ${remark}`);
}

/** A number with so many decimals, for a table. */
export function rounded(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}
