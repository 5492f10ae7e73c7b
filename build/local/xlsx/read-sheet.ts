import type { ConditionalFormattingRule, DataValidation, Style, Worksheet } from 'exceljs';
import { type Area, parseA1 } from '../spreadsheet/model/area.ts';
import type { CellFormat } from '../spreadsheet/model/format.ts';
import type { SheetModel } from '../spreadsheet/model/sheet-model.ts';
import type { Validation } from '../spreadsheet/model/validation.ts';
import { fromExcelStyle } from './cell-style.ts';
import { fromExcelValue, noteOf } from './cell-value.ts';
import { fromExcelColour } from './colour.ts';
import { fromExcelConditional } from './conditional-formats.ts';
import { fromExcelRule, type RuleContext } from './validations.ts';

/** What exceljs has and does not declare. */
type Undeclared = Worksheet & {
  dataValidations: { model: Record<string, DataValidation> };
  conditionalFormattings: { ref: string; rules: ConditionalFormattingRule[] }[];
};

/** Reads cells and layout; rules come later (`readRules`), because they may name other tabs. */
export function readSheet(worksheet: Worksheet, sheet: SheetModel): void {
  grow(sheet, worksheet.rowCount, worksheet.columnCount);
  readLayout(worksheet, sheet);
  const formats = new Map<Partial<Style>, CellFormat | undefined>();
  const { locale } = sheet.book;
  worksheet.eachRow({ includeEmpty: true }, (row, r) => {
    row.eachCell({ includeEmpty: true }, (cell, c) => {
      // Of merged cells only the first holds anything; exceljs repeats it in the others.
      if (!cell.isMerged || cell.master === cell) sheet.put(r, c, fromExcelValue(cell.value));
      if (!formats.has(cell.style)) formats.set(cell.style, fromExcelStyle(cell.style, locale));
      sheet.formats.set(r, c, formats.get(cell.style));
      sheet.notes.set(r, c, noteOf(cell.note));
    });
  });
  for (const merge of worksheet.model.merges ?? []) {
    const area = areaOf(String(merge), sheet);
    if (area) sheet.merges.push({ areas: [area] });
  }
}

export function readRules(worksheet: Worksheet, sheet: SheetModel, context: RuleContext): void {
  const { dataValidations, conditionalFormattings } = worksheet as Undeclared;
  const known = new Map<DataValidation, Validation | undefined>();
  for (const [address, rule] of Object.entries(dataValidations.model)) {
    const area = areaOf(address, sheet);
    if (!area) continue;
    if (!known.has(rule)) known.set(rule, fromExcelRule(rule, context));
    sheet.validations.set(area.row, area.column, known.get(rule));
  }
  const rules = (conditionalFormattings ?? [])
    .flatMap(({ ref, rules: own }) => own.map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  for (const { ref, rule } of rules) {
    const format = fromExcelConditional(rule);
    const areas = ref.split(/\s+/).flatMap((address) => areaOf(address, sheet) ?? []);
    if (format && areas.length > 0) sheet.conditionalFormats.push({ ...format, areas });
  }
}

/** A tab has at least Sheets' usual 1000 × 26 cells, and more when the file does. */
function grow(sheet: SheetModel, rows: number, columns: number): void {
  if (rows > sheet.rows.size) sheet.insert('rows', sheet.rows.size + 1, rows - sheet.rows.size);
  if (columns > sheet.columns.size) sheet.insert('columns', sheet.columns.size + 1, columns - sheet.columns.size);
}

/** undefined for what lies outside the tab: Excel's whole columns reach far below it. */
function areaOf(address: string, { rows, columns }: SheetModel): Area | undefined {
  const area = parseA1(address, { rows: rows.size, columns: columns.size });
  if (!area || area.row > rows.size || area.column > columns.size) return undefined;
  return {
    ...area,
    rows: Math.min(area.rows, rows.size - area.row + 1),
    columns: Math.min(area.columns, columns.size - area.column + 1),
  };
}

function readLayout(worksheet: Worksheet, sheet: SheetModel): void {
  sheet.hidden = worksheet.state !== 'visible';
  sheet.tabColor = fromExcelColour(worksheet.properties.tabColor) ?? null;
  // A file may say nothing of how it is looked at, whatever the types say.
  const [view] = (worksheet.views as Worksheet['views'] | null) ?? [];
  sheet.gridlinesHidden = view?.showGridLines === false;
  if (view?.state === 'frozen') {
    sheet.rows.frozen = Math.min(view.ySplit ?? 0, sheet.rows.size - 1);
    sheet.columns.frozen = Math.min(view.xSplit ?? 0, sheet.columns.size - 1);
  }
  for (let column = 1; column <= worksheet.columnCount; column += 1) {
    const { width, hidden } = worksheet.getColumn(column);
    if (width !== undefined && width !== DEFAULT_WIDTH) sheet.columns.setLength(column, Math.round(width * 7 + 5));
    if (hidden) sheet.columns.setHidden(column, true);
  }
  worksheet.eachRow({ includeEmpty: true }, (row, index) => {
    if (row.height) sheet.rows.setLength(index, Math.round(row.height / 0.75));
    if (row.hidden) sheet.rows.setHidden(index, true);
  });
}

/** What exceljs gives for a column that the file says nothing of. */
const DEFAULT_WIDTH = 9;
