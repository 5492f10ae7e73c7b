import { associationLetters } from './french/association';
import { coordinatorLetters } from './french/coordinators';
import { driverLetters } from './french/driver';
import { hostLetters } from './french/host';
import type { Letters } from './letter';

export const frenchLetters: Letters = {
  ...hostLetters,
  ...driverLetters,
  ...associationLetters,
  ...coordinatorLetters,
};
