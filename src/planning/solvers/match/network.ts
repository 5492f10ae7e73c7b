import { NodeHeap } from './heap';
import { grown, ResidualNetwork } from './residual';

/** A state to return to: see {@link Network.mark}. */
export interface Mark {
  readonly trail: number;
  readonly cost: number;
  readonly potential: Float64Array;
}

/**
 * Least-cost flow with lower and upper bounds on its arcs, solved by successive shortest paths with node potentials
 * (Edmonds and Karp 1972; Ahuja, Magnanti and Orlin 1993, chapter 9) and re-solved warm: a change of bounds leaves a
 * surplus at one end of the arc and a deficit at the other, and only those units are routed again.
 *
 * Invariant between calls of {@link route}: every arc with room has a reduced cost ≥ 0 (up to rounding).
 */
export class Network extends ResidualNetwork {
  /** Cost of the present flow. */
  cost = 0;
  private surplus = new Int32Array(64);
  private distance = new Float64Array(64);
  private via = new Int32Array(64);
  private seen = new Int32Array(64);
  private round = 0;
  private readonly heap = new NodeHeap();
  private readonly settled: number[] = [];
  private readonly level: number[] = [];
  private readonly pending: number[] = [];
  private readonly trail: number[] = [];

  override addNode(potential: number): number {
    const node = super.addNode(potential);
    if (node === this.surplus.length) {
      this.surplus = grown(this.surplus, new Int32Array(2 * node));
      this.distance = grown(this.distance, new Float64Array(2 * node));
      this.via = grown(this.via, new Int32Array(2 * node));
      this.seen = grown(this.seen, new Int32Array(2 * node));
    }
    return node;
  }

  /** New bounds for an arc; a flow outside them is cut or raised, for {@link route} to mend. */
  setBounds(arc: number, lower: number, upper: number): void {
    const flow = this.flow(arc);
    const kept = Math.min(Math.max(flow, lower), upper);
    this.record(arc);
    this.lower[arc >> 1] = lower;
    this.room[arc] = upper - kept;
    this.room[arc + 1] = kept - lower;
    if (kept !== flow) this.unbalance(arc, kept - flow);
  }

  /** Fills an arc whose reduced cost is negative, for {@link route} to mend. */
  saturate(arc: number): void {
    const units = this.room[arc]!;
    this.record(arc);
    this.room[arc] = 0;
    this.room[arc + 1] = this.room[arc + 1]! + units;
    this.unbalance(arc, units);
  }

  /** Adds `units` to be sent from one node to another. */
  demand(from: number, to: number, units: number): void {
    this.addSurplus(to, -units);
    this.addSurplus(from, units);
  }

  /** Sends every surplus to a deficit at least cost. False when that is impossible: {@link undo} to a mark then. */
  route(): boolean {
    while (this.pending.length > 0) {
      const source = this.pending[this.pending.length - 1]!;
      if (this.surplus[source]! <= 0) {
        this.pending.pop();
        continue;
      }
      const target = this.shortestPath(source);
      if (target < 0) return false;
      this.augment(source, target);
    }
    return true;
  }

  /** Remembers a balanced state. */
  mark(): Mark {
    return { trail: this.trail.length, cost: this.cost, potential: this.potential.slice(0, this.nodes) };
  }

  undo(mark: Mark): void {
    const { trail } = this;
    while (trail.length > mark.trail) {
      const lower = trail.pop()!;
      const back = trail.pop()!;
      const forth = trail.pop()!;
      const arc = trail.pop()!;
      this.lower[arc >> 1] = lower;
      this.room[arc] = forth;
      this.room[arc + 1] = back;
    }
    this.potential.set(mark.potential);
    this.cost = mark.cost;
    this.pending.length = 0;
    this.surplus.fill(0);
  }

  /** Forgets how to undo: earlier marks are void. */
  commit(): void {
    this.trail.length = 0;
  }

  private record(arc: number): void {
    const forth = arc & ~1;
    this.trail.push(forth, this.room[forth]!, this.room[forth + 1]!, this.lower[forth >> 1]!);
  }

  private unbalance(arc: number, units: number): void {
    this.cost += units * this.price[arc]!;
    this.addSurplus(this.to[arc + 1]!, -units);
    this.addSurplus(this.to[arc]!, units);
  }

  private addSurplus(node: number, units: number): void {
    this.surplus[node] = this.surplus[node]! + units;
    if (this.surplus[node]! > 0) this.pending.push(node);
  }

  /**
   * Dijkstra on reduced costs from `source` to the nearest node with a deficit, or -1; updates the potentials. Nodes at
   * no distance from the one at hand, which are many, bypass the heap; those no nearer than a deficit are not looked at.
   */
  private shortestPath(source: number): number {
    const { first, next, to, room, price, potential, surplus, distance, via, seen, heap, settled, level } = this;
    const round = ++this.round;
    heap.clear();
    settled.length = 0;
    level.length = 0;
    level.push(source);
    distance[source] = 0;
    seen[source] = round;
    let length = 0;
    let target = -1;
    let nearest = Number.POSITIVE_INFINITY;
    while (nearest > length) {
      let node = level.pop();
      if (node === undefined) {
        if (heap.size === 0 || heap.leastKey() >= nearest) break;
        length = heap.leastKey();
        node = heap.pop();
        if (length > distance[node]!) continue;
      }
      settled.push(node);
      const here = length + potential[node]!;
      for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
        if (room[arc] === 0) continue;
        const end = to[arc]!;
        const sum = here + price[arc]! - potential[end]!;
        const reached = Math.max(sum, length);
        if (reached >= nearest || (seen[end] === round && reached >= distance[end]!)) continue;
        seen[end] = round;
        distance[end] = reached;
        via[end] = arc;
        if (surplus[end]! < 0) {
          nearest = reached;
          target = end;
        } else if (reached === length) {
          level.push(end);
        } else {
          heap.push(reached, end);
        }
      }
    }
    if (target >= 0) for (const node of settled) potential[node] = potential[node]! + distance[node]! - nearest;
    return target;
  }

  private augment(source: number, target: number): void {
    const { to, room, via } = this;
    let units = Math.min(this.surplus[source]!, -this.surplus[target]!);
    for (let node = target; node !== source; node = to[via[node]! ^ 1]!) units = Math.min(units, room[via[node]!]!);
    for (let node = target; node !== source; node = to[via[node]! ^ 1]!) {
      const arc = via[node]!;
      this.record(arc);
      room[arc] = room[arc]! - units;
      room[arc ^ 1] = room[arc ^ 1]! + units;
      this.cost += units * this.price[arc]!;
    }
    this.surplus[source] = this.surplus[source]! - units;
    this.surplus[target] = this.surplus[target]! + units;
  }
}
