import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Sent by the page with every POST. Another site's page cannot send it: its browser would ask us first, in vain. */
export const OWN_HEADER = 'x-preview';

/**
 * Why a request is refused; undefined when it comes from our own page.
 *
 * The server listens on this machine only, yet any site open in the same browser can send requests to it: under a name
 * of its own that resolves here (DNS rebinding, hence the check of `Host`), or as a form or script of its page (hence
 * the check of `Origin` and of a header that only a page of the same origin may add).
 */
export function refused(request: IncomingMessage): string | undefined {
  const { port } = request.socket.address() as AddressInfo;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return 'Unknown host.';
  if (request.method !== 'POST') return undefined;
  if (origin !== undefined && origin !== `http://${host}`) return 'Foreign origin.';
  return request.headers[OWN_HEADER] === undefined ? `A POST needs the header ${OWN_HEADER}.` : undefined;
}
