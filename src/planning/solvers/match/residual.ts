/**
 * A network with bounds on its arcs and the present flow, in growing arrays. Arcs come in pairs: `a` is the arc, `a ^ 1`
 * its reverse in the residual network. `room` is what an arc can still take.
 */
export class ResidualNetwork {
  nodes = 0;
  arcs = 0;
  /** First arc out of each node, and the next one after each arc; -1 ends the list. */
  first = new Int32Array(64);
  next = new Int32Array(256);
  to = new Int32Array(256);
  room = new Int32Array(256);
  price = new Float64Array(256);
  /** The reduced cost of an arc is its price, plus the potential of its tail, less that of its head. */
  potential = new Float64Array(64);
  protected lower = new Int32Array(128);

  addNode(potential: number): number {
    const node = this.nodes++;
    if (node === this.first.length) {
      this.first = grown(this.first, new Int32Array(2 * node));
      this.potential = grown(this.potential, new Float64Array(2 * node));
    }
    this.first[node] = -1;
    this.potential[node] = potential;
    return node;
  }

  /** An arc that may take `upper` units at `price` each; the caller sees to its reduced cost. */
  addArc(from: number, to: number, upper: number, price: number): number {
    const arc = this.arcs;
    this.arcs += 2;
    if (this.arcs > this.to.length) this.growArcs();
    this.link(arc, from, to, upper, price);
    this.link(arc + 1, to, from, 0, -price);
    this.lower[arc >> 1] = 0;
    return arc;
  }

  flow(arc: number): number {
    return this.lower[arc >> 1]! + this.room[arc + 1]!;
  }

  lowerBound(arc: number): number {
    return this.lower[arc >> 1]!;
  }

  upperBound(arc: number): number {
    return this.lower[arc >> 1]! + this.room[arc + 1]! + this.room[arc]!;
  }

  reducedCost(arc: number): number {
    return this.price[arc]! + this.potential[this.to[arc + 1]!]! - this.potential[this.to[arc]!]!;
  }

  private link(arc: number, from: number, to: number, room: number, price: number): void {
    this.to[arc] = to;
    this.room[arc] = room;
    this.price[arc] = price;
    this.next[arc] = this.first[from]!;
    this.first[from] = arc;
  }

  private growArcs(): void {
    this.next = grown(this.next, new Int32Array(2 * this.next.length));
    this.to = grown(this.to, new Int32Array(2 * this.to.length));
    this.room = grown(this.room, new Int32Array(2 * this.room.length));
    this.lower = grown(this.lower, new Int32Array(2 * this.lower.length));
    this.price = grown(this.price, new Float64Array(2 * this.price.length));
  }
}

/** Copies an array into a larger one. */
export function grown<T extends Int32Array | Float64Array>(small: T, large: T): T {
  large.set(small);
  return large;
}
