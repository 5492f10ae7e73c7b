/** A mail as it is handed to Google. */
export interface Mail {
  /** One address, or several separated by commas. */
  readonly to: string;
  /** '' = the sender's own. */
  readonly replyTo: string;
  /** The sender's name as readers see it. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

/** How many recipients may still be written to today. */
export function mailQuota(): number {
  return MailApp.getRemainingDailyQuota();
}

/** @throws what the mail service says when it does not take the mail. */
export function sendMail({ to, replyTo, name, subject, text, html, files }: Mail): void {
  MailApp.sendEmail({
    to,
    name,
    subject,
    body: text,
    htmlBody: html,
    ...(replyTo === '' ? {} : { replyTo }),
    ...(files.length === 0
      ? {}
      : { attachments: files.map((file) => Utilities.newBlob(file.content, file.type, file.name)) }),
  });
}
