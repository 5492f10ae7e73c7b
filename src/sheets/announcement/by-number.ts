import { type Cell, cellText } from '../cell';

/**
 * Finds records by the numbers that people write for them (`H12`, `h 12`), whatever the case and spaces. Where two numbers
 * differ in no more than that, only the exact one is found.
 */
export function byNumber<T extends { readonly id: string }>(records: readonly T[]): (cell: Cell) => T | undefined {
  const exact = new Map(records.map((record) => [record.id, record] as const));
  const alike = new Map<string, T | null>();
  for (const record of records) alike.set(plain(record.id), alike.has(plain(record.id)) ? null : record);
  return (cell) => {
    const written = cellText(cell).trim();
    return exact.get(written) ?? alike.get(plain(written)) ?? undefined;
  };
}

function plain(number: string): string {
  return number.replace(/\s+/g, '').toLowerCase();
}
