import type { FormKey } from '../../domain/form';
import { driverEnrolment, hostEnrolment } from './enrolment';
import type { Form } from './form';
import { nomination } from './nomination';
import { driverSignUp, hostSignUp } from './sign-up';

/** Every form, in the order in which people meet them. */
export const FORMS: Readonly<Record<FormKey, Form>> = {
  hostSignUp,
  driverSignUp,
  hostEnrolment,
  driverEnrolment,
  nomination,
};
