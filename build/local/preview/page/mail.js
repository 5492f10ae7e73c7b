import { element, openBox } from './element.js';

/** @import { MailView } from '../view.ts' */
/** @import { Words } from '../words.ts' */

/**
 * Shows a mail: its headers, its plain text, and its HTML in a frame that can do nothing.
 * @param {MailView} mail
 * @param {Words} words
 */
export function showMail(mail, words) {
  const headers = element('dl');
  const files = mail.files.map(({ name, contentType }) => `${name} (${contentType})`).join(', ');
  /** @type {[string, string][]} */
  const lines = [
    [words.from, mail.from],
    [words.to, mail.to],
    [words.cc, mail.cc],
    [words.bcc, mail.bcc],
    [words.replyTo, mail.replyTo],
    [words.date, mail.date],
    [words.attachments, files],
  ];
  for (const [label, value] of lines) {
    if (value) headers.append(element('dt', {}, label), element('dd', {}, value));
  }
  for (const { title, path } of mail.forms) {
    const link = element('a', { href: path, target: '_blank', rel: 'noreferrer' }, title);
    headers.append(element('dt', {}, words.forms), element('dd', {}, link));
  }
  const bodies = [element('details', { open: !mail.hasHtml }, summary(words.asText), element('pre', {}, mail.text))];
  if (mail.hasHtml) {
    const frame = element('iframe', { src: `/mail/${mail.number}/body.html`, title: words.asPage });
    frame.setAttribute('sandbox', '');
    bodies.unshift(element('details', { open: true }, summary(words.asPage), frame));
  }
  const source = element('a', { href: `/mail/${mail.number}/message.eml`, download: '' }, words.messageFile);
  const box = { title: mail.subject || words.noSubject, close: words.close, className: 'letter' };
  openBox(box, headers, ...bodies, element('p', {}, source));
}

/** @param {string} label */
function summary(label) {
  return element('summary', {}, label);
}
