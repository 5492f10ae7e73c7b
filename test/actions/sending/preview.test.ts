import { beforeAll, describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { BY_URGENCY, type MessageKind } from '../../../src/domain/message.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { driver, host, nomination, setting, weekend } from './by-hand.ts';
import { copyOf, mailsOf, plannedWorkbook, SMALL } from './planned.ts';

let french: Spreadsheet;
let english: Spreadsheet;

beforeAll(async () => {
  french = await plannedWorkbook();
  english = await plannedWorkbook({ ...SMALL, language: 'en' });
});

const plain = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');

/** What a preview shows, taken apart; samples as they stand there, to the letter. */
function previewOf(script: AppsScript) {
  const [dialog, ...more] = script.dialogs;
  expect(more).toEqual([]);
  const [head = '', ...samples] = (dialog?.text ?? '').split('\n\n———\n');
  return {
    title: plain(dialog?.title),
    head: plain(head),
    counts: [...plain(head).matchAll(/^• (\d+) /gm)].map(([, n]) => Number(n)),
    samples: samples.map((sample) => {
      const [to = '', subject = '', , ...text] = sample.split('\n');
      return { to: to.replace(/^\S+\s?: /, ''), subject: subject.replace(/^\S+\s?: /, ''), text: text.join('\n') };
    }),
  };
}

const kindsSent = (script: AppsScript) =>
  tab(script, 'Messages').map((line) => String(line.Clé ?? line.Key).split('/')[1] as MessageKind);

function sends(script: AppsScript): string {
  const { ok, message } = run(script, 'sendMessages');
  expect(ok, message).toBe(true);
  return message;
}

describe('the preview of a sending', () => {
  it.each(['fr', 'en'] as const)('counts the mails of each kind that then leave, in %s', async (language) => {
    const script = await workbench(copyOf(language === 'fr' ? french : english));
    sends(script);
    const { title, head, counts } = previewOf(script);
    const kinds = kindsSent(script);
    const expected = BY_URGENCY.map((kind) => kinds.filter((each) => each === kind).length).filter((n) => n > 0);
    expect(counts).toEqual(expected);
    expect(script.mails).toHaveLength(12);
    expect(title).toBe(language === 'fr' ? 'Envoyer 12 messages ?' : 'Send 12 messages?');
    expect(head).toContain(
      language === 'fr' ? '100 envois aujourd’hui : cela suffit' : '100 more mails today: that is',
    );
  });

  it.each(['fr', 'en'] as const)(
    'shows three whole mails, the first of three kinds, to the letter, in %s',
    async (language) => {
      const script = await workbench(copyOf(language === 'fr' ? french : english));
      sends(script);
      const { samples } = previewOf(script);
      const kinds = kindsSent(script);
      expect(samples).toHaveLength(3);
      const firsts = BY_URGENCY.filter((kind) => kinds.includes(kind)).slice(0, 3);
      samples.forEach(({ to, subject, text }, i) => {
        const mail = script.mails[kinds.indexOf(firsts[i] as MessageKind)];
        expect({ to, subject, text: text.trimEnd() }).toEqual({
          to: mail?.to.join(','),
          subject: mail?.subject,
          text: mail?.body.trimEnd(),
        });
      });
    },
  );

  it('counts changes and cancellations as well', async () => {
    const script = await workbench(copyOf(french));
    sends(script);
    host(script, 'H16', '28/11/2026', 'Non');
    weekend(script, 'Activité', 'Lecture');
    expect(run(script, 'planWeekend')).toMatchObject({ ok: true });
    const before = script.mails.length;
    sends(script);
    const second = script.dialogs.at(-1);
    const head = plain(second?.text.split('\n\n———\n')[0]);
    const kinds = kindsSent(script).slice(before);
    const expected = BY_URGENCY.map((kind) => kinds.filter((each) => each === kind).length).filter((n) => n > 0);
    expect([...head.matchAll(/^• (\d+) /gm)].map(([, n]) => Number(n))).toEqual(expected);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(4);
    expect(kinds).toContain('hostCancellation');
  });

  it('says how many mails are for later when the quota does not do for all', async () => {
    const script = await workbench(copyOf(french));
    setting(script, 'Courriel de la coordination', 'coordination@calais.example, nuit@calais.example');
    script.services.quotas.email.setLimit(5);
    const message = plain(sends(script));
    const { title, head } = previewOf(script);
    expect(title).toBe('Envoyer 12 messages ?');
    expect(head).toContain('Google accepte encore 5 envois aujourd’hui');
    expect(head).toMatch(/\b7 messages partiront tout seuls/);
    expect(message).toMatch(/\b7 (autres|messages) partiront tout seuls/);
  });

  it('names those whom no mail reaches, and none is written to', async () => {
    const script = await workbench(copyOf(french));
    host(script, 'H16', 'Courriel', '');
    driver(script, 'D3', 'Courriel', 'à demander');
    nomination(script, 'N14', 'Proposé par', '');
    nomination(script, 'N14', 'Statut', 'Confirmé');
    setting(script, 'Courriel de la coordination', '');
    sends(script);
    const { head } = previewOf(script);
    expect(head).toContain('• H16, Élise Thibaut, 06 39 98 67 04');
    expect(head).toContain('• D3, Camille Vandenbroucke, 06 39 98 79 75');
    expect(head).toContain('• association Auberge du Littoral');
    expect(head).toContain('Personne ne recevra le récapitulatif');
    const reached = script.mails.flatMap(({ to }) => to);
    expect(reached.filter((to) => /elise|camille\.v|coordination/.test(to))).toEqual([]);
    expect(script.mails).toHaveLength(9);
  });

  it('tells coordinators of them in the summary too', async () => {
    const script = await workbench(copyOf(french));
    host(script, 'H16', 'Courriel', '');
    sends(script);
    const summary = script.mails.at(-1);
    expect(summary?.to).toEqual(['coordination@calais.example']);
    expect(summary?.body).toContain('- H16');
  });
});

describe('an opening of the coordinators’ own', () => {
  const OPENING = { home: 'Texte : confirmation aux hébergeurs', car: 'Texte : feuille de route des conducteurs' };

  it('stands where the usual one stood, fields of either language filled in the reader’s', async () => {
    const script = await workbench(copyOf(french));
    setting(script, OPENING.home, 'Un grand merci, {Prénom} ! {guests} : {nombre}, {week-end}.');
    setting(script, OPENING.car, 'Hello {name}: {rendez-vous}, {WEEKEND}, {téléphone}.');
    sends(script);
    const body = (to: string) => plain(script.mails.find((mail) => mail.to[0] === to)?.body).replace(/\n(?!\n)/g, ' ');
    expect(body('elise.thibaut@example.org')).toContain(
      'Un grand merci, Élise ! Adam et Mubarak : 2, du samedi 28 au lundi 30 novembre.',
    );
    expect(body('elise.thibaut@example.org')).not.toContain('Merci d’ouvrir votre porte');
    expect(body('elise.thibaut@example.org')).toContain('Vous accueillez deux personnes : Adam et Mubarak.');
    const english = body('camille.vandenbroucke@example.org');
    expect(english).toContain('Hello Camille: Calais, parking du Channel,');
    expect(english).toContain('06 39 98 05 95.');
    expect(english).not.toContain('Thank you for driving');
    expect(script.mails.every(({ body: text }) => !/[{}]/.test(text))).toBe(true);
  });

  it('with a field that does not exist is not used, and To do names the field', async () => {
    const standard = await workbench(copyOf(french));
    sends(standard);
    for (const opening of ['Bonjour {adresse} !', 'Bonjour {prénom}, {santé}', '{ invites } {x}']) {
      const script = await workbench(copyOf(french));
      setting(script, OPENING.home, opening);
      expect(run(script, 'checkData')).toMatchObject({ ok: true });
      const unknown = /\{(adresse|santé|x)\}/.exec(opening)?.[1];
      const told = tab(script, 'À faire').filter((line) => String(line['Que faire']).includes(`{${unknown}}`));
      expect(told.map(({ Onglet }) => Onglet)).toEqual(['Réglages']);
      sends(script);
      expect(mailsOf(script)).toEqual(mailsOf(standard));
    }
  });

  it('says nothing new by itself: who was told is not told again', async () => {
    const script = await workbench(copyOf(french));
    sends(script);
    setting(script, OPENING.home, 'Merci !');
    expect(plain(sends(script))).toContain('Tout le monde est au courant');
    expect(script.mails).toHaveLength(12);
  });
});
