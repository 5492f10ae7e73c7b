import { element } from './element.js';

/** @import { CellView, StyleView } from '../view.ts' */
/** @import { Words } from '../words.ts' */

/**
 * The cell's look and content.
 * @param {HTMLTableCellElement} box
 * @param {CellView} cell
 * @param {{ styles: readonly StyleView[], words: Words, nextIsEmpty: boolean }} around
 */
export function drawCell(box, cell, { styles, words, nextIsEmpty }) {
  const style = cell.style === undefined ? {} : (styles[cell.style] ?? {});
  drawStyle(box, style);
  if (cell.note !== undefined) {
    box.classList.add('noted');
    box.title = cell.note;
  }
  if (cell.choices) box.classList.add('choice');
  if (cell.ticked !== undefined) {
    const label = cell.ticked ? words.checked : words.unchecked;
    box.classList.add('ticking');
    box.append(element('span', { className: cell.ticked ? 'box ticked' : 'box', role: 'img', ariaLabel: label }));
  } else if (cell.text !== undefined) {
    const spills = nextIsEmpty && style.wrap === undefined && style.align === undefined;
    if (spills) box.classList.add('spill');
    box.append(cell.link === undefined ? element('span', {}, cell.text) : linkTo(cell.link, cell.text));
  }
}

/**
 * @param {string} href
 * @param {string} text
 */
function linkTo(href, text) {
  const inside = href.startsWith('#');
  return element(
    'a',
    inside ? { href, tabIndex: -1 } : { href, tabIndex: -1, target: '_blank', rel: 'noreferrer' },
    text,
  );
}

/**
 * @param {HTMLTableCellElement} box
 * @param {StyleView} style
 */
function drawStyle(box, style) {
  if (style.wrap) box.classList.add(style.wrap);
  if (style.align) box.style.textAlign = style.align;
  if (style.vertical) box.style.verticalAlign = style.vertical;
  if (style.bold) box.style.fontWeight = 'bold';
  if (style.italic) box.style.fontStyle = 'italic';
  if (style.line) box.style.textDecoration = style.line;
  if (style.size) box.style.fontSize = `${style.size}pt`;
  if (style.color) box.style.color = style.color;
  if (style.background) box.style.backgroundColor = style.background;
  if (style.borders) box.style.boxShadow = shadowOf(style.borders);
}

/** Where a line on one side of a cell is drawn, so that it takes no room. */
const OFFSETS = { top: '0 1px', right: '-1px 0', bottom: '0 -1px', left: '1px 0' };

/** @param {NonNullable<StyleView['borders']>} borders */
function shadowOf(borders) {
  const sides = /** @type {(keyof typeof OFFSETS)[]} */ (Object.keys(borders));
  return sides.map((side) => `inset ${OFFSETS[side]} 0 ${borders[side]}`).join(', ');
}
