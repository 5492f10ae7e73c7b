import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createServices } from '../../../build/local/services/index.ts';
import { stillWorld } from './still-world.ts';

const world = stillWorld();
const { Utilities } = createServices(world).globals;
const { DigestAlgorithm, MacAlgorithm, Charset } = Utilities;
const signed = (buffer: Buffer) => [...new Int8Array(buffer)];

describe('digests', () => {
  const algorithms = [
    [DigestAlgorithm.MD5, 'md5'],
    [DigestAlgorithm.SHA_1, 'sha1'],
    [DigestAlgorithm.SHA_256, 'sha256'],
    [DigestAlgorithm.SHA_384, 'sha384'],
    [DigestAlgorithm.SHA_512, 'sha512'],
  ] as const;

  test.each(algorithms)('%s of text and of bytes, as signed bytes', (algorithm, node) => {
    const text = 'Hébergement · Calais';
    const expected = signed(createHash(node).update(text, 'utf8').digest());
    expect(Utilities.computeDigest(algorithm, text, Charset.UTF_8)).toEqual(expected);
    expect(Utilities.computeDigest(algorithm, signed(Buffer.from(text)))).toEqual(expected);
    expect(expected.some((byte) => byte < 0)).toBe(true);
  });

  test('without a charset an accent is a question mark', () => {
    expect(Utilities.computeDigest(DigestAlgorithm.MD5, 'été')).toEqual(
      Utilities.computeDigest(DigestAlgorithm.MD5, '?t?'),
    );
  });

  test('HMAC with text and with bytes', () => {
    const expected = signed(createHmac('sha256', 'clé').update('G-017').digest());
    expect(Utilities.computeHmacSha256Signature('G-017', 'clé', Charset.UTF_8)).toEqual(expected);
    expect(Utilities.computeHmacSha256Signature(signed(Buffer.from('G-017')), signed(Buffer.from('clé')))).toEqual(
      expected,
    );
    expect(Utilities.computeHmacSignature(MacAlgorithm.HMAC_SHA_512, 'a', 'b')).toEqual(
      signed(createHmac('sha512', 'b').update('a').digest()),
    );
  });
});

describe('base64', () => {
  test('goes there and back for every byte, with padding', () => {
    const bytes = Array.from({ length: 256 }, (_, i) => i - 128);
    const encoded = Utilities.base64Encode(bytes);
    expect(encoded).toBe(Buffer.from(bytes.map((byte) => byte & 255)).toString('base64'));
    expect(Utilities.base64Decode(encoded)).toEqual(bytes);
    const webSafe = Utilities.base64EncodeWebSafe(bytes);
    expect(webSafe).toMatch(/^[\w-]+=+$/);
    expect(Utilities.base64DecodeWebSafe(webSafe)).toEqual(bytes);
  });

  test('text is UTF-8; what is no base64 is refused', () => {
    expect(Utilities.base64Encode('é')).toBe('w6k=');
    expect(() => Utilities.base64Decode('a b!')).toThrow('Could not decode string.');
  });
});

describe('blobs', () => {
  test('carry bytes, a type and a name', () => {
    const blob = Utilities.newBlob('été', 'text/plain', 'été.txt');
    expect(blob.getBytes()).toEqual([-61, -87, 116, -61, -87]);
    expect(blob.getDataAsString()).toBe('été');
    expect([blob.getName(), blob.getContentType(), blob.isGoogleType()]).toEqual(['été.txt', 'text/plain', false]);
    expect(blob.setName('a.ics').setContentTypeFromExtension().getContentType()).toBe('text/calendar');
    expect(blob.copyBlob().setDataFromString('né', 'ISO-8859-1').getBytes()).toEqual([110, -23]);
    expect(blob.getDataAsString()).toBe('été');
  });

  test('have a type of their own where none is given', () => {
    expect(Utilities.newBlob('a').getContentType()).toBe('text/plain');
    expect(Utilities.newBlob([1]).getContentType()).toBeNull();
  });
});

describe('parseCsv', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"a,1","say ""yes""",\n"two\nlines",x,y',
      [
        ['a,1', 'say "yes"', ''],
        ['two\nlines', 'x', 'y'],
      ],
    ],
    ['', []],
    [',', [['', '']]],
  ])('%j', (text, rows) => {
    expect(Utilities.parseCsv(text)).toEqual(rows);
  });

  test('takes another delimiter, and refuses a quote that never ends', () => {
    expect(Utilities.parseCsv('a;b,c', ';')).toEqual([['a', 'b,c']]);
    expect(() => Utilities.parseCsv('"a')).toThrow('Could not parse text.');
  });
});

describe('formatString', () => {
  test.each([
    ['%s has %d beds', ['Anne', 3], 'Anne has 3 beds'],
    ['%05.1f|%-6s|%6s|%+d', [3.08, 'ab', 'cd', 7], '003.1|ab    |    cd|+7'],
    ['%03d %x %X %o %c %%', [-7, 255, 255, 8, 'z'], '-07 ff FF 10 z %'],
    ['%2$s before %1$s', ['b', 'a'], 'a before b'],
    ['%e %,d %.2s', [12.3456, 1234567, 'abc'], '1.234560e+01 1,234,567 ab'],
  ])('%s', (template, values, written) => {
    expect(Utilities.formatString(template, ...values)).toBe(written);
  });

  test('misses a value or a conversion', () => {
    expect(() => Utilities.formatString('%s %s', 'one')).toThrow("Format specifier '%s'");
    expect(() => Utilities.formatString('%q', 'one')).toThrow("Conversion = 'q'");
  });
});

describe('the rest', () => {
  test('sleep moves the clock, for at most five minutes', () => {
    const before = world.now().getTime();
    Utilities.sleep(90_000);
    expect(world.now().getTime() - before).toBe(90_000);
    expect(() => Utilities.sleep(300_001)).toThrow('Invalid argument');
    expect(() => Utilities.sleep(-1)).toThrow('Invalid argument');
  });

  test('UUIDs are version 4, differ, and come again in the same world', () => {
    const three = () => {
      const { Utilities: fresh } = createServices(stillWorld()).globals;
      return [fresh.getUuid(), fresh.getUuid(), fresh.getUuid()];
    };
    const uuids = three();
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(uuids).size).toBe(3);
    expect(three()).toEqual(uuids);
  });

  test('formatDate asks for a date', () => {
    const wrong = Utilities.formatDate.bind(Utilities) as unknown as (...args: unknown[]) => string;
    expect(() => wrong('2026-11-23', 'UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(() => wrong(new Date(Number.NaN), 'UTC', 'yyyy')).toThrow('Invalid argument: date');
  });
});
