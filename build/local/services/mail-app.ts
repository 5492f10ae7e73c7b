import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { Blob } from './blob.ts';
import { signatureMismatch } from './exception.ts';
import { addressesOf, headerText } from './mail-address.ts';
import type { Outbox } from './outbox.ts';
import type { MailFile } from './records.ts';

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

/** The addresses at which Google has no no-reply sender. */
const CONSUMER_DOMAIN = /@(gmail|googlemail)\.com$/;

/** Line breaks in a subject or a sender's name become spaces. */
export class MailApp
  extends GoogleObject
  implements Pick<GoogleAppsScript.Mail.MailApp, 'getRemainingDailyQuota' | 'sendEmail'>
{
  readonly googleName = 'MailApp';

  constructor(
    private readonly world: World,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  getRemainingDailyQuota(): number {
    return this.outbox.quota.remaining();
  }

  sendEmail(message: Message): void;
  sendEmail(recipient: string, subject: string, body: string): void;
  sendEmail(recipient: string, subject: string, body: string, options: Message): void;
  sendEmail(to: string, replyTo: string, subject: string, body: string): void;
  sendEmail(...args: unknown[]): void {
    const message = messageOf(args);
    const email = this.world.user.email;
    this.outbox.send({
      from: message.noReply && !CONSUMER_DOMAIN.test(email) ? email.replace(/^.*@/, 'noreply@') : email,
      name: headerText(message.name),
      to: addressesOf(message.to),
      cc: addressesOf(message.cc),
      bcc: addressesOf(message.bcc),
      replyTo: addressesOf(message.replyTo),
      subject: headerText(message.subject),
      body: textOf(message.body),
      htmlBody: textOf(message.htmlBody),
      files: [...attachmentsOf(message), ...inlineImagesOf(message)],
    });
  }
}

/** The four overloads as one message; options never replace what stands in the arguments. */
function messageOf(args: readonly unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isObject(first)) return first;
  if (args.length === 3) return { to: textOf(first), subject: textOf(second), body: textOf(third) };
  if (args.length === 4 && isObject(fourth)) {
    return { ...fourth, to: textOf(first), subject: textOf(second), body: textOf(third) };
  }
  if (args.length === 4) {
    return { to: textOf(first), replyTo: textOf(second), subject: textOf(third), body: textOf(fourth) };
  }
  throw signatureMismatch(args, 'MailApp.sendEmail');
}

function isObject(value: unknown): value is Message {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function attachmentsOf(message: Message): MailFile[] {
  return (message.attachments ?? []).map((source, index) => fileOf(source, `attachment-${index + 1}`));
}

function inlineImagesOf(message: Message): MailFile[] {
  return Object.entries(message.inlineImages ?? {}).map(([cid, source]) => ({ ...fileOf(source, cid), cid }));
}

function fileOf(source: unknown, unnamed: string): MailFile {
  if (!(source instanceof Blob)) throw signatureMismatch([source], 'MailApp.sendEmail');
  return {
    name: headerText(source.getName() ?? unnamed),
    contentType: headerText(source.getContentType() ?? 'application/octet-stream'),
    bytes: Buffer.from(Blob.bufferOf(source)),
  };
}
