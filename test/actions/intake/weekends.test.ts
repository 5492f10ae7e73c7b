import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { run, tab } from '../../workbench.ts';
import { ASKED, answersTab, formCalled, MINUTE, office, WEEKENDS } from './office.ts';

const ASKING = ['Héberger ce week-end', 'Conduire ce week-end', 'Proposer une personne'] as const;
const DAY = 24 * 60 * MINUTE;

/** What can be chosen, by form; null = the form takes no answers. */
function offered(script: AppsScript) {
  return ASKING.map((title) => {
    const form = formCalled(script, title);
    const question = form.items.find((item) => item.title === ASKED.weekend || item.title === ASKED.weekends);
    return form.accepting && question && 'choices' in question ? question.choices : null;
  });
}

function weekendRow(script: AppsScript, row: number, cells: Record<string, string>): void {
  const sheet = script.spreadsheet.getSheetByName('Week-ends')!;
  const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!;
  for (const [header, value] of Object.entries(cells)) sheet.getRange(row, headers.indexOf(header) + 1).setValue(value);
}

/** A quarter of an hour later, as often as it takes. */
function pass(script: AppsScript, ms: number): void {
  script.sleep(ms);
  for (const { error } of script.runDueTriggers()) expect(error).toBeUndefined();
}

const last = (script: AppsScript) => script.spreadsheet.getSheetByName('Week-ends')!.getLastRow();

it('are offered by the forms as long as they are not closed and have not begun, by themselves', async () => {
  const script = await office();
  expect(offered(script)).toEqual([WEEKENDS, WEEKENDS, WEEKENDS]);

  const row = last(script) + 1;
  weekendRow(script, row, {
    Début: '2026-12-12',
    Fin: '2026-12-14',
    Statut: 'Ouvert',
    Latitude: '50,95',
    Longitude: '1,85',
  });
  pass(script, 15 * MINUTE);
  const three = [...WEEKENDS, 'Samedi 12 décembre 2026'];
  expect(offered(script)).toEqual([three, three, three]);
  for (const name of ['Hébergeurs', 'Conducteurs'])
    expect(Object.keys(tab(script, name)[0] ?? {})).toContain('2026-12-12');

  weekendRow(script, row, { Statut: 'Clos' });
  pass(script, 15 * MINUTE);
  expect(offered(script)).toEqual([WEEKENDS, WEEKENDS, WEEKENDS]);

  // The first has begun.
  pass(script, 6 * DAY);
  expect(offered(script)).toEqual([[WEEKENDS[1]], [WEEKENDS[1]], [WEEKENDS[1]]]);

  pass(script, 8 * DAY);
  expect(offered(script)).toEqual([null, null, null]);
  expect(formCalled(script, 'Devenir hébergeur').accepting).toBe(true);
  const refused = script.answerForm(formCalled(script, ASKING[0]), {});
  expect(refused.taken === false && refused.faults[0]?.sentence).toMatch(/^Aucun week-end n’est ouvert/);

  weekendRow(script, last(script) + 1, { Début: '2026-12-19', Statut: 'Ouvert', Latitude: '50,95', Longitude: '1,85' });
  pass(script, 15 * MINUTE);
  const again = ['Samedi 19 décembre 2026'];
  expect(offered(script)).toEqual([again, again, again]);
});

it('that were closed while somebody had the form open leave the answer to coordinators', async () => {
  const script = await office();
  const [host] = tab(script, 'Hébergeurs').filter(({ Courriel }) => Courriel !== '');
  const first = last(script) - 1;
  script.answerForm(
    formCalled(script, ASKING[0]),
    { [ASKED.email]: String(host?.Courriel), [ASKED.weekends]: [WEEKENDS[0]], [ASKED.hosting]: 'Oui, 2 lits' },
    { fire: false },
  );
  weekendRow(script, first, { Statut: 'Clos' });
  expect(run(script, 'takeInAnswers').ok).toBe(true);
  expect(answersTab(script)[0]).toMatchObject({
    Statut: 'Non enregistrée',
    'Que vérifier': 'Le week-end du samedi 28 novembre 2026 est clos\u00a0; la réponse était «\u00a02\u00a0».',
  });
  expect(tab(script, 'À faire').map((line) => [line.Gravité, line.Onglet, line.Valeur])).toContainEqual([
    'Bloquant',
    'Réponses',
    host?.Courriel,
  ]);
  expect(script.mails[0]?.body).toContain('La coordination la regarde');
});

it('and questions may be reworded, added and taken away: set-up puts back what is missing, and nothing is lost', async () => {
  const script = await office();
  const form = formCalled(script, 'Devenir conducteur');
  const item = form.items.find(({ title }) => title === ASKED.name)!;
  Object.assign(item, { title: 'Comment vous appelez-vous\u00a0?' });
  const asked = form.items.length;
  form.items.splice(
    form.items.findIndex(({ title }) => title === ASKED.phone),
    1,
  );
  script.answerForm(form, {
    ...{ [ASKED.email]: 'lea@example.org', 'Comment vous appelez-vous\u00a0?': 'Léa Roux', [ASKED.postcode]: '62100' },
    ...{ [ASKED.town]: 'Calais', [ASKED.seats]: '3' },
  });
  expect(tab(script, 'Conducteurs').at(-1)).toMatchObject({ Nom: 'Léa Roux', Places: 3, Téléphone: '' });
  expect(run(script, 'setUpWorkbook').ok).toBe(true);
  expect(form.items).toHaveLength(asked);
  expect(form.items.map(({ title }) => title)).toContain(ASKED.phone);
  expect(form.items.map(({ title }) => title)).toContain('Comment vous appelez-vous\u00a0?');
});

it('and a form that was deleted is made anew once somebody says so', async () => {
  let agree = false;
  const script = await office({ answer: ({ buttons }) => ({ button: agree || buttons === 'OK' ? 'OK' : 'CANCEL' }) });
  script.deleteForm(formCalled(script, ASKING[1]));
  expect(run(script, 'takeInAnswers').message).toContain('Impossible d’ouvrir\u00a0: Conduire ce week-end');
  expect(run(script, 'setUpWorkbook').message).toContain('Laissés tels quels');
  expect(script.forms).toHaveLength(4);
  agree = true;
  expect(run(script, 'setUpWorkbook').ok).toBe(true);
  expect(script.forms).toHaveLength(5);
  const { url } = formCalled(script, ASKING[1]);
  expect(tab(script, 'Réglages').map(({ Valeur }) => Valeur)).toContain(url);
});
