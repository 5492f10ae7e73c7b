import type { GroupBox } from './group-box';
import type { Instance } from './instance';
import type { Kernel } from './kernel';
import { HomeKnapsack } from './knapsack';

/** How far to climb. */
export interface Ascent {
  /** What the steps aim at: no less than the bound can become. */
  readonly upper: number;
  /** The bound that is enough. */
  readonly goal: number;
  readonly steps: number;
  readonly stop: () => boolean;
}

/** Multipliers, all per person but the worth. */
export interface Multipliers {
  /** Worth of housing each party. */
  readonly worth: Float64Array;
  /** Price in each group of homes; negative: a premium. */
  readonly price: Float64Array;
  /** Price under each cap, on top. */
  readonly capPrice: Float64Array;
}

/**
 * Lagrangian relaxation of "every party has one home" and of the people per group and cap (Fisher, Jaikumar and Van Wassenhove 1986 for
 * generalised assignment): what remains is one small knapsack per home. Its bound is that of choosing among whole
 * sets of parties per home, so never below the transportation bound at the same multipliers, and nearly always close
 * to the optimum.
 */
export class Lagrangian {
  /** Homes with pairs of the kernel, and those pairs. */
  private readonly stock: { readonly home: number; readonly pairs: number[] }[] = [];
  private readonly knapsack: HomeKnapsack;
  private readonly timesHoused: Int32Array;
  private readonly groupUse: Int32Array;
  /** Caps that several groups share, with those groups: the others are the bound of their group. */
  private readonly shared: readonly { readonly cap: number; readonly groups: readonly number[] }[];
  private readonly itemPair: Int32Array;

  constructor(
    private readonly instance: Instance,
    private readonly housed: readonly number[],
    kernel: Kernel,
    private readonly box: GroupBox,
  ) {
    const stockOf = new Map<number, number[]>();
    let mostBeds = 0;
    let mostPairs = 0;
    for (const party of housed) {
      for (const pair of kernel[party]!) {
        const home = instance.home[pair]!;
        let pairs = stockOf.get(home);
        if (!pairs) {
          pairs = [];
          stockOf.set(home, pairs);
          this.stock.push({ home, pairs });
          mostBeds = Math.max(mostBeds, instance.beds[home]!);
        }
        mostPairs = Math.max(mostPairs, pairs.push(pair));
      }
    }
    this.knapsack = new HomeKnapsack(mostBeds, mostPairs);
    this.itemPair = new Int32Array(mostPairs);
    this.timesHoused = new Int32Array(instance.parties);
    this.groupUse = new Int32Array(instance.groupCaps.length);
    this.shared = [...instance.capPeople.keys()]
      .map((cap) => ({ cap, groups: [...instance.groupCaps.keys()].filter((group) => uses(instance, group, cap)) }))
      .filter(({ groups }) => groups.length > 1);
  }

  /**
   * The best bound found from the given multipliers, which become those of that bound: subgradient steps of Polyak's
   * length (1969) along a direction with momentum, which keeps the zigzag of the plain method down.
   */
  ascend(multipliers: Multipliers, { upper, goal, steps, stop }: Ascent): number {
    const { housed } = this;
    const { worth, price, capPrice } = multipliers;
    const bestWorth = worth.slice();
    const bestPrice = price.slice();
    const bestCapPrice = capPrice.slice();
    const push = new Float64Array(worth.length);
    const pricePush = new Float64Array(price.length);
    const capPush = new Float64Array(capPrice.length);
    let best = Number.NEGATIVE_INFINITY;
    let scale = 1;
    let stale = 0;
    for (let round = 0; round < steps && best < goal; round++) {
      if (round % 16 === 15 && stop()) break;
      const bound = this.bound(multipliers);
      if (bound > best + 1e-7 * Math.abs(best)) {
        stale = 0;
      } else if (++stale === 20) {
        stale = 0;
        scale *= 0.5;
        if (scale < 0.002) break;
      }
      if (bound > best) {
        best = bound;
        bestWorth.set(worth);
        bestPrice.set(price);
        bestCapPrice.set(capPrice);
      }
      let length = 0;
      for (const party of housed) {
        const slope = 1 - this.timesHoused[party]!;
        push[party] = momentum * push[party]! + slope;
        length += push[party]! ** 2;
      }
      for (let group = 1; group < price.length; group++) {
        pricePush[group] = momentum * pricePush[group]! + this.excess(group, price[group]!);
        length += pricePush[group]! ** 2;
      }
      for (const { cap, groups } of this.shared) {
        const over = this.useOf(groups) - this.instance.capPeople[cap]!;
        capPush[cap] = momentum * capPush[cap]! + (capPrice[cap]! > 0 ? over : Math.max(0, over));
        length += capPush[cap]! ** 2;
      }
      if (length === 0) break;
      const step = (scale * (upper - bound)) / length;
      for (const party of housed) worth[party] = worth[party]! + step * push[party]!;
      for (let group = 1; group < price.length; group++) price[group] = price[group]! + step * pricePush[group]!;
      for (const { cap } of this.shared) capPrice[cap] = Math.max(0, capPrice[cap]! + step * capPush[cap]!);
    }
    worth.set(bestWorth);
    price.set(bestPrice);
    capPrice.set(bestCapPrice);
    return best;
  }

  /** The bound at these multipliers; notes how often each party is housed and how many people each group has. */
  bound(multipliers: Multipliers): number {
    const { instance, knapsack, timesHoused, groupUse, box } = this;
    timesHoused.fill(0);
    groupUse.fill(0);
    let bound = 0;
    let magnitude = 0;
    for (const party of this.housed) {
      bound += multipliers.worth[party]!;
      magnitude += Math.abs(multipliers.worth[party]!);
    }
    for (let group = 1; group < multipliers.price.length; group++) {
      const price = multipliers.price[group]!;
      bound -= price * (price > 0 ? box.upper[group]! : box.lower[group]!);
    }
    for (const { cap } of this.shared) bound -= multipliers.capPrice[cap]! * instance.capPeople[cap]!;
    for (const { home, pairs } of this.stock) {
      this.fill(home, pairs, multipliers);
      if (knapsack.count === 0) continue;
      bound -= knapsack.solve();
      knapsack.forEachChosen((item) => {
        const party = instance.party[this.itemPair[item]!]!;
        timesHoused[party] = timesHoused[party]! + 1;
        groupUse[instance.group[home]!] = groupUse[instance.group[home]!]! + instance.sizes[party]!;
      });
    }
    // Multipliers may run away where the bound has no say in them; what they cancel out must not count.
    return bound - rounding * magnitude;
  }

  /** The home's knapsack: its pairs that are worth more than they cost. */
  private fill(home: number, pairs: readonly number[], multipliers: Multipliers): void {
    const { instance, knapsack } = this;
    const price = this.priceAt(home, multipliers);
    knapsack.open(instance.beds[home]!);
    for (const pair of pairs) {
      const party = instance.party[pair]!;
      const value = multipliers.worth[party]! - instance.cost[pair]! - price * instance.sizes[party]!;
      if (value > 0) this.itemPair[knapsack.add(instance.sizes[party]!, value)] = pair;
    }
  }

  private priceAt(home: number, { price, capPrice }: Multipliers): number {
    const group = this.instance.group[home]!;
    let sum = price[group]!;
    for (const { cap, groups } of this.shared) if (groups.includes(group)) sum += capPrice[cap]!;
    return sum;
  }

  private useOf(groups: readonly number[]): number {
    let people = 0;
    for (const group of groups) people += this.groupUse[group]!;
    return people;
  }

  /** How far the people of a group are from the bound that its price charges for. */
  private excess(group: number, price: number): number {
    const use = this.groupUse[group]!;
    const over = use - this.box.upper[group]!;
    const under = use - this.box.lower[group]!;
    if (price > 0) return over;
    return price < 0 ? under : Math.max(0, over) + Math.min(0, under);
  }

  /** For each pair of the kernel (by position in the instance) the bound at these multipliers once it is forced. */
  boundsIfForced(multipliers: Multipliers): Float64Array {
    const { instance, knapsack } = this;
    const forced = new Float64Array(instance.home.length);
    const bound = this.bound(multipliers);
    for (const { home, pairs } of this.stock) {
      this.fill(home, pairs, multipliers);
      const price = this.priceAt(home, multipliers);
      const most = knapsack.solve();
      knapsack.solveBackwards();
      let item = 0;
      for (const pair of pairs) {
        const party = instance.party[pair]!;
        const size = instance.sizes[party]!;
        const value = multipliers.worth[party]! - instance.cost[pair]! - price * size;
        const out = value > 0 ? item++ : knapsack.count;
        forced[pair] = bound + most - value - knapsack.worthWithout(out, instance.beds[home]! - size);
      }
    }
    return forced;
  }
}

function uses({ groupCaps }: Instance, group: number, cap: number): boolean {
  return groupCaps[group]!.includes(cap);
}

const momentum = 0.9;
/** Error of a sum relative to the sum of its magnitudes, amply. */
const rounding = 1e-12;
