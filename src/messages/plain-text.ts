import type { Block, Fact, Letter, StopLine } from '../language/letters/letter';
import { plainCharacters } from './plain-characters';

/**
 * A letter as plain text: parts with a blank line between, lines of at most 72 characters unless a word is longer. A number
 * to call and an address to follow stand on lines of their own, unbroken, for a phone to recognise.
 */
export function plainText({ changed, greeting, opening, body, closing, signature }: Letter): string {
  const parts = [
    ...(changed === undefined ? [] : [wrapped(changed)]),
    wrapped(greeting),
    ...opening.map((text) => wrapped(text)),
    ...body.map(blockText),
    ...closing.map((text) => wrapped(text)),
    wrapped(signature),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const WIDTH = 72;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wrapped(block.text);
    case 'heading':
      return wrapped(block.text.toUpperCase());
    case 'facts':
      return block.facts.map(factText).join('\n');
    case 'list':
      return block.items.map((item) => wrapped(item, { first: '- ', rest: '  ' })).join('\n');
    case 'stops':
      return block.stops.map(stopText).join('\n\n');
    case 'link':
      return lines(wrapped(block.label), unbroken(block.address));
  }
}

const factText = ({ label, value, phone = '' }: Fact) => lines(wrapped(`${label} ${value}`), unbroken(phone));

function stopText({ time, title, lines: more, phone = '' }: StopLine, index: number): string {
  const first = `${index + 1}. `;
  const rest = ' '.repeat(first.length);
  const head = time === '' ? title : `${time} – ${title}`;
  const below = more.map((line) => wrapped(line, { first: rest, rest }));
  return lines(wrapped(head, { first, rest }), ...below, unbroken(phone, rest));
}

const lines = (...all: readonly string[]) => all.filter((line) => line !== '').join('\n');

function unbroken(text: string, indent = ''): string {
  const line = plainCharacters(text).trim();
  return line === '' ? '' : indent + line;
}

/** Broken at spaces, but not before a sign that belongs to the word before it, as French types it. */
function wrapped(text: string, { first, rest } = { first: '', rest: '' }): string {
  const words = plainCharacters(text)
    .trim()
    .split(/ +(?![:;?!»])/);
  if (words[0] === '') return '';
  const done: string[] = [];
  let line = first + words[0];
  for (const word of words.slice(1)) {
    if ([...line, ' ', ...word].length <= WIDTH) {
      line += ` ${word}`;
    } else {
      done.push(line);
      line = rest + word;
    }
  }
  return [...done, line].join('\n');
}
