import { createHash, createHmac } from 'node:crypto';
import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { Blob } from './blob.ts';
import { dataOf, encodeText, toBuffer, toSigned } from './bytes.ts';
import { parseCsv } from './csv.ts';
import { enumeration, nameOf } from './enumeration.ts';
import { Exception, signatureMismatch } from './exception.ts';
import { formatDate } from './format-date.ts';
import { formatString } from './format-string.ts';

type Charset = GoogleAppsScript.Utilities.Charset;
type DigestAlgorithm = GoogleAppsScript.Utilities.DigestAlgorithm;
type MacAlgorithm = GoogleAppsScript.Utilities.MacAlgorithm;

const LONGEST_SLEEP = 300_000;

/** 'SHA_256' → 'sha256', as Node's crypto names it. */
const nodeName = (algorithm: unknown): string => nameOf(algorithm).replace('HMAC_', '').replace('_', '').toLowerCase();

const Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('Charset', ['US_ASCII', 'UTF_8']);
/** Without MD2, which Node's crypto does not have. */
const DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>('DigestAlgorithm', [
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const MacAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.MacAlgorithm>('MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);

/** Digests and signatures take text as US-ASCII unless a charset is given: an accent then counts as a question mark. */
export class Utilities
  extends GoogleObject
  implements
    Pick<
      GoogleAppsScript.Utilities.Utilities,
      | 'Charset'
      | 'DigestAlgorithm'
      | 'MacAlgorithm'
      | 'base64Decode'
      | 'base64DecodeWebSafe'
      | 'base64Encode'
      | 'base64EncodeWebSafe'
      | 'computeDigest'
      | 'computeHmacSha256Signature'
      | 'computeHmacSignature'
      | 'formatDate'
      | 'formatString'
      | 'getUuid'
      | 'parseCsv'
      | 'sleep'
    >
{
  readonly googleName = 'Utilities';
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;

  constructor(private readonly world: World) {
    super();
  }

  base64Encode(data: number[] | string, charset?: Charset): string {
    return dataOf(data, charset, 'UTF_8').toString('base64');
  }

  /** The padding stays, unlike in Node's `base64url`. */
  base64EncodeWebSafe(data: number[] | string, charset?: Charset): string {
    return this.base64Encode(data, charset as Charset)
      .replaceAll('+', '-')
      .replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    const text = String(encoded);
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Exception('Could not decode string.');
    return toSigned(Buffer.from(text, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(String(encoded).replaceAll('-', '+').replaceAll('_', '/'));
  }

  computeDigest(algorithm: DigestAlgorithm, value: number[] | string, charset?: Charset): number[] {
    if (!nameOf(algorithm)) throw signatureMismatch([algorithm, value], 'Utilities.computeDigest');
    return toSigned(
      createHash(nodeName(algorithm))
        .update(dataOf(value, charset, 'US_ASCII'))
        .digest(),
    );
  }

  computeHmacSha256Signature(value: number[] | string, key: number[] | string, charset?: Charset): number[] {
    return this.sign(MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }

  computeHmacSignature(
    algorithm: MacAlgorithm,
    value: number[] | string,
    key: number[] | string,
    charset?: Charset,
  ): number[] {
    return this.sign(algorithm, value, key, charset);
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (!(date instanceof Date) || timeZone == null || format == null) {
      throw signatureMismatch([date, timeZone, format], 'Utilities.formatDate');
    }
    if (Number.isNaN(date.getTime())) throw new Exception('Invalid argument: date. Should be of type: Date');
    return formatDate(date, String(timeZone), String(format));
  }

  formatString(template: string, ...args: unknown[]): string {
    return formatString(String(template), args);
  }

  /** A version 4 UUID from the world's generator, so that runs repeat. */
  getUuid(): string {
    const bytes = Buffer.from(Array.from({ length: 16 }, () => Math.floor(this.world.random() * 256)));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  newBlob(
    data: number[] | string,
    contentType: string | null = typeof data === 'string' ? 'text/plain' : null,
    name: string | null = null,
  ): Blob {
    return new Blob(Array.isArray(data) ? toBuffer(data) : encodeText(String(data), 'UTF-8'), contentType, name);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(String(csv), delimiter);
  }

  /** The world's clock moves on; nothing waits. At most five minutes, as in Google's. */
  sleep(milliseconds: number): void {
    const ms = Number(milliseconds);
    if (!(ms >= 0 && ms <= LONGEST_SLEEP)) throw new Exception('Invalid argument: milliseconds');
    this.world.sleep(ms);
  }

  private sign(
    algorithm: MacAlgorithm,
    value: number[] | string,
    key: number[] | string,
    charset: Charset | undefined,
  ): number[] {
    const hmac = createHmac(nodeName(algorithm), dataOf(key, charset, 'US_ASCII'));
    return toSigned(hmac.update(dataOf(value, charset, 'US_ASCII')).digest());
  }
}
