/** A line of the Messages tab is not where it was, or was changed by somebody while it mattered. */
export class LineLostError extends Error {
  constructor(
    readonly tab: string,
    readonly row: number,
  ) {
    super('A line of the Messages tab is gone.');
    this.name = 'LineLostError';
  }
}
