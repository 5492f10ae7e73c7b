import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { formatDate } from './format-date.ts';
import { logText } from './log-text.ts';
import type { LogLine } from './records.ts';

export class Logger extends GoogleObject implements Pick<GoogleAppsScript.Base.Logger, 'clear' | 'getLog' | 'log'> {
  readonly googleName = 'Logger';
  /** Where this run's log begins in `lines`; `clear` moves it, the record stays. */
  private start: number;

  constructor(
    private readonly world: World,
    private readonly lines: LogLine[],
  ) {
    super();
    this.start = lines.length;
  }

  log(...values: unknown[]): this {
    this.lines.push({ at: this.world.now(), level: 'info', source: 'Logger', text: logText(values) });
    return this;
  }

  getLog(): string {
    return this.lines
      .slice(this.start)
      .filter((line) => line.source === 'Logger')
      .map(
        (line) =>
          `${formatDate(line.at, this.world.scriptTimeZone, 'EEE MMM dd HH:mm:ss z yyyy')} INFO: ${line.text}\n`,
      )
      .join('');
  }

  clear(): void {
    this.start = this.lines.length;
  }
}
