import { associationLetters } from './english/association';
import { callLetters } from './english/call';
import { coordinatorLetters } from './english/coordinators';
import { driverLetters } from './english/driver';
import { hostLetters } from './english/host';
import type { Letters } from './letter';

export const englishLetters: Letters = {
  ...callLetters,
  ...hostLetters,
  ...driverLetters,
  ...associationLetters,
  ...coordinatorLetters,
};
