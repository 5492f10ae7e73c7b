import type { AppsScript } from '../build/local/apps-script.ts';

type Sheet = AppsScript['spreadsheet']['model']['sheets'][number];

/**
 * Everything that a tab is, as one text: its place, size, widths, and each cell's value, format, note and rule. Texts
 * that are the same say that nobody could tell the tabs apart.
 */
export function everythingOf({ id, name, rows, columns, hidden, tabColor, layers, ...rest }: Sheet): string {
  const widths = Array.from({ length: columns.size }, (_, i) => [columns.length(i + 1), columns.isHidden(i + 1)]);
  const { protections, merges, conditionalFormats } = rest;
  return JSON.stringify({
    ...{ id, name, hidden, tabColor, protections, merges, conditionalFormats, widths },
    size: [rows.size, columns.size],
    frozen: [rows.frozen, columns.frozen],
    layers: layers.map((layer) => [...layer.entries()]),
  });
}

/** By the tabs' names, in the order of the tabs. */
export function everyTab(script: AppsScript): Map<string, string> {
  return new Map(script.spreadsheet.model.sheets.map((sheet) => [sheet.name, everythingOf(sheet)]));
}
