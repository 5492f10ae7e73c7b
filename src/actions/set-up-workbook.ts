import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import type { FormKey } from '../domain/form';
import { alertPerson, confirm } from '../google/dialogs';
import { timeZoneOf, today } from '../google/spreadsheet';
import type { SettingUpFacts } from '../language/setting-up/facts';
import { wordsIn } from '../language/words';
import { FORMS } from '../sheets/forms';
import { INPUT_TABLES } from '../sheets/workbook';
import { type InputTabs, readInputTabs, tabNeeded } from './input-tabs';
import { perform, type Question, type Report, type Session, type Work } from './report';
import { addFirstWeekend } from './setting-up/first-weekend';
import { nameColumns, setUpInputTabs } from './setting-up/input-tabs';
import { setUpOutputTabs } from './setting-up/output-tabs';
import { setUpForms } from './setting-up/set-up-forms';
import { setUpSettings } from './setting-up/settings-lines';
import { addWeekendColumns } from './setting-up/weekend-columns';

/**
 * Menu item: gives a workbook all that it needs and lacks: tabs, columns, what may stand in them, settings, a first
 * weekend, forms, and what makes their answers come in. What is there stays as it is. Run again, it mends what was lost.
 */
export function setUpWorkbook(): Report {
  return perform(settingUp(false));
}

/** @param replace whether forms that cannot be opened are made anew. */
function settingUp(replace: boolean): Work {
  return (session) => {
    const now = new Date();
    const language = languageOf(session, now);
    const words = wordsIn(language);
    session.progress(words.settingUp.progress);
    const timeZone = timeZoneOf(session.spreadsheet);
    const about = { timeZone, today: parseCivilDate(today(now, timeZone)) as CivilDate };

    const inputs = setUpInputTabs({ ...session, language, words }, language);
    const outputs = setUpOutputTabs(inputs.session, language);
    const within = { ...about, session: outputs.session };
    const settings = setUpSettings(within, language);
    const first = addFirstWeekend(within, language);
    const columns = addWeekendColumns(within, first.weekends.records, { language, mended: true });
    const names = nameColumns(outputs.session, language);
    const tabs = readInputTabs(outputs.session, now);
    const forms = setUpForms({ ...tabs, language, words }, { replace });
    // There its meeting point and times are to be checked.
    if (first.added !== null) session.spreadsheet.setActiveSheet(tabNeeded(tabs, 'weekends').sheet);
    const isNew = inputs.added.length === Object.keys(INPUT_TABLES).length;
    const facts: SettingUpFacts = {
      tabs: inputs.added.length + outputs.added.length,
      mended: inputs.mended + outputs.mended + (isNew ? 0 : columns + names),
      settings: isNew ? 0 : settings,
      ...{ forms: forms.added.length, questions: forms.mended },
      weekend: first.added,
      emptied: inputs.emptied,
      unopened: titles(forms.unopened, tabs),
    };
    return forms.unopened.length > 0 || facts.emptied.length > 0
      ? ended(facts, tabs, replace)
      : words.settingUp.done(facts);
  };
}

/** What Settings say, or else the tabs, or else whoever runs this. */
function languageOf(session: Session, now: Date) {
  const { sheets, language } = session;
  try {
    return sheets.size > 1 ? readInputTabs(session, now).language : language;
  } catch {
    // A tab or a column is missing: that is what this is for.
    return language;
  }
}

const titles = (forms: readonly FormKey[], { language }: InputTabs) => forms.map((key) => FORMS[key].title[language]);

/**
 * What is lost is not told in a corner only, where it goes away by itself. Forms that cannot be opened were deleted, or are
 * somebody else's: only a person can tell, as theirs would go on getting answers.
 */
function ended(facts: SettingUpFacts, { language }: InputTabs, replace: boolean): Question {
  const { settingUp: words } = wordsIn(language);
  return {
    ask: () => {
      if (facts.emptied.length > 0) alertPerson(words.emptied(facts));
      const asked = facts.unopened.length > 0 && !replace;
      return asked && confirm(words.unopenedTitle, words.unopened(facts)) ? settingUp(true) : null;
    },
    declined: words.done(facts),
  };
}
