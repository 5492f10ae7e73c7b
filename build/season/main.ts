import { type Job, playAll } from './jobs.ts';
import { mean } from './lines.ts';
import { type Options, parseOptions, SeasonError } from './options.ts';
import { CALAIS_SEASON } from './parameters.ts';
import { RULES, type RuleName } from './rules.ts';
import { drawSeason } from './season.ts';
import { type Story, storyOf } from './story.ts';
import { renderMeanings, renderTable, type Stories } from './table.ts';

/** `npm run season`: plays the same seasons under several rules and prints how people fared. Progress goes to stderr. */
async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const seeds = Array.from({ length: options.seeds }, (_, i) => options.seed + i);
  const jobs = seeds.flatMap((seed) =>
    RULES.map(({ name }): Job => ({ seed, weekends: options.weekends, rule: name })),
  );
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
  const played = await playAll(jobs, ({ seed, rule }) => console.error(`${seconds()}: season ${seed}, ${rule}`));

  const seasons = new Map(
    seeds.map((seed) => [seed, drawSeason(seed, { ...CALAIS_SEASON, weekends: options.weekends })]),
  );
  const storiesUnder = (name: RuleName) =>
    jobs.flatMap(({ seed, rule }, i) => {
      const season = seasons.get(seed);
      return rule === name && season ? [storyOf(season, played[i] ?? [])] : [];
    });
  const stories: Stories = new Map(RULES.map(({ name }) => [name, storiesUnder(name)]));
  console.log(`${setting(options, storiesUnder(RULES[0].name))}\n`);
  console.log(renderTable(stories));
  console.log(`\n${renderMeanings()}`);
}

/** What was the same under every rule. */
function setting({ seed, seeds, weekends }: Options, stories: readonly Story[]): string {
  const of = (count: (story: Story) => number) => (mean(stories.map(count)) ?? 0).toFixed(0);
  const which = seeds === 1 ? `Seed ${seed}` : `Mean of ${seeds} seasons, seeds ${seed} to ${seed + seeds - 1}`;
  const nominations = of((story) => [...story.nominations.values()].reduce((sum, each) => sum + each, 0));
  return [
    `${which}: ${weekends} ${weekends === 1 ? 'weekend' : 'weekends'} with ${of(({ places }) => places)} places, drawn from assumptions`,
    '(build/season/parameters.ts), not observed. Under every rule the same',
    `${of(({ present }) => present)} people in Calais, of whom ${of(({ lives }) => lives.length)} were nominated, ${nominations} times in all, and`,
    `${of(({ held }) => held)} more who are under 18 were nominated without a referral, held, and count as present alone.`,
  ].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof SeasonError ? error.message : error);
  process.exitCode = 1;
});
