import { COORDINATORS_EMAIL, COORDINATORS_PHONE } from '../../src/sheets/settings/message-lines';
import { NOMINATORS } from '../../src/sheets/settings/planning-lines';
import { settingLines, settings } from '../../src/sheets/tables/settings';
import type { Label, LabelLanguage } from '../../src/sheets/text';
import { associations } from './names.ts';
import type { SampleCell, SampleTab } from './sample-tab.ts';

/** Every setting at its default, but for the addresses and the number that a workbook in use has. */
export function settingsTab(language: LabelLanguage): SampleTab {
  const said = (text: string | number | Label): SampleCell => (typeof text === 'object' ? text[language] : text);
  const rows = settingLines.map(({ label, shown, meaning }) => [
    label[language],
    FILLED_IN.get(label) ?? said(shown),
    meaning[language],
  ]);
  const headers = Object.values(settings.columns).map(({ label }) => label[language]);
  return { name: settings.label[language], rows: [headers, ...rows] };
}

const FILLED_IN: ReadonlyMap<Label, string> = new Map([
  [NOMINATORS, associations.flatMap((association) => association.addresses).join(', ')],
  [COORDINATORS_EMAIL, 'coordination@calais.example'],
  // Among the numbers kept for fiction; none of the sample's volunteers has it.
  [COORDINATORS_PHONE, '06 39 98 05 95'],
]);
