import type { LabelLanguage } from '../../src/sheets/text';
import { EVERYDAY } from './dirt/dirt.ts';
import type { PlantedProblem } from './dirt/planted.ts';
import { withDirt } from './dirt/with-dirt.ts';
import { CALAIS } from './options.ts';
import type { SampleTab } from './sample-tab.ts';
import { sampleTabs } from './sample-tabs.ts';

/** The workbook that `npm start` plans: a weekend around Calais, cared for but not spotless. */
export function calaisWorkbook(language: LabelLanguage): { tabs: SampleTab[]; planted: PlantedProblem[] } {
  return withDirt(sampleTabs({ ...CALAIS, language }), CALAIS.seed, EVERYDAY);
}
