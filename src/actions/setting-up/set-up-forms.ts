import { FORM_KEYS } from '../../domain/form';
import { runEvery } from '../../google/triggers';
import { asWritten, cellText } from '../../sheets/cell';
import { formLineLabel } from '../../sheets/settings/form-lines';
import { readSettings } from '../../sheets/tables/settings';
import { knownForms } from '../forms/known-forms';
import { type FormsMade, makeForms } from '../forms/make-forms';
import { type InputTabs, tabIfThere } from '../input-tabs';
import { type Saying, writeByKey } from '../write-by-key';

/** The function that a time trigger calls: what Google did not call for is taken in then. */
const SWEEP = 'takeInAnswers';
const EVERY_MINUTES = 15;

/**
 * The forms, as far as they are missing, their addresses in Settings, and what makes their answers come in.
 * @param replace whether forms that cannot be opened are made anew.
 */
export function setUpForms(tabs: InputTabs, { replace }: { readonly replace: boolean }): FormsMade {
  const { session, words, language, weekends, today } = tabs;
  const made = makeForms(knownForms(), {
    ...{ language, weekends: weekends.records, today, replace },
    progress: (facts) => session.progress(words.forms.making(facts)),
  });
  writeAddresses(tabs, made);
  // Whoever can open none of the forms has nothing to read.
  if (FORM_KEYS.some((key) => !made.unopened.includes(key))) runEvery(EVERY_MINUTES, SWEEP);
  return made;
}

/** An address as Google gives it; coordinators may have written a shorter one. */
const GOOGLES = /^https:\/\/docs\.google\.com\/forms\//;

/** Where coordinators find the addresses to pass on. A shorter one of their own stays as long as its form does. */
function writeAddresses(tabs: InputTabs, { forms, added }: FormsMade): void {
  const tab = tabIfThere(tabs, 'settings');
  if (!tab) return;
  const { rows, columns } = readSettings(tab.grid, { near: tabs.today });
  const said = new Map(
    FORM_KEYS.flatMap((key): [string, Saying][] => {
      const label = formLineLabel(key).en;
      const form = forms[key];
      const row = rows.get(label);
      if (!form || row === undefined) return [];
      const there = cellText(tab.grid.cells[row - 1]?.[(columns.get('value') ?? 1) - 1]).trim();
      const isOwn = there !== '' && !GOOGLES.test(there) && !added.includes(key);
      return isOwn ? [] : [[label, { value: asWritten(form.url) as string }]];
    }),
  );
  writeByKey(
    tabs.session,
    {
      tab: tab.grid.name,
      noted: false,
      locate: (grid) => {
        const read = readSettings(grid, { near: tabs.today });
        return { rows: read.rows, column: read.columns.get('value') ?? 0 };
      },
    },
    said,
  );
}
