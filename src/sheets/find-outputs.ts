import type { CivilDate } from '../domain/civil-date';
import { fold } from '../domain/fold';
import type { OutputTable } from './output-table';
import { answers } from './outputs/answers';
import { departure } from './outputs/departure';
import { guests } from './outputs/guests';
import { homes } from './outputs/homes';
import { messages } from './outputs/messages';
import { rides } from './outputs/rides';
import { toDo } from './outputs/to-do';
import type { LabelLanguage } from './text';
import { languageOf } from './workbook';

/** One set for each weekend. */
const OF_A_WEEKEND = { guests, homes, rides, departure } as const;
/** One for the whole workbook. */
const OF_THE_WORKBOOK = { toDo, messages, answers } as const;

export type OutputKey = keyof typeof OF_A_WEEKEND | keyof typeof OF_THE_WORKBOOK;

/**
 * Which tab of a workbook is which output tab, by its name in either language; those of a weekend only when its start is
 * given. A workbook that was planned in both languages has both: those in the language it is planned in now count.
 */
export function findOutputs(
  names: readonly string[],
  start?: CivilDate,
  language: LabelLanguage = languageOf(names),
): Partial<Record<OutputKey, string>> {
  const named = (text: string) => names.find((name) => fold(name) === fold(text));
  const found: Partial<Record<OutputKey, string>> = {};
  const find = (key: OutputKey, titles: Readonly<Record<LabelLanguage, string>>) => {
    const name = named(titles[language]) ?? named(titles.en) ?? named(titles.fr);
    if (name !== undefined) found[key] = name;
  };
  for (const [key, { label }] of Object.entries(OF_THE_WORKBOOK)) find(key as OutputKey, label);
  if (start === undefined) return found;
  for (const [key, { label }] of Object.entries(OF_A_WEEKEND)) {
    find(key as OutputKey, { en: `${label.en} ${start}`, fr: `${label.fr} ${start}` });
  }
  return found;
}

/** Every output tab of a weekend, in both languages. */
export function outputsOfWeekend(names: readonly string[], start: CivilDate): string[] {
  const titles = Object.values(OF_A_WEEKEND).flatMap(({ label }) => [`${label.en} ${start}`, `${label.fr} ${start}`]);
  const folded = new Set(titles.map(fold));
  return names.filter((name) => folded.has(fold(name)));
}

/** Every output tab that there is, of whatever weekend, and what it is. */
export function outputTables(names: readonly string[]): Map<string, OutputTable<string>> {
  const all: readonly OutputTable<string>[] = [...Object.values(OF_A_WEEKEND), ...Object.values(OF_THE_WORKBOOK)];
  const weekendOf = / (\d{4}) (\d\d) (\d\d)$/;
  return new Map(
    names.flatMap((name) => {
      const folded = fold(name);
      const bare = folded.replace(weekendOf, '');
      const ofWeekend = Object.values<OutputTable<string>>(OF_A_WEEKEND);
      const table = all.find(
        (each) =>
          [fold(each.label.en), fold(each.label.fr)].includes(bare) && ofWeekend.includes(each) === (bare !== folded),
      );
      return table ? [[name, table] as const] : [];
    }),
  );
}
