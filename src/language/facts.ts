/** The facts that sentences are made from, as this room sees them: plain shapes, so that it depends on no other. */

export type LegName = 'outward' | 'return';
export type NeedName = 'beds' | 'welcomes' | 'known' | 'stepFree' | 'noPets';
export type GroundName = 'youth' | 'health' | 'tiredness' | 'timeInCalais';

export interface LabelFacts {
  readonly en: string;
  readonly fr: string;
}

export interface PriorityFacts {
  readonly weeksSinceStay: number | null;
  readonly grounds: readonly { readonly name: GroundName; readonly points: number; readonly weight: number }[];
  readonly points: number;
  readonly rankedWith: string | null;
  readonly tierFrom: string | null;
}

export interface PlanFacts {
  readonly start: string;
  readonly hosted: number;
  readonly homes: number;
  readonly cars: number;
  readonly waiting: number;
  readonly held: number;
  readonly toDo: number;
  readonly km: number;
  /** The run was cut for want of time. */
  readonly cut: boolean;
}
