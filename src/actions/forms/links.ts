import type { Weekend } from '../../domain/weekend';
import { wordsIn } from '../../language/words';
import type { LabelLanguage } from '../../sheets/text';
import { filledIn, type KnownForms, knownForms } from './known-forms';

/** Where people are led to. '' = there is no such form: the workbook was not set up yet. */
export interface FormLinks {
  readonly hostSignUp: string;
  readonly driverSignUp: string;
  readonly nomination: string;
  /** Enrolment for weekends, the weekend filled in, and who enrols where that is known: two taps are left. */
  enrolment(role: 'host' | 'driver', about: { readonly weekend?: Weekend; readonly email?: string }): string;
}

/** `language`: of the workbook, which its forms are in. */
export function formLinks(language: LabelLanguage, forms: KnownForms = knownForms()): FormLinks {
  const words = wordsIn(language).forms;
  return {
    hostSignUp: forms.hostSignUp?.url ?? '',
    driverSignUp: forms.driverSignUp?.url ?? '',
    nomination: forms.nomination?.url ?? '',
    enrolment(role, { weekend, email = '' }) {
      const form = role === 'host' ? forms.hostEnrolment : forms.driverEnrolment;
      if (!form) return '';
      return filledIn(form, { weekend: weekend ? words.weekend(weekend) : '', email });
    },
  };
}
