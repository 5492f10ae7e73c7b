import { expect } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import type { Dialog, DialogAnswer } from '../../../build/local/world.ts';
import type { Random } from '../../../build/sample/random.ts';
import { everyTab } from '../../everything.ts';
import { type Report, workbench } from '../../workbench.ts';
import { Diary } from './diary.ts';
import type { Tally } from './tally.ts';
import { newSeason } from './workbook.ts';

/** One workbook, one script and one coordinator, who presses buttons, is cut off, and presses them again. */
export class Office {
  readonly diary = new Diary();
  /** What was done this week, for whoever reads a failure. */
  done: string[] = [];
  /** First day of the weekend that is worked on. */
  start = '';
  private declining = false;
  private readonly calls = new Map<string, number>();
  /** Called after every run, whether it ended or was killed. */
  afterRun: () => void = () => undefined;

  private constructor(
    readonly seed: number,
    readonly script: AppsScript,
    readonly random: Random,
    readonly tally: Tally,
  ) {}

  static async open(seed: number, random: Random, { now, tally }: { now: Date; tally: Tally }): Promise<Office> {
    let answer: (dialog: Dialog) => DialogAnswer = () => ({ button: 'OK' });
    const script = await workbench(newSeason(seed), { now, seed, answer: (dialog) => answer(dialog) });
    const office = new Office(seed, script, random, tally);
    answer = (dialog) => office.answers(dialog);
    return office;
  }

  get at(): string {
    return `seed ${this.seed}, ${this.start}: ${this.done.join('; ')}`;
  }

  private answers({ kind, text, buttons }: Dialog): DialogAnswer {
    // Whoever closes once more what a run had closed before it died does not mean the next weekend.
    if (kind === 'prompt' && text.startsWith('Aucun week-end n’est terminé')) return { button: 'CANCEL' };
    if (kind === 'prompt') throw new Error(`${this.at}: nobody expected to be asked: ${text}`);
    return { button: buttons === 'OK' ? 'OK' : this.declining ? 'CANCEL' : 'OK' };
  }

  /** Presses a button as often as it takes: every third time the run is killed somewhere, and then run again. */
  press(action: string, ...args: unknown[]): Report {
    return this.asOftenAsItTakes(action, () => this.script.run(action, ...args) as Report);
  }

  /** The same for anything that Google calls; `call` is asked anew each time. */
  asOftenAsItTakes<T>(action: string, call: () => T): T {
    for (let deaths = 0; ; deaths += 1) {
      const { meter } = this.script;
      meter.reset();
      if (this.random.chance(deaths === 0 ? 0.36 : 0.2)) this.armed(action);
      this.done.push(action);
      try {
        const result = call();
        this.calls.set(action, meter.calls);
        this.tally.add(`${action} ran`);
        this.settled();
        return result;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        this.done.push(`killed: ${error.message}`);
        this.tally.add('killed');
        this.tally.add(`${action} killed`);
        this.settled();
        this.waits(this.random.pick([1, 15]));
      }
    }
  }

  /** Time passes, and what Google calls by the clock runs, or is killed as well. */
  waits(minutes: number): void {
    const { script, random } = this;
    script.sleep(minutes * 60_000);
    if (random.chance(0.3)) this.armed('continueSending');
    const before = script.meter.calls;
    for (const { functionName, error } of script.runDueTriggers()) {
      if (error === undefined) this.calls.set(functionName, script.meter.calls - before);
      else expect(error, this.at).toMatch(/^The run was killed/);
      this.done.push(`${functionName}, ${error ?? 'by the clock'}`);
      this.tally.add(`${functionName} ${error === undefined ? 'ran' : 'killed'}`);
    }
    this.settled();
  }

  private armed(action: string): void {
    const call = this.random.whole(1, this.calls.get(action) ?? 200);
    if (this.random.chance(0.5)) this.script.meter.dieAtCall(call);
    else this.script.meter.dieAfterCall(call);
  }

  private settled(): void {
    this.script.meter.reset();
    const { locks } = this.script.services;
    for (const kind of ['document', 'script', 'user'] as const) expect(locks.isHeld(kind), this.at).toBe(false);
    this.afterRun();
  }

  /** Presses a button and says no to what it shows: then nothing may have changed. */
  declines(action: string): void {
    const { script } = this;
    const before = everyTab(script);
    const [dialogs, mails] = [script.dialogs.length, script.mails.length];
    this.declining = true;
    this.done.push(`${action}, declined`);
    const { ok, message } = script.run(action) as Report;
    this.declining = false;
    expect(ok, `${this.at}: ${message}`).toBe(true);
    expect(script.dialogs.length, `${this.at}: nothing was asked`).toBe(dialogs + 1);
    expect(script.mails.length, this.at).toBe(mails);
    const after = everyTab(script);
    expect([...after.keys()], this.at).toEqual([...before.keys()]);
    for (const [name, text] of after) expect(text === before.get(name), `${this.at}: ${name}`).toBe(true);
    this.tally.add(`${action} declined`);
  }
}
