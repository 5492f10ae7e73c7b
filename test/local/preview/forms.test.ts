import { expect, test } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { FormSentView, FormView, MailView, PreviewView } from '../../../build/local/preview/view.ts';
import { inBrowser } from '../../browser.ts';
import { scriptOf } from '../script.ts';
import { ask, click, HOSTILE, served } from './served.ts';

/** A form with a question of each kind, and a function that writes what it was answered into the sheet. */
const SCRIPT = `
  function make() {
    const form = FormApp.create('Héberger', true)
      .setDescription(${JSON.stringify(HOSTILE)})
      .setConfirmationMessage('Merci\\u00a0!');
    const email = FormApp.createTextValidation().requireTextIsEmail().setHelpText('Pas une adresse.').build();
    form.addTextItem().setValidation(email).setRequired(true).setTitle('Adresse').setHelpText('La vôtre');
    form.addSectionHeaderItem().setTitle('La maison').setHelpText('Ce qu’il y a');
    form.addMultipleChoiceItem().setChoiceValues(['Oui', 'Non']).setTitle('Des animaux');
    form.addCheckboxItem().setChoiceValues(['Français', 'Anglais']).showOtherOption(true).setRequired(true).setTitle('Langues');
    form.addListItem().setChoiceValues(['1 lit', '2 lits']).setTitle('Lits');
    form.addScaleItem().setBounds(1, 5).setLabels('pas du tout', 'beaucoup').setTitle('Envie');
    form.addDateItem().setTitle('Depuis');
    form.addParagraphTextItem().setTitle('Notes');
    ScriptApp.newTrigger('note').forForm(form).onFormSubmit().create();
    return form.getId();
  }
  function note({ response }) {
    const answers = response.getItemResponses().map((each) => [each.getItem().getTitle(), each.getResponse()]);
    SpreadsheetApp.getActiveSheet().appendRow([JSON.stringify(answers)]);
    SpreadsheetApp.getActive().toast('Une réponse');
    if (String(answers[0][1]).startsWith('bad')) throw new Error('The tab is missing.');
  }
  function links(id) {
    const form = FormApp.openById(id);
    const [address, , pets, languages] = form.getItems();
    const url = form.createResponse()
      .withItemResponse(address.asTextItem().createResponse('zoé@example.org'))
      .withItemResponse(pets.asMultipleChoiceItem().createResponse('Non'))
      .withItemResponse(languages.asCheckboxItem().createResponse(['Anglais', 'Tigrigna & arabe']))
      .toPrefilledUrl();
    SpreadsheetApp.getActiveSheet().getRange('C1').setValue(url);
    MailApp.sendEmail({ to: 'a@example.org', subject: 'Enrol', body: 'Here: ' + url + '.',
      htmlBody: '<a href="' + url.replace(/&/g, '&amp;') + '">here</a>' });
    return url;
  }
  function close(id) { FormApp.openById(id).setAcceptingResponses(false).setCustomClosedFormMessage('Revenez lundi.') }
`;

function withForm<T>(work: (url: string, script: AppsScript, id: string) => Promise<T>, language: 'fr' | 'en' = 'fr') {
  const script = scriptOf(SCRIPT);
  const id = script.run('make') as string;
  return served({ script, language }, (url) => work(url, script, id));
}

const notes = ({ spreadsheet }: AppsScript) => spreadsheet.getActiveSheet().getRange('A1:A3').getValues().flat();

test('a person fills a form in: what is wrong is said beside the question, what is in order is taken', () =>
  withForm((url, script) =>
    inBrowser({}, async (page) => {
      await page.goto(`${url}form/1`);
      const send = page.getByRole('button', { name: 'Envoyer' });
      await page.getByRole('textbox', { name: 'Adresse' }).fill('zoé');
      await send.click();
      const alert = page.getByRole('alert');
      await alert.filter({ hasText: 'Rien n’est encore envoyé' }).waitFor();
      expect(await alert.textContent()).toBe('Rien n’est encore envoyé. À corriger\u00a0: Adresse, Langues');
      const address = page.getByRole('textbox', { name: 'Adresse' });
      expect(await address.getAttribute('aria-invalid')).toBe('true');
      expect(await page.evaluate(`document.activeElement === document.querySelector('#form input')`)).toBe(true);
      expect(await page.locator('.question .fault').allTextContents()).toEqual([
        'Pas une adresse.',
        '',
        'Cette question est obligatoire.',
        ...['', '', '', ''],
      ]);
      expect(script.forms[0]?.responses).toEqual([]);

      await address.fill('zoe@example.org');
      await page.getByRole('radio', { name: 'Oui' }).check();
      await page.getByRole('group', { name: 'Langues' }).getByRole('checkbox', { name: 'Français' }).check();
      await page.getByRole('textbox', { name: 'Autre' }).fill('Tigrigna');
      await page.getByRole('combobox', { name: 'Lits' }).selectOption('2 lits');
      await page.getByRole('radiogroup', { name: 'Envie' }).getByRole('radio', { name: '4' }).check();
      await page.getByLabel('Depuis').fill('2026-11-03');
      await page.getByRole('textbox', { name: 'Notes' }).fill('=1+1\nUn chat');
      await send.click();
      await page.getByText('Merci\u00a0!').waitFor();
      expect(await page.title()).toBe('Héberger');
      expect(JSON.parse(String(notes(script)[0]))).toEqual([
        ['Adresse', 'zoe@example.org'],
        ['Des animaux', 'Oui'],
        ['Langues', ['Français', 'Tigrigna']],
        ['Lits', '2 lits'],
        ['Envie', '4'],
        ['Depuis', '2026-11-03'],
        ['Notes', '=1+1\nUn chat'],
      ]);

      await page.getByRole('link', { name: 'Envoyer une autre réponse' }).click();
      await page.getByRole('textbox', { name: 'Adresse' }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Adresse' }).inputValue()).toBe('');
    }),
  ));

test('a link in a mail opens the form filled in, and sending it takes one more click', () =>
  withForm((url, script, id) => {
    script.run('links', id);
    return inBrowser({}, async (page) => {
      await page.goto(url);
      await page.getByRole('button', { name: /Journal/ }).click();
      await page.getByRole('button', { name: /Enrol/ }).click();
      const opened = page.waitForEvent('popup');
      await page.getByRole('dialog').getByRole('link', { name: 'Héberger' }).click();
      const form = await opened;
      await form.getByRole('button', { name: 'Envoyer' }).click();
      await form.getByText('Merci\u00a0!').waitFor();
      expect(JSON.parse(String(notes(script)[1]))).toEqual([
        ['Adresse', 'zoé@example.org'],
        ['Des animaux', 'Non'],
        ['Langues', ['Anglais', 'Tigrigna & arabe']],
      ]);
      // Back in the preview, what the answer did is there.
      await form.close();
      await page.bringToFront();
      await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      await page.getByText('Réponses\u00a0: 1').waitFor();
      await page.locator('#toasts').getByText('Une réponse').waitFor();
    });
  }));

test('a link in a cell leads to the page here, and Google’s address of a form does too', () =>
  withForm(async (url, script, id) => {
    const address = script.run('links', id) as string;
    const state = JSON.parse((await ask(`${url}state`)).body) as PreviewView;
    const query = address.replace(/^[^?]*/, '');
    expect(query).toMatch(/^\?usp=pp_url&entry\.\d+=zo%C3%A9%40example\.org&/);
    expect(state.tabs[0]?.rows[0]?.cells[2]?.link).toBe(`/form/1${query}`);
    expect(state.forms).toEqual([{ title: 'Héberger', path: '/form/1', answers: 0 }]);
    const mail = JSON.parse((await ask(`${url}mail/1`)).body) as MailView;
    expect(mail.forms).toEqual([{ title: 'Héberger', path: `/form/1${query}` }]);
    const there = await ask(address.replace('https://docs.google.com/', url));
    expect([there.status, there.headers.location]).toEqual([302, `/form/1${query}`]);
    const unknown = await ask(`${url}forms/d/e/1FAIpQLSnone/viewform`);
    expect(unknown.status).toBe(404);
  }));

test('a closed form says so in the place of its questions, and takes nothing', () =>
  withForm(async (url, script, id) => {
    const open = JSON.parse((await ask(`${url}form/1/questions`)).body) as FormView;
    expect([open.closed, open.items.length, open.description]).toEqual([null, 8, HOSTILE]);
    script.run('close', id);
    const address = open.items[0];
    const answers = address && 'id' in address ? { [address.id]: 'zoe@example.org' } : {};
    const sent = JSON.parse((await click(`${url}form/1`, { answers })).body) as FormSentView;
    expect(sent).toEqual({ taken: false, faults: [{ item: null, sentence: 'Revenez lundi.' }] });
    expect(script.forms[0]?.responses).toEqual([]);
    await inBrowser({ locale: 'en-GB' }, async (page) => {
      await page.goto(`${url}form/1`);
      await page.getByText('Revenez lundi.').waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
    });
  }, 'en'));

test('a run that fails is told below the thanks, never to the person as a fault', () =>
  withForm(async (url, script) => {
    const form = script.forms[0];
    const id = (title: string) => form?.items.find((each) => each.title === title)?.id ?? 0;
    const answers = { [id('Adresse')]: 'bad@example.org', [id('Langues')]: ['Anglais'] };
    const sent = JSON.parse((await click(`${url}form/1`, { answers })).body) as FormSentView;
    expect(sent).toEqual({ taken: true, message: 'Merci\u00a0!', again: true, error: 'note: The tab is missing.' });
    expect(form?.responses).toHaveLength(1);
  }));

test('what is no answer is refused, and so is a page of another site', () =>
  withForm(async (url, script) => {
    const id = (title: string) => script.forms[0]?.items.find((each) => each.title === title)?.id ?? 0;
    const [line, list, heading] = [id('Adresse'), id('Langues'), id('La maison')];
    const bodies = [
      undefined,
      [],
      { answers: null },
      { answers: { [line]: ['a@example.org'] } },
      { answers: { [line]: 5 } },
      { answers: { [list]: 'Anglais' } },
      { answers: { [list]: [['Anglais']] } },
      { answers: { [heading]: 'x' } },
      { answers: { 12: 'x' } },
    ];
    for (const body of bodies) expect((await click(`${url}form/1`, body)).status).toBe(400);
    const good = JSON.stringify({ answers: { [line]: 'a@example.org', [list]: ['Anglais'] } });
    expect((await ask(`${url}form/1`, { method: 'POST', body: good })).status).toBe(403);
    for (const path of ['form/2', 'form/0', 'form/x', 'form/1/questions/x', 'form/1/', 'form/01']) {
      expect((await ask(`${url}${path}`)).status).toBe(404);
    }
    expect((await click(`${url}form/2`, { answers: {} })).status).toBe(404);
    expect(script.forms[0]?.responses).toEqual([]);
    const policy = String((await ask(`${url}form/1`)).headers['content-security-policy']).split('; ');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("form-action 'none'");
  }));
