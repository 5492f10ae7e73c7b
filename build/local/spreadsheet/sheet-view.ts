import { Exception } from '../services/exception.ts';
import { SheetType } from './enums.ts';
import { Range } from './range.ts';
import { SheetGrid } from './sheet-grid.ts';

/** What a person sees of a sheet: its name and place among the tabs, its colour, what is selected in it. */
export abstract class SheetView extends SheetGrid {
  getIndex(): number {
    return this.model.book.sheets.indexOf(this.model) + 1;
  }

  getName(): string {
    return this.model.name;
  }

  setName(name: string): this {
    this.model.book.checkName(name, this.model);
    this.model.name = name;
    return this;
  }

  getSheetId(): number {
    return this.model.id;
  }

  getSheetName(): string {
    return this.model.name;
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  }

  activate(): this {
    this.model.book.active = this.model;
    return this;
  }

  getActiveCell(): Range {
    const { row, column } = this.model.active;
    return new Range(this.model, { row, column, rows: 1, columns: 1 });
  }

  getActiveRange(): Range {
    return new Range(this.model, this.model.active);
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  hideSheet(): this {
    if (this.model.book.sheets.every((sheet) => sheet === this.model || sheet.hidden)) {
      throw new Exception("You can't hide all the sheets in a document.");
    }
    this.model.hidden = true;
    return this;
  }

  showSheet(): this {
    this.model.hidden = false;
    return this;
  }

  isSheetHidden(): boolean {
    return this.model.hidden;
  }

  hasHiddenGridlines(): boolean {
    return this.model.gridlinesHidden;
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    this.model.gridlinesHidden = hideGridlines;
    return this;
  }

  getTabColor(): string | null {
    return this.model.tabColor;
  }

  setTabColor(color: string | null): this {
    this.model.tabColor = color;
    return this;
  }
}
