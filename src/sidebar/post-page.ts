import { wordsIn } from '../language/words';
import { wholePage } from './page';

type Language = 'en' | 'fr';

/** The text to publish, in the workbook's language first: each can be changed and copied. */
export function postPage(language: Language, texts: Readonly<Record<Language, string>>): string {
  const words = wordsIn(language).asking.page;
  const others = (['fr', 'en'] as const).filter((other) => other !== language);
  const sections = [language, ...others].map(
    (each) => `<section>
<label for="${each}">${escaped(words.text[each])}</label>
<textarea id="${each}" lang="${each}" rows="12">${escaped(texts[each])}</textarea>
<button type="button" class="strong" data-copies="${each}">${escaped(words.copy[each])}</button>
<p class="about"></p>
</section>`,
  );
  const body = `<main data-copied="${escaped(words.copied)}" data-not-copied="${escaped(words.notCopied)}">
<p>${escaped(words.about)}</p>
${sections.join('\n')}
</main>`;
  return wholePage(language, { body, script: COPYING });
}

/** Google's frame gives a page no leave to use the newer `navigator.clipboard`. */
const COPYING = `
for (const button of document.querySelectorAll('button[data-copies]')) {
  button.onclick = () => {
    const { copied, notCopied } = document.querySelector('main').dataset;
    document.getElementById(button.dataset.copies).select();
    const said = document.execCommand('copy') ? copied : notCopied;
    button.nextElementSibling.textContent = said;
    document.getElementById('status').textContent = said;
  };
}`;

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
