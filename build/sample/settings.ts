import { settingLines, settings } from '../../src/sheets/tables/settings';
import type { Label, LabelLanguage } from '../../src/sheets/text';
import { associations } from './names.ts';
import type { SampleCell, SampleTab } from './sample-tab.ts';

/** Every setting at its default, and the associations' addresses. */
export function settingsTab(language: LabelLanguage): SampleTab {
  const said = (text: string | number | Label): SampleCell => (typeof text === 'object' ? text[language] : text);
  const addresses = associations.flatMap((association) => association.addresses).join(', ');
  const rows = settingLines.map(({ label, shown, meaning, expected }) => [
    label[language],
    expected.kind === 'email' ? addresses : said(shown),
    meaning[language],
  ]);
  const headers = Object.values(settings.columns).map(({ label }) => label[language]);
  return { name: settings.label[language], rows: [headers, ...rows] };
}
