import { appendRows, writeCells } from '../../google/rows';
import { setUpCells } from '../../google/set-up-tab';
import { readCells } from '../../google/spreadsheet';
import { asWritten, type Grid, isBlank } from '../../sheets/cell';
import { ruleFor } from '../../sheets/setting-up/rules';
import type { SettingLine } from '../../sheets/settings/line';
import { readSettings, settingLines } from '../../sheets/tables/settings';
import type { LabelLanguage } from '../../sheets/text';
import { type InputTabs, tabNeeded } from '../input-tabs';

/**
 * Every setting with a line of its own: those that are missing are added with their defaults, meanings that are blank are
 * filled in, and values get what may stand there. Returns how many lines were missing.
 */
export function setUpSettings(
  tabs: Pick<InputTabs, 'session' | 'timeZone' | 'today'>,
  language: LabelLanguage,
): number {
  const { sheet, grid } = tabNeeded(tabs, 'settings');
  const read = readSettings(grid, { near: tabs.today });
  const missing = settingLines.filter(({ label }) => !read.rows.has(label.en));
  const at = (field: string) => (read.columns.get(field) ?? 0) - 1;
  const [setting, value, meaning] = [at('setting'), at('value'), at('meaning')];
  const width = Math.max(setting, value, meaning) + 1;
  appendRows(
    sheet,
    missing.map((line) => {
      const row = new Array<string | number | boolean>(width).fill('');
      row[setting] = asWritten(line.label[language]);
      row[value] = shownValue(line, language);
      if (meaning >= 0) row[meaning] = asWritten(line.meaning[language]);
      return row;
    }),
  );
  const cells = missing.length > 0 ? readCells(sheet, tabs.timeZone) : grid.cells;
  const now = readSettings({ name: grid.name, cells }, { near: tabs.today });
  if (meaning >= 0) fillMeanings(sheet, { cells, rows: now.rows, column: meaning }, language);
  ruleValues(sheet, { rows: now.rows, column: value }, language);
  return missing.length;
}

function shownValue({ shown }: SettingLine, language: LabelLanguage): string | number {
  if (typeof shown === 'number') return shown;
  return asWritten(typeof shown === 'string' ? shown : shown[language]) as string;
}

interface Place {
  readonly cells: Grid['cells'];
  readonly rows: ReadonlyMap<string, number>;
  /** From 0. */
  readonly column: number;
}

type Sheet = Parameters<typeof appendRows>[0];

function fillMeanings(sheet: Sheet, { cells, rows, column }: Place, language: LabelLanguage): void {
  for (const { label, meaning } of settingLines) {
    const row = rows.get(label.en);
    if (row === undefined || !isBlank(cells[row - 1]?.[column])) continue;
    writeCells(sheet, row, [{ column: column + 1, value: asWritten(meaning[language]) }]);
  }
}

function ruleValues(sheet: Sheet, { rows, column }: Omit<Place, 'cells'>, language: LabelLanguage): void {
  const lines = new Map(settingLines.flatMap((line) => [[rows.get(line.label.en) ?? 0, line] as const]));
  const placed = [...rows.values()];
  const [first, last] = [Math.min(...placed), Math.max(...placed)];
  const wanted = Array.from({ length: last - first + 1 }, (_, i) => {
    const line = lines.get(first + i);
    const rule = line ? ruleFor(line.expected, language) : null;
    // Several addresses may stand in one cell, which no rule could check.
    return line && rule && rule.kind !== 'email' ? { rule, help: line.meaning[language] } : null;
  });
  setUpCells(sheet, { first, column: column + 1 }, wanted);
}
