import { count, date, list } from '../phrases/english';
import type { SettingUpFacts } from './facts';

function added({ tabs, mended, settings, forms, questions }: SettingUpFacts): string[] {
  return [
    ...(tabs > 0 ? [`${count(tabs, 'tab')} added`] : []),
    ...(settings > 0 ? [`${count(settings, 'setting')} added`] : []),
    ...(forms > 0 ? [`${count(forms, 'form')} made`] : []),
    ...(mended > 0 ? [`${count(mended, 'column or tab', 'columns or tabs')} completed`] : []),
    ...(questions > 0 ? [`${count(questions, 'question')} put back into forms`] : []),
  ];
}

/** '' where nothing was emptied. */
function emptied({ emptied: columns }: SettingUpFacts): string {
  if (columns.length === 0) return '';
  const named = columns.map(({ tab, column }) => `“${column}” (${tab})`);
  const [were, renamed] =
    columns.length === 1 ? ['This column was', 'If it only has'] : ['These columns were', 'If they only have'];
  return [
    `${were} missing and put back at the end, empty: ${list(named, 'and')}.`,
    `${renamed} another name now, write the old one over it and delete the empty column; what was deleted is in File › Version history.`,
  ].join(' ');
}

/** What the planner says of a workbook that it sets up. */
export const englishSettingUp = {
  progress: 'Setting up the tabs…',
  done: (facts: SettingUpFacts) => {
    const new_ = added(facts);
    return [
      new_.length === 0 && facts.weekend === null
        ? 'Everything was in place already.'
        : `The workbook is ready: ${new_.length === 0 ? 'a weekend added' : list(new_, 'and')}.`,
      facts.weekend === null
        ? ''
        : `The first weekend is ${date(facts.weekend)}: check its meeting point and times in the Weekends tab. Then, in Settings, write who coordinates and who may nominate.`,
      emptied(facts),
      facts.forms === 0 ? '' : 'The links to the forms are in Settings.',
      facts.unopened.length === 0 ? '' : `Left alone, as they cannot be opened: ${list(facts.unopened, 'and')}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  emptied,
  noHeaders: ({ tab }: { readonly tab: string }) =>
    `The tab “${tab}” has something in it, but no header that the planner knows in its first five rows. Put its headers back, or rename it: a new one is then made. Then set up again; nothing was changed in it.`,
  unopenedTitle: 'Make these forms anew?',
  unopened: ({ unopened }: SettingUpFacts) =>
    [
      `Cannot be opened: ${list(unopened, 'and')}.`,
      'If somebody else set this workbook up, the forms are theirs, and go on working: choose Cancel. If they were deleted, choose OK: new forms are made, with new links to pass on.',
    ].join('\n\n'),
};
