import { associationLetters } from './english/association';
import { coordinatorLetters } from './english/coordinators';
import { driverLetters } from './english/driver';
import { hostLetters } from './english/host';
import type { Letters } from './letter';

export const englishLetters: Letters = {
  ...hostLetters,
  ...driverLetters,
  ...associationLetters,
  ...coordinatorLetters,
};
