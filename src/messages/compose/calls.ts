import type { CallForHelp } from '../../domain/call-for-help';
import { FAMILIES, lastTold } from '../conversation';
import { type CallContents, callFacts, onceParts } from '../facts/volunteer';
import { recipientOf } from '../key';
import { type Composed, keyOf, type Message, type Occasion, readerOf } from './message';

/** To those who are to be asked, in that order: a call for help. Whom to ask, and how often, was decided before. */
export function callForHelp(calls: readonly CallForHelp[], contents: CallContents, occasion: Occasion): Composed {
  const { start } = occasion.announcement.weekend;
  const called = {
    hostCall: lastTold(occasion.log, { weekend: start, family: FAMILIES.hostCall }),
    driverCall: lastTold(occasion.log, { weekend: start, family: FAMILIES.driverCall }),
  };
  const messages = calls.flatMap((call): Message[] => {
    const volunteer = call.host ?? call.driver;
    if (volunteer === null) return [];
    const kind = call.host ? 'hostCall' : 'driverCall';
    const reader = readerOf(volunteer, occasion);
    const told = called[kind].get(recipientOf(volunteer.id));
    const next = { kind, revision: (told?.key.revision ?? 0) + 1, changed: [] } as const;
    const facts = callFacts(call, volunteer, { ...contents, sources: occasion });
    return [{ kind, facts, reader, key: keyOf(next, { reader, parts: onceParts(reader), occasion }) }];
  });
  return { messages, unreachable: [] };
}
