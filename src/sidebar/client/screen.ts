import { englishRecordingPage } from '../../language/recording/english';
import { frenchRecordingPage } from '../../language/recording/french';
import { typesetFrench, typesetWords } from '../../language/typeset';
import { button, element } from './element';

const WORDS = { en: englishRecordingPage, fr: typesetWords(frenchRecordingPage, typesetFrench) };

/** The page's own words, in the language that the page is in. */
export function words(): typeof englishRecordingPage {
  return WORDS[document.documentElement.lang === 'en' ? 'en' : 'fr'];
}

export function speak(language: 'en' | 'fr'): void {
  document.documentElement.lang = language;
}

/** Shows something else, from its top; whoever cannot see it is told what it is. */
export function show(title: string, ...inside: readonly Node[]): void {
  const heading = element('h1', { text: title, attributes: { tabindex: '-1' } });
  const [first] = inside;
  // A way back stands above the title.
  const above = first instanceof HTMLElement && first.classList.contains('back') ? [first] : [];
  page().replaceChildren(...above, heading, ...inside.slice(above.length));
  scrollTo(0, 0);
  heading.focus();
  tell('');
}

/** Says that something takes a while. */
export function showBusy(title: string, what: string, ...inside: readonly Node[]): void {
  show(title, ...inside, element('p', { class: 'busy', text: what }));
  tell(what);
}

/** Says what went wrong, and offers to try again. */
export function showFault(
  title: string,
  { message, retry }: { readonly message: string; readonly retry: () => void },
  ...inside: readonly Node[]
): void {
  show(
    title,
    ...inside,
    element('p', { class: 'note', text: message, attributes: { role: 'alert' } }),
    element('div', { class: 'actions' }, button(words().retry, retry, { class: 'strong' })),
  );
}

/** Reads something out. */
export function tell(what: string): void {
  const status = document.getElementById('status');
  if (status) status.textContent = what;
}

export function back(to: () => void): HTMLButtonElement {
  return button(`‹ ${words().back}`, to, { class: 'back' });
}

function page(): HTMLElement {
  return document.getElementById('page') ?? document.body;
}
