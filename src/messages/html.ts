import type { MailLanguage } from '../domain/message';
import type { Block, Fact, Letter, StopLine } from '../language/letters/letter';
import { plainCharacters } from './plain-characters';
import { dialled } from './telephone';

/**
 * A letter as one small HTML document: no table, image, script or anything fetched. Every style is in its head; where a mail
 * program drops that, headings, lists and links still read in order.
 */
export function html(letter: Letter, language: MailLanguage): string {
  const { subject, changed, greeting, opening, body, closing, signature } = letter;
  const content = [
    ...(changed === undefined ? [] : [`<p class="changed"><strong>${escaped(changed)}</strong></p>`]),
    ...[greeting, ...opening].map(paragraph),
    ...body.map(blockHtml),
    ...[...closing, signature].map(paragraph),
  ];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...content.filter((part) => part !== ''),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 16px; background: #ffffff; color: #1d2430; font: 17px/1.5 system-ui, sans-serif; }
main { max-width: 600px; margin: 0 auto; overflow-wrap: break-word; }
h2 { margin: 32px 0 8px; font-size: 19px; line-height: 1.3; }
p { margin: 0 0 16px; }
ul, ol { margin: 0 0 16px; padding-left: 24px; }
li { margin-bottom: 8px; }
ul.facts { padding-left: 0; list-style: none; }
a { color: #0b57a4; }
a.phone { display: inline-block; padding: 10px 0; line-height: 24px; white-space: nowrap; }
a.button { display: inline-block; min-width: 44px; padding: 12px 20px; border-radius: 8px; background: #0b57a4; color: #ffffff; line-height: 24px; text-align: center; text-decoration: none; }
.changed { padding: 12px 16px; border-left: 4px solid #b45309; background: #fdf3e3; }
@media (prefers-color-scheme: dark) {
body { background: #14171c; color: #e7e9ee; }
a { color: #8ec1f7; }
a.button { background: #8ec1f7; color: #10233a; }
.changed { border-color: #f0b35a; background: #33291a; }
}
`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text);
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'facts':
      return `<ul class="facts">\n${block.facts.map(factHtml).join('\n')}\n</ul>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'stops':
      return `<ol>\n${block.stops.map(stopHtml).join('\n')}\n</ol>`;
    case 'link':
      return linkHtml(block);
  }
}

const paragraph = (text: string) => (text === '' ? '' : `<p>${escaped(text)}</p>`);

function factHtml({ label, value, phone = '' }: Fact): string {
  const parts = [`<strong>${escaped(label)}</strong>`, escaped(value), phoneHtml(phone)];
  return `<li>${parts.filter((part) => part !== '').join(' ')}</li>`;
}

function stopHtml({ time, title, lines, phone = '' }: StopLine): string {
  const head = time === '' ? title : `${time} – ${title}`;
  const parts = [`<strong>${escaped(head)}</strong>`, ...lines.map(escaped), phoneHtml(phone)];
  return `<li>${parts.filter((part) => part !== '').join('<br>')}</li>`;
}

function phoneHtml(phone: string): string {
  const number = dialled(phone);
  return number === null ? escaped(phone) : `<a class="phone" href="tel:${number}">${escaped(phone)}</a>`;
}

/** A button; what may not be followed is written out instead. */
function linkHtml({ label, address }: Extract<Block, { kind: 'link' }>): string {
  const target = plainCharacters(address).trim();
  return /^(?:https:\/\/|mailto:|tel:)\S+$/i.test(target)
    ? `<p><a class="button" href="${escaped(target)}">${escaped(label)}</a></p>`
    : paragraph(`${label} ${target}`);
}

/** As text or as the value of an attribute in double quotes. */
function escaped(text: string): string {
  return plainCharacters(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
