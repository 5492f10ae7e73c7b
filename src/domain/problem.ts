import type { Driver } from './driver';
import type { Host } from './host';
import type { Nomination } from './nomination';
import type { Reference } from './reference';
import type { Settings } from './settings';
import type { Stay } from './stay';
import type { Weekend } from './weekend';

/** Everything the planning of one weekend needs. */
export interface Problem {
  readonly weekend: Weekend;
  readonly settings: Settings;
  readonly hosts: readonly Host[];
  readonly drivers: readonly Driver[];
  /** Of this weekend only, in the order they came. */
  readonly nominations: readonly Nomination[];
  /** Those of weekends before it that are still there; absent = none. */
  readonly earlier?: readonly Nomination[];
  /** Of earlier weekends. */
  readonly stays: readonly Stay[];
  /** What is changed as little as possible; absent when the weekend is planned for the first time. */
  readonly reference?: Reference;
}
