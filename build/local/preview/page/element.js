/**
 * Makes an element with its properties set and its children in it. Children given as text become text nodes, so what
 * comes from the workbook can never become markup.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Partial<HTMLElementTagNameMap[T]>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * @param {string} label
 * @param {() => void} onclick
 * @param {string} [className]
 */
export function button(label, onclick, className = '') {
  return element('button', { type: 'button', className, onclick }, label);
}

/**
 * The element of the page with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}

/**
 * A box over the page, with a heading and a button that closes it.
 * @param {{ title: string, close: string, className?: string, role?: string }} box
 * @param {...(Node | string)} children
 */
export function openBox({ title, close, className = '', role = 'dialog' }, ...children) {
  const box = element('dialog', { className, ariaLabel: title, role });
  const closing = button(close, () => box.close(), 'primary');
  box.append(element('h2', {}, title), ...children, element('p', { className: 'buttons' }, closing));
  box.onclose = () => box.remove();
  document.body.append(box);
  box.showModal();
  closing.focus();
}

/** @param {number} number */
export function count(number) {
  return element('span', { className: 'count' }, String(number));
}

/**
 * @param {string} label
 * @param {string} value
 */
export function fact(label, value) {
  return element('span', {}, element('small', {}, label), ` ${value}`);
}
