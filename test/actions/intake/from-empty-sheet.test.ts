import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { servePreview } from '../../../build/local/preview/serve.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { inBrowser } from '../../browser.ts';
import { tab, workbench } from '../../workbench.ts';
import { ASKED, answersTab, formCalled, MONDAY, WEEKENDS } from './office.ts';

const TOWNS = [
  ['Calais', '62100'],
  ['Ardres', '62610'],
  ['Saint-Omer', '62500'],
  ['Guînes', '62340'],
  ['Gravelines', '59820'],
] as const;
const NAMES =
  'Claire Martin,Jean Leroy,Zoé Dubois,Paul Petit,Inès Roux,Luc Morel,Anne Faure,Max Blanc,Eva Henry,Tom Garin'.split(
    ',',
  );
const addressOf = (name: string) =>
  `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.')}@example.org`;

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Fills a form in as a person does: writes, presses, ticks, sends. Returns how many times they pressed. */
async function fillIn(page: Page, address: string, answers: Answers): Promise<number> {
  await page.goto(address);
  const send = page.getByRole('button', { name: 'Envoyer', exact: true });
  await send.waitFor();
  let pressed = 0;
  for (const [question, answer] of Object.entries(answers)) {
    if (typeof answer !== 'string') {
      for (const each of answer) {
        await page.getByRole('group', { name: question }).getByRole('checkbox', { name: each, exact: true }).check();
        pressed += 1;
      }
      continue;
    }
    const choice = page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true });
    // A star marks what has to be answered.
    const written = page.getByRole('textbox', { name: new RegExp(`^${question.replace(/[?.]/g, '\\$&')}( \\*)?$`) });
    if ((await written.count()) > 0) await written.first().fill(answer);
    else {
      await choice.check();
      pressed += 1;
    }
  }
  await send.click();
  await page.getByRole('status').waitFor();
  return pressed + 1;
}

async function fromMenu(page: Page, url: string, item: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('menuitem', { name: 'Week-end' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

/** What a coordinator types once they have called somebody. */
function approveEverybody(script: AppsScript): void {
  for (const name of ['Hébergeurs', 'Conducteurs']) {
    const sheet = script.spreadsheet.getSheetByName(name);
    const [headers = []] = sheet?.getDataRange().getValues() ?? [];
    const column = String.fromCharCode(65 + headers.indexOf('Statut'));
    const last = sheet?.getLastRow() ?? 0;
    for (let row = 2; row <= last; row += 1) script.edit({ tab: name, cell: `${column}${row}`, value: 'Validé' });
  }
}

/** The link of the last mail to somebody, as the preview opens it. */
function linkIn(script: AppsScript, to: string, url: string): string {
  const mail = [...script.mails].reverse().find((each) => each.to.includes(to));
  const [address = ''] = /https:\/\/docs\.google\.com\/forms\S+/.exec(mail?.body ?? '') ?? [];
  const form = script.forms.find((each) => address.startsWith(each.url));
  if (!form) throw new Error(`No mail to ${to} leads to a form.`);
  return `${url}form/${form.number}${address.slice(form.url.length)}`;
}

it('an empty sheet, set up, and forty forms filled in a browser make a weekend that is planned', async () => {
  const script = await workbench(Spreadsheet.create({ locale: 'fr_FR', timeZone: 'Europe/Paris' }), { now: MONDAY });
  const preview = await servePreview({ script, language: 'fr', port: 0 });
  const { url } = preview;
  let filled = 0;
  try {
    await inBrowser({}, async (page) => {
      await fromMenu(page, url, 'Préparer le classeur');
      await expect.poll(() => script.forms.length, { timeout: 20_000 }).toBe(5);
      const form = (title: string) => `${url}form/${formCalled(script, title).number}`;
      const person = (name: string, i: number): Answers => {
        const [town = '', postcode = ''] = TOWNS[i % TOWNS.length] ?? [];
        return {
          [ASKED.email]: addressOf(name),
          [ASKED.name]: name,
          [ASKED.phone]: `06 12 34 56 ${10 + i}`,
          [ASKED.postcode]: postcode,
          [ASKED.town]: town,
        };
      };
      for (const [i, name] of NAMES.entries()) {
        await fillIn(page, form('Devenir hébergeur'), {
          ...person(name, i),
          [ASKED.address]: '3 rue du Puits',
          [ASKED.beds]: '2',
          [ASKED.welcomes]: 'Tout le monde',
          [ASKED.known]: 'Non',
          [ASKED.pets]: 'Non',
        });
        filled += 1;
      }
      const drivers = NAMES.slice(5).map((name) => name.replace(' ', ' d’'));
      for (const [i, name] of drivers.entries()) {
        await fillIn(page, form('Devenir conducteur'), { ...person(name, i), [ASKED.seats]: '4' });
        filled += 1;
      }
      expect([tab(script, 'Hébergeurs').length, tab(script, 'Conducteurs').length]).toEqual([10, 5]);
      expect(new Set(tab(script, 'Hébergeurs').map(({ Statut }) => Statut))).toEqual(new Set(['Nouveau']));
      approveEverybody(script);

      // Everybody enrols through the link in the mail that answered their sign-up: two taps.
      for (const name of NAMES.slice(0, 8)) {
        const pressed = await fillIn(page, linkIn(script, addressOf(name), url), { [ASKED.hosting]: 'Oui, 2 lits' });
        expect(pressed).toBe(2);
        filled += 1;
      }
      for (const name of drivers) {
        const pressed = await fillIn(page, linkIn(script, addressOf(name), url), {
          [ASKED.driving]: 'Oui, à l’aller et au retour',
        });
        expect(pressed).toBe(2);
        filled += 1;
      }
      for (let i = 0; i < 12; i += 1) {
        await fillIn(page, form('Proposer une personne'), {
          [ASKED.email]: 'anna@utopia.org',
          [ASKED.association]: 'Utopia 56',
          [ASKED.weekend]: WEEKENDS[0],
          [ASKED.code]: `U-${i}`,
          [ASKED.firstName]: `Personne ${i}`,
          [ASKED.age]: String(19 + i),
          [ASKED.gender]: i % 3 === 0 ? 'Femme' : 'Homme',
        });
        filled += 1;
      }
      await fromMenu(page, url, 'Vérifier les données');
      await expect.poll(() => tab(script, 'Hébergeurs').filter(({ Latitude }) => Latitude !== '').length).toBe(10);
      await fromMenu(page, url, 'Planifier le week-end');
      await expect
        .poll(() => script.spreadsheet.getSheetByName('Invités 2026-11-28') !== null, { timeout: 30_000 })
        .toBe(true);
    });
  } finally {
    await preview.close();
  }
  expect(filled).toBe(40);
  expect(answersTab(script)).toHaveLength(40);
  expect(new Set(answersTab(script).map(({ Statut }) => Statut))).toEqual(new Set(['Enregistrée']));
  const guests = tab(script, 'Invités 2026-11-28');
  expect(guests).toHaveLength(12);
  expect(guests.map(({ Décision }) => Décision)).toEqual(new Array(12).fill('Accueilli'));
  expect(tab(script, 'À faire').filter(({ Gravité }) => Gravité === 'Bloquant')).toEqual([]);
}, 300_000);
