import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { typesetFrench } from '../../src/language/typeset.ts';
import { contents, run, tab, workbench } from '../workbench.ts';

/** Who stands in a workbook twice is told in To do, and stands there as before. */

const SECRET = 'of this document';
const TABS = sampleTabs({ ...CALAIS, hosts: 12, drivers: 4, nominations: 14, pastWeekends: 2 });
const INPUT = TABS.map(({ name }) => name);

type Cells = Readonly<Record<string, string | number>>;

/** Adds a row under the headers of a tab; its number as counted on the sheet. */
function add(script: AppsScript, tabName: string, cells: Cells): number {
  const sheet = script.spreadsheet.getSheetByName(tabName);
  const values = sheet?.getDataRange().getDisplayValues() ?? [];
  const unknown = Object.keys(cells).filter((header) => !values[0]?.includes(header));
  if (!sheet || !values[0] || unknown.length > 0) throw new Error(`${tabName} has no column ${unknown.join()}`);
  sheet.getRange(values.length + 1, 1, 1, values[0].length).setValues([values[0].map((header) => cells[header] ?? '')]);
  return values.length + 1;
}

const PERSON = { Âge: 27, Genre: 'M', Langues: 'arabe', 'À Calais depuis': '2026-10-04', Statut: 'Nouveau' };
const AUBERGE = { Association: 'Auberge du Littoral', 'Proposé par': 'auberge@example.org' };
const RELAIS = { Association: 'Relais Santé Calais', 'Proposé par': 'relais.sante@example.org' };

async function opened(): Promise<AppsScript> {
  const script = await workbench(toSpreadsheet(TABS));
  script.services.properties.document.set('guestKeySecret', SECRET);
  return script;
}

/** The lines of To do that speak of doubles, without their links. */
function lines(script: AppsScript): unknown[] {
  return tab(script, 'À faire')
    .map(({ Lien: _, ...line }) => line)
    .filter((line) => /peut-être la même personne|avec un autre courriel/.test(String(line['Que faire'])));
}

function line(gravity: string, place: readonly [string, number, string, string], sentence: string) {
  const [name, row, column, value] = place;
  return {
    Gravité: gravity,
    ...{ Onglet: name, Ligne: row, Colonne: column, Valeur: value, 'Que faire': typesetFrench(sentence) },
  };
}

describe.each(['checkData', 'planWeekend'])('%s', (action) => {
  it('tells who may be nominated twice, or hosted under another code, and changes no row', async () => {
    const script = await opened();
    const now = { 'Week-end': '2026-11-28' };
    add(script, 'Propositions', { ...PERSON, ...AUBERGE, ...now, 'N° proposition': 'N900', Prénom: 'Khalid' });
    const row = add(script, 'Propositions', {
      ...{ ...PERSON, ...RELAIS, ...now, 'N° proposition': 'N901', Prénom: 'Halid', 'Code invité': 'RSC-901' },
    });
    const before = { 'Week-end': '2026-11-14', 'N° proposition': 'N902', 'Code invité': 'AUB-902' };
    add(script, 'Propositions', { ...PERSON, ...AUBERGE, ...before, Prénom: 'Youssef', Âge: 33 });
    const another = add(script, 'Propositions', {
      ...{ ...PERSON, ...AUBERGE, ...now, 'N° proposition': 'N903', Prénom: 'Yusuf', 'Code invité': '', Âge: 33 },
    });
    const key = createHmac('sha256', SECRET).update('auberge du littoral|aub 902').digest('hex').slice(0, 32);
    add(script, 'Accueils', {
      'Week-end': '2026-11-14',
      'Clé invité': `#${key}`,
      Hébergeur: 'H1',
      Issue: 'Venu',
      Association: 'Auberge du Littoral',
    });
    const inputs = contents(script, (name) => INPUT.includes(name));

    expect(run(script, action)).toMatchObject({ ok: true });
    expect(lines(script)).toEqual([
      line(
        'À vérifier',
        ['Propositions', row, 'Prénom', 'Halid'],
        'N901 (Halid, Relais Santé Calais) est peut-être la même personne que N900 (Khalid, Auberge du Littoral) : le prénom, l’âge, le genre, la langue et l’arrivée à Calais se ressemblent. Si oui, gardez une ligne et mettez l’autre à Retiré ; sinon, mettez les deux lignes à Confirmé.',
      ),
      line(
        'À vérifier',
        ['Propositions', another, 'Code invité', ''],
        'N903 (Yusuf, Auberge du Littoral) compte comme une personne jamais accueillie, mais est peut-être la même personne que N902 (Youssef, Auberge du Littoral), dont le dernier accueil date du samedi 14 novembre 2026 : le prénom, l’âge, le genre, la langue et l’arrivée à Calais se ressemblent. Si oui, écrivez ici son code, AUB-902 ; sinon, mettez les deux lignes à Confirmé.',
      ),
    ]);
    const after = contents(script, (name) => INPUT.includes(name) && name !== 'Week-ends');
    expect(after).toEqual(Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== 'Week-ends')));
  });

  it('tells which hosts and drivers may be one household', async () => {
    const script = await opened();
    const known = { Nom: 'Claire Martin', Téléphone: '06 39 98 77 77', Commune: 'Ardres', Statut: 'Validé' };
    add(script, 'Hébergeurs', { ...known, 'N° hébergeur': 'H900', Courriel: 'claire@example.org', Lits: 2 });
    const row = add(script, 'Hébergeurs', {
      ...{ ...known, 'N° hébergeur': 'H901', Nom: 'Martin Claire', Téléphone: '', Courriel: 'cm@example.org', Lits: 2 },
    });
    const drivers = add(script, 'Conducteurs', {
      ...{ ...known, 'N° conducteur': 'D900', Téléphone: '0033 6.39.98.77.77', Courriel: 'd@example.org', Places: 3 },
    });
    expect(run(script, action)).toMatchObject({ ok: true });
    expect(lines(script)).toEqual([
      line(
        'À vérifier',
        ['Hébergeurs', row, 'Nom', 'Martin Claire'],
        'Même nom ou presque, et même commune, que H900, avec un autre courriel : si c’est la même personne, gardez une ligne et mettez l’autre à Parti ; si c’est le même foyer, vérifiez que rien n’est compté deux fois et écrivez le même courriel.',
      ),
      line(
        'Info',
        ['Conducteurs', drivers, 'Courriel', 'd@example.org'],
        'Même téléphone que H900 (onglet Hébergeurs), avec un autre courriel : si c’est le même foyer, écrivez le même courriel dans les deux lignes (celui de H900 : claire@example.org), pour que ces personnes conduisent leurs propres invités.',
      ),
    ]);
  });
});
