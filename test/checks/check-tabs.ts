import type { Fault } from './rule.ts';
import { DEPARTURE_TAB_RULES } from './tabs/departure-tab.ts';
import { GUESTS_TAB_RULES } from './tabs/guests-tab.ts';
import { HOMES_TAB_RULES } from './tabs/homes-tab.ts';
import { KEEPS_RULES } from './tabs/keeps.ts';
import { RIDES_TAB_RULES } from './tabs/rides-tab.ts';
import { bookOf, type TabRule, type Tabs } from './tabs/tabs.ts';
import { WHOLE_BOOK_RULES } from './tabs/whole-book.ts';

export type { Tabs } from './tabs/tabs.ts';

export const TAB_RULES: readonly TabRule[] = [
  ...WHOLE_BOOK_RULES,
  ...GUESTS_TAB_RULES,
  ...HOMES_TAB_RULES,
  ...RIDES_TAB_RULES,
  ...KEEPS_RULES,
  ...DEPARTURE_TAB_RULES,
];

/**
 * Judges the tabs that a plan left, as somebody would who has only the workbook: whether Guests, Homes and Rides tell
 * the same story, and whether it fits what the input tabs say.
 * @param start the weekend, `YYYY-MM-DD`
 */
export function checkTabs(input: Tabs, output: Tabs, start: string): Fault[] {
  const book = bookOf(input, output, start);
  return TAB_RULES.flatMap(({ name, judge }) => {
    const faults: Fault[] = [];
    judge(book, (sentence) => faults.push({ rule: name, sentence }));
    return faults;
  });
}
