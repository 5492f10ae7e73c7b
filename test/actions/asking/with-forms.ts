import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { KnownForms } from '../../../src/actions/forms/known-forms.ts';

/** What a script knows of its forms once they are there. */

const form = (name: string, fields: readonly string[]) => ({
  id: name,
  url: `https://docs.google.com/forms/d/e/${name}/viewform`,
  items: {},
  entries: Object.fromEntries(fields.map((field, i) => [field, `entry.${i + 1}`])),
});

const FORMS: KnownForms = {
  hostSignUp: form('host-sign-up', ['email']),
  driverSignUp: form('driver-sign-up', ['email']),
  hostEnrolment: form('host-enrolment', ['email', 'weekend']),
  driverEnrolment: form('driver-enrolment', ['email', 'weekend']),
};

export function giveForms(script: AppsScript): void {
  script.services.properties.document.set('forms', JSON.stringify(FORMS));
}
