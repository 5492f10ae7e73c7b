/** A form that people fill in: volunteers to be put on a list and, for each weekend, to say what they offer; associations to nominate. */
export type FormKey = 'hostSignUp' | 'driverSignUp' | 'hostEnrolment' | 'driverEnrolment' | 'nomination';

export const FORM_KEYS: readonly FormKey[] = [
  'hostSignUp',
  'driverSignUp',
  'hostEnrolment',
  'driverEnrolment',
  'nomination',
];
