import type { World } from '../world.ts';
import { Exception } from './exception.ts';
import { bareAddress } from './mail-address.ts';
import { DailyQuota } from './quota.ts';
import type { SentMail } from './records.ts';

/** Google's quotas for a consumer account; the mail quota counts recipients. */
const RECIPIENTS_PER_DAY = 100;
const RECIPIENTS_PER_MAIL = 50;
const FILES_PER_MAIL = 250;
const SUBJECT_CHARACTERS = 250;
const BODY_BYTES = 200 * 1024;
const FILE_BYTES = 25 * 1024 * 1024;

/** Says what the service throws for a recipient; null or undefined where the mail leaves. For tests. */
export type MailFault = (recipient: string) => string | null | undefined;

/** What left by mail, and how much may still leave today. */
export class Outbox {
  readonly mails: SentMail[] = [];
  readonly quota: DailyQuota;
  private fault: MailFault = () => null;

  constructor(private readonly world: World) {
    this.quota = new DailyQuota(world, 'email', RECIPIENTS_PER_DAY);
  }

  setFault(fault: MailFault): void {
    this.fault = fault;
  }

  /** Sends, or throws as Google does and sends nothing. */
  send(mail: Omit<SentMail, 'number' | 'at'>): void {
    const recipients = [...mail.to, ...mail.cc, ...mail.bcc];
    checkLimits(mail, recipients.length);
    for (const recipient of recipients) {
      const message = this.fault(bareAddress(recipient));
      if (message) throw new Exception(message);
    }
    this.quota.use(recipients.length);
    this.mails.push({ ...mail, number: this.mails.length + 1, at: this.world.now() });
  }
}

function checkLimits(mail: Omit<SentMail, 'number' | 'at'>, recipients: number): void {
  if (recipients === 0) throw new Exception('Failed to send email: no recipient');
  if (recipients > RECIPIENTS_PER_MAIL) throw new Exception('Limit Exceeded: Email Recipients Per Message.');
  if (mail.subject.length > SUBJECT_CHARACTERS) throw new Exception('Argument too large: subject');
  if (Buffer.byteLength(mail.body) + Buffer.byteLength(mail.htmlBody) > BODY_BYTES) {
    throw new Exception('Limit Exceeded: Email Body Size.');
  }
  if (mail.files.length > FILES_PER_MAIL) throw new Exception('Limit Exceeded: Email Attachments Per Message.');
  if (mail.files.reduce((sum, file) => sum + file.bytes.length, 0) > FILE_BYTES) {
    throw new Exception('Limit Exceeded: Email Total Attachments Size.');
  }
}
