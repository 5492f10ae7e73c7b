import { everyone, type GroupBox, widestBox } from './group-box';
import type { Instance } from './instance';
import { Network } from './network';

/** People of one party size in one home (or left out): the integer variables of the problem are these counts. */
export interface Slot {
  readonly arc: number;
  readonly size: number;
}

/** Bounds to set on an arc. */
export interface Bound {
  readonly arc: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The transportation relaxation: each person of a party travels alone, so a party may be split over homes. It is
 * tightened by size: parties of z people can use only z × ⌊beds / z⌋ beds of a home, which keeps it a network:
 *
 *     party → slot (home, z) → home → group of homes with the same caps → sink        (z ≥ 2; singles go to the home)
 *     party → left out (z) → left out → sink                                          (when parties may stay out)
 *
 * Once every slot carries a multiple of its size, there is a flow of the same cost that splits no party: given the
 * counts the sizes fall apart into assignment problems, whose constraints are totally unimodular. Branching is
 * therefore on the number of parties of one size in one home, never on who they are, and symmetry costs nothing.
 *
 * Caps overlap in general, which no network can say; each group gets the most it could ever take, and the search
 * branches on the people per group (see branching).
 */
export class Transportation {
  readonly network = new Network();
  readonly slots: Slot[] = [];
  /** Arc of each group to the sink, or -1. */
  readonly groupArc: number[];
  readonly partyNode: Int32Array;
  /** Arc that leaves a party out, or -1. */
  readonly outArc: Int32Array;
  /** Arc from everybody left out to the sink, or -1. */
  leftOutArc = -1;
  readonly sink: number;
  private readonly sizeRange: number;
  private readonly groupNode: number[];
  private readonly homeNode: Int32Array;
  private readonly slotNodes = new Map<number, number>();
  private readonly slotsAtHome = new Map<number, number[]>();
  /** Home of the slot or home node; -1 for others. */
  private readonly homeOfNode: number[] = [];
  private readonly outNodes = new Map<number, number>();
  private outNode = -1;

  /**
   * @param capPrice cost per person and cap used, so that a flow free of other costs spares the caps.
   * @param box bounds on the people per group of homes.
   */
  constructor(
    readonly instance: Instance,
    capPrice: number,
    readonly box: GroupBox = widestBox(instance),
  ) {
    this.sink = this.network.addNode(0);
    this.sizeRange = instance.sizes.reduce((most, size) => Math.max(most, size), 0) + 1;
    this.groupArc = instance.groupCaps.map(() => -1);
    this.groupNode = instance.groupCaps.map((caps, group) => {
      if (caps.length === 0) return this.sink;
      const price = capPrice * caps.length;
      const node = this.network.addNode(-price);
      const arc = this.network.addArc(node, this.sink, box.upper[group]!, price);
      this.network.setBounds(arc, box.lower[group]!, box.upper[group]!);
      this.groupArc[group] = arc;
      return node;
    });
    this.homeNode = new Int32Array(instance.homes).fill(-1);
    this.partyNode = new Int32Array(instance.parties).fill(-1);
    this.outArc = new Int32Array(instance.parties).fill(-1);
  }

  /** Adds a party that must be housed, with its pairs at the given positions of the instance. */
  addParty(party: number, pairs: Iterable<number>, unitCost: (pair: number) => number): void {
    this.enter(party, pairs, unitCost);
    this.network.demand(this.partyNode[party]!, this.sink, this.instance.sizes[party]!);
  }

  /** Adds a party that may stay out at a cost of 1 per person; its pairs cost nothing. */
  addOptionalParty(party: number, pairs: Iterable<number>): void {
    const { network } = this;
    const size = this.instance.sizes[party]!;
    this.enter(party, pairs, () => 0);
    const node = this.partyNode[party]!;
    const out = this.outNodeFor(size);
    this.outArc[party] = network.addArc(node, out, size, 1);
    network.potential[node] = Math.max(network.potential[node]!, network.potential[out]! - 1);
    network.demand(node, this.sink, size);
  }

  /** Adds a pair to a party that is already there; a profitable one is used at once, for the network to mend. */
  addPair(party: number, pair: number, unitCost: number): void {
    const arc = this.pairArc(party, pair, unitCost);
    if (this.network.reducedCost(arc) < 0) this.network.saturate(arc);
  }

  /** Whether the party is among those to be housed or left out; one that was undone is not. */
  isIn(party: number): boolean {
    if (this.partyNode[party]! < 0) return false;
    let flow = 0;
    this.forEachArc(party, (_home, arc) => {
      flow += this.network.flow(arc);
    });
    return flow > 0;
  }

  /** How much at least the bound rises with the party wholly in the home of this pair, be the pair in here or not. */
  forcedCost(pair: number): number {
    const { potential } = this.network;
    const { instance } = this;
    const party = instance.party[pair]!;
    const size = instance.sizes[party]!;
    const entry = this.entryPotential(instance.home[pair]!, size);
    return instance.cost[pair]! + size * (potential[this.partyNode[party]!]! - entry);
  }

  /** Calls back with each home a party flows to, the people there and the arc; -1 is "left out". */
  forEachArc(party: number, visit: (home: number, arc: number) => void): void {
    const { first, next, to } = this.network;
    for (let arc = first[this.partyNode[party]!]!; arc >= 0; arc = next[arc]!) {
      visit(this.homeOfNode[to[arc]!] ?? -1, arc);
    }
  }

  /** Bounds that follow once a slot's arc has new ones: the other sizes at the home share what is left of its beds. */
  impliedBounds(slotArc: number): Bound[] {
    const { network } = this;
    const home = this.homeOfNode[network.to[slotArc + 1]!];
    if (home === undefined) return [];
    const bounds: Bound[] = [];
    const arcs = this.slotsAtHome.get(home)!.map((index) => this.slots[index]!);
    const reserved = arcs.reduce((sum, { arc }) => sum + network.lowerBound(arc), 0);
    for (const { arc, size } of arcs) {
      const lower = network.lowerBound(arc);
      const upper = size * Math.floor((this.instance.beds[home]! - reserved + lower) / size);
      if (upper < network.upperBound(arc)) bounds.push({ arc, lower, upper });
    }
    return bounds;
  }

  private entryPotential(home: number, size: number): number {
    const { potential } = this.network;
    const slot = size === 1 ? undefined : this.slotNodes.get(home * this.sizeRange + size);
    const node = slot ?? this.homeNode[home]!;
    return potential[node >= 0 ? node : this.groupNode[this.instance.group[home]!]!]!;
  }

  private enter(party: number, pairs: Iterable<number>, unitCost: (pair: number) => number): void {
    const { network } = this;
    const node = network.addNode(0);
    this.partyNode[party] = node;
    let potential = Number.NEGATIVE_INFINITY;
    for (const pair of pairs) {
      const arc = this.pairArc(party, pair, unitCost(pair));
      potential = Math.max(potential, network.potential[network.to[arc]!]! - network.price[arc]!);
    }
    network.potential[node] = Number.isFinite(potential) ? potential : 0;
  }

  private pairArc(party: number, pair: number, unitCost: number): number {
    const size = this.instance.sizes[party]!;
    const entry = this.entryNode(this.instance.home[pair]!, size);
    return this.network.addArc(this.partyNode[party]!, entry, size, unitCost);
  }

  private entryNode(home: number, size: number): number {
    const { network } = this;
    if (this.homeNode[home]! < 0) {
      const group = this.groupNode[this.instance.group[home]!]!;
      this.homeNode[home] = this.newNode(home, network.potential[group]!);
      network.addArc(this.homeNode[home]!, group, this.instance.beds[home]!, 0);
      this.slotsAtHome.set(home, []);
    }
    const homeNode = this.homeNode[home]!;
    if (size === 1) return homeNode;
    const name = home * this.sizeRange + size;
    let node = this.slotNodes.get(name);
    if (node === undefined) {
      node = this.newNode(home, network.potential[homeNode]!);
      this.slotNodes.set(name, node);
      const arc = network.addArc(node, homeNode, size * Math.floor(this.instance.beds[home]! / size), 0);
      this.slotsAtHome.get(home)!.push(this.slots.length);
      this.slots.push({ arc, size });
    }
    return node;
  }

  private newNode(home: number, potential: number): number {
    const node = this.network.addNode(potential);
    this.homeOfNode[node] = home;
    return node;
  }

  private outNodeFor(size: number): number {
    const { network } = this;
    if (this.outNode < 0) {
      this.outNode = network.addNode(network.potential[this.sink]!);
      this.leftOutArc = network.addArc(this.outNode, this.sink, everyone, 0);
    }
    let node = this.outNodes.get(size);
    if (node === undefined) {
      node = network.addNode(network.potential[this.outNode]!);
      this.outNodes.set(size, node);
      const arc = network.addArc(node, this.outNode, everyone, 0);
      this.slots.push({ arc, size });
    }
    return node;
  }
}
