import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { PlayedWeekend } from './play.ts';
import type { RuleName } from './rules.ts';

/** One season under one rule. */
export interface Job {
  readonly seed: number;
  readonly weekends: number;
  readonly rule: RuleName;
}

const CHILD = fileURLToPath(new URL('./play-job.ts', import.meta.url));

/** Plays each job in a process of its own, as many at a time as the machine has cores; what comes out is in their order. */
export async function playAll(jobs: readonly Job[], done: (job: Job) => void): Promise<PlayedWeekend[][]> {
  const results: PlayedWeekend[][] = [];
  const left = jobs.map((job, index) => ({ job, index }));
  const running = new Set<ChildProcess>();
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      results[next.index] = await playInProcess(next.job, running);
      done(next.job);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(jobs.length, availableParallelism()) }, worker));
  } finally {
    for (const child of running) child.kill();
  }
  return results;
}

function playInProcess(job: Job, running: Set<ChildProcess>): Promise<PlayedWeekend[]> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [JSON.stringify(job)]);
    running.add(child);
    let played: PlayedWeekend[] | null = null;
    child.on('message', (message) => {
      played = message as PlayedWeekend[];
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      running.delete(child);
      if (played) resolve(played);
      else reject(new Error(`Season ${job.seed} under "${job.rule}" broke off (exit status ${code}).`));
    });
  });
}
