import { button, element } from './element.js';

/** @import { FormQuestionView } from '../view.ts' */
/** @import { Words } from '../words.ts' */

/**
 * A question on the page of a form.
 * @typedef {object} Question
 * @property {number} id
 * @property {string} title
 * @property {HTMLElement} box
 * @property {() => string | string[]} answer what was filled in; nothing for nothing
 * @property {(sentence: string) => void} blame says what is wrong with the answer; '' for nothing
 * @property {() => void} focus
 */

/** How a link names what somebody wrote beside the choices. */
const OTHER = '__other_option__';

/**
 * @param {FormQuestionView} question
 * @param {Words} words
 * @param {URLSearchParams} filledIn what the page's address fills in
 * @returns {Question}
 */
export function drawQuestion(question, words, filledIn) {
  const { id, title, help, required, kind } = question;
  const fault = element('p', { className: 'fault', id: `fault-${id}` });
  const hint = element('p', { className: 'help', id: `help-${id}` }, help);
  const several = kind === 'one' || kind === 'some';
  const { fields, answer } = several ? choices(question, words, filledIn) : field(question, words, filledIn);
  const heading = element(several ? 'legend' : 'label', {}, title);
  if (heading instanceof HTMLLabelElement) heading.htmlFor = `answer-${id}`;
  if (required) heading.append(' ', element('span', { className: 'required', title: words.required }, '*'));
  const box = element(several ? 'fieldset' : 'div', { className: 'question' }, heading, hint, ...fields, fault);
  const inputs = /** @type {HTMLInputElement[]} */ ([...box.querySelectorAll('input, textarea, select')]);
  const described = several ? [box] : inputs;
  for (const each of described) {
    each.setAttribute('aria-describedby', `${hint.id} ${fault.id}`);
    if (kind === 'one') each.role = 'radiogroup';
    if (required && kind !== 'some') each.ariaRequired = 'true';
  }
  return {
    id,
    title,
    box,
    answer,
    blame(sentence) {
      fault.replaceChildren(sentence);
      for (const each of inputs) each.ariaInvalid = sentence ? 'true' : null;
    },
    focus: () => inputs[0]?.focus(),
  };
}

/**
 * A question with one field for its answer.
 * @param {FormQuestionView} question
 * @param {Words} words
 * @param {URLSearchParams} filledIn
 * @returns {{ fields: HTMLElement[], answer: () => string }}
 */
function field({ id, entry, kind, choices }, words, filledIn) {
  const made =
    kind === 'paragraphs'
      ? element('textarea', { rows: 4 })
      : kind === 'list'
        ? element('select', {}, new Option(words.choose, ''), ...choices.map((each) => new Option(each)))
        : element('input', { type: kind === 'date' ? 'date' : 'text', autocomplete: 'off' });
  made.id = `answer-${id}`;
  const given = filledIn.get(entry) ?? '';
  if (kind !== 'list' || choices.includes(given)) made.value = given;
  return { fields: [made], answer: () => made.value };
}

/**
 * A question with a box to tick, or a button to press, for each choice.
 * @param {FormQuestionView} question
 * @param {Words} words
 * @param {URLSearchParams} filledIn
 * @returns {{ fields: HTMLElement[], answer: () => string | string[] }}
 */
function choices({ id, entry, kind, choices, other, ends, required }, words, filledIn) {
  const given = filledIn.getAll(entry);
  const type = kind === 'one' ? 'radio' : 'checkbox';
  const made = choices.map((value) => {
    return element('input', { type, name: `answer-${id}`, value, checked: given.includes(value) });
  });
  const lines = made.map((input) => element('label', {}, input, element('span', {}, input.value)));
  const written = element('input', { type: 'text', ariaLabel: words.other, autocomplete: 'off' });
  written.value = filledIn.get(`${entry}.other_option_response`) ?? '';
  const beside = element('input', { type, name: `answer-${id}`, checked: given.includes(OTHER) });
  written.oninput = () => {
    beside.checked = true;
  };
  if (other) lines.push(element('label', {}, beside, element('span', {}, words.other), written));
  const list = element('div', { className: ends ? 'scale' : 'choices' }, ...lines);
  if (ends) {
    list.prepend(element('span', {}, ends[0]));
    list.append(element('span', {}, ends[1]));
  }
  const clearing = button(words.clear, () => {
    for (const input of [...made, beside]) input.checked = false;
  });
  return {
    fields: kind === 'one' && !required ? [list, clearing] : [list],
    answer: () => {
      const chosen = made.filter(({ checked }) => checked).map(({ value }) => value);
      if (other && beside.checked && written.value !== '') chosen.push(written.value);
      return kind === 'some' ? chosen : (chosen[0] ?? '');
    },
  };
}
