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
      expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
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
