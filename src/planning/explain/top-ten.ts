/** What is worth doing first: for most people, and of equals whatever stands earlier in the order given. */
export class TopTen<T> {
  private readonly best: { readonly item: T; readonly people: number; readonly turn: number }[] = [];

  /** @param turn its place in the order that decides between equals, from 0 */
  add(item: T, people: number, turn: number): void {
    if (people === 0) return;
    this.best.push({ item, people, turn });
    this.best.sort((a, b) => b.people - a.people || a.turn - b.turn);
    this.best.length = Math.min(this.best.length, MOST);
  }

  /** Whether something that can be worth so many people at most could still get in. */
  isOpenTo(people: number, turn: number): boolean {
    const last = this.best[MOST - 1];
    return people > 0 && (!last || people > last.people || (people === last.people && turn < last.turn));
  }

  items(): T[] {
    return this.best.map(({ item }) => item);
  }
}

const MOST = 10;
