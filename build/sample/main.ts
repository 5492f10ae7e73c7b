import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWorkbook } from '../local/xlsx.ts';
import { BIG_NIGHT, CALAIS, calaisWorkbook, type SampleTab, sampleTabs, toSpreadsheet, withDirt } from './index.ts';

/** `npm run sample`: writes sample workbooks to try with `npm start -- --workbook`. */

const french = sampleTabs({ ...CALAIS, language: 'fr' });

const WORKBOOKS: Readonly<Record<string, readonly SampleTab[]>> = {
  'calais-english': calaisWorkbook('en').tabs,
  'calais-french': calaisWorkbook('fr').tabs,
  'calais-french-clean': french,
  'calais-french-dirty': withDirt(french, CALAIS.seed).tabs,
  'big-night': sampleTabs({ ...BIG_NIGHT, language: 'en' }),
};

const folder = join('out', 'samples');
await mkdir(folder, { recursive: true });
for (const [name, tabs] of Object.entries(WORKBOOKS)) {
  const file = join(folder, `${name}.xlsx`);
  await writeWorkbook(toSpreadsheet(tabs, { name }), file);
  console.log(`${file}: ${tabs.map((tab) => `${tab.rows.length - 1} rows in ${tab.name}`).join(', ')}`);
}
