import { drawCell } from './cell.js';
import { button, element, part } from './element.js';

/** @import { CellView, RowView, TabView } from '../view.ts' */
/** @import { Words } from '../words.ts' */

/** Width of the row numbers, in pixels; `sheet.css` has it too. */
const NUMBERS = 46;

/** @type {Map<string, CellView>} */
const cells = new Map();

/**
 * Draws a tab. `showAll` is called when the person asks for the rows that were left out.
 * @param {TabView} tab
 * @param {Words} words
 * @param {() => void} showAll
 */
export function drawGrid(tab, words, showAll) {
  cells.clear();
  const sheet = part('sheet');
  const before = {
    tab: sheet.dataset.tab,
    left: sheet.scrollLeft,
    top: sheet.scrollTop,
    cell: selected()?.dataset.name,
  };
  const table = element('table', { className: 'grid', role: 'grid', ariaLabel: tab.name });
  const total = tab.columns.reduce((sum, { width }) => sum + width, NUMBERS);
  const used = tab.columns.slice(0, tab.usedColumns).reduce((sum, { width }) => sum + width, 0);
  table.style.setProperty('--total', `${total}px`);
  table.style.setProperty('--used', `${used}px`);
  const groups = element('colgroup', {}, element('col', { className: 'numbers' }));
  for (const [index, { width }] of tab.columns.entries()) {
    const col = element('col', { className: index < tab.usedColumns ? '' : 'spare' });
    col.style.setProperty('--width', `${width}px`);
    col.style.setProperty('--share', `${(100 * width) / Math.max(1, used)}%`);
    groups.append(col);
  }
  const head = element('thead', {}, lettersOf(tab));
  const body = element('tbody');
  for (const [index, row] of tab.rows.entries()) {
    (index < tab.frozenRows ? head : body).append(rowOf(tab, row, words));
  }
  table.append(groups, head, body);
  sheet.replaceChildren(table);
  if (tab.allRows === 0) sheet.append(element('p', { className: 'empty' }, words.emptyTab));
  if (tab.usedRows < tab.allRows && tab.rows.length === tab.usedRows) sheet.append(moreRows(tab, words, showAll));
  sheet.style.scrollPaddingTop = `${head.offsetHeight}px`;
  sheet.dataset.tab = String(tab.id);
  // The same tab drawn again stays where the person was in it.
  const same = before.tab === sheet.dataset.tab;
  sheet.scrollTo(same ? before.left : 0, same ? before.top : 0);
  select((same && cellNamed(before.cell)) || table.querySelector('td[data-name]'), words, false);
  table.onclick = ({ target }) => target instanceof Element && select(target.closest('td'), words, true);
  table.onkeydown = (event) => moveSelection(event, words);
}

/**
 * Selects a cell by its name and brings it into view; false when the tab as drawn does not have it.
 * @param {string} name
 * @param {Words} words
 */
export function goTo(name, words) {
  const found = cellNamed(name);
  select(found, words, true);
  found?.scrollIntoView({ block: 'center', inline: 'nearest' });
  return found !== null;
}

/**
 * @param {string | undefined} name
 * @returns {HTMLTableCellElement | null}
 */
function cellNamed(name = '') {
  return part('sheet').querySelector(`td[data-name="${CSS.escape(name)}"]`);
}

/** @returns {HTMLTableCellElement | null} */
function selected() {
  return part('sheet').querySelector('td.selected');
}

/** @param {TabView} tab */
function lettersOf(tab) {
  const row = element('tr', { className: 'letters' }, element('td', { className: 'corner', ariaHidden: 'true' }));
  for (const [index, { name }] of tab.columns.entries()) {
    const letter = element('th', { scope: 'col', className: index < tab.usedColumns ? '' : 'spare' }, name);
    freeze(letter, tab, index);
    row.append(letter);
  }
  return row;
}

/**
 * @param {TabView} tab
 * @param {RowView} row
 * @param {Words} words
 */
function rowOf(tab, row, words) {
  const drawn = element('tr', { className: row.cells.length === 0 ? 'spare' : '' });
  if (row.height !== undefined) drawn.style.height = `${row.height}px`;
  drawn.append(element('th', { scope: 'row' }, String(row.number)));
  for (const [index, { name }] of tab.columns.entries()) {
    const box = element('td', { className: index < tab.usedColumns ? '' : 'spare', tabIndex: -1 });
    box.dataset.name = `${name}${row.number}`;
    const cell = row.cells[index];
    if (cell) {
      const next = row.cells[index + 1];
      drawCell(box, cell, { styles: tab.styles, words, nextIsEmpty: next?.text === undefined && !next?.choices });
      cells.set(box.dataset.name, cell);
    }
    freeze(box, tab, index);
    drawn.append(box);
  }
  return drawn;
}

/**
 * @param {HTMLTableCellElement} box
 * @param {TabView} tab
 * @param {number} index
 */
function freeze(box, tab, index) {
  if (index >= tab.frozenColumns) return;
  box.classList.add('frozen');
  const left = tab.columns.slice(0, index).reduce((sum, { width }) => sum + width, NUMBERS);
  box.style.setProperty('--left', `${left}px`);
}

/**
 * @param {TabView} tab
 * @param {Words} words
 * @param {() => void} showAll
 */
function moreRows(tab, words, showAll) {
  const text = `${words.rowsShown} ${tab.usedRows} ${words.of} ${tab.allRows} `;
  return element('p', { className: 'more' }, text, button(words.showAll, showAll, 'primary'));
}

/**
 * @param {Element | null} box
 * @param {Words} words
 * @param {boolean} focus
 */
function select(box, words, focus) {
  if (!(box instanceof HTMLTableCellElement) || box.dataset.name === undefined) return;
  const { name } = box.dataset;
  const before = selected();
  if (before) {
    before.classList.remove('selected');
    before.tabIndex = -1;
  }
  box.classList.add('selected');
  box.tabIndex = 0;
  if (focus) {
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  const cell = cells.get(name);
  const content =
    cell?.formula ?? cell?.text ?? (cell?.ticked === undefined ? '' : words[cell.ticked ? 'checked' : 'unchecked']);
  const shown = [element('b', { title: words.cell }, name), element('span', {}, content)];
  if (cell?.note !== undefined) shown.push(element('em', {}, `${words.note} ${cell.note}`));
  part('cell').replaceChildren(...shown);
}

/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * @param {KeyboardEvent} event
 * @param {Words} words
 */
function moveSelection(event, words) {
  const box = event.target;
  if (!(box instanceof HTMLTableCellElement) || !(box.parentElement instanceof HTMLTableRowElement)) return;
  if (event.key === 'Enter') box.querySelector('a')?.click();
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const row = box.closest('table')?.rows[box.parentElement.rowIndex + step[0]];
  const next = row?.cells[box.cellIndex + step[1]];
  if (next) select(next, words, true);
}
