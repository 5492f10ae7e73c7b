import type { Judged } from './facts/judged.ts';

/** Something a finished plan does that it must not do. */
export interface Fault {
  /** The name of the rule broken. */
  readonly rule: string;
  /** Who, where, how much: enough to find it in the plan. */
  readonly sentence: string;
}

/** One thing that must hold of every plan, worked out from the problem alone. */
export interface Rule {
  readonly name: string;
  readonly judge: (judged: Judged, findings: Findings) => void;
}

/** Where a rule puts what it found, and what it truly had to look at. */
export interface Findings {
  fault(sentence: string): void;
  /** Counts a case that could have gone wrong, so that a check which never met one cannot pass for a check. */
  saw(what: string, times?: number): void;
}

/** How often each case was truly exercised, by name. */
export class Checked {
  readonly counts = new Map<string, number>();

  add(what: string, times: number): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  toString(): string {
    return [...this.counts].map(([what, times]) => `${what} ${times}`).join(', ');
  }
}
