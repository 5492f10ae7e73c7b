import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the server answers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The page may load its own files and nothing else; no script but those files, no inline style in markup. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail's HTML may look as it likes, and neither run, load, send nor lead anywhere. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/**
 * A page of the script's runs its own scripts in an origin of its own, and can load and send nothing: it speaks with the
 * page around it alone. A link may ring a number.
 */
const SCRIPT_POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-top-navigation-to-custom-protocols',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const ALWAYS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': PAGE_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export function json(body: unknown, status = 200): Reply {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

export function refusal(status: number, error: string): Reply {
  return json({ error }, status);
}

/** Leads to another page of ours. */
export function redirect(path: string): Reply {
  return { status: 302, headers: { Location: path }, body: '' };
}

export function file(contentType: string, body: string | Buffer): Reply {
  return { status: 200, headers: { 'Content-Type': contentType }, body };
}

export function mailPage(html: string): Reply {
  return foreignPage(html, MAIL_POLICY);
}

export function framedPage(html: string): Reply {
  return foreignPage(html, SCRIPT_POLICY);
}

function foreignPage(body: string, policy: string): Reply {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return { status: 200, headers, body };
}

export function download(contentType: string, name: string, body: Buffer): Reply {
  const headers = { 'Content-Type': contentType, 'Content-Disposition': `attachment; filename="${name}"` };
  return { status: 200, headers, body };
}

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...ALWAYS, ...headers }).end(body);
}

/** A request's body as JSON; undefined when it is none or has more bytes than `longest`. */
export async function readJson(request: IncomingMessage, longest: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longest) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
