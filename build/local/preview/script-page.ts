/** Names that can stand in an attribute as they are; a page cannot call others by a plain name either. */
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

const DOCTYPE = /^\s*<!doctype[^>]*>/i;

/**
 * A page of the script's with `google.script` in it, before anything of the page itself can run.
 *
 * It comes after the doctype, for without one in first place a browser lays a page out by other rules.
 * @param google the text of `page/google.js`
 * @param functions names of the functions that the page may call
 */
export function scriptPage(html: string, google: string, functions: readonly string[]): string {
  const names = functions.filter((name) => NAME.test(name)).join(' ');
  const doctype = DOCTYPE.exec(html)?.[0] ?? '';
  return `${doctype}<script data-functions="${names}">${google}</script>${html.slice(doctype.length)}`;
}
