import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { readSample } from '../../test/sample/reading.ts';
import { BIG_NIGHT } from '../sample/index.ts';
import type { GrowthSize } from './growth.ts';
import { timed } from './timing.ts';

/** What one size of weekend took, sent to the process that asked. */
export interface GrowthResult {
  readonly ms: number;
  /** Peak of the process until planning began: the runtime, the sample and its reading. */
  readonly megabytesBefore: number;
  readonly megabytes: number;
  readonly hosted: number;
  readonly km: number;
  readonly searchCut: boolean;
}

const size: GrowthSize = JSON.parse(process.argv[2] ?? '');
const { problem } = readSample({ ...BIG_NIGHT, ...size });
const megabytesBefore = peakMegabytes();
const { value, ms } = timed(() => planWeekend(problem, { seed: 1, outOfTime: () => false }));
const { hosted, km, searchCut } = value.totals;
const result: GrowthResult = { ms, megabytesBefore, megabytes: peakMegabytes(), hosted, km, searchCut };
process.send?.(result);
process.disconnect?.();

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
