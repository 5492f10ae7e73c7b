import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppsScript } from '../local/apps-script.ts';
import { toEml } from '../local/services/index.ts';
import { toTabs } from '../local/tabs.ts';
import { writeWorkbook } from '../local/xlsx.ts';
import type { ActionOutcome } from './run-actions.ts';

/**
 * Writes to a folder what came out: `run.json` always; `workbook.xlsx`, `tabs.json` and `mail/*.eml` when at least one
 * action ended well.
 */
export async function writeResults(
  folder: string,
  script: AppsScript,
  actions: readonly ActionOutcome[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['run.json', 'tabs.json', 'workbook.xlsx', 'mail']) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  await writeJson(join(folder, 'run.json'), { actions, mails: script.mails.length });
  if (!actions.some((action) => action.ok)) return;
  await writeJson(join(folder, 'tabs.json'), toTabs(script.spreadsheet));
  await writeWorkbook(script.spreadsheet, join(folder, 'workbook.xlsx'));
  await mkdir(join(folder, 'mail'), { recursive: true });
  for (const [i, mail] of script.mails.entries()) {
    await writeFile(join(folder, 'mail', `${String(i + 1).padStart(3, '0')}.eml`), await toEml(mail));
  }
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
