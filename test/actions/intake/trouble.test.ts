import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { run, tab } from '../../workbench.ts';
import { ASKED, answersTab, type Form, formCalled, MINUTE, office, WEEKENDS } from './office.ts';

/** What coordinators do to the workbook while answers come in: nobody else's answer waits, and nothing comes twice. */

const HOSTING = 'Héberger ce week-end';
const PROPOSING = 'Proposer une personne';
const NO = 'Non, pas cette fois';

function enrol(script: AppsScript, email: unknown, beds = 'Oui, 2 lits', form = formCalled(script, HOSTING)) {
  const answers = { [ASKED.email]: String(email), [ASKED.weekends]: [WEEKENDS[1]], [ASKED.hosting]: beds };
  script.sleep(1000);
  const sent = script.answerForm(form, answers, { fire: false });
  expect(sent.taken).toBe(true);
}

function propose(script: AppsScript, code: string, age = '20') {
  script.sleep(1000);
  script.answerForm(
    formCalled(script, PROPOSING),
    {
      ...{ [ASKED.email]: 'anna@utopia.org', [ASKED.association]: 'Utopia', [ASKED.weekend]: WEEKENDS[1] },
      ...{ [ASKED.code]: code, [ASKED.firstName]: 'Sabir', [ASKED.age]: age, [ASKED.gender]: 'Homme' },
    },
    { fire: false },
  );
}

function sheetOf(script: AppsScript, name: string) {
  const sheet = script.spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`There is no tab “${name}”.`);
  return sheet;
}

function cellAt(script: AppsScript, name: string, header: string, row: number) {
  const sheet = sheetOf(script, name);
  const [headers = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
  return sheet.getRange(row, headers.indexOf(header) + 1);
}

const hosts = (script: AppsScript) => tab(script, 'Hébergeurs').filter(({ Courriel }) => Courriel !== '');
const bedsOf = (script: AppsScript, email: unknown) =>
  hosts(script).find(({ Courriel }) => Courriel === email)?.['2026-12-05'];

it('a row that cannot be told from another keeps nobody else waiting, and is written once it can', async () => {
  const script = await office();
  for (const code of ['A1', 'A2', 'A3']) propose(script, code);
  expect(run(script, 'takeInAnswers').ok).toBe(true);
  const first = cellAt(script, 'Propositions', 'N° proposition', 2).getValue();
  const second = cellAt(script, 'Propositions', 'N° proposition', 3);
  const number = second.getValue();
  second.setValue(first);
  for (const code of ['A1', 'A3', 'A4']) propose(script, code, '31');
  run(script, 'takeInAnswers');
  const ages = () => Object.fromEntries(tab(script, 'Propositions').map((row) => [row['Code invité'], row.Âge]));
  expect(ages()).toEqual({ A1: 20, A2: 20, A3: 31, A4: 31 });
  const [open] = answersTab(script).filter(({ Statut }) => Statut === 'En cours');
  expect(open?.['Que vérifier']).toMatch(/^N’a pas encore pu être écrite/);

  second.setValue(number);
  expect(run(script, 'takeInAnswers').ok).toBe(true);
  expect(ages()).toEqual({ A1: 31, A2: 20, A3: 31, A4: 31 });
  expect(answersTab(script).map(({ Statut }) => Statut)).not.toContain('En cours');
});

it('a header that was rewritten makes the run fail, which Google mails to whoever set up, and nothing is lost', async () => {
  const script = await office();
  const [host] = hosts(script);
  const header = cellAt(script, 'Hébergeurs', 'Courriel', 1);
  header.setValue('Contact');
  const form = formCalled(script, HOSTING);
  const answers = { [ASKED.email]: String(host?.Courriel), [ASKED.weekends]: [WEEKENDS[1]], [ASKED.hosting]: NO };
  const { runs } = script.answerForm(form, answers);
  expect(runs.map(({ error }) => error)).toEqual([expect.stringContaining('Courriel')]);
  header.setValue('Courriel');
  expect(run(script, 'takeInAnswers').ok).toBe(true);
  expect(bedsOf(script, host?.Courriel)).toBe('Non');
});

it('the tab of answers may be deleted: what was taken in is neither taken in again nor answered again', async () => {
  const script = await office();
  const [one, other] = hosts(script);
  enrol(script, one?.Courriel);
  propose(script, 'A1');
  expect(run(script, 'takeInAnswers').ok).toBe(true);
  const [mails, rows] = [script.mails.length, tab(script, 'Propositions').length];
  script.spreadsheet.deleteSheet(sheetOf(script, 'Réponses'));
  const { message } = run(script, 'takeInAnswers');
  expect(message).toContain('Historique des versions');
  expect([script.mails.length, tab(script, 'Propositions').length]).toEqual([mails, rows]);

  enrol(script, other?.Courriel, NO);
  expect(run(script, 'takeInAnswers').ok).toBe(true);
  expect([bedsOf(script, one?.Courriel), bedsOf(script, other?.Courriel)]).toEqual([2, 'Non']);
  expect(answersTab(script)).toHaveLength(1);
  expect(script.mails).toHaveLength(mails + 1);
});

it('a form that was made anew is answered for some time at its old address too', async () => {
  const script = await office({ answer: () => ({ button: 'OK' }) });
  const [one, other] = hosts(script);
  const old = formCalled(script, HOSTING);
  const forms = script.services.forms.models as Form[];
  script.deleteForm(old);
  expect(run(script, 'setUpWorkbook').ok).toBe(true);
  expect(script.forms).toHaveLength(5);
  // Put back from Drive's bin.
  forms.push(old);
  enrol(script, one?.Courriel, 'Oui, 2 lits', old);
  enrol(script, other?.Courriel, NO, formCalled(script, HOSTING));
  expect(run(script, 'takeInAnswers').ok).toBe(true);
  expect([bedsOf(script, one?.Courriel), bedsOf(script, other?.Courriel)]).toEqual([2, 'Non']);
});

it('the next weekend may be no more than a day in the tab', async () => {
  const script = await office();
  const row = sheetOf(script, 'Week-ends').getLastRow() + 1;
  cellAt(script, 'Week-ends', 'Début', row).setValue('2026-12-12');
  script.sleep(15 * MINUTE);
  for (const { error } of script.runDueTriggers()) expect(error).toBeUndefined();
  const [before, added] = tab(script, 'Week-ends').slice(-2);
  expect(added).toMatchObject({ Début: '2026-12-12', Fin: '2026-12-14', Statut: 'Ouvert' });
  expect(added?.Départ).toMatch(/^10:00/);
  for (const same of ['Places', 'Point de rendez-vous', 'Latitude', 'Longitude']) {
    expect(added?.[same]).toBe(before?.[same]);
  }
  expect(before?.Places).not.toBe('');
  expect(added?.Activité).toBe('');
});

it('set-up names a column that it puts back: what stood in it is not there any more', async () => {
  const script = await office();
  const sheet = sheetOf(script, 'Hébergeurs');
  const at = cellAt(script, 'Hébergeurs', 'Accueille', 1).getColumn();
  sheet.deleteColumns(at, 1);
  const { message } = run(script, 'setUpWorkbook');
  expect(message).toContain('remise à la fin, vide\u00a0: «\u00a0Accueille\u00a0» (Hébergeurs)');
  expect(message).toContain('Historique des versions');
  expect(script.dialogs.map(({ kind, text }) => [kind, text])).toEqual([
    ['alert', expect.stringMatching(/Accueille.*Historique/)],
  ]);
  expect(run(script, 'setUpWorkbook').message).toBe('Tout était déjà en place.');
});
