import type { Placement } from './placement';

/** Who is placed, with homes that show it is possible. */
export interface Selection {
  readonly placement: Placement;
  /** Whether each party left out was proven impossible. */
  readonly proven: boolean;
}
