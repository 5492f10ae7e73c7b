/**
 * What is told to whom. A host, a driver or an association is in a conversation with the coordinators about a weekend:
 * a first message, notices of what changed, and possibly that nothing is needed after all.
 */
export type MessageKind =
  | 'hostCall'
  | 'driverCall'
  | 'hostConfirmation'
  | 'hostChange'
  | 'hostCancellation'
  | 'hostThanks'
  | 'runSheet'
  | 'driverChange'
  | 'driverCancellation'
  | 'driverThanks'
  | 'associationList'
  | 'associationChange'
  | 'summary';

/** Those that somebody waits for most come first: a day's quota may not suffice for all. */
export const BY_URGENCY: readonly MessageKind[] = [
  'driverCancellation',
  'driverChange',
  'hostCancellation',
  'hostChange',
  'runSheet',
  'hostConfirmation',
  'associationChange',
  'associationList',
  'summary',
  'driverThanks',
  'hostThanks',
  'driverCall',
  'hostCall',
];

/**
 * Where a message stands. `sending`: a run is at it, or died at it. `unsure`: a run died at it, so that it may have left;
 * only a coordinator can say. `failed`: the mail service refused it. `cancelled`: overtaken before it left.
 */
export type MessageStatus = 'draft' | 'sending' | 'sent' | 'failed' | 'unsure' | 'cancelled';

export type MailLanguage = 'en' | 'fr';

/** How coordinators want mails to be. */
export interface MessageSettings {
  /** The coordinators' own addresses: for answers, their summary and tests. */
  readonly emails: readonly string[];
  /** The number to call on the day; '' = none. */
  readonly phone: string;
  /** Every mail goes to the coordinators instead. */
  readonly testMode: boolean;
  /** Words of their own to open a message with; those of the product where there are none. */
  readonly openings: Partial<Readonly<Record<MessageKind, string>>>;
}

export const DEFAULT_MESSAGE_SETTINGS: MessageSettings = { emails: [], phone: '', testMode: false, openings: {} };
