/**
 * An independent reader of Internet messages (RFC 5322, 2045–2047, 2231), only as lenient as the standards: it throws
 * where a line does not end in CRLF, a line is too long, a header is malformed or a boundary is missing.
 */

export interface Part {
  /** In their order, names in lower case, unfolded and not yet decoded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly contentType: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Of a single part: its content, transfer encoding undone. */
  readonly content: Buffer;
  /** Of a multipart: its parts. */
  readonly parts: readonly Part[];
}

export function readMessage(bytes: Buffer): Part {
  const text = bytes.toString('latin1');
  if (/(^|[^\r])\n/.test(text) || /\r(?!\n)/.test(text)) throw new Error('A line does not end in CRLF');
  const long = text.split('\r\n').find((line) => line.length > 998);
  if (long !== undefined) throw new Error(`A line of ${long.length} characters`);
  return readPart(text);
}

export function header(part: Part, name: string): string | undefined {
  const values = part.headers.filter(([known]) => known === name);
  if (values.length > 1) throw new Error(`${name} stands ${values.length} times`);
  return values[0]?.[1];
}

/** All single parts, depth first. */
export function leaves(part: Part): Part[] {
  return part.parts.length > 0 ? part.parts.flatMap(leaves) : [part];
}

/** Encoded words decoded (RFC 2047); the space between two of them is none. */
export function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([^?*]+)\?([QB])\?([^?]*)\?=/gi, (_, charset: string, encoding: string, text: string) => {
      const bytes = /q/i.test(encoding) ? quotedPrintable(text.replaceAll('_', ' ')) : Buffer.from(text, 'base64');
      return new TextDecoder(charset).decode(bytes);
    });
}

function readPart(text: string): Part {
  const blank = text.indexOf('\r\n\r\n');
  const head = blank < 0 ? text : text.slice(0, blank);
  const body = blank < 0 ? '' : text.slice(blank + 4);
  const headers = head
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line) => {
      const match = /^([!-9;-~]+):\s*([ -~\t]*)$/.exec(line);
      if (!match) throw new Error(`Not a header: ${line}`);
      return [match[1]?.toLowerCase() ?? '', match[2] ?? ''] as const;
    });
  const value = (name: string) => headers.find(([known]) => known === name)?.[1] ?? '';
  const [contentType = '', ...rest] = (value('content-type') || 'text/plain').split(';').map((piece) => piece.trim());
  const parameters = Object.fromEntries(
    [...rest, ...value('content-disposition').split(';').slice(1)].map((piece) => {
      const [name = '', ...words] = piece.trim().split('=');
      return [name.toLowerCase(), words.join('=').replace(/^"(.*)"$/, '$1')];
    }),
  );
  const boundary = parameters.boundary;
  if (contentType.startsWith('multipart/')) {
    if (!boundary) throw new Error('A multipart without a boundary');
    return { headers, contentType, parameters, content: Buffer.alloc(0), parts: split(body, boundary).map(readPart) };
  }
  const content = decodeBody(body, value('content-transfer-encoding').toLowerCase());
  return { headers, contentType, parameters, content, parts: [] };
}

function split(body: string, boundary: string): string[] {
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`);
  if (pieces.length < 3 || !pieces.at(-1)?.startsWith('--')) throw new Error(`Boundary ${boundary} is not closed`);
  return pieces.slice(1, -1).map((piece) => piece.replace(/^[ \t]*\r\n/, ''));
}

function decodeBody(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(body.replace(/=\r\n/g, ''));
  if (/[^\r\n\t -~]/.test(body)) throw new Error('Bytes beyond ASCII in a 7bit part');
  return Buffer.from(body, 'latin1');
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
