import { capital } from '../letters/blocks';
import { date } from '../phrases/french';

export const frenchForms = {
  weekend: ({ start }: { readonly start: string }) => capital(date(start)),
};
