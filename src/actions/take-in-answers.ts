import { FORM_KEYS, type FormKey } from '../domain/form';
import { formOfEvent } from '../google/forms';
import { FORMS } from '../sheets/forms';
import { knownForms } from './forms/known-forms';
import { offerWeekends } from './forms/weekends-to-offer';
import { fillCoordinates } from './geocoding/fill-coordinates';
import { readInputTabs } from './input-tabs';
import { takeInAnswers as takeIn } from './intake/take-in';
import { perform, type Report, type Work } from './report';
import { addWeekendColumns } from './setting-up/weekend-columns';

/** Whoever signs up may enrol a minute later: the one is taken in before the other, even where Google calls late. */
const AFTER: Partial<Readonly<Record<FormKey, FormKey>>> = {
  hostEnrolment: 'hostSignUp',
  driverEnrolment: 'driverSignUp',
};

/**
 * Called by Google for every answer to a form: takes in what was answered to that form and not taken in yet, this answer
 * among it. Where another run holds the workbook, the next one does it.
 */
export function onFormSubmit(event?: unknown): Report {
  const form = formOfEvent(event);
  return perform((session) => {
    const forms = knownForms();
    const tabs = readInputTabs(session, new Date());
    const asked = FORM_KEYS.filter((key) => form === null || forms[key]?.id === form);
    const keys = FORM_KEYS.filter((key) => asked.some((each) => each === key || AFTER[each] === key));
    const { answers, toCheck } = takeIn(tabs, forms, keys);
    return tabs.words.intake.done({ answers, toCheck, unopened: [], located: 0 });
  });
}

/**
 * Menu item, and called by a time trigger: takes in every answer that was not taken in yet, and keeps what people can be
 * asked in step with the Weekends tab.
 */
export function takeInAnswers(): Report {
  return perform(sweep);
}

const sweep: Work = (session) => {
  const tabs = readInputTabs(session, new Date());
  const { language, words } = tabs;
  const known = knownForms();
  if (Object.keys(known).length === 0) return words.intake.noForms;
  session.progress(words.intake.progress);
  addWeekendColumns(tabs, tabs.weekends.records, { language });
  const forms = offerWeekends(known, { weekends: tabs.weekends.records, today: tabs.today, language });
  const { answers, toCheck, unopened } = takeIn(tabs, forms);
  const { people: located } = fillCoordinates(tabs);
  const titles = unopened.map((key) => FORMS[key].title[language]);
  return words.intake.done({ answers, toCheck, unopened: titles, located });
};
