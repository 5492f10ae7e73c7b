import { expect, test } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { scriptOf } from '../script.ts';

/** Runs statements as a script's function and returns what they return. */
function run(code: string, ...args: unknown[]): unknown {
  return scriptOf(`function f(...args) { ${code} }`).run('f', ...args);
}

test('a form is made empty and unpublished, and takes answers once it is published', () => {
  const script = scriptOf(`
    function make() {
      const form = FormApp.create('Héberger');
      return [form.getId(), form.isPublished(), form.isAcceptingResponses(), form.getItems().length, form.getTitle(),
        form.getDescription(), form.getConfirmationMessage(), form.supportsAdvancedResponderPermissions()];
    }
    function publish(id) {
      const form = FormApp.openById(id);
      let said = '';
      try { form.setAcceptingResponses(true) } catch (error) { said = error.name }
      const before = form.isAcceptingResponses();
      form.setPublished(true);
      const published = [form.isPublished(), form.isAcceptingResponses()];
      form.setAcceptingResponses(false);
      const closed = [form.isPublished(), form.isAcceptingResponses()];
      form.setAcceptingResponses(true).setPublished(false);
      return [said, before, published, closed, form.isAcceptingResponses()];
    }
    function makePublished() { return FormApp.create('Conduire', true).isAcceptingResponses() }`);
  const [id, ...rest] = script.run('make') as [string, ...unknown[]];
  expect(rest).toEqual([false, false, 0, 'Héberger', '', '', true]);
  expect(script.run('publish', id)).toEqual(['Exception', false, [true, true], [true, false], false]);
  expect(script.run('makePublished')).toBe(true);
  expect(script.forms.map(({ title, number }) => [title, number])).toEqual([
    ['Héberger', 1],
    ['Conduire', 2],
  ]);
});

test('a form is found again by its id and by the address it is edited at, until it is deleted', () => {
  const script = scriptOf(`
    function make() {
      const form = FormApp.create('A', true);
      return { id: form.getId(), edit: form.getEditUrl(), url: form.getPublishedUrl() };
    }
    function open(id) { return FormApp.openById(id).getTitle() }
    function openAt(url) { return FormApp.openByUrl(url).getTitle() }
    function active() { return FormApp.getActiveForm() }`);
  const { id, edit, url } = script.run('make') as { id: string; edit: string; url: string };
  expect(edit).toBe(`https://docs.google.com/forms/d/${id}/edit`);
  expect(url).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]{48}\/viewform$/);
  expect(url).not.toContain(id);
  expect([script.run('open', id), script.run('openAt', edit), script.run('active')]).toEqual(['A', 'A', null]);
  const gone = 'No item with the given ID could be found, or you do not have permission to access it.';
  expect(() => script.run('open', 'x')).toThrow(gone);
  expect(() => script.run('openAt', url)).toThrow('Invalid argument: url');
  const [form] = script.forms;
  if (form) script.deleteForm(form);
  expect(script.forms).toEqual([]);
  expect(() => script.run('open', id)).toThrow(gone);
});

test('items stand where they are put, and are what they were told to be', () => {
  expect(
    run(`
      const form = FormApp.create('A');
      const { ItemType } = FormApp;
      const first = form.addTextItem().setTitle('one').setHelpText('help').setRequired(true);
      form.addSectionHeaderItem().setTitle('two');
      form.addPageBreakItem().setTitle('three');
      form.addScaleItem().setBounds(0, 10).setLabels('low', 'high').setTitle('four');
      const titles = () => form.getItems().map((item) => item.getTitle()).join();
      const before = titles();
      form.moveItem(first, 2);
      const moved = [titles(), first.getIndex()];
      form.moveItem(0, 1);
      form.deleteItem(form.getItems(ItemType.PAGE_BREAK)[0]);
      form.deleteItem(0);
      const found = form.getItemById(first.getId());
      const scale = form.getItems(ItemType.SCALE)[0].asScaleItem();
      return [before, moved, titles(), found.getType() === ItemType.TEXT, found.asTextItem().isRequired(),
        found.getHelpText(), form.getItemById(1), [scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel(),
        scale.getRightLabel()].join()];
    `),
  ).toEqual(['one,two,three,four', ['two,three,one,four', 2], 'one,four', true, true, 'help', null, '0,10,low,high']);
});

test('what cannot be is refused in the words of Google', () => {
  const faults: [code: string, message: string][] = [
    ['form.addListItem().setChoiceValues([])', 'Array is empty: values'],
    ['form.addListItem().setChoices([])', 'Array is empty: choices'],
    ["form.addCheckboxItem().setChoiceValues(['a', 'b', 'a'])", 'Questions cannot have duplicate choice values.'],
    ["form.addListItem().setChoiceValues(['a']).createResponse('b')", 'Invalid response submitted to item.'],
    ["form.addMultipleChoiceItem().setChoiceValues(['a']).createResponse('b')", 'Invalid response submitted to item.'],
    ["form.addCheckboxItem().setChoiceValues(['a']).createResponse(['a', 'b'])", 'Invalid response submitted to item.'],
    ['form.addScaleItem().setBounds(1, 5).createResponse(6)', 'Invalid response submitted to item.'],
    ['form.addTextItem(); form.getItems()[0].asListItem()', 'Invalid conversion for item type: TEXT.'],
    ["form.getResponse('2_x')", 'No response with the given ID could be found.'],
  ];
  for (const [code, message] of faults) {
    expect(() => run(`const form = FormApp.create('A', true); ${code}`)).toThrow(message);
  }
  expect(faults).toHaveLength(9);
  expect(
    run(`return FormApp.create('A').addCheckboxItem().setChoiceValues(['a']).showOtherOption(true)
      .createResponse(['b']).getResponse()`),
  ).toEqual(['b']);
});

test('what is not in the local Apps Script throws its name', () => {
  for (const [code, name] of [
    ['form.addGridItem()', 'Form.addGridItem'],
    ['form.setDestination(FormApp.DestinationType.SPREADSHEET, "x")', 'Form.setDestination'],
    ['form.shortenFormUrl("x")', 'Form.shortenFormUrl'],
    ['form.addTextItem().setPoints(3)', 'TextItem.setPoints'],
    ['form.addTextItem().form', 'TextItem.form'],
    ['FormApp.createFeedback()', 'FormApp.createFeedback'],
    ['form.createResponse().getEditResponseUrl()', 'FormResponse.getEditResponseUrl'],
    ['FormApp.createTextValidation().requireNumberEqualTo(3)', 'TextValidationBuilder.requireNumberEqualTo'],
  ]) {
    expect(() => run(`const form = FormApp.create('A'); ${code}`)).toThrow(`${name} is not in the local Apps Script`);
  }
  const page = `form.addListItem().createChoice('a', FormApp.PageNavigationType.SUBMIT)`;
  expect(() => run(`const form = FormApp.create('A'); ${page}`)).toThrow('ListItem.createChoice');
});

/** A form of a script's with two questions. */
const ASKED = `
  function make() {
    const form = FormApp.create('A', true).setCollectEmail(true);
    form.addTextItem().setTitle('Nom').setRequired(true);
    form.addListItem().setChoiceValues(['1', '2']).setTitle('Lits');
    return form.getId();
  }
  function titles(id) {
    return FormApp.openById(id).getResponses().map((each) => each.getItemResponses().map((one) => one.getItem().getTitle()).join());
  }`;

function asked(more: string): { script: AppsScript; id: string } {
  const script = scriptOf(`${ASKED}\n${more}`);
  return { script, id: script.run('make') as string };
}

test('what a script sends is checked and kept, and fires nothing', () => {
  const { script, id } = asked(`
    function watch(id) { ScriptApp.newTrigger('titles').forForm(id).onFormSubmit().create() }
    function send(id, name) {
      const form = FormApp.openById(id);
      const [first, second] = form.getItems();
      const draft = form.createResponse();
      if (name) draft.withItemResponse(first.asTextItem().createResponse(name));
      const sent = draft.withItemResponse(second.asListItem().createResponse('2')).submit();
      return [draft.getId(), draft.getTimestamp(), sent.getId() === form.getResponses()[0].getId(), sent.getRespondentEmail(),
        form.getResponse(sent.getId()).getResponseForItem(second).getResponse(), sent.getTimestamp().toISOString()];
    }`);
  script.run('watch', id);
  expect(() => script.run('send', id, '')).toThrow('This is a required question.');
  expect(script.run('send', id, 'Zoé')).toEqual([
    ...[null, null, true, 'coordinator@example.org', '2'],
    '2026-11-23T10:00:00.000Z',
  ]);
  expect(script.run('titles', id)).toEqual(['Nom,Lits']);
});

test('answers are told in the order in which they came, since a moment, and until they are deleted', () => {
  const { script, id } = asked(`
    function since(id, at) { return FormApp.openById(id).getResponses(new Date(at)).map((each) => each.getItemResponses()[0].getResponse()) }
    function drop(id, response) { FormApp.openById(id).deleteResponse(response) }
    function dropAll(id) { FormApp.openById(id).deleteAllResponses() }`);
  const start = script.now().getTime();
  for (const name of ['a', 'b', 'c']) {
    script.answerForm(id, { Nom: name });
    script.sleep(1000);
  }
  const since = (ms: number) => script.run('since', id, start + ms);
  expect([since(-1), since(0), since(1000), since(2000)]).toEqual([['a', 'b', 'c'], ['b', 'c'], ['c'], []]);
  const [first] = script.forms[0]?.responses ?? [];
  script.run('drop', id, first?.id);
  expect(() => script.run('drop', id, first?.id)).toThrow('No response with the given ID could be found.');
  expect(since(-1)).toEqual(['b', 'c']);
  script.run('dropAll', id);
  expect(since(-1)).toEqual([]);
});

test('an answer to a question that was deleted since is left out; one to a choice that is gone stays', () => {
  const { script, id } = asked(`
    function change(id) {
      const form = FormApp.openById(id);
      form.deleteItem(0);
      form.getItems()[0].asListItem().setChoiceValues(['3']);
      return form.getResponses()[0].getItemResponses().map((each) => each.getResponse());
    }`);
  script.answerForm(id, { Nom: 'Zoé', Lits: '2' });
  expect(script.run('change', id)).toEqual(['2']);
});

test('making, opening and reading forms takes round trips; what an answer says, comes along with it', () => {
  const { script, id } = asked(`
    function read(id) { for (const each of FormApp.openById(id).getResponses()) each.getItemResponses()[0].getResponse() }
    function builder() { FormApp.createTextValidation().requireNumber().setHelpText('x').build() }`);
  const trips = (name: string) => {
    script.meter.reset();
    script.run(name, id);
    return script.meter.roundTrips;
  };
  for (const name of ['a', 'b', 'c']) script.answerForm(id, { Nom: name });
  expect([trips('read'), trips('builder')]).toEqual([2, 0]);
});
