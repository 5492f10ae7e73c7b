import type { AppsScript } from '../../../build/local/apps-script.ts';
import { CHECKBOX } from '../../../build/local/spreadsheet/model/validation.ts';
import type { LabelLanguage } from '../../../src/sheets/text.ts';
import type { Random } from '../../random.ts';
import { columnOf, headerRowOf, OWN_HELP, rowOf, sheetOf, TABLES } from './walk.ts';

/** What people do to a workbook that was set up: some of it has to be mended, some of it is theirs and has to stay. */

type Model = AppsScript['spreadsheet']['model']['sheets'][number];
type Google = ReturnType<AppsScript['spreadsheet']['getSheets']>[number];

/** A place in one of the input tabs. */
interface Place {
  readonly model: Model;
  readonly sheet: Google;
  readonly language: LabelLanguage;
  readonly random: Random;
  readonly script: AppsScript;
  /** From 1. */
  readonly header: number;
  /** A defined column that is there, from 1. */
  readonly at: number;
}

export type Damage = (place: Place) => void;

const OUTPUTS = ['À faire', 'To do', 'Messages'];

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'a column is deleted': ({ sheet, at }) => sheet.deleteColumns(at, 1),
  'the last column is deleted': ({ sheet, model }) => sheet.deleteColumns(model.lastColumn(), 1),
  'a tab is deleted': ({ script, sheet }) => script.spreadsheet.deleteSheet(sheet),
  'a tab of the planner is deleted': ({ script, random }) => {
    const left = script.spreadsheet.getSheets().filter((each) => OUTPUTS.includes(each.getName()));
    if (left.length > 0) script.spreadsheet.deleteSheet(random.pick(left));
  },
  'a header has another name': ({ sheet, header, at }) => void sheet.getRange(header, at).setValue('Divers'),
  'a header is spelt otherwise': ({ sheet, header, at }) => {
    const range = sheet.getRange(header, at);
    if (typeof range.getValue() === 'string') range.setValue(` ${String(range.getValue()).toUpperCase()} `);
  },
  'a note is taken off': ({ sheet, header, at }) => void sheet.getRange(header, at).setNote(''),
  'all notes are taken off': ({ sheet, header, model }) =>
    void sheet.getRange(header, 1, 1, model.columns.size).clearNote(),
  'a note is rewritten': ({ sheet, header, at }) => void sheet.getRange(header, at).setNote('Voir avec Claire.'),
  'rules of a column are taken off': ({ sheet, header, at, model }) =>
    void sheet.getRange(header + 1, at, model.rows.size - header, 1).clearDataValidations(),
  'all rules are taken off': ({ sheet, header, model }) =>
    void sheet.getRange(header + 1, 1, model.rows.size - header, model.columns.size).clearDataValidations(),
  'a column has a rule of its own': ({ model, header, at }) => {
    for (let row = 1; row <= model.rows.size; row += 1) model.validations.set(row, at, undefined);
    for (let row = header + 1; row <= header + 9; row += 1)
      model.validations.set(row, at, { ...CHECKBOX, helpText: OWN_HELP });
  },
  'a header looks otherwise': ({ sheet, header, at }) =>
    void sheet.getRange(header, at).setBackground('#ff00ff').setFontWeight('normal'),
  'a column has another width': ({ sheet, at }) => void sheet.setColumnWidth(at, 333),
  'cells look otherwise': ({ sheet, header, at }) =>
    void sheet
      .getRange(header + 1, at, 5, 1)
      .setBackground('#00ffff')
      .setNumberFormat('@'),
  'nothing is frozen': ({ sheet }) => void sheet.setFrozenRows(0),
  'more is frozen': ({ sheet, header }) => void sheet.setFrozenRows(header + 1),
  'a title stands above': ({ sheet, header }) => {
    if (header > 2) return;
    sheet.insertRowsBefore(1, 1);
    sheet.getRange(1, 1).setValue('Week-ends solidaires');
  },
  'a column of their own is put in': ({ sheet, header, at }) => {
    sheet.insertColumnsBefore(at, 1);
    sheet.getRange(header, at, 3, 1).setValues([['Covoiturage'], ['avec Paul'], [12]]);
    sheet.getRange(header, at).setNote('À nous.');
  },
  'a column of their own is added': ({ sheet, header, model }) => {
    const at = model.lastColumn() + 2;
    if (at > model.columns.size) sheet.insertColumnsAfter(model.columns.size, 2);
    sheet.getRange(header + 1, at, 2, 1).setValues([['sans titre'], ['=1+1']]);
  },
  'columns change places': ({ sheet, model, at }) => {
    const other = at === 1 ? 2 : 1;
    const [left, right] = [Math.min(at, other), Math.max(at, other)];
    sheet.insertColumnsBefore(left, 1);
    for (const layer of model.layers) {
      for (let row = 1; row <= model.rows.size; row += 1) layer.set(row, left, layer.get(row, right + 1));
    }
    sheet.setColumnWidth(left, model.columns.length(right + 1));
    sheet.deleteColumns(right + 1, 1);
  },
  'settings are deleted': ({ script, random }) => {
    const { sheet, model, header } = settings(script) ?? {};
    if (!sheet || !model || !header || model.lastRow() <= header + 4) return;
    const first = header + 1 + random.below(model.lastRow() - header - 3);
    sheet.deleteRows(first, 1 + random.below(3));
  },
  'a meaning is emptied': ({ script, random, language }) => {
    const { sheet, model, header } = settings(script) ?? {};
    if (!sheet || !model || !header) return;
    const at = columnOf(model, header, { en: 'Meaning', fr: 'Signification' });
    if (at > 0) sheet.getRange(header + 1 + random.below(model.lastRow() - header), at).setValue('');
    if (language === 'fr' && at > 1) sheet.getRange(model.lastRow(), at).setNote('Demander.');
  },
  'a setting has another value': ({ script, language }) => {
    const { sheet, model, header } = settings(script) ?? {};
    if (!sheet || !model || !header) return;
    const at = columnOf(model, header, { en: 'Value', fr: 'Valeur' });
    if (at > 0) sheet.getRange(header + 1, at).setValue(language === 'fr' ? 'Le plus de personnes' : 'Most people');
  },
  'protections are removed': ({ script }) => {
    for (const { protections } of script.spreadsheet.model.sheets) protections.length = 0;
  },
  'names are removed': ({ script, random }) => {
    const named = script.spreadsheet.getNamedRanges();
    if (named.length > 0) random.pick(named).remove();
  },
  'a range is named': ({ script, sheet, at }) =>
    script.spreadsheet.setNamedRange('Chez_nous', sheet.getRange(1, at, 5, 1)),
  'rows are all that is filled': ({ sheet, model }) => {
    const empty = model.rows.size - model.lastRow();
    if (empty > 0 && model.lastRow() > 3) sheet.deleteRows(model.lastRow() + 1, empty);
  },
};

function settings(script: AppsScript): { sheet: Google; model: Model; header: number } | null {
  const label = { en: 'Settings', fr: 'Réglages' };
  const model = sheetOf(script, label);
  const sheet = model && script.spreadsheet.getSheetByName(model.name);
  if (!model || !sheet) return null;
  return { sheet, model, header: headerRowOf(model, [...LABELS_OF.settings]) };
}

const LABELS_OF = Object.fromEntries(
  TABLES.map(({ key, columns }) => [key, Object.values(columns).map(({ label }) => label)]),
) as Record<(typeof TABLES)[number]['key'], { en: string; fr: string; also?: readonly string[] }[]>;

/** Does one thing to one of the input tabs, as people would; says what. */
export function damage(script: AppsScript, random: Random, language: LabelLanguage): string {
  const present = TABLES.filter(({ label }) => sheetOf(script, label));
  const table = random.pick(present);
  const model = sheetOf(script, table.label) as Model;
  const header = headerRowOf(model, LABELS_OF[table.key]);
  const there = LABELS_OF[table.key].map((label) => columnOf(model, header, label)).filter((at) => at > 0);
  const name = random.pick(Object.keys(DAMAGES));
  // A tab of which no header is left is no tab of ours.
  if (there.length < 2) return `${table.key}: nothing`;
  const sheet = script.spreadsheet.getSheetByName(model.name) as Google;
  DAMAGES[name]?.({ script, model, sheet, header, random, language, at: random.pick(there) });
  return `${table.key} (${rowOf(model, header)[0]}): ${name}`;
}

/** Everything that stands anywhere, cell by cell and beside the cells, by where it stands. */
export function everything(script: AppsScript): Map<string, string> {
  const found = new Map<string, string>();
  const { sheets, names } = script.spreadsheet.model;
  const keep = (key: string, value: unknown) => found.set(key, JSON.stringify(value));
  for (const sheet of sheets) {
    const { id, values, formulas, formats, notes, validations, links, rows, columns } = sheet;
    keep(`${id} name`, sheet.name);
    for (const [what, layer] of Object.entries({ values, formulas, formats, notes, links })) {
      for (const { row, column, value } of layer.entries()) keep(`${id} ${what} ${row} ${column}`, value);
    }
    // Rules go down whole columns.
    for (const [run, rule] of runsOf(validations)) keep(`${id} rule ${run}`, rule);
    for (let at = 1; at <= sheet.lastColumn(); at += 1) keep(`${id} width ${at}`, columns.length(at));
    if (rows.frozen > 0) keep(`${id} frozen`, rows.frozen);
    keep(`${id} frozen columns`, columns.frozen);
    keep(`${id} tab`, [sheet.hidden, sheet.tabColor]);
    for (const [i, protection] of sheet.protections.entries()) keep(`${id} protection ${i}`, protection);
  }
  for (const { name, sheet, area } of names) keep(`named ${name}`, [sheet.id, area]);
  return found;
}

/** Neighbouring cells of a column with the same rule, as one: `7 2–1000`. */
function runsOf(rules: Model['validations']): [string, unknown][] {
  const found: { column: number; first: number; last: number; rule: unknown }[] = [];
  const open = new Map<number, (typeof found)[number]>();
  for (const { row, column, value: rule } of rules.entries()) {
    const run = open.get(column);
    if (run && run.last === row - 1 && same(run.rule, rule)) {
      run.last = row;
      continue;
    }
    const next = { column, first: row, last: row, rule };
    open.set(column, next);
    found.push(next);
  }
  return found.map(({ column, first, last, rule }) => [`${column} ${first}–${last}`, rule]);
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
