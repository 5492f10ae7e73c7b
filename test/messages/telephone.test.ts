import { describe, expect, it } from 'vitest';
import { dialled } from '../../src/messages/telephone.ts';

describe('a number to dial', () => {
  it.each([
    ['06 39 98 12 34', '0639981234'],
    ['06.39.98.12.34', '0639981234'],
    ['06-39-98-12-34', '0639981234'],
    [' 06\u00a039\u202f98 12 34 ', '0639981234'],
    ['+33 6 39 98 12 34', '+33639981234'],
    ['+33 (0)6 39 98 12 34', '+33639981234'],
    ['+32 (0) 475 12 34 56', '+32475123456'],
    ['(0321) 12 34 56', '0321123456'],
    ['112', '112'],
  ])('of “%s” is %s', (written, number) => expect(dialled(written)).toBe(number));

  it.each([
    '',
    '-',
    '+',
    '1',
    '06 39 98 12 34 (Marc)',
    '06 39 98 12 34 / 06 39 98 12 35',
    '06 39 98 12 34 poste 12',
    '06+39',
    '+33+6 39 98 12 34',
    'javascript:alert(1)',
    '0639981234"><b>',
  ])('is none of “%s”', (written) => expect(dialled(written)).toBe(null));
});
