import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { bareAddress } from './mail-address.ts';
import type { MailFile, SentMail } from './records.ts';

/**
 * A sent mail as an RFC 5322 message, CRLF line ends, as its recipients receive it (no Bcc). Date, Message-ID and MIME
 * boundaries follow from the mail alone, so the same run writes the same bytes.
 */
export function toEml(mail: SentMail): Promise<Buffer> {
  const fingerprint = fingerprintOf(mail);
  const composer = new MailComposer({
    from: { name: mail.name, address: mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    replyTo: [...mail.replyTo],
    subject: mail.subject,
    // Google sends a mail that has only an HTML body without a plain one of its own.
    ...(mail.body === '' && mail.htmlBody !== '' ? {} : { text: crlf(mail.body) }),
    ...(mail.htmlBody === '' ? {} : { html: crlf(mail.htmlBody) }),
    attachments: mail.files.map(attachment),
    date: mail.at,
    messageId: `<${mail.number}.${fingerprint}@${bareAddress(mail.from).replace(/^.*@/, '')}>`,
    baseBoundary: fingerprint,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  });
  return composer.compile().build();
}

/** A line break of any kind, a lone carriage return included, is CRLF in a message. */
function crlf(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

function attachment({ name, contentType, bytes, cid }: MailFile) {
  return { filename: name, contentType, content: bytes, ...(cid === undefined ? {} : { cid }) };
}

function fingerprintOf(mail: SentMail): string {
  const { files, ...fields } = mail;
  const hash = createHash('sha256').update(JSON.stringify(fields));
  for (const file of files) hash.update(JSON.stringify([file.name, file.contentType, file.cid])).update(file.bytes);
  return hash.digest('hex').slice(0, 24);
}
