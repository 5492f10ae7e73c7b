/**
 * The numbers in a cell, as they are compared: their last nine digits, before which stands only how the country is dialled.
 * What is shorter is no whole number.
 */
export function numbersIn(phone: string): string[] {
  return phone
    .split(/[/,;]|\b(?:ou|or|et|and)\b/)
    .map((part) => part.replace(/\D/g, ''))
    .filter((digits) => digits.length >= SIGNIFICANT)
    .map((digits) => digits.slice(-SIGNIFICANT));
}

const SIGNIFICANT = 9;
