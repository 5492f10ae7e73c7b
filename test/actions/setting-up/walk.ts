import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { Validation } from '../../../build/local/spreadsheet/model/validation.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { Expected } from '../../../src/sheets/kinds/kind.ts';
import type { Column, Table } from '../../../src/sheets/table.ts';
import { settingLines } from '../../../src/sheets/tables/settings.ts';
import type { Label, LabelLanguage } from '../../../src/sheets/text.ts';
import { INPUT_TABLES } from '../../../src/sheets/workbook.ts';

/** What a workbook lacks of what the definitions of its tabs say, found cell by cell: empty when it was set up. */

type Sheet = AppsScript['spreadsheet']['model']['sheets'][number];
type AnyTable = Table<Record<string, Column<unknown>>, unknown>;

export const TABLES = Object.values(INPUT_TABLES) as unknown as readonly AnyTable[];

const names = ({ en, fr, also = [] }: Label) => [en, fr, ...also].map(fold);

export function sheetOf(script: AppsScript, label: Label): Sheet | undefined {
  return script.spreadsheet.model.sheets.find(({ name }) => names(label).includes(fold(name)));
}

/** The row among the first five that names the most columns, from 1. */
export function headerRowOf(sheet: Sheet, labels: readonly Label[]): number {
  const known = new Set(labels.flatMap(names));
  const counts = [1, 2, 3, 4, 5].map((row) => rowOf(sheet, row).filter((text) => known.has(fold(text))).length);
  return counts.indexOf(Math.max(...counts)) + 1;
}

/** What the cells of a row show, from column A on. */
export function rowOf(sheet: Sheet, row: number): string[] {
  return Array.from({ length: sheet.lastColumn() }, (_, i) => sheet.display(row, i + 1));
}

/** The column with that header, from 1; 0 = none. The first one that has the label itself counts. */
export function columnOf(sheet: Sheet, row: number, label: Label): number {
  const headers = rowOf(sheet, row).map(fold);
  const own = headers.findIndex((header) => [label.en, label.fr].map(fold).includes(header));
  return (own >= 0 ? own : headers.findIndex((header) => names(label).includes(header))) + 1;
}

/** Days that head columns, as ISO dates. */
export function weekendsOf(sheet: Sheet, row: number): string[] {
  const headers = Array.from({ length: sheet.lastColumn() }, (_, i) => sheet.read(row, i + 1));
  return headers.flatMap((header) =>
    Object.prototype.toString.call(header) === '[object Date]'
      ? [(header as Date).toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' })]
      : [],
  );
}

export function lacks(script: AppsScript, language: LabelLanguage, weekends: readonly string[]): string[] {
  const found: string[] = [];
  for (const table of TABLES) {
    const sheet = sheetOf(script, table.label);
    if (sheet) found.push(...tabLacks(script, sheet, table, { language, weekends }));
    else found.push(`no tab ${table.label.en}`);
  }
  found.push(...settingsLack(script, language), ...outputsLack(script, language));
  return found;
}

function tabLacks(
  script: AppsScript,
  sheet: Sheet,
  table: AnyTable,
  { language, weekends }: { language: LabelLanguage; weekends: readonly string[] },
): string[] {
  const columns = Object.values(table.columns);
  const row = headerRowOf(
    sheet,
    columns.map(({ label }) => label),
  );
  const found: string[] = [];
  const lack = (what: string) => found.push(`${table.key}: ${what}`);
  if (sheet.rows.frozen < 1) lack('nothing is frozen');
  for (const { label, kind, named } of columns) {
    const at = columnOf(sheet, row, label);
    if (at === 0) {
      lack(`no column ${label.en}`);
      continue;
    }
    if (!sheet.notes.get(row, at)) lack(`no note on ${label.en}`);
    // What may stand in a value depends on its line.
    const faults =
      label === INPUT_TABLES.settings.columns.value.label
        ? []
        : ruleFaults(sheet, { row, at }, kind.expected, language);
    for (const fault of faults) lack(`${label.en}: ${fault}`);
    const name = `${table.label[language]} ${label[language].replace('N°', 'Numéro')}`;
    if (named && !isNamed(script, sheet, name)) lack(`no named range for ${label.en}`);
  }
  if (!table.weekendColumns) return found;
  const there = weekendsOf(sheet, row);
  for (const start of weekends) {
    const at =
      Array.from({ length: sheet.lastColumn() }, (_, i) => i + 1).find(
        (column) => sheet.display(row, column) !== '' && weekendsOf(onlyColumn(sheet, column), row)[0] === start,
      ) ?? 0;
    if (!there.includes(start) || at === 0) lack(`no column for ${start}`);
    else {
      if (!sheet.notes.get(row, at)) lack(`no note on ${start}`);
      for (const fault of ruleFaults(sheet, { row, at }, table.weekendColumns.expected, language)) {
        lack(`${start}: ${fault}`);
      }
    }
  }
  return found;
}

/** The same tab as if it had that one column. */
function onlyColumn(sheet: Sheet, column: number): Sheet {
  return { lastColumn: () => 1, read: (row: number) => sheet.read(row, column) } as unknown as Sheet;
}

const wholeList = ({ min, max }: { min: number; max: number }) =>
  Array.from({ length: max - min + 1 }, (_, i) => String(min + i));

/** Whether a rule asks for what the column is read as; null where there should be none. */
function suits(rule: Validation, expected: Expected, language: LabelLanguage): boolean | null {
  const { criteria, args } = rule;
  const [listed] = args as [readonly string[] | undefined];
  const isList = (values: readonly string[]) =>
    criteria === 'VALUE_IN_LIST' && JSON.stringify(listed) === JSON.stringify(values);
  const yesNo = language === 'fr' ? ['Oui', 'Non'] : ['Yes', 'No'];
  switch (expected.kind) {
    case 'choice':
      return isList(expected.values.map((label) => label[language]));
    case 'yesNo':
      return isList(yesNo);
    case 'bedOffer':
      return criteria === 'VALUE_IN_LIST' && [...yesNo, '1', '12'].every((each) => listed?.includes(each));
    case 'wholeNumber':
    case 'number':
      return (
        (criteria === 'NUMBER_BETWEEN' && args[0] === expected.min && args[1] === expected.max) ||
        isList(wholeList(expected))
      );
    case 'date':
      return criteria === 'DATE_IS_VALID_DATE';
    case 'email':
      return criteria === 'TEXT_IS_VALID_EMAIL';
    default:
      return null;
  }
}

const MUST_HAVE_NONE = ['text', 'since', 'age', 'referral'];
const MUST_HAVE_ONE = ['choice', 'yesNo', 'bedOffer', 'wholeNumber', 'number', 'date', 'email'];

function ruleFaults(
  sheet: Sheet,
  { row, at }: { row: number; at: number },
  expected: Expected,
  language: LabelLanguage,
): string[] {
  const rules = Array.from({ length: sheet.rows.size - row }, (_, i) => sheet.validations.get(row + 1 + i, at));
  const found = [...new Set(rules)];
  const there = found.filter((rule) => rule !== undefined);
  // People's own rules stay, whatever they say.
  if (there.some((rule) => rule.helpText === OWN_HELP)) return [];
  if (MUST_HAVE_NONE.includes(expected.kind)) return there.length > 0 ? ['has a rule'] : [];
  if (there.length === 0) return MUST_HAVE_ONE.includes(expected.kind) ? ['no rule'] : [];
  const faults = found.includes(undefined) ? ['rows without a rule'] : [];
  for (const rule of there) {
    if (suits(rule, expected, language) === false) faults.push(`rule is ${rule.criteria} ${JSON.stringify(rule.args)}`);
    if (!rule.allowInvalid) faults.push('rejects');
    if (!rule.helpText) faults.push('no help');
  }
  return faults;
}

/** On rules that tests have set as people would. */
export const OWN_HELP = 'Own rule';

/** Whether a name says which column of which tab it leads to; a column that was renamed keeps the name. */
function isNamed(script: AppsScript, sheet: Sheet, wanted: string): boolean {
  return script.spreadsheet.model.names.some(
    ({ name, sheet: on, area }) =>
      fold(name) === fold(wanted) && on.id === sheet.id && area.columns === 1 && area.rows > 1,
  );
}

function settingsLack(script: AppsScript, language: LabelLanguage): string[] {
  const sheet = sheetOf(script, INPUT_TABLES.settings.label);
  if (!sheet) return [];
  const { setting, value, meaning } = INPUT_TABLES.settings.columns;
  const row = headerRowOf(sheet, [setting.label, value.label, meaning.label]);
  const [settingAt, valueAt, meaningAt] = [setting, value, meaning].map(({ label }) => columnOf(sheet, row, label));
  if (!settingAt || !valueAt || !meaningAt) return [];
  return settingLines.flatMap(({ label, expected }) => {
    let line = 0;
    for (let each = sheet.lastRow(); each > row; each -= 1) {
      if (names(label).includes(fold(sheet.display(each, settingAt)))) line = each;
    }
    if (line === 0) return [`no setting ${label.en}`];
    const rule = sheet.validations.get(line, valueAt);
    return [
      ...(sheet.display(line, meaningAt) === '' ? [`no meaning of ${label.en}`] : []),
      ...(['choice', 'yesNo'].includes(expected.kind) && !rule ? [`no rule for ${label.en}`] : []),
      // These take several addresses, or all of one association.
      ...(rule && rule.helpText !== OWN_HELP && expected.kind === 'email'
        ? [`a list of addresses is marked at ${label.en}`]
        : []),
      ...(rule && rule.helpText !== OWN_HELP && (suits(rule, expected, language) === false || !rule.allowInvalid)
        ? [`wrong rule for ${label.en}`]
        : []),
    ];
  });
}

const OUTPUTS: readonly Label[] = [
  { en: 'To do', fr: 'À faire' },
  { en: 'Messages', fr: 'Messages' },
];

function outputsLack(script: AppsScript, language: LabelLanguage): string[] {
  const found: string[] = [];
  for (const label of OUTPUTS) {
    const sheet = sheetOf(script, label);
    if (!sheet) {
      found.push(`no tab ${label.en}`);
      continue;
    }
    if (sheet.lastColumn() === 0) found.push(`${label.en}: no header`);
    if (sheet.rows.frozen < 1) found.push(`${label.en}: nothing is frozen`);
    const whole = sheet.protections.filter(({ kind }) => kind === 'SHEET');
    if (whole.length !== 1) found.push(`${label.en}: ${whole.length} protections`);
    if (whole.some(({ warningOnly, description }) => !warningOnly || description === '')) {
      found.push(`${label.en}: protected otherwise`);
    }
  }
  const sheet = sheetOf(script, OUTPUTS[1] as Label);
  const at = sheet ? columnOf(sheet, 1, { en: 'Status', fr: 'Statut' }) : 0;
  if (!sheet || at === 0) return found;
  const open = sheet.protections[0]?.unprotected.some(({ column }) => column === at);
  if (!open) found.push('Messages: Status is not open');
  const last = sheet.validations.get(sheet.rows.size, at);
  const wanted = language === 'fr' ? 'Brouillon' : 'Draft';
  if (last?.criteria !== 'VALUE_IN_LIST' || !(last.args[0] as string[]).includes(wanted) || !last.helpText) {
    found.push('Messages: no choices of Status in rows to come');
  }
  return found;
}
