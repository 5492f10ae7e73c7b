import { open } from './layer.ts';

/** The rows or the columns of a sheet: how many, how long (pixels), which are hidden, how many are frozen. */
export class Axis {
  frozen = 0;
  private readonly lengths: (number | undefined)[] = [];
  private readonly hidden: (boolean | undefined)[] = [];

  constructor(
    public size: number,
    /** Height of a row or width of a column that nobody changed, in pixels. */
    readonly defaultLength: number,
  ) {}

  length(index: number): number {
    return this.lengths[index - 1] ?? this.defaultLength;
  }

  /** Whether someone set this length. */
  hasLength(index: number): boolean {
    return this.lengths[index - 1] !== undefined;
  }

  setLength(index: number, pixels: number): void {
    this.lengths[index - 1] = pixels;
  }

  isHidden(index: number): boolean {
    return this.hidden[index - 1] === true;
  }

  setHidden(index: number, hidden: boolean): void {
    this.hidden[index - 1] = hidden || undefined;
  }

  insert(at: number, count: number): void {
    open(this.lengths, at, count);
    open(this.hidden, at, count);
    this.size += count;
  }

  remove(at: number, count: number): void {
    this.lengths.splice(at - 1, count);
    this.hidden.splice(at - 1, count);
    const frozenLost = Math.max(0, Math.min(this.frozen, at + count - 1) - at + 1);
    this.frozen -= frozenLost;
    this.size -= count;
  }
}
