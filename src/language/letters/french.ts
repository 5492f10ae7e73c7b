import { associationLetters } from './french/association';
import { callLetters } from './french/call';
import { coordinatorLetters } from './french/coordinators';
import { driverLetters } from './french/driver';
import { hostLetters } from './french/host';
import type { Letters } from './letter';

export const frenchLetters: Letters = {
  ...callLetters,
  ...hostLetters,
  ...driverLetters,
  ...associationLetters,
  ...coordinatorLetters,
};
