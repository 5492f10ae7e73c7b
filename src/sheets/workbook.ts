import { fold } from '../domain/fold';
import type { TableKey } from './table';
import { drivers } from './tables/drivers';
import { hosts } from './tables/hosts';
import { nominations } from './tables/nominations';
import { settings } from './tables/settings';
import { stays } from './tables/stays';
import { weekends } from './tables/weekends';
import type { LabelLanguage } from './text';
import { spellings } from './text';

/** Every input tab, in the order in which a workbook has them. */
export const INPUT_TABLES = { hosts, drivers, nominations, weekends, settings, stays } as const;

/** Which tab of a workbook is which table, by its name in either language. The first of two alike counts. */
export function findTabs(names: readonly string[]): Partial<Record<TableKey, string>> {
  const found: Partial<Record<TableKey, string>> = {};
  for (const name of names) {
    const key = (Object.keys(INPUT_TABLES) as TableKey[]).find((each) =>
      spellings(INPUT_TABLES[each].label).includes(fold(name)),
    );
    if (key && found[key] === undefined) found[key] = name;
  }
  return found;
}

/** The language most of the tabs are named in; French when they do not tell. */
export function languageOf(names: readonly string[]): LabelLanguage {
  const folded = names.map(fold);
  const named = (language: LabelLanguage) =>
    Object.values(INPUT_TABLES).filter(({ label }) => folded.includes(fold(label[language]))).length;
  return named('en') > named('fr') ? 'en' : 'fr';
}
