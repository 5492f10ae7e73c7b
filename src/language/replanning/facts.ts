import type { LegName, NeedName } from '../facts';

/** What another planning changes, in people; `cars`: cars that drive others than before, or nobody any more. */
export interface ReplanFacts {
  readonly start: string;
  readonly moved: number;
  readonly new: number;
  readonly newCar: number;
  readonly dropped: number;
  readonly gone: number;
  readonly unchanged: number;
  readonly cars: number;
  /** By first name and number: `Amir (N31)`; of those who are gone, whoever is still nominated. */
  readonly names: Readonly<Record<'dropped' | 'moved' | 'new' | 'newCar' | 'gone', readonly string[]>>;
  /** Things fixed by hand that could not be kept. */
  readonly refused: number;
  /** People told the plan before know it: they get mails about what changes. */
  readonly announced: boolean;
  /** The search was cut for want of time. */
  readonly cut: boolean;
  /** The tabs changed while the person read. */
  readonly again: boolean;
}

export interface RefusedHomeFacts {
  readonly host: string;
  readonly needs: readonly NeedName[];
}

export interface DriverLegFacts {
  readonly driver: string;
  readonly leg: LegName;
}
