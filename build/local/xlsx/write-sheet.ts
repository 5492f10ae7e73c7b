import type { Worksheet } from 'exceljs';
import { toA1 } from '../spreadsheet/model/area.ts';
import type { CellFormat } from '../spreadsheet/model/format.ts';
import type { SheetModel } from '../spreadsheet/model/sheet-model.ts';
import { toExcelStyle } from './cell-style.ts';
import { toExcelValue } from './cell-value.ts';
import { toExcelColour } from './colour.ts';
import { toExcelConditional } from './conditional-formats.ts';
import { type RuleContext, rectangles, toExcelRule } from './validations.ts';

/** exceljs has this collection and does not declare it. */
type WithValidations = Worksheet & { dataValidations: { add(address: string, rule: object): void } };

/** A column as wide as this in Excel's unit (characters) is 100 pixels wide, as Sheets has it. */
export const pixelsToCharacters = (pixels: number) => (pixels - 5) / 7;
export const pixelsToPoints = (pixels: number) => pixels * 0.75;

export function writeSheet(sheet: SheetModel, worksheet: Worksheet, rules: RuleContext): void {
  writeLayout(sheet, worksheet);
  writeCells(sheet, worksheet);
  for (const { areas } of sheet.merges) for (const area of areas) worksheet.mergeCells(toA1(area));
  for (const { area, value } of rectangles(sheet.validations.entries())) {
    const rule = toExcelRule(value, rules);
    if (rule) (worksheet as WithValidations).dataValidations.add(toA1(area), rule);
  }
  sheet.conditionalFormats.forEach((format, i) => {
    const rule = toExcelConditional(format, i + 1);
    if (rule && format.areas.length > 0) {
      worksheet.addConditionalFormatting({ ref: format.areas.map(toA1).join(' '), rules: [rule] });
    }
  });
}

function writeLayout(sheet: SheetModel, worksheet: Worksheet): void {
  const { rows, columns } = sheet;
  worksheet.state = sheet.hidden ? 'hidden' : 'visible';
  const tabColor = toExcelColour(sheet.tabColor);
  if (tabColor) worksheet.properties.tabColor = tabColor;
  const gridLines = { showGridLines: !sheet.gridlinesHidden };
  worksheet.views = [
    rows.frozen + columns.frozen > 0
      ? { ...gridLines, state: 'frozen', xSplit: columns.frozen, ySplit: rows.frozen }
      : { ...gridLines, state: 'normal' },
  ];
  for (let column = 1; column <= columns.size; column += 1) {
    if (columns.hasLength(column)) worksheet.getColumn(column).width = pixelsToCharacters(columns.length(column));
    if (columns.isHidden(column)) worksheet.getColumn(column).hidden = true;
  }
  for (let row = 1; row <= rows.size; row += 1) {
    if (rows.hasLength(row)) worksheet.getRow(row).height = pixelsToPoints(rows.length(row));
    if (rows.isHidden(row)) worksheet.getRow(row).hidden = true;
  }
}

function writeCells(sheet: SheetModel, worksheet: Worksheet): void {
  const styles = new Map<CellFormat, ReturnType<typeof toExcelStyle>>();
  for (const { row, column, value: format } of sheet.formats.entries()) {
    let style = styles.get(format);
    if (!style) {
      style = toExcelStyle(format);
      styles.set(format, style);
    }
    if (Object.keys(style).length > 0) worksheet.getCell(row, column).style = style;
  }
  for (const { row, column, value } of sheet.values.entries()) {
    const formula = sheet.formulas.get(row, column);
    const link = sheet.links.get(row, column);
    worksheet.getCell(row, column).value = toExcelValue({ value, formula, link });
  }
  for (const { row, column, value: note } of sheet.notes.entries()) {
    const cell = worksheet.getCell(row, column);
    cell.note = note;
    // exceljs writes the note of a cell without value and look, and then cannot find the cell to read it.
    if (Object.keys(cell.style).length === 0) cell.style = { alignment: { vertical: 'bottom' } };
  }
}
