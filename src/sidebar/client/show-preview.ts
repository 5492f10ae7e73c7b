import type { Preview, Reachable } from '../answers';
import { callLink } from './call-link';
import { button, element, list } from './element';
import { back, show, tell, words } from './screen';

/** Step 3: what the change does, whom to ring, and one button to write it. */
export function showPreview(preview: Preview, ways: { readonly write: () => void; readonly back: () => void }): void {
  const said = words();
  const { message, notes, summary, guests, calls, writes, again } = preview;
  show(
    message,
    back(ways.back),
    ...(again ? [element('p', { class: 'note', text: said.lookAgain, attributes: { role: 'alert' } })] : []),
    ...notes.map((text) => element('p', { text })),
    ...(summary === null ? [] : [element('h2', { text: said.changes }), element('p', { text: summary })]),
    ...(guests.length === 0
      ? []
      : [
          element('h2', { text: said.concerned }),
          list(
            'facts',
            guests.map(({ name, becomes }) => [
              element('span', { text: name }),
              element('span', { class: 'about', text: becomes }),
            ]),
          ),
        ]),
    ...callList(calls),
    ...(writes === 'nothing'
      ? []
      : [element('div', { class: 'write' }, button(said.write[writes], ways.write, { class: 'strong' }))]),
  );
  if (again) tell(said.lookAgain);
}

/** Whom to ring, and what to say. */
export function callList(calls: readonly Reachable[]): Node[] {
  if (calls.length === 0) return [];
  return [
    element('h2', { text: words().toRing }),
    list(
      'facts',
      calls.map((person) => [
        element('span', { text: person.name === person.id ? person.id : `${person.name} · ${person.id}` }),
        element('span', { class: 'about', text: person.about }),
        callLink(person),
      ]),
    ),
  ];
}
