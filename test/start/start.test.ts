import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../build/local/xlsx.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { USAGE } from '../../build/start/options.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'homestays-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The start command as npm runs it, in a process of its own. */
function start(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = [
      join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
      join(ROOT, 'build/start/main.ts'),
      '--no-preview',
      ...args,
    ];
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

describe('npm start', () => {
  it('plans the sample and writes what came out', async () => {
    const out = join(folder, 'sample');
    const { status, stdout, stderr } = await start('--out', out);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const run = json('sample', 'run.json');
    expect(run).toEqual({
      actions: [
        {
          name: 'planWeekend',
          ok: true,
          message: expect.stringMatching(/^Weekend of Saturday 28 November 2026 planned: \d+ people hosted/),
          ms: expect.any(Number),
          serviceCalls: expect.any(Number),
          calls: expect.objectContaining({ 'Range.setValues': 5 }),
        },
      ],
      mails: 0,
    });
    expect(stdout).toContain(run.actions[0].message);
    const tabs = json('sample', 'tabs.json');
    expect(tabs.Weekends.at(-1)).toMatchObject({ Start: '2026-11-28', Status: 'Planned' });
    expect(Object.keys(tabs)).toEqual(
      expect.arrayContaining(['Guests 2026-11-28', 'Homes 2026-11-28', 'Rides 2026-11-28', 'To do']),
    );
    const again = await readWorkbook(join(out, 'workbook.xlsx'));
    expect(again.getSheets().map((sheet) => sheet.getName())).toEqual(Object.keys(tabs));
    expect(readdirSync(join(out, 'mail'))).toEqual([]);
  });

  it('takes a workbook of one’s own, several actions, a weekend and a clock', async () => {
    const file = join(folder, 'mon classeur.xlsx');
    await writeWorkbook(
      toSpreadsheet(sampleTabs({ ...CALAIS, hosts: 40, drivers: 12, nominations: 20, language: 'fr' })),
      file,
    );
    const args = [
      '--workbook',
      file,
      '--do',
      'checkData,planWeekend',
      '--weekend',
      '2026-11-28',
      '--now',
      '2026-11-27T09:00:00Z',
    ];
    const { status, stdout } = await start(...args, '--out', join(folder, 'own'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Données vérifiées[\s\S]*Week-end du samedi 28 novembre 2026 planifié/);
    expect(json('own', 'run.json').actions.map(({ name }: { name: string }) => name)).toEqual([
      'checkData',
      'planWeekend',
    ]);
  });

  it('sends what it is told to send: the command is the consent', async () => {
    const file = join(folder, 'to send.xlsx');
    await writeWorkbook(
      toSpreadsheet(sampleTabs({ ...CALAIS, hosts: 20, drivers: 8, nominations: 12, language: 'fr' })),
      file,
    );
    const args = ['--workbook', file, '--do', 'planWeekend,sendMessages', '--now', '2026-11-27T17:00:00Z'];
    const { status, stderr } = await start(...args, '--out', join(folder, 'sent'));
    expect([status, stderr]).toEqual([0, '']);
    const { actions, mails } = json('sent', 'run.json');
    expect(mails).toBeGreaterThan(5);
    expect(actions.at(-1)).toMatchObject({ name: 'sendMessages', ok: true, message: `${mails} messages envoyés.` });
    expect(readdirSync(join(folder, 'sent', 'mail'))).toHaveLength(mails);
  });

  const text = join(folder, 'notes.txt');
  writeFileSync(text, 'not a workbook');
  it.each<[string, string[], string]>([
    ['a file that is not a workbook', ['--workbook', text], '"notes.txt" is not an Excel workbook (.xlsx).'],
    ['a file that is not there', ['--workbook', join(folder, 'none.xlsx')], '"none.xlsx" does not exist.'],
    [
      'an action that does not exist',
      ['--do', 'planWeekend,flyToTheMoon'],
      'There is no action "flyToTheMoon": choose from askWhoCanHelp, changeChoices, checkData, closeWeekend, continueSending, explainPermissions, forgetOldData, onFormSubmit, planWeekend, previewChange, recordChange, sendMessages, setUpWorkbook, showChanges, takeInAnswers, writePost.',
    ],
    ['a weekend that is no date', ['--weekend', 'soon'], '--weekend soon is not a date such as 2026-11-28.'],
    ['a clock that is none', ['--now', 'noon'], '--now noon is not a moment such as 2026-11-27T18:00:00+01:00.'],
    [
      'a weekend that is not open',
      ['--weekend', '2026-12-12'],
      'The weekend “2026-12-12” is not open. Open weekends: 2026-11-28.',
    ],
    ['no action', ['--do', ''], `--do "" names no action: ${USAGE}`],
    [
      'its own workbook',
      ['--workbook', join(folder, 'its own workbook', 'workbook.xlsx')],
      `The results would replace ${join(folder, 'its own workbook', 'workbook.xlsx')}: choose another folder with --out.`,
    ],
    ['an unknown option', ['--fast'], `Unknown option '--fast'. Usage: ${USAGE}`],
  ])('ends with one sentence and status 1: %s', async (name, args, sentence) => {
    const out = join(folder, name);
    const { status, stdout, stderr } = await start(...args, '--out', out);
    expect(stderr.trimEnd()).toBe(sentence);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(existsSync(join(out, 'tabs.json')) || existsSync(join(out, 'workbook.xlsx'))).toBe(false);
  });
});
