import { type Line, mean, SECTIONS } from './lines.ts';
import { RULES, type RuleName } from './rules.ts';
import type { Story } from './story.ts';

/** What the seasons were like under each rule, season by season in the same order. */
export type Stories = ReadonlyMap<RuleName, readonly Story[]>;

const LABEL_WIDTH = 44;
const VALUE_WIDTH = 12;

/** The rules side by side, then what every rule and every line means. Several seasons: the mean of their values. */
export function renderTable(stories: Stories): string {
  const heading = ''.padEnd(LABEL_WIDTH) + RULES.map(({ name }) => name.padStart(VALUE_WIDTH)).join('');
  const body = SECTIONS.flatMap(({ title, lines }) => ['', title, ...lines.map((line) => renderLine(line, stories))]);
  return [heading, ...body].join('\n');
}

export function renderMeanings(): string {
  const rules = RULES.map(({ name, meaning }) => `  ${name}: ${meaning}.`);
  const lines = SECTIONS.flatMap(({ title, lines }) => [
    '',
    title,
    ...lines.map(({ label, meaning }) => `  ${label.trim()}: ${meaning}`),
  ]);
  return ['Rules', ...rules, ...lines].join('\n');
}

function renderLine({ label, decimals, value, against }: Line, stories: Stories): string {
  const shown = (values: readonly (number | null)[]) => {
    const mid = mean(values.filter((each) => each !== null));
    return mid === null ? '–' : mid.toFixed(decimals);
  };
  const of = (rule: RuleName) => stories.get(rule) ?? [];
  const [anyRule = []] = stories.values();
  const same = against ? ` (${shown(anyRule.map(against.value))} ${against.what})` : '';
  const cells = RULES.map(({ name }) => shown(of(name).map(value)).padStart(VALUE_WIDTH));
  return `  ${label}${same}`.padEnd(LABEL_WIDTH) + cells.join('');
}
