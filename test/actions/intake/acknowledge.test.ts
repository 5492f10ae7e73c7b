import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { tab } from '../../workbench.ts';
import { ASKED, answersTab, formCalled, office, WEEKENDS } from './office.ts';

function host(script: AppsScript, i = 0) {
  const found = tab(script, 'Hébergeurs').filter(({ Courriel }) => Courriel !== '')[i];
  if (!found) throw new Error('There is no such host.');
  return found;
}

function setting(script: AppsScript, name: string, value: string): void {
  const sheet = script.spreadsheet.getSheetByName('Réglages');
  const row = tab(script, 'Réglages').findIndex((each) => each.Réglage === name) + 2;
  expect(row, name).toBeGreaterThan(1);
  sheet?.getRange(row, 2).setValue(value);
}

const enrols = (script: AppsScript, email: string, offer = 'Oui, 2 lits') =>
  script.answerForm(formCalled(script, 'Héberger ce week-end'), {
    [ASKED.email]: email,
    [ASKED.weekends]: [WEEKENDS[0]],
    [ASKED.hosting]: offer,
  });

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

it('tells whoever has enrolled what was noted, at the address that coordinators have, with a link to change it', async () => {
  const script = await office();
  const { Courriel, Nom } = host(script);
  enrols(script, `${String(Courriel).toUpperCase()}`);
  expect(script.mails).toHaveLength(1);
  const [mail] = script.mails;
  expect(mail?.to).toEqual([Courriel]);
  expect(mail?.subject).toBe('Votre réponse est bien arrivée');
  const [greeting, noted, offer, label, link] = lines(mail?.body ?? '');
  expect(greeting).toBe(`Bonjour ${String(Nom).split(' ')[0]},`);
  expect([noted, offer, label]).toEqual([
    'Nous avons noté votre réponse\u00a0:',
    '- Du samedi 28 au lundi 30 novembre\u00a0: Oui, 2 lits',
    'Modifier ma réponse',
  ]);
  expect(link).toContain(encodeURIComponent(String(Courriel)));
  expect(answersTab(script)[0]?.['Accusé de réception']).toBe('2026-11-23 09:00');
  // The same answer read again tells nobody anything.
  script.run('takeInAnswers');
  expect(script.mails).toHaveLength(1);
});

it('writes in the language of the reader', async () => {
  const script = await office();
  const { Courriel } = host(script);
  const sheet = script.spreadsheet.getSheetByName('Hébergeurs');
  const headers = sheet?.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
  const row = tab(script, 'Hébergeurs').findIndex((each) => each.Courriel === Courriel) + 2;
  sheet?.getRange(row, headers.indexOf('Langue') + 1).setValue('Anglais');
  enrols(script, String(Courriel), 'Non, pas cette fois');
  expect(script.mails[0]?.subject).toBe('Your answer has come in');
  expect(script.mails[0]?.body).toContain('- From Saturday 28 to Monday 30 November: No, not this time');
});

it('asks somebody unknown to sign up, and says nothing of others', async () => {
  const script = await office();
  enrols(script, 'someone@example.org');
  const [mail] = script.mails;
  expect(mail?.to).toEqual(['someone@example.org']);
  expect(mail?.body).toContain(formCalled(script, 'Devenir hébergeur').url);
  expect(lines(mail?.body ?? '')[0]).toBe('Bonjour,');
  for (const { Nom, Courriel } of tab(script, 'Hébergeurs')) {
    for (const text of [Nom, Courriel].filter((each) => each !== '')) expect(mail?.body).not.toContain(String(text));
  }
});

it('tells an association by code, once for all that it has sent meanwhile, whether it is listed or not', async () => {
  const script = await office();
  setting(script, 'Qui peut proposer', 'anna@utopia.org');
  for (const sender of ['anna@utopia.org', 'stranger@nowhere.net']) {
    for (const code of ['U-1', 'U-2']) {
      script.answerForm(
        formCalled(script, 'Proposer une personne'),
        {
          ...{ [ASKED.email]: sender, [ASKED.association]: 'Utopia', [ASKED.weekend]: WEEKENDS[0], [ASKED.code]: code },
          ...{ [ASKED.firstName]: 'Sabir', [ASKED.age]: '19', [ASKED.gender]: 'Homme', Santé: 'Malade' },
        },
        { fire: false },
      );
      script.sleep(1000);
    }
  }
  script.run('takeInAnswers');
  expect(script.mails.map(({ to }) => to)).toEqual([['anna@utopia.org'], ['stranger@nowhere.net']]);
  for (const { body } of script.mails) {
    expect(body).toContain('- Du samedi 28 au lundi 30 novembre\u00a0: U-1 et U-2');
    expect(body).not.toMatch(/Sabir|\b19\b|Malade/);
  }
});

it('goes to the coordinators while everything is tried', async () => {
  const script = await office();
  setting(script, 'Mode essai', 'Oui');
  setting(script, 'Courriel de la coordination', 'nous@example.org');
  const { Courriel } = host(script);
  enrols(script, String(Courriel));
  expect(script.mails.map(({ to }) => to)).toEqual([['nous@example.org']]);
  expect(script.mails[0]?.body).toContain(String(Courriel));
});

it('leaves the day’s last mails to news, and takes the answer in all the same', async () => {
  const script = await office();
  script.services.quotas.email.setLimit(66);
  enrols(script, String(host(script, 0).Courriel));
  enrols(script, String(host(script, 1).Courriel));
  expect(script.mails).toHaveLength(1);
  expect(answersTab(script).map(({ Statut }) => Statut)).toEqual(['Enregistrée', 'Enregistrée']);
  expect(answersTab(script)[1]?.['Accusé de réception']).toMatch(/^Pas de message/);
});

it('that the mail service refuses changes nothing else', async () => {
  const script = await office();
  script.services.setMailFault(() => 'Service unavailable.');
  enrols(script, String(host(script).Courriel));
  expect(answersTab(script)[0]).toMatchObject({ Statut: 'Enregistrée' });
  expect(answersTab(script)[0]?.['Accusé de réception']).toMatch(/refusé$/);
});
