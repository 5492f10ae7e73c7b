export { calaisWorkbook } from './calais-workbook.ts';
export { type Dirt, EVERYDAY, HEAVY } from './dirt/dirt.ts';
export type { PlantedProblem } from './dirt/planted.ts';
export { withDirt } from './dirt/with-dirt.ts';
export { BIG_NIGHT, CALAIS, type SampleOptions, type Shares } from './options.ts';
export type { SampleCell, SampleTab } from './sample-tab.ts';
export { sampleTabs } from './sample-tabs.ts';
export { toSpreadsheet } from './to-spreadsheet.ts';
