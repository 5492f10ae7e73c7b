import { perform, type Report } from './report';
import { propose } from './sending/propose';
import { TOPICS } from './sending/topics';

/**
 * Menu item: shows what is to be said about a planned weekend and, once that is confirmed, sends it: the plan to those who
 * do not know it yet, what changed to those who do and, once the weekend is over, thanks. A start date (`YYYY-MM-DD`)
 * names the weekend where several are planned.
 */
export function sendMessages(start?: unknown): Report {
  return perform(propose(TOPICS.plan), start);
}
