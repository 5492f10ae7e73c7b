/** Knapsack of one home, by dynamic programming over its beds: which items (size, value > 0) are worth most together. */
export class HomeKnapsack {
  count = 0;
  readonly size: Int32Array;
  readonly value: Float64Array;
  /** Best value for each number of beds, over the items before i: row i. */
  private readonly best: Float64Array;
  /** The same over the items from i on: row i. */
  private readonly rest: Float64Array;
  private readonly width: number;
  private beds = 0;

  constructor(mostBeds: number, mostItems: number) {
    this.width = mostBeds + 1;
    this.size = new Int32Array(mostItems);
    this.value = new Float64Array(mostItems);
    this.best = new Float64Array((mostItems + 1) * this.width);
    this.rest = new Float64Array((mostItems + 1) * this.width);
  }

  open(beds: number): void {
    this.count = 0;
    this.beds = beds;
  }

  add(size: number, value: number): number {
    this.size[this.count] = size;
    this.value[this.count] = value;
    return this.count++;
  }

  /** The greatest value. */
  solve(): number {
    const { best, width, size, value, beds } = this;
    for (let item = 0; item < this.count; item++) {
      const from = item * width;
      const into = from + width;
      for (let room = 0; room <= beds; room++) {
        const without = best[from + room]!;
        const withItem = room >= size[item]! ? best[from + room - size[item]!]! + value[item]! : without;
        best[into + room] = Math.max(withItem, without);
      }
    }
    return best[this.count * width + beds]!;
  }

  /** After {@link solve}: calls back with each item of a best choice. */
  forEachChosen(visit: (item: number) => void): void {
    const { best, width, size } = this;
    let room = this.beds;
    for (let item = this.count - 1; item >= 0; item--) {
      if (best[(item + 1) * width + room]! > best[item * width + room]!) {
        visit(item);
        room -= size[item]!;
      }
    }
  }

  /** After {@link solve}: prepares {@link worthWithout}. */
  solveBackwards(): void {
    const { rest, width, size, value, beds } = this;
    rest.fill(0, this.count * width, (this.count + 1) * width);
    for (let item = this.count - 1; item >= 0; item--) {
      const from = (item + 1) * width;
      const into = item * width;
      for (let room = 0; room <= beds; room++) {
        const without = rest[from + room]!;
        const withItem = room >= size[item]! ? rest[from + room - size[item]!]! + value[item]! : without;
        rest[into + room] = Math.max(withItem, without);
      }
    }
  }

  /** Greatest value of `room` beds without one item; an item out of range leaves none out. */
  worthWithout(item: number, room: number): number {
    const { best, rest, width } = this;
    const before = Math.min(item, this.count) * width;
    const after = Math.min(item + 1, this.count) * width;
    let most = 0;
    for (let share = 0; share <= room; share++) {
      most = Math.max(most, best[before + share]! + rest[after + room - share]!);
    }
    return most;
  }
}
