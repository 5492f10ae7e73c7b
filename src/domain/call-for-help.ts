import type { Driver } from './driver';
import type { Host } from './host';

/**
 * Somebody to be asked by one message whether they can help: a host, a driver or both, where one household is both. At
 * least one of the two is there.
 */
export interface CallForHelp {
  readonly host: Host | null;
  readonly driver: Driver | null;
}

/** When somebody was asked to help, at whatever weekend. */
export interface Asked {
  /** The address that it went to. */
  readonly address: string;
  /** `YYYY-MM-DD HH:MM` in the workbook's zone, or the day alone. */
  readonly at: string;
}
