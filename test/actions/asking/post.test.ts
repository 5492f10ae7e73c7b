import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { CALAIS, type SampleOptions, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { giveForms } from './with-forms.ts';

/** The text to publish as the page holds it, from workbooks of every kind. */

const SCARCE: Partial<SampleOptions> = { hosts: 90, drivers: 12, share: { hostsOffering: 0.1, driversOffering: 0.3 } };

const open = (options: Partial<SampleOptions> = {}) =>
  workbench(toSpreadsheet(sampleTabs({ ...CALAIS, nominations: 70, pastWeekends: 1, ...options })));

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

/** What the page's boxes hold, as a browser reads them. */
function textsIn(script: AppsScript): { fr: string; en: string } {
  const html = script.services.pages.at(-1)?.html ?? '';
  const box = (language: string) =>
    new RegExp(`<textarea id="${language}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? '';
  const read = (text: string) =>
    plain(
      text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    );
  return { fr: read(box('fr')), en: read(box('en')) };
}

describe('the text to publish', () => {
  it('says what is missing, where to answer and where to sign up, in both languages', async () => {
    const script = await open(SCARCE);
    giveForms(script);
    const { ok, message } = run(script, 'writePost');
    expect([ok, plain(message)]).toEqual([
      true,
      'Le texte à publier pour le week-end du samedi 28 novembre 2026 est prêt : copiez-le dans la fenêtre.',
    ]);
    const { fr, en } = textsIn(script);
    const form = 'https://docs.google.com/forms/d/e';
    const [weekend] = [encodeURIComponent('Samedi 28 novembre 2026')];
    expect(fr.split('\n')).toEqual([
      'Du samedi 28 au lundi 30 novembre, nous voulons offrir un toit et du repos à 60 personnes qui dorment dehors.',
      expect.stringMatching(
        /^Il manque encore \d+ lits( \(par exemple vers [^)]+\))?, \d+ places en voiture samedi et \d+ lundi\. Pouvez-vous aider \?$/,
      ),
      'Départ et retour des voitures : Calais, parking du Channel.',
      `J’accueille : ${form}/host-enrolment/viewform?usp=pp_url&entry.2=${weekend}`,
      `Je conduis : ${form}/driver-enrolment/viewform?usp=pp_url&entry.2=${weekend}`,
      `Première fois ? Inscrivez-vous : pour accueillir, ${form}/host-sign-up/viewform · pour conduire, ${form}/driver-sign-up/viewform`,
    ]);
    expect(en).toContain('I can host: https://');
    const numbers = (text: string) => text.split('\n')[1]?.match(/\d+/g);
    expect(numbers(en)).toEqual(numbers(fr));
    expect(script.services.pages.at(-1)).toMatchObject({ kind: 'modal', title: 'Texte à publier' });
  });

  it('thanks, and asks who could step in, where nothing is missing; and does without forms', async () => {
    const script = await open({ places: 1 });
    run(script, 'writePost');
    const { fr, en } = textsIn(script);
    expect(fr).toContain('à 1 personne qui dort dehors.\nGrâce à vous, il y a assez de lits et de voitures : merci !');
    expect(fr).toContain('\nPour aider, écrivez-nous en message privé.');
    expect(en).toContain('who could step in at short notice?');
  });

  it('names nobody, whatever the workbook: three to six lines, none of its people', async () => {
    const seen = { beds: 0, areas: 0, enough: 0, unlimited: 0, words: 0 };
    for (let seed = 1; seed <= 12; seed += 1) {
      const options = seed % 3 === 0 ? {} : SCARCE;
      const script = await open({ ...options, seed, places: seed % 4 === 0 ? null : 55 });
      if (seed % 2 === 0) giveForms(script);
      expect(run(script, 'writePost')).toMatchObject({ ok: true });
      const { fr, en } = textsIn(script);
      const secrets = ['Hébergeurs', 'Conducteurs', 'Propositions'].flatMap((name) =>
        tab(script, name).flatMap((row) =>
          [
            'Nom',
            'Courriel',
            'Téléphone',
            'Adresse',
            'Prénom',
            'Code invité',
            'Association',
            'N° hébergeur',
            'N° proposition',
            'Proposé par',
          ]
            .map((header) => String(row[header] ?? ''))
            .filter((text) => text.length > 1),
        ),
      );
      const words = (text: string) => ` ${text.split(/[^\p{L}\p{N}@.’-]+/u).join(' ')} `;
      for (const text of [fr, en]) {
        const lines = text.split('\n');
        expect(lines.length, text).toBeGreaterThanOrEqual(3);
        expect(lines.length, text).toBeLessThanOrEqual(6);
        expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}/);
        for (const secret of secrets) expect(words(text), `seed ${seed}: ${secret}`).not.toContain(words(secret));
        seen.words += secrets.length;
      }
      seen.beds += /\d lits?\b/.test(fr) ? 1 : 0;
      seen.areas += / vers /.test(fr) ? 1 : 0;
      seen.enough += fr.includes('assez de lits') ? 1 : 0;
      seen.unlimited += /ont? besoin|a besoin/.test(fr) ? 1 : 0;
    }
    console.log(`12 texts: ${JSON.stringify(seen)}`);
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
  });

  it('is not written for a weekend that has begun', async () => {
    const script = await open();
    script.sleep(86_400_000);
    const { ok, message } = run(script, 'writePost');
    expect(ok).toBe(false);
    expect(plain(message)).toContain('a commencé : il est trop tard');
    expect(script.services.pages).toHaveLength(0);
  });
});
