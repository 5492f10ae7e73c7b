/** Limits of one phase. */
export interface Effort {
  readonly maxNodes: number;
  readonly outOfTime: () => boolean;
}
