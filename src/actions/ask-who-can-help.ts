import { perform, type Report } from './report';
import { propose } from './sending/propose';
import { TOPICS } from './sending/topics';

/**
 * Menu item: shows which approved hosts and drivers have not answered for a weekend and, once that is confirmed, asks them
 * by mail, each once. A start date (`YYYY-MM-DD`) names the weekend where several are open.
 */
export function askWhoCanHelp(start?: unknown): Report {
  return perform(propose(TOPICS.help), start);
}
