import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppsScript } from '../local/apps-script.ts';
import { toEml } from '../local/services/index.ts';
import { toTabs } from '../local/tabs.ts';
import { writeWorkbook } from '../local/xlsx.ts';
import type { ActionOutcome } from './run-actions.ts';

/** The planned workbook's name in the folder. */
export const WORKBOOK = 'workbook.xlsx';

/**
 * Writes to a folder what came out: `run.json` always; `workbook.xlsx`, `tabs.json` and `mail/*.eml` when at least one
 * action ended well.
 */
export async function writeResults(
  folder: string,
  script: AppsScript,
  actions: readonly ActionOutcome[],
): Promise<void> {
  await mkdir(join(folder, 'mail'), { recursive: true });
  // What an earlier run left would pass for this one's; nothing else in the folder is touched.
  for (const name of ['tabs.json', WORKBOOK]) await rm(join(folder, name), { force: true });
  for (const name of await readdir(join(folder, 'mail'))) {
    if (/^\d+\.eml$/.test(name)) await rm(join(folder, 'mail', name));
  }
  await writeJson(join(folder, 'run.json'), { actions, mails: script.mails.length });
  if (!actions.some((action) => action.ok)) return;
  await writeJson(join(folder, 'tabs.json'), toTabs(script.spreadsheet));
  await writeWorkbook(script.spreadsheet, join(folder, WORKBOOK));
  for (const [i, mail] of script.mails.entries()) {
    await writeFile(join(folder, 'mail', `${String(i + 1).padStart(3, '0')}.eml`), await toEml(mail));
  }
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
