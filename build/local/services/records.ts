import type { Dialog, DialogAnswer } from '../world.ts';

/** What the services recorded, for the runner, the preview and the tests to look at. */

/** A dialog as it was shown, and what the person answered. */
export interface ShownDialog extends Dialog {
  readonly answer: DialogAnswer;
}

export type PageKind = 'sidebar' | 'modal' | 'modeless';

/** A page of HTML that a script showed. Which of them a person has closed since is not known here. */
export interface ShownPage {
  /** 1 for the first page of this script, and so on. */
  readonly number: number;
  readonly kind: PageKind;
  /** '' for none. */
  readonly title: string;
  readonly html: string;
  /** Pixels; null for Google's default. Google lets a sidebar choose neither. */
  readonly width: number | null;
  readonly height: number | null;
}

/** One line of `console` or `Logger`. `at` is the world's time. */
export interface LogLine {
  readonly at: Date;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly source: 'console' | 'Logger';
  readonly text: string;
}

/** A menu as `addToUi` left it; `addon` menus stand under Extensions. */
export interface MenuModel {
  readonly caption: string;
  readonly addon: boolean;
  readonly entries: readonly MenuEntry[];
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuModel };

/** A file inside a mail. `cid` is set for an inline image. */
export interface MailFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly cid?: string;
}

/** A mail that left. Addresses are bare (`a@b.c`) or with a name, as the script wrote them. */
export interface SentMail {
  /** 1 for the first mail of this world, and so on. */
  readonly number: number;
  readonly at: Date;
  readonly from: string;
  /** The sender's display name, '' for none. */
  readonly name: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** '' for a plain-text mail. */
  readonly htmlBody: string;
  readonly files: readonly MailFile[];
}

export type { TriggerModel } from './trigger.ts';
