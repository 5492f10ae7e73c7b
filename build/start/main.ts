import { findTabs, languageOf } from '../../src/sheets/workbook.ts';
import { writeBundle } from '../bundle/bundle.ts';
import { type AppsScript, createAppsScript } from '../local/apps-script.ts';
import { servePreview } from '../local/preview/serve.ts';
import type { Spreadsheet } from '../local/spreadsheet/spreadsheet.ts';
import { readWorkbook } from '../local/xlsx.ts';
import { CALAIS, calaisWorkbook, toSpreadsheet } from '../sample/index.ts';
import { answerDialog } from './answer-dialog.ts';
import { type Options, parseOptions, StartError } from './options.ts';
import { runActions } from './run-actions.ts';
import { writeResults } from './write-results.ts';

/** `npm start`: builds, runs the actions on a workbook in the local Apps Script, tells how they ended, shows the preview. */
async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const { code } = await writeBundle();
  const script = await open(options, code);
  const outcomes = runActions(script, options.actions, options.weekend);
  await writeResults(options.out, script, outcomes);
  const failed = outcomes.find((outcome) => !outcome.ok);
  for (const { name, ok, message, ms, serviceCalls } of outcomes) {
    if (ok) console.log(`${message}\n(${name}: ${ms} ms, ${serviceCalls} service calls; results in ${options.out}/)`);
  }
  if (failed) throw new StartError(failed.message);
  if (options.preview) await preview(script, options, code);
}

/** The sample is planned on the Friday evening before its weekend, whenever that is done. */
const SAMPLE_EVENING = new Date(Date.parse(`${CALAIS.start}T17:00:00Z`) - 86_400_000);

/** The workbook open in the local Apps Script, with the bundle loaded and its menu added. */
async function open({ workbook, now }: Options, code: string): Promise<AppsScript> {
  const spreadsheet = workbook === null ? toSpreadsheet(calaisWorkbook('en').tabs) : await fromFile(workbook);
  const clock = now ?? (workbook === null ? SAMPLE_EVENING : null);
  const script = createAppsScript({
    workbook: spreadsheet,
    ...(clock ? { now: clock } : {}),
    answer: answerDialog,
  });
  script.load(code);
  script.open();
  return script;
}

async function fromFile(file: string): Promise<Spreadsheet> {
  try {
    return await readWorkbook(file);
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}

async function preview(script: AppsScript, options: Options, code: string): Promise<void> {
  const names = script.spreadsheet.getSheets().map((sheet) => sheet.getName());
  const opensOn = (tab: string) => !Object.values(findTabs(names)).includes(tab);
  const { url } = await servePreview({
    script,
    language: languageOf(names),
    reload: () => open(options, code),
    opensOn,
  });
  console.log(`Preview: ${url} (Ctrl-C ends it)`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
