interface Looks {
  readonly class?: string;
  /** Text is only ever set as text: a name may look like markup. */
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly pressed?: () => void;
}

/** An element of the page with what is in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  looks: Looks = {},
  ...inside: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (looks.class !== undefined) made.className = looks.class;
  if (looks.text !== undefined) made.textContent = looks.text;
  for (const [name, value] of Object.entries(looks.attributes ?? {})) made.setAttribute(name, value);
  if (looks.pressed) made.addEventListener('click', looks.pressed);
  made.append(...inside);
  return made;
}

export function button(text: string, pressed: () => void, looks: { readonly class?: string } = {}): HTMLButtonElement {
  return element('button', { ...looks, text, pressed, attributes: { type: 'button' } });
}

export function list(className: string, items: readonly (readonly Node[])[]): HTMLUListElement {
  return element('ul', { class: className }, ...items.map((item) => element('li', {}, ...item)));
}
