import type { World } from '../world.ts';
import { AuthMode } from './script-app.ts';
import { User } from './session.ts';

/** What Google hands to functions that triggers of a document call (Apps Script guide, "Event objects"). */
export type DocumentEvent = Readonly<Record<string, unknown>>;

/** Of a simple trigger, which every script has that declares its function. */
export function simple(event: DocumentEvent, { user }: World): DocumentEvent {
  return { authMode: AuthMode.LIMITED, ...event, user: new User(user.email) };
}

/** Of a trigger that was installed. */
export function installed(event: DocumentEvent, triggerUid: string): DocumentEvent {
  return { authMode: AuthMode.FULL, ...event, triggerUid };
}
