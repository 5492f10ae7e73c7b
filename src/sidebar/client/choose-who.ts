import { fold } from '../../domain/fold';
import type { Choices, DriverChoice, GuestChoice, HostChoice, Person } from '../answers';
import { element } from './element';
import { show, tell, words } from './screen';

/** Somebody on the list, and what they are to the weekend. */
export type Chosen =
  | { readonly kind: 'host'; readonly person: HostChoice }
  | { readonly kind: 'driver'; readonly person: DriverChoice }
  | { readonly kind: 'guest'; readonly person: GuestChoice };

/** Step 1: one list of everybody, which a search box filters. */
export function chooseWho(choices: Choices, chosen: (who: Chosen) => void): void {
  const said = words();
  const sections = [
    section(said.hosts, choices.hosts, (person) => chosen({ kind: 'host', person })),
    section(said.drivers, choices.drivers, (person) => chosen({ kind: 'driver', person })),
    section(said.guests, choices.guests, (person) => chosen({ kind: 'guest', person })),
  ];
  const none = element('p', { text: said.noMatch });
  none.hidden = true;
  const search = element('input', {
    attributes: { id: 'search', type: 'search', autocomplete: 'off', placeholder: said.search },
  });
  search.addEventListener('input', () => {
    const found = sections.reduce((sum, each) => sum + each.filter(fold(search.value)), 0);
    none.hidden = found > 0;
    tell(found === 0 ? said.noMatch : said.found(found));
  });
  show(
    said.title,
    element('p', { text: choices.message }),
    element('div', { class: 'search' }, element('label', { text: said.who, attributes: { for: 'search' } }), search),
    ...sections.map(({ node }) => node),
    none,
  );
  // On a phone the keyboard would hide the list.
  if (matchMedia('(pointer: fine)').matches) search.focus();
}

function section<T extends Person>(title: string, people: readonly T[], chosen: (person: T) => void) {
  const entries = people.map((person) => {
    const { id, name, about } = person;
    const pressed = () => chosen(person);
    const button = element(
      'button',
      { pressed, attributes: { type: 'button' } },
      element('span', { text: name === id ? id : `${name} · ${id}` }),
      element('span', { class: 'about', text: about }),
    );
    const phone = 'phone' in person ? String(person.phone).replace(/\D/g, '') : '';
    const item = element('li', {}, button);
    const quiet = 'quiet' in person && person.quiet === true;
    item.hidden = quiet;
    return { item, quiet, text: ` ${fold(`${name} ${id} ${about}`)} ${phone}` };
  });
  const node = element(
    'section',
    {},
    element('h2', { text: title }),
    people.length === 0
      ? element('p', { text: words().nobody })
      : element('ul', { class: 'list' }, ...entries.map(({ item }) => item)),
  );
  return {
    node,
    /** Leaves those of whom some word begins with each of these; how many. */
    filter(sought: string): number {
      const digits = sought.replace(/ /g, '');
      const parts = /^\d{6,}$/.test(digits) ? [digits] : sought.split(' ').filter((part) => part !== '');
      let left = 0;
      for (const { item, text, quiet } of entries) {
        item.hidden = parts.length === 0 ? quiet : !parts.every((part) => text.includes(` ${part}`));
        if (!item.hidden) left += 1;
      }
      node.hidden = left === 0;
      return left;
    },
  };
}
