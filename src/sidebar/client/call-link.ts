import type { Reachable } from '../answers';
import { element } from './element';
import { words } from './screen';

/** A number to press, or what was written where it is no single number. Google lets its frame open nothing but the top. */
export function callLink({ name, phone, dial }: Reachable): Node {
  const said = words();
  if (phone === '') return element('p', { class: 'about', text: said.noPhone });
  const text = said.call({ name, phone: phone.replace(/ /g, NO_BREAK) });
  return dial === null
    ? element('p', { text })
    : element('a', { class: 'call', text, attributes: { href: `tel:${dial}`, target: '_top' } });
}

/** A number that is broken over two lines is read wrong. */
const NO_BREAK = '\u00a0';
