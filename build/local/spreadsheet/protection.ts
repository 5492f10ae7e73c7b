import { GoogleObject } from '../expose.ts';
import { ProtectionType } from './enums.ts';
import type { Signatures } from './google-types.ts';
import type { Area } from './model/area.ts';
import type { ProtectionModel, SheetModel } from './model/sheet-model.ts';
import { Range } from './range.ts';

type Google = GoogleAppsScript.Spreadsheet.Protection;
type Method =
  | 'addEditor'
  | 'addEditors'
  | 'canDomainEdit'
  | 'canEdit'
  | 'getDescription'
  | 'getProtectionType'
  | 'getRange'
  | 'getUnprotectedRanges'
  | 'isWarningOnly'
  | 'remove'
  | 'removeEditor'
  | 'removeEditors'
  | 'setDescription'
  | 'setDomainEdit'
  | 'setRange'
  | 'setUnprotectedRanges'
  | 'setWarningOnly';

/**
 * A protected sheet or range. Scripts run as a person who may edit everything (the owner), so nothing is refused to
 * them; the protection is what other people would meet.
 */
export class Protection extends GoogleObject implements Signatures<Google, Method> {
  readonly googleName = 'Protection';

  constructor(
    private readonly sheet: SheetModel,
    private readonly protection: ProtectionModel,
  ) {
    super();
  }

  /** Protects a sheet (again: the one there is) or adds a protected range. */
  static add(sheet: SheetModel, kind: ProtectionModel['kind'], area: Area): Protection {
    const there = kind === 'SHEET' ? sheet.protections.find((each) => each.kind === 'SHEET') : undefined;
    if (there) return new Protection(sheet, there);
    const made: ProtectionModel = {
      kind,
      areas: [area],
      description: '',
      warningOnly: false,
      editors: new Set(),
      unprotected: [],
    };
    sheet.protections.push(made);
    return new Protection(sheet, made);
  }

  addEditor(editor: unknown): this {
    this.protection.editors.add(addressOf(editor));
    return this;
  }

  addEditors(emailAddresses: string[]): this {
    for (const editor of emailAddresses) this.addEditor(editor);
    return this;
  }

  canDomainEdit(): boolean {
    return false;
  }

  canEdit(): boolean {
    return true;
  }

  getDescription(): string {
    return this.protection.description;
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return ProtectionType[this.protection.kind];
  }

  getRange(): Range {
    const { rows, columns } = this.sheet;
    const all = { row: 1, column: 1, rows: rows.size, columns: columns.size };
    return new Range(this.sheet, this.protection.kind === 'SHEET' ? all : (this.protection.areas[0] ?? all));
  }

  getUnprotectedRanges(): Range[] {
    return this.protection.unprotected.map((area) => new Range(this.sheet, area));
  }

  isWarningOnly(): boolean {
    return this.protection.warningOnly;
  }

  remove(): void {
    const index = this.sheet.protections.indexOf(this.protection);
    if (index >= 0) this.sheet.protections.splice(index, 1);
  }

  removeEditor(editor: unknown): this {
    this.protection.editors.delete(addressOf(editor));
    return this;
  }

  removeEditors(editors: unknown[]): this {
    for (const editor of editors) this.removeEditor(editor);
    return this;
  }

  setDescription(description: string): this {
    this.protection.description = description;
    return this;
  }

  /** There is no domain here: everyone has an account of their own. */
  setDomainEdit(_editable: boolean): this {
    return this;
  }

  setRange(range: Range): this {
    this.protection.areas = [range.area];
    return this;
  }

  setUnprotectedRanges(ranges: Range[]): this {
    this.protection.unprotected = ranges.map(({ area }) => area);
    return this;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.protection.warningOnly = warningOnly;
    return this;
  }
}

function addressOf(editor: unknown): string {
  const user = editor as { getEmail?: () => string };
  return typeof user?.getEmail === 'function' ? user.getEmail() : String(editor);
}
