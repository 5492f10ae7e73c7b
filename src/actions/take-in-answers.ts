import { FORM_KEYS, type FormKey } from '../domain/form';
import { formOfEvent } from '../google/forms';
import { isTriggered } from '../google/triggers';
import { FORMS } from '../sheets/forms';
import { type KnownForm, knownForms } from './forms/known-forms';
import { offerWeekends } from './forms/weekends-to-offer';
import { fillCoordinates } from './geocoding/fill-coordinates';
import { readInputTabs } from './input-tabs';
import { runIntake } from './intake/run-intake';
import { perform, type Report, type Work } from './report';
import { completeWeekends } from './setting-up/complete-weekends';
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
  return told(
    perform((session) => {
      const forms = knownForms();
      const tabs = readInputTabs(session, new Date());
      const asked = FORM_KEYS.filter((key) => form === null || isKnownAs(forms[key], form));
      const keys = FORM_KEYS.filter((key) => asked.some((each) => each === key || AFTER[each] === key));
      const taken = runIntake(tabs, forms, { keys, look: 'atOnce' });
      return tabs.words.intake.done({ ...taken, unopened: [], located: 0 });
    }),
    event,
  );
}

function isKnownAs(form: KnownForm | undefined, id: string): boolean {
  return form?.id === id || (form?.earlier ?? []).some((each) => each.id === id);
}

/**
 * Menu item, and called by a time trigger: takes in every answer that was not taken in yet, and keeps what people can be
 * asked in step with the Weekends tab.
 */
export function takeInAnswers(event?: unknown): Report {
  return told(perform(sweep), event);
}

/**
 * A run that Google has started is watched by nobody: Google writes to whoever set the workbook up of those that throw. One
 * that found the workbook taken is no failure: the next one does it.
 */
function told(report: Report, event: unknown): Report {
  if (!report.ok && !report.busy && isTriggered(event)) throw new Error(report.message);
  return report;
}

/** A sweep waits for maps no longer than others can wait for it. */
const LOOKING_MS = 15_000;

const sweep: Work = (session) => {
  const tabs = readInputTabs(session, new Date());
  const { language, words, today } = tabs;
  const known = knownForms();
  if (Object.keys(known).length === 0) return words.intake.noForms;
  session.progress(words.intake.progress);
  const { weekends } = completeWeekends(tabs, language) > 0 ? readInputTabs(session, new Date()) : tabs;
  const within = { ...tabs, weekends };
  addWeekendColumns(within, weekends.records, { language });
  const taken = runIntake(within, known, { keys: FORM_KEYS, look: 'sweep' });
  offerWeekends(known, { weekends: weekends.records, today, language });
  const { people: located } = fillCoordinates(within, LOOKING_MS);
  const unopened = taken.unopened.map((key) => FORMS[key].title[language]);
  return words.intake.done({ ...taken, unopened, located });
};
