import { element } from './element.js';

/** @import { CallOutcome, PageView } from '../view.ts' */

/**
 * What a page may ask of the page around it.
 * @typedef {object} Host
 * @property {(functionName: string, args: unknown[]) => Promise<CallOutcome>} call
 * @property {() => void} close
 * @property {(size: { width?: number, height?: number }) => void} [resize]
 * @property {() => void} [focusEditor]
 */

/** @type {Map<HTMLIFrameElement, Host>} */
const hosts = new Map();

/** What `google.js` says when no answer came. */
const NO_ANSWER = 'NetworkError: Connection failure due to HTTP 0';

/**
 * A frame with a page of the script's in it. The page can run its scripts and reach nothing but `host`.
 * @param {PageView} page
 * @param {string} label
 * @param {Host} host
 */
export function frameOf({ number }, label, host) {
  const frame = element('iframe', { src: `/page/${number}`, title: label, className: 'framed' });
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-modals allow-top-navigation-to-custom-protocols');
  hosts.set(frame, host);
  return frame;
}

addEventListener('message', ({ source, data }) => {
  for (const [frame, host] of hosts) {
    if (!frame.isConnected) hosts.delete(frame);
    else if (frame.contentWindow === source) listen(frame, host, data);
  }
});

/**
 * @param {HTMLIFrameElement} frame
 * @param {Host} host
 * @param {{ kind: string, id: number, functionName: string, args: string, width?: number, height?: number }} message
 */
async function listen(frame, host, message) {
  if (message.kind === 'close') host.close();
  if (message.kind === 'resize') host.resize?.(message);
  if (message.kind === 'focusEditor') host.focusEditor?.();
  if (message.kind !== 'call') return;
  const { id, functionName, args } = message;
  const outcome = await host.call(functionName, JSON.parse(args)).catch(() => ({ error: NO_ANSWER }));
  // The page has no origin to name; only pages of ours can be in the frame.
  frame.contentWindow?.postMessage({ id, ...outcome }, '*');
}
