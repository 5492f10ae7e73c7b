import { count, dayOfMonth, days, number } from '../../phrases/english';
import { facts, heading, link, listOf } from '../blocks';
import type { Letters } from '../letter';
import { greeting } from './frame';

export const coordinatorLetters: Pick<Letters, 'summary'> = {
  summary: ({ weekend, hosted, homes, rides, km, waiting, held, unreachable, workbook }) => ({
    subject: `Weekend of ${dayOfMonth(weekend.start)}: summary`,
    greeting: greeting(''),
    opening: [`Here is the weekend ${days(weekend)} in a few numbers.`],
    body: [
      ...facts(
        { label: 'Hosted:', value: `${count(hosted, 'person', 'people')} in ${count(homes, 'home')}` },
        { label: 'Cars:', value: `${count(rides, 'ride')}, ${number(km)} km` },
        { label: 'Waiting:', value: count(waiting, 'person', 'people') },
        { label: 'On hold:', value: count(held, 'person', 'people') },
      ),
      ...(unreachable.length === 0 ? [] : [heading('Without an e-mail address, to be called'), listOf(unreachable)]),
      ...(workbook === '' ? [] : [link('Open the workbook', workbook)]),
    ],
    closing: [],
    signature: '',
  }),
};
