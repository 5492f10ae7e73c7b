import { userLocale } from '../google/spreadsheet';
import type { LabelLanguage } from '../sheets/text';
import { findTabs, languageOf } from '../sheets/workbook';

/** What whoever runs this reads, as far as it is spoken here. */
export function userLanguage(): LabelLanguage {
  return userLocale().startsWith('en') ? 'en' : 'fr';
}

/** The language that most tabs of a workbook are named in; that of whoever runs this where none of them tells. */
export function workbookLanguage(names: readonly string[]): LabelLanguage {
  return Object.keys(findTabs(names)).length === 0 ? userLanguage() : languageOf(names);
}
