import { createHmac } from 'node:crypto';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { CALAIS, type SampleOptions, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { everyTab } from '../../everything.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { ANSWER, rowOf, START, sheetNamed, shown, type } from '../sending/by-hand.ts';

/** Weekends that are past, as their workbooks are then. */

export const SMALL: SampleOptions = { ...CALAIS, hosts: 30, drivers: 12, nominations: 18, places: 12, language: 'fr' };
export const TINY: SampleOptions = { ...SMALL, hosts: 12, drivers: 6, nominations: 7, places: 6 };

/** The Tuesday after the sample's weekend. */
export const TUESDAY = new Date('2026-12-01T18:00:00+01:00');

export const WEEK = 7 * 86_400_000;

export type Row = Record<string, unknown>;

export function must(script: AppsScript, action: string, ...args: unknown[]): string {
  const { ok, message } = run(script, action, ...args);
  if (!ok) throw new Error(`${action}: ${message}`);
  return message;
}

/** The sample's weekend planned and announced through the menu. */
export async function announced(options: SampleOptions = SMALL): Promise<Spreadsheet> {
  const script = await workbench(toSpreadsheet(sampleTabs(options)));
  script.services.quotas.email.setLimit(1000);
  must(script, 'planWeekend');
  must(script, 'sendMessages');
  return script.spreadsheet as Spreadsheet;
}

/** The rows of the Guests tab that say so. */
export function hosted(script: AppsScript): Row[] {
  return tab(script, 'Invités').filter((row) => row.Décision === 'Accueilli');
}

/** Sets cells of the row of a tab that shows this. */
export function edit(
  script: AppsScript | Spreadsheet,
  [tabName, header, value]: readonly [tab: string, header: string, value: string],
  cells: Readonly<Record<string, string | number | boolean>>,
): void {
  for (const [column, cell] of Object.entries(cells)) {
    type(script, { tab: tabName, row: [header, value], column }, cell);
  }
}

export function deleteRow(script: AppsScript, tabName: string, row: readonly [header: string, value: string]): void {
  sheetNamed(script, tabName).deleteRow(rowOf(script, { tab: tabName, row }));
}

export const SECRET = 'guestKeySecret';

const folded = (text: unknown) =>
  String(text ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The key of a guest, worked out by Node from the secret that the document has. */
export function keyOf(script: AppsScript, association: unknown, code: unknown): string {
  return hashed(script, `${folded(association)}|${folded(code)}`);
}

function hashed(script: AppsScript, text: string): string {
  const secret = script.services.properties.document.get(SECRET) ?? '';
  return `#${createHmac('sha256', secret).update(text, 'utf8').digest('hex').slice(0, 32)}`;
}

/**
 * Everything that the workbook is, tab by tab, with the names of guests in place of their keys: two documents have not one
 * secret.
 */
export function stateOf(script: AppsScript, guests: readonly (readonly [association: unknown, code: unknown])[]) {
  const names = new Map(
    guests.map(([association, code]) => [keyOf(script, association, code), `${association}|${code}`]),
  );
  for (let n = 1; n <= 200; n += 1) names.set(hashed(script, `\u0000${START}|n${n}`), `nobody N${n}`);
  return new Map(
    [...everyTab(script)].map(([name, text]) => [
      name,
      text.replace(/#[0-9a-f]{32}/g, (key) => names.get(key) ?? 'unknown'),
    ]),
  );
}

/** Everybody of whom the workbook has a code. */
export function guestsIn(script: AppsScript): [association: unknown, code: unknown][] {
  const tabs = script.spreadsheet.getSheets().map((sheet) => sheet.getName());
  return tabs
    .filter((name) => /^(Propositions|Invités|Accueils)/.test(name))
    .flatMap((name) => tab(script, name))
    .map((row) => [row.Association, row['Code invité'] ?? row['Clé invité']]);
}

/** Another weekend, some weeks after the sample's: its row, and columns in which everybody answers. */
export function addWeekend(script: AppsScript | Spreadsheet, start: string, end: string): void {
  const weekends = sheetNamed(script, 'Week-ends');
  const [headers = []] = shown(script, 'Week-ends');
  const from = rowOf(script, { tab: 'Week-ends', row: ['Début', ANSWER] });
  const values = weekends.getRange(from, 1, 1, headers.length).getValues()[0] ?? [];
  const to = weekends.getLastRow() + 1;
  weekends.getRange(to, 1, 1, headers.length).setValues([values]);
  const set = (header: string, value: string) => weekends.getRange(to, headers.indexOf(header) + 1).setValue(value);
  set('Début', start);
  set('Fin', end);
  set('Statut', 'Ouvert');
  for (const [tabName, answer] of [
    ['Hébergeurs', '2'],
    ['Conducteurs', 'Aller-retour'],
  ] as const) {
    const sheet = sheetNamed(script, tabName);
    const column = sheet.getLastColumn() + 1;
    sheet.getRange(1, column).setValue(start);
    sheet.getRange(2, column, sheet.getLastRow() - 1, 1).setValue(answer);
  }
}
