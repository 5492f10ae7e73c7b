import { describe, expect, test } from 'vitest';
import { createServices, toEml } from '../../../build/local/services/index.ts';
import { decodeWords, header, leaves, readMessage } from './rfc5322.ts';
import { stillWorld } from './still-world.ts';

function services() {
  const { globals, mails } = createServices(stillWorld());
  const send = globals.MailApp.sendEmail.bind(globals.MailApp) as (...args: unknown[]) => void;
  return { mails, send, Utilities: globals.Utilities };
}

describe('the message', () => {
  const html = `<p>Été</p><img src="cid:logo">${'long '.repeat(400)}`;
  const body = `Bonjour Élodie,\n.\nFrom here\n${'x'.repeat(1200)}\n`;
  const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';

  async function written() {
    const { send, mails, Utilities } = services();
    send({
      to: 'Élodie Ñúñez <elodie@x.fr>, "Martin, Paul" <paul@x.fr>',
      cc: 'cc@x.fr',
      bcc: 'hidden@x.fr',
      replyTo: 'reply@x.fr',
      name: 'Hébergements\r\nX-Evil: 1',
      subject: `Votre week-end à Calais\r\nBcc: evil@x.fr\u2028\nX-Evil: 2 ${'é'.repeat(80)}`,
      body,
      htmlBody: html,
      attachments: [Utilities.newBlob(calendar, 'text/calendar', 'séjour.ics')],
      inlineImages: { logo: Utilities.newBlob([-119, 80, 78, 71], 'image/png', 'logo.png') },
    });
    return toEml(mails[0] as (typeof mails)[number]);
  }

  test('is read back by an independent reader', async () => {
    const message = readMessage(await written());
    const names = message.headers.map(([name]) => name).sort();
    expect(names).toEqual([
      'cc',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
    const read = (name: string) => decodeWords(header(message, name) ?? '');
    expect(read('from')).toBe('Hébergements X-Evil: 1 <coordination@calais.example>');
    expect(read('to')).toBe('Élodie Ñúñez <elodie@x.fr>, "Martin, Paul" <paul@x.fr>');
    expect([read('cc'), read('reply-to')]).toEqual(['cc@x.fr', 'reply@x.fr']);
    expect(read('subject')).toBe(`Votre week-end à Calais Bcc: evil@x.fr X-Evil: 2 ${'é'.repeat(80)}`);
    expect(read('date')).toBe('Mon, 23 Nov 2026 08:00:00 +0000');
    expect(read('message-id')).toMatch(/^<1\.[0-9a-f]{24}@calais\.example>$/);

    const files = leaves(message);
    expect(files.map(({ contentType }) => contentType)).toEqual([
      'text/plain',
      'text/html',
      'image/png',
      'text/calendar',
    ]);
    const [plain, rich, image, ics] = files;
    expect(plain?.content.toString().replaceAll('\r\n', '\n')).toBe(body);
    expect(rich?.content.toString()).toBe(html);
    expect([...(image?.content ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(image && header(image, 'content-id')).toBe('<logo>');
    expect(ics?.content.toString()).toBe(calendar);
    expect(ics && decodeURIComponent(ics.parameters['filename*0*'] ?? '')).toBe("utf-8''séjour.ics");
  });

  test('is the same to the byte in another run, and another with another text', async () => {
    const [one, two] = [await written(), await written()];
    expect(one.equals(two)).toBe(true);
    const { send, mails } = services();
    send('a@x.fr', 'S', 'B');
    send('a@x.fr', 'S', 'B');
    const ids = await Promise.all(mails.map(async (mail) => header(readMessage(await toEml(mail)), 'message-id')));
    expect(new Set(ids).size).toBe(2);
  });

  test('of plain text alone is one part', async () => {
    const { send, mails } = services();
    send('a@x.fr', 'Sans accent', 'Bonjour');
    const message = readMessage(await toEml(mails[0] as (typeof mails)[number]));
    expect(message.contentType).toBe('text/plain');
    expect(message.content.toString()).toMatch(/^Bonjour(\r\n)?$/);
    expect(header(message, 'subject')).toBe('Sans accent');
  });

  test('holds no header but its own, whatever stands in its fields', async () => {
    const world = stillWorld();
    const pieces = [
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\0',
      '\t',
      'Bcc: x@y.fr',
      ': ',
      'é',
      '"',
      '\\',
      '<',
      '>',
      ',',
      '=?',
      'a',
    ];
    const noise = () => Array.from({ length: 12 }, () => pieces[Math.floor(world.random() * pieces.length)]).join('');
    let sent = 0;
    for (let i = 0; i < 300; i += 1) {
      const { send, mails, Utilities } = services();
      const blob = Utilities.newBlob('x', 'text/plain', noise());
      send({ to: 'a@x.fr', subject: noise(), name: noise(), body: noise(), attachments: [blob] });
      const message = readMessage(await toEml(mails[0] as (typeof mails)[number]));
      const own = ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'];
      expect(message.headers.map(([name]) => name).filter((name) => !own.includes(name))).toEqual([]);
      for (const part of leaves(message)) {
        expect(part.headers.every(([name]) => name.startsWith('content-'))).toBe(true);
      }
      sent += 1;
    }
    expect(sent).toBe(300);
  });
});
