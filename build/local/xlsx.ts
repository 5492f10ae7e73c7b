import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import { parseA1 } from './spreadsheet/model/area.ts';
import { BookModel } from './spreadsheet/model/book-model.ts';
import type { SheetModel } from './spreadsheet/model/sheet-model.ts';
import { Spreadsheet } from './spreadsheet/spreadsheet.ts';
import { LIST_TAB, readingContext, reference, splitReference, writingContext } from './xlsx/lists.ts';
import { readRules, readSheet } from './xlsx/read-sheet.ts';
import { writeSheet } from './xlsx/write-sheet.ts';
import { stampZip } from './xlsx/zip-stamp.ts';

/**
 * Excel workbooks at the edge of the local Apps Script.
 *
 * Kept both ways: values (dates as serial numbers, times, booleans, links, formulas with their results), number
 * formats, colours, fonts, alignment, wrapping, borders, merged cells, notes, data validation (checkboxes as lists of
 * TRUE and FALSE), conditional formats of one condition, widths, heights, hidden and frozen rows and columns, hidden
 * tabs, tab colours, grid lines, named ranges. Not kept: protections, rules about texts, clipped wrapping.
 */

export interface ReadOptions {
  /** What the file does not say: the spreadsheet's locale as Sheets writes it, French by default. */
  locale?: string;
  /** IANA zone of the spreadsheet, Paris by default. */
  timeZone?: string;
}

/** Throws an Error of one sentence for what cannot be read, or is no workbook. */
export async function readWorkbook(source: string | Buffer, options: ReadOptions = {}): Promise<Spreadsheet> {
  const name = typeof source === 'string' ? basename(source) : 'The file';
  const bytes = typeof source === 'string' ? await bytesOf(source) : source;
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (cause) {
    throw notAWorkbook(typeof source === 'string' ? `"${name}"` : name, cause);
  }
  const worksheets = workbook.worksheets.filter((worksheet) => worksheet.name !== LIST_TAB);
  if (worksheets.length === 0) throw notAWorkbook(typeof source === 'string' ? `"${name}"` : name);

  const book = new BookModel({
    name: name.replace(/\.xlsx$/i, ''),
    locale: options.locale ?? 'fr_FR',
    timeZone: options.timeZone ?? 'Europe/Paris',
  });
  book.sheets.length = 0;
  const pairs = worksheets.map((worksheet, index) => ({ worksheet, sheet: book.addSheet(worksheet.name, index) }));
  for (const { worksheet, sheet } of pairs) readSheet(worksheet, sheet);
  book.active = book.sheets.find(({ hidden }) => !hidden) ?? (book.sheets[0] as SheetModel);
  const context = readingContext(book, workbook);
  for (const { worksheet, sheet } of pairs) readRules(worksheet, sheet, context);
  readNames(workbook, book);
  return new Spreadsheet(book);
}

/** Writes the file. The same content at the same time gives the same bytes. */
export async function writeWorkbook(spreadsheet: Spreadsheet, file: string): Promise<void> {
  await writeFile(file, await workbookBytes(spreadsheet));
}

export async function workbookBytes(spreadsheet: Spreadsheet): Promise<Buffer> {
  const book = spreadsheet.model;
  const now = book.now();
  const workbook = new ExcelJS.Workbook();
  workbook.created = now;
  workbook.modified = now;
  workbook.title = book.name;
  const worksheets = book.sheets.map((sheet) => workbook.addWorksheet(sheet.name));
  const context = writingContext(book, workbook);
  book.sheets.forEach((sheet, i) => {
    writeSheet(sheet, worksheets[i] as ExcelJS.Worksheet, context);
  });
  for (const { name, sheet, area } of book.names) workbook.definedNames.add(reference({ model: sheet, area }), name);
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  stampZip(bytes, now);
  return bytes;
}

function readNames(workbook: ExcelJS.Workbook, book: BookModel): void {
  for (const { name, ranges } of workbook.definedNames.model) {
    const { sheet: tab, cells } = splitReference(ranges[0] ?? '');
    const sheet = book.sheets.find((each) => each.name === tab);
    const area = sheet && parseA1(cells, { rows: sheet.rows.size, columns: sheet.columns.size });
    if (sheet && area) book.names.push({ name, sheet, area });
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new Error(`"${basename(file)}" ${why}.`, { cause });
  }
}

function notAWorkbook(name: string, cause?: unknown): Error {
  return new Error(`${name} is not an Excel workbook (.xlsx).`, { cause });
}
