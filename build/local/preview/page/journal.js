import { button, element, part } from './element.js';

/** @import { DialogView, PreviewView, ToastView } from '../view.ts' */
/** @import { Words } from '../words.ts' */

/**
 * Draws the panel of what the script said, asked and sent.
 * @param {PreviewView} preview
 * @param {{ openMail: (number: number) => void, close: () => void }} doing
 */
export function drawJournal({ words, toasts, dialogs, mails, forms }, { openMail, close }) {
  const heading = element('h2', {}, words.journal);
  const top = element('div', { className: 'heading' }, heading, button(words.close, close));
  const mailList = mails.map((mail) => {
    const opener = button('', () => openMail(mail.number), 'mail');
    opener.append(
      element('b', {}, mail.subject || words.noSubject),
      element('span', {}, `${words.to} ${mail.to}`),
      element('small', {}, mail.date),
    );
    return opener;
  });
  const asked = dialogs.map((dialog) => drawDialog(dialog, words));
  const said = toasts.map(({ title, message }) => {
    return element(
      'div',
      { className: 'said' },
      ...(title ? [element('b', {}, title)] : []),
      element('p', {}, message),
    );
  });
  const formList = forms.map(({ title, path, answers }) => {
    const link = element('a', { href: path, target: '_blank', rel: 'noreferrer', className: 'form' });
    link.append(element('b', {}, title), element('small', {}, `${words.answers} ${answers}`));
    return link;
  });
  part('journal').replaceChildren(
    top,
    section(words.toasts, said.reverse(), words.nothingYet),
    section(words.dialogs, asked.reverse(), words.nothingYet),
    section(`${words.mails} (${mails.length})`, mailList.reverse(), words.noMail),
    section(`${words.forms} (${forms.length})`, formList, words.noForm),
  );
}

/**
 * What the script asked, and the answer it was given.
 * @param {DialogView} dialog
 * @param {Words} words
 */
export function drawDialog({ title, text, button: pressed, typed }, words) {
  const answer = typed ? `${words.buttons[pressed]} – ${typed}` : words.buttons[pressed];
  return element(
    'div',
    { className: 'said' },
    ...(title ? [element('b', {}, title)] : []),
    element('p', {}, text),
    element('p', { className: 'answer' }, `${words.answer} `, element('b', {}, answer)),
  );
}

/**
 * Shows a notice for as long as the script asked, in the place of the one before.
 * @param {ToastView} toast
 * @param {Words} words
 */
export function showToast({ title, message, seconds }, words) {
  const box = element('div', { className: 'toast' }, ...(title ? [element('b', {}, title)] : []));
  const closing = button('×', () => box.remove());
  closing.ariaLabel = words.close;
  box.append(element('span', {}, message), closing);
  part('toasts').replaceChildren(box);
  if (seconds >= 0) setTimeout(() => box.remove(), Math.max(seconds, LEAST_SECONDS) * 1000);
}

/** Long enough to be read; Sheets' own notices often are not. */
const LEAST_SECONDS = 8;

/**
 * @param {string} title
 * @param {HTMLElement[]} items
 * @param {string} none
 */
function section(title, items, none) {
  const content = items.length > 0 ? items : [element('p', { className: 'none' }, none)];
  return element('section', {}, element('h3', {}, title), ...content);
}
