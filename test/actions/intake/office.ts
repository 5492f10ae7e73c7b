import type { AppsScript, AppsScriptSetup } from '../../../build/local/apps-script.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { run, tab, workbench } from '../../workbench.ts';

/** A workbook that was set up, with its forms, for answers to come in. */

export const MONDAY = new Date('2026-11-23T09:00:00+01:00');
export const MINUTE = 60_000;

export type Form = AppsScript['forms'][number];

/** Twenty hosts and ten drivers, nobody nominated yet, two weekends open. */
export async function office(setup: Partial<AppsScriptSetup> = {}): Promise<AppsScript> {
  const tabs = sampleTabs({ ...CALAIS, hosts: 20, drivers: 10, nominations: 0, language: 'fr' });
  const script = await workbench(toSpreadsheet(tabs), { now: MONDAY, ...setup });
  const weekends = script.spreadsheet.getSheetByName('Week-ends');
  if (!weekends) throw new Error('There is no tab of weekends.');
  const row = weekends.getLastRow();
  const columns = weekends.getLastColumn();
  const [last = []] = weekends.getRange(row, 1, 1, columns).getValues();
  const [headers = []] = weekends.getRange(1, 1, 1, columns).getValues();
  const next = last.map((cell, i) => {
    if (headers[i] === 'Début') return '2026-12-05';
    return headers[i] === 'Fin' ? '2026-12-07' : cell;
  });
  weekends.getRange(row + 1, 1, 1, columns).setValues([next]);
  const { ok, message } = run(script, 'setUpWorkbook');
  if (!ok) throw new Error(message);
  return script;
}

export function formCalled(script: AppsScript, title: string): Form {
  const form = script.forms.find((each) => each.title === title);
  if (!form) throw new Error(`No form is called “${title}”.`);
  return form;
}

export const WEEKENDS = ['Samedi 28 novembre 2026', 'Samedi 5 décembre 2026'] as const;
export const STARTS = ['2026-11-28', '2026-12-05'] as const;

/** The questions that tests answer, as the forms call them. */
export const ASKED = {
  email: 'Votre adresse e-mail',
  name: 'Prénom et nom',
  phone: 'Téléphone',
  address: 'Adresse',
  postcode: 'Code postal',
  town: 'Commune',
  beds: 'Combien de lits avez-vous pour des invités\u00a0?',
  welcomes: 'Qui accueilleriez-vous\u00a0?',
  known: 'Seulement des personnes dont un séjour précédent s’est bien passé\u00a0?',
  pets: 'Des animaux vivent-ils chez vous\u00a0?',
  seats: 'Combien d’invités votre voiture peut-elle prendre\u00a0?',
  weekends: 'Pour quels week-ends\u00a0?',
  weekend: 'Pour quel week-end\u00a0?',
  hosting: 'Pouvez-vous accueillir\u00a0?',
  driving: 'Pouvez-vous conduire\u00a0?',
  association: 'Votre association',
  code: 'Code de la personne',
  firstName: 'Prénom',
  age: 'Âge',
  gender: 'Genre',
} as const;

export const answersTab = (script: AppsScript) => {
  return script.spreadsheet.getSheetByName('Réponses') ? tab(script, 'Réponses') : [];
};
