import { describe, expect, test } from 'vitest';
import { createServices } from '../../../build/local/services/index.ts';
import { stillWorld } from './still-world.ts';

function services(user?: string) {
  const world = stillWorld(undefined, user);
  const made = createServices(world);
  const send = made.globals.MailApp.sendEmail.bind(made.globals.MailApp) as (...args: unknown[]) => void;
  return { world, ...made, ...made.globals, send };
}

describe('sendEmail', () => {
  test('takes its four forms', () => {
    const { send, mails } = services();
    send('a@x.fr', 'S1', 'B1');
    send('b@x.fr, c@x.fr', 'S2', 'B2', { cc: 'd@x.fr', bcc: 'e@x.fr', htmlBody: '<b>2</b>', name: 'Calais' });
    send('f@x.fr', 'g@x.fr', 'S3', 'B3');
    send({ to: 'Anne <h@x.fr>', subject: 'S4', htmlBody: '<i>4</i>', replyTo: 'i@x.fr' });
    expect(
      mails.map(({ to, cc, bcc, replyTo, subject, body, htmlBody, name }) => [
        to,
        cc,
        bcc,
        replyTo,
        subject,
        body,
        htmlBody,
        name,
      ]),
    ).toEqual([
      [['a@x.fr'], [], [], [], 'S1', 'B1', '', ''],
      [['b@x.fr', 'c@x.fr'], ['d@x.fr'], ['e@x.fr'], [], 'S2', 'B2', '<b>2</b>', 'Calais'],
      [['f@x.fr'], [], [], ['g@x.fr'], 'S3', 'B3', '', ''],
      [['Anne <h@x.fr>'], [], [], ['i@x.fr'], 'S4', '', '<i>4</i>', ''],
    ]);
    expect(mails.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('options never replace the recipient', () => {
    const { send, mails } = services();
    send('a@x.fr', 'S', 'B', { to: 'z@x.fr', subject: 'Z', body: 'Z' });
    expect(mails[0]).toMatchObject({ to: ['a@x.fr'], subject: 'S', body: 'B' });
  });

  test.each([
    [['', 'S', 'B'], 'Failed to send email: no recipient'],
    [[' , ', 'S', 'B'], 'Failed to send email: no recipient'],
    [[{ subject: 'S', body: 'B' }], 'Failed to send email: no recipient'],
    [['nobody', 'S', 'B'], 'Invalid email: nobody'],
    [['a@x.fr; b@x.fr', 'S', 'B'], 'Invalid email: a@x.fr; b@x.fr'],
    [['a@x.fr, b@x', 'S', 'B'], 'Invalid email: b@x'],
    [['a@x.fr\r\nBcc: b@x.fr', 'S', 'B'], 'Invalid email: a@x.fr\r\nBcc: b@x.fr'],
    [['Anne\r\nBcc: b@x.fr <a@x.fr>', 'S', 'B'], 'Invalid email: '],
    [['a@x.fr', 'S', 'B', { replyTo: 'b' }], 'Invalid email: b'],
    [['a@x.fr', 'S'], "The parameters (String,String) don't match the method signature for MailApp.sendEmail."],
    [['a@x.fr', 's'.repeat(251), 'B'], 'Argument too large: subject'],
    [['a@x.fr', 'S', 'é'.repeat(102_401)], 'Limit Exceeded: Email Body Size.'],
    [[Array.from({ length: 51 }, (_, i) => `a${i}@x.fr`).join(), 'S', 'B'], 'Limit Exceeded: Email Recipients Per'],
  ])('refuses %j', (args, message) => {
    const { send, mails, MailApp } = services();
    expect(() => send(...args)).toThrow(message);
    expect(mails).toEqual([]);
    expect(MailApp.getRemainingDailyQuota()).toBe(100);
  });

  test('refuses more files than Google takes', () => {
    const { send, Utilities } = services();
    const empty = Utilities.newBlob('');
    const big = Utilities.newBlob('a'.repeat(13 * 1024 * 1024));
    expect(() => send('a@x.fr', 'S', 'B', { attachments: Array(251).fill(empty) })).toThrow('Attachments Per Message');
    expect(() => send('a@x.fr', 'S', 'B', { attachments: [big, big] })).toThrow('Total Attachments Size');
    expect(() => send('a@x.fr', 'S', 'B', { attachments: ['text'] })).toThrow("don't match the method signature");
  });

  test('a no-reply sender only outside Google’s consumer accounts', () => {
    const [association, consumer] = [services(), services('someone@gmail.com')];
    for (const { send } of [association, consumer]) send('a@x.fr', 'S', 'B', { noReply: true });
    expect(association.mails[0]?.from).toBe('noreply@calais.example');
    expect(consumer.mails[0]?.from).toBe('someone@gmail.com');
  });

  test('a fault set for a recipient is thrown, costs nothing and spares the others', () => {
    const { send, mails, setMailFault, MailApp } = services();
    setMailFault((recipient) => (recipient === 'bad@x.fr' ? 'Service unavailable: Mail' : null));
    send('good@x.fr', 'S', 'B');
    expect(() => send('Bad <bad@x.fr>', 'S', 'B')).toThrow('Service unavailable: Mail');
    expect(() => send('good@x.fr', 'S', 'B', { bcc: 'bad@x.fr' })).toThrow('Service unavailable: Mail');
    expect(mails).toHaveLength(1);
    expect(MailApp.getRemainingDailyQuota()).toBe(99);
  });
});

describe('the daily quota', () => {
  test('counts recipients, refuses what does not fit and refills 24 hours after its first use', () => {
    const { send, world, quotas, MailApp, mails } = services();
    quotas.email.setLimit(4);
    send('a@x.fr,b@x.fr', 'S', 'B', { cc: 'c@x.fr' });
    expect(MailApp.getRemainingDailyQuota()).toBe(1);
    expect(() => send('a@x.fr,b@x.fr', 'S', 'B')).toThrow('Service invoked too many times for one day: email.');
    expect(MailApp.getRemainingDailyQuota()).toBe(1);
    world.sleep(3_600_000);
    send('a@x.fr', 'S', 'B');
    world.sleep(23 * 3_600_000 - 1);
    expect(() => send('a@x.fr', 'S', 'B')).toThrow('Service invoked too many times');
    world.sleep(1);
    expect(MailApp.getRemainingDailyQuota()).toBe(4);
    send('a@x.fr', 'S', 'B');
    expect(mails).toHaveLength(3);
  });
});
