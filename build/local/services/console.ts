import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { logText } from './log-text.ts';
import type { LogLine } from './records.ts';

/** The script's `console`: what Cloud Logging would keep. It prints nothing. */
export class Console extends GoogleObject implements Console {
  readonly googleName = 'console';
  private readonly timers = new Map<string, number>();

  constructor(
    private readonly world: World,
    private readonly lines: LogLine[],
  ) {
    super();
  }

  log(...values: unknown[]): void {
    this.write('debug', values);
  }

  info(...values: unknown[]): void {
    this.write('info', values);
  }

  warn(...values: unknown[]): void {
    this.write('warn', values);
  }

  error(...values: unknown[]): void {
    this.write('error', values);
  }

  time(label: string): void {
    this.timers.set(String(label), this.world.now().getTime());
  }

  timeEnd(label: string): void {
    const started = this.timers.get(String(label));
    if (started === undefined) return;
    this.timers.delete(String(label));
    this.write('debug', [`${label}: ${this.world.now().getTime() - started}ms`]);
  }

  private write(level: LogLine['level'], values: readonly unknown[]): void {
    this.lines.push({ at: this.world.now(), level, source: 'console', text: logText(values) });
  }
}
