import { draw } from './draw';
import type { Option } from './field';

/** Options of all parties together, at most; a weekend has some ten thousand, the largest night in Brussels half a million. */
const MOST_OPTIONS = 3_000_000;
/** Of those kept, the share that is cheapest; the others are drawn, so that parties alike do not all crowd the same homes. */
const CHEAPEST = 0.4;

/**
 * All options where they fit into memory. Otherwise, for thousands of parties and tens of thousands of homes, the cheapest and
 * as many drawn by the kind of party: everybody can still go somewhere, and all homes are somebody's option.
 */
export function fewerOptions(options: Option[], parties: number, kind: string): readonly Option[] {
  const most = Math.floor(MOST_OPTIONS / Math.max(1, parties));
  if (options.length <= most) return options;
  const cheapest = Math.floor(CHEAPEST * most);
  const byCost = [...options].sort((a, b) => a.cost - b.cost || a.home - b.home);
  const others = byCost.slice(cheapest).map((option) => ({ option, lot: draw(`${kind}|${option.home}`) }));
  others.sort((a, b) => a.lot - b.lot || a.option.home - b.option.home);
  return [...byCost.slice(0, cheapest), ...others.slice(0, most - cheapest).map(({ option }) => option)];
}
