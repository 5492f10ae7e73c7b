import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseOptions, SeasonError, USAGE } from '../../build/season/options.ts';
import { CALAIS_SEASON } from '../../build/season/parameters.ts';
import { play } from '../../build/season/play.ts';
import { RULES } from '../../build/season/rules.ts';
import { drawSeason } from '../../build/season/season.ts';
import { storyOf } from '../../build/season/story.ts';
import { renderMeanings, renderTable } from '../../build/season/table.ts';
import { readPrinted } from './printed.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The command as npm runs it, in a process of its own. */
function season(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'build/season/main.ts'), ...args];
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

describe('npm run season', () => {
  it('prints under every rule what the season drawn and played here says as well, and what each line means', async () => {
    const { status, stdout } = await season('--seed', '3', '--weekends', '1');
    expect(status).toBe(0);
    const [heading = '', ...sections] = stdout.split('\n\n');
    expect(heading).toMatch(/^Seed 3: 1 weekend with \d+ places, drawn from assumptions\n/);
    expect(sections.join('\n\n').trimEnd().endsWith(renderMeanings())).toBe(true);
    const table = sections
      .slice(
        0,
        sections.findIndex((each) => each.startsWith('Rules\n')),
      )
      .join('\n\n');
    const printed = readPrinted(table);
    expect(printed.size).toBe(33);

    const drawn = drawSeason(3, { ...CALAIS_SEASON, weekends: 1 });
    const [priority, ...others] = RULES;
    const [lottery] = others.filter(({ name }) => name === 'Lottery');
    const story = storyOf(drawn, [...play(drawn, lottery ?? priority)]);
    const here = readPrinted(renderTable(new Map([['Lottery', [story]]])));
    for (const [line, cells] of printed) expect(cells.get('Lottery'), line).toBe(here.get(line)?.get('Lottery'));
    expect(printed.get('Who was helped / Stays given')?.get('Priority')).toMatch(/^[45]\d$/);
  });

  it('says in one sentence what it cannot do', async () => {
    const { status, stdout, stderr } = await season('--weekends', 'many');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('--weekends many is not a whole number from 1 on.\n');
  });

  it('takes its options, and half a year of seed 1 without any', () => {
    expect(parseOptions([])).toEqual({ seed: 1, weekends: 26, seeds: 1 });
    expect(parseOptions(['--seed', '9', '--weekends', '4', '--seeds', '2'])).toEqual({
      seed: 9,
      weekends: 4,
      seeds: 2,
    });
    for (const wrong of ['0', '-1', '1.5', '']) expect(() => parseOptions([`--seed=${wrong}`])).toThrow(SeasonError);
    expect(() => parseOptions(['--rules', '5'])).toThrow(USAGE);
  });
});
