import { capital } from '../letters/blocks';
import { date } from '../phrases/english';

/** What forms say beside the names of their questions. */
export const englishForms = {
  weekend: ({ start }: { readonly start: string }) => capital(date(start)),
  noWeekend: 'No weekend is open',
  notAnAddress: 'Please give an e-mail address such as name@example.org.',
  making: ({ form }: { readonly form: string }) => `Making the form “${form}”…`,
};
