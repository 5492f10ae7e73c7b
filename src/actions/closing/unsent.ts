import type { CivilDate } from '../../domain/civil-date';
import { readCells } from '../../google/spreadsheet';
import { FAMILIES, type LogEntry, lastTold } from '../../messages/conversation';
import { parseKey } from '../../messages/key';
import { findOutputs } from '../../sheets/find-outputs';
import { readMessageLog } from '../../sheets/message-log';
import type { InputTabs } from '../input-tabs';

/** What can no longer be sent once a weekend is closed, in people and in messages. */
export interface Unsent {
  /** Hosts and drivers who were told to help and were not thanked. */
  readonly unthanked: number;
  readonly drafts: number;
}

/**
 * As far as the Messages tab tells; a key that cannot be read tells nothing.
 * @throws SetupError when a column is missing.
 */
export function unsentOf({ session, timeZone }: InputTabs, start: CivilDate): Unsent {
  const name = findOutputs([...session.sheets.keys()]).messages;
  const sheet = name === undefined ? undefined : session.sheets.get(name);
  const cells = sheet ? readCells(sheet, timeZone) : [];
  // A run that died while it added the tab has left no line in it, and perhaps no header.
  if (name === undefined || cells.length < 2) return { unthanked: 0, drafts: 0 };
  const log = readMessageLog({ name, cells }).entries.flatMap(({ key: text, status, to, sentAt }): LogEntry[] => {
    const key = parseKey(text);
    return key === null ? [] : [{ key, status, to, sentAt }];
  });
  const unthanked = (['host', 'driver'] as const).map((role) => {
    const told = lastTold(log, { weekend: start, family: FAMILIES[role] });
    const thanked = lastTold(log, { weekend: start, family: FAMILIES[`${role}Thanks`] });
    return [...told].filter(([id, { key }]) => key.kind !== FAMILIES[role].cancellation && !thanked.has(id)).length;
  });
  return {
    unthanked: unthanked.reduce((sum, each) => sum + each, 0),
    drafts: log.filter(({ key, status }) => status === 'draft' && key.weekend === start && !key.test).length,
  };
}
