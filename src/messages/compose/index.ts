import { BY_URGENCY } from '../../domain/message';
import { associationMessages } from './associations';
import { coordinatorMessages } from './coordinators';
import { driverMessages } from './drivers';
import { hostMessages } from './hosts';
import type { Composed, Message, Occasion } from './message';

export { callForHelp } from './calls';
export type { Composed, Message, Occasion, Unreachable } from './message';
export { thanks } from './thanks';

/** What the tabs of a weekend say, to everyone who was not told so yet, the most urgent first. */
export function announce(occasion: Occasion): Composed {
  const told = [driverMessages(occasion), hostMessages(occasion), associationMessages(occasion)];
  const unreachable = told.flatMap((each) => each.unreachable);
  const summary = coordinatorMessages(occasion, unreachable);
  return {
    messages: byUrgency([...told.flatMap((each) => each.messages), ...summary.messages]),
    unreachable: [...unreachable, ...summary.unreachable],
  };
}

function byUrgency(messages: readonly Message[]): Message[] {
  const urgency = ({ kind }: Message) => BY_URGENCY.indexOf(kind);
  return [...messages].sort((a, b) => urgency(a) - urgency(b) || (a.reader.id < b.reader.id ? -1 : 1));
}
