import type { LabelLanguage } from '../../../src/sheets/text';
import type { Random } from '../random.ts';
import { isDate, type SampleCell, type SampleTab } from '../sample-tab.ts';
import { dateSpellings } from './dates.ts';
import type { DirtyColumn, DirtySheet } from './sheet.ts';

/** What coordinators add to a tab for themselves; none of it is a header that the tables know. */
const OWN_COLUMNS: readonly { readonly header: SampleCell; readonly cells: readonly SampleCell[] }[] = [
  { header: 'Qui a rappelé cette personne, et quand ?', cells: ['', '', 'Odile lundi', 'message laissé', '?'] },
  { header: 'Total', cells: ['=SOMME(B2:B40)', '', '=1/0', 3] },
  { header: 'vu', cells: [true, false, 'x', ''] },
  { header: '', cells: ['', '', 'à vérifier', 2026] },
  { header: 'Appels 2026', cells: [{ date: '2026-11-24' }, '', 'mardi', '12/11'] },
  { header: 'E.T.A. (ne pas toucher !!)', cells: [0.5, '=A1', '', '🚗'] },
];

/** Adds columns of the coordinators' own after the last one. */
export function addOwnColumns(sheet: DirtySheet, random: Random, count: number): void {
  for (const { header, cells } of random.shuffled(OWN_COLUMNS).slice(0, count)) {
    const column: DirtyColumn = { key: null, kind: null, label: null, header };
    sheet.columns.push(column);
    for (const row of sheet.rows) row.cells.set(column, random.pick(cells));
  }
}

/** Puts columns and rows into any order and calls the tab and its columns otherwise. */
export function rearrange(sheet: DirtySheet, random: Random, open: string): void {
  sheet.columns = random.shuffled(sheet.columns);
  sheet.rows = random.shuffled(sheet.rows);
  sheet.name = random.pick(
    [sheet.name, sheet.table.label.en, sheet.table.label.fr].flatMap((name) => [name, name.toUpperCase(), plain(name)]),
  );
  if (random.chance(0.4)) sheet.title = '⚠ Liste partagée : merci de ne pas trier les lignes, les colonnes non plus';
  for (const column of sheet.columns) {
    if (isDate(column.header)) column.header = random.pick([column.header, ...dateSpellings(column.header.date, open)]);
    else if (column.label) column.header = random.pick(headerSpellings(column.label, String(column.header)));
  }
}

function headerSpellings({ en, fr, also = [] }: NonNullable<DirtyColumn['label']>, header: string): readonly string[] {
  return [header, header.toUpperCase(), plain(header), ` ${header} : `, `${header}\u00a0*`, en, fr, ...also];
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A tab that is nobody's business but the coordinators'. */
export function ownTab(language: LabelLanguage): SampleTab {
  const name = language === 'fr' ? 'Téléphones utiles' : 'Useful numbers';
  return {
    name,
    rows: [
      ['Odile', '06 39 98 00 00'],
      ['', '=1+1'],
    ],
  };
}
