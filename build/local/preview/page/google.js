/**
 * `google.script` inside a page of the script's: what Google gives to every page that HtmlService makes. The server puts
 * this text before the page's own (see script-page.ts). What the page asks for goes to the page around it, which asks
 * the server; nobody else can be around it, as its policy allows no other.
 */
(() => {
  /** @typedef {(value: unknown, userObject: unknown) => void} Handler */
  /** @typedef {{ success?: Handler | null, failure?: Handler | null, userObject?: unknown }} Handlers */

  const names = (document.currentScript?.dataset.functions ?? '').split(' ').filter((name) => name !== '');
  /** Calls without an answer, by their number. @type {Map<number, Handlers>} */
  const waiting = new Map();
  let calls = 0;

  /**
   * An object with a method for every function of the script. Handlers belong to the object that has them.
   * @param {Handlers} handlers
   * @returns {object}
   */
  function runner(handlers) {
    /** @type {Record<string, (...args: unknown[]) => void>} */
    const functions = {};
    for (const name of names) functions[name] = (...args) => call(name, args, handlers);
    return {
      ...functions,
      /** @param {Handler | null} success */
      withSuccessHandler: (success) => runner({ ...handlers, success }),
      /** @param {Handler | null} failure */
      withFailureHandler: (failure) => runner({ ...handlers, failure }),
      /** @param {unknown} userObject */
      withUserObject: (userObject) => runner({ ...handlers, userObject }),
    };
  }

  /**
   * @param {string} functionName
   * @param {unknown[]} args
   * @param {Handlers} handlers
   */
  function call(functionName, args, handlers) {
    const json = JSON.stringify(args.map((arg, index) => legal(arg, String(index), [])));
    calls += 1;
    waiting.set(calls, handlers);
    tell({ kind: 'call', id: calls, functionName, args: json });
  }

  /**
   * The value, where Google would let it pass; otherwise throws as Google does. `key` is where it stands in what it is
   * in, which is `within` others.
   * @param {unknown} value
   * @param {string} key
   * @param {object[]} within
   * @returns {unknown}
   */
  function legal(value, key, within) {
    if (value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    const illegal = new TypeError(`Failed due to illegal value in property: ${key}`);
    if (typeof value !== 'object') throw illegal;
    if (value instanceof HTMLFormElement) throw new Error('A form as an argument is not in the local Apps Script');
    if (within.includes(value)) throw new TypeError('Failed due to circular reference.');
    const inner = [...within, value];
    if (Array.isArray(value)) return value.map((item, index) => legal(item, String(index), inner));
    if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) throw illegal;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, legal(item, name, inner)]));
  }

  /** @param {object} message */
  function tell(message) {
    window.parent.postMessage(message, '*');
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    const { success, failure, userObject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.error === undefined) success?.(data.result, userObject);
    else if (failure) failure(new Error(data.error), userObject);
    else if (failure === undefined) console.error(new Error(data.error));
  });

  const host = {
    origin: location.origin,
    close: () => tell({ kind: 'close' }),
    /** @param {number} height */
    setHeight: (height) => tell({ kind: 'resize', height }),
    /** @param {number} width */
    setWidth: (width) => tell({ kind: 'resize', width }),
    editor: { focus: () => tell({ kind: 'focusEditor' }) },
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
})();
