import { ask } from './ask.js';
import { element, part } from './element.js';
import { drawQuestion } from './question.js';

/** @import { FormSentView, FormView } from '../view.ts' */
/** @import { Question } from './question.js' */

/** The page on which a person fills in a form of the script's. */

/** @type {FormView} */
const form = await (await fetch(`${location.pathname}/questions`)).json();

start();

function start() {
  const { language, title, closed } = form;
  document.documentElement.lang = language;
  document.title = title;
  if (closed === null) drawForm();
  else show(element('p', { className: 'said' }, closed));
}

function drawForm() {
  const { items, words, description } = form;
  const filledIn = new URLSearchParams(location.search);
  /** @type {Question[]} */
  const questions = [];
  const drawn = items.map((item) => {
    if (item.kind === 'heading') {
      return element('div', {}, element('h2', {}, item.title), element('p', { className: 'help' }, item.help));
    }
    const question = drawQuestion(item, words, filledIn);
    questions.push(question);
    return question.box;
  });
  const sending = element('button', { type: 'submit', className: 'primary' }, words.send);
  const faults = element('div', { role: 'alert', className: 'fault' });
  const page = element('form', { noValidate: true, ariaLabel: form.title }, ...drawn, faults, sending);
  page.onsubmit = async (event) => {
    event.preventDefault();
    sending.disabled = true;
    await send(questions, faults).finally(() => {
      sending.disabled = false;
    });
  };
  show(element('p', { className: 'help' }, description), page);
}

/**
 * @param {Question[]} questions
 * @param {HTMLElement} faults where it is said what is wrong
 */
async function send(questions, faults) {
  const answers = Object.fromEntries(questions.map(({ id, answer }) => [id, answer()]));
  /** @type {FormSentView} */
  const sent = await ask(location.pathname, form.words, { answers });
  if (sent.taken) {
    thank(sent);
    return;
  }
  for (const { id, blame } of questions) {
    blame(sent.faults.find(({ item }) => item === id)?.sentence ?? '');
  }
  const general = sent.faults.flatMap(({ item, sentence }) => (item === null ? [sentence] : []));
  const blamed = questions.filter(({ id }) => sent.faults.some(({ item }) => item === id));
  const titles = blamed.map(({ title }) => title).join(', ');
  faults.replaceChildren(...general, titles && `${form.words.notSent} ${titles}`);
  blamed[0]?.focus();
}

/** @param {Extract<FormSentView, { taken: true }>} sent */
function thank({ message, again, error }) {
  const { words } = form;
  const said = element('p', { className: 'said', role: 'status', tabIndex: -1 }, message);
  const links = element('p', { className: 'links' }, element('a', { href: '/' }, words.toPreview));
  if (again) links.prepend(element('a', { href: location.pathname }, words.sendAgain), ' ');
  const failure = error === undefined ? [] : [element('p', { className: 'fault' }, `${words.failed} – ${error}`)];
  show(said, ...failure, links);
  said.focus();
}

/** @param {...Node} below */
function show(...below) {
  part('form').replaceChildren(element('h1', {}, form.title), ...below);
}
