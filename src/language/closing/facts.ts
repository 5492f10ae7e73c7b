/** What somebody is asked before a weekend is closed. */
export interface ClosingFacts {
  /** `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  /** What goes into Stays; null = there is no Guests tab. */
  readonly stays: StayCounts | null;
  /** Stays of this weekend that are there already. */
  readonly kept: number;
  /** Where a weekend without a Guests tab stands: it was never planned, or its tab is gone. */
  readonly planned: boolean;
  /** The Guests tab that the planner would have written. */
  readonly guestsTab: string;
  /** Tabs that are deleted. */
  readonly tabs: readonly string[];
  /** Tabs that lose their column of this weekend, once for each column. */
  readonly columns: readonly string[];
  readonly over: boolean;
  /** Hosts and drivers told to help and not thanked. */
  readonly unthanked: number;
  /** Messages that have not left. */
  readonly drafts: number;
  /** Something changed while the person read. */
  readonly again: boolean;
}

export interface StayCounts {
  readonly stayed: number;
  readonly noShow: number;
  readonly cancelled: number;
}

export interface ClosedFacts {
  readonly start: string;
  /** null = there was no Guests tab. */
  readonly stays: StayCounts | null;
  /** Other tabs named after the weekend, which stay: copies that people made. */
  readonly others: readonly string[];
}

/** What somebody is asked before old data are forgotten. */
export interface ForgettingFacts {
  readonly weeks: number;
  readonly weekends: readonly {
    /** The weekend's start, or the day as written where no weekend has it. */
    readonly start: string;
    readonly known: boolean;
    readonly nominations: number;
    readonly messages: number;
  }[];
  /** Stays in which a code can still be read. */
  readonly codes: number;
  /** Answers to forms. */
  readonly answers: number;
  readonly notClosed: readonly string[];
  /** Nominations whose day cannot be read. */
  readonly undated: number;
  readonly again: boolean;
}

export interface ForgottenFacts extends Pick<ForgettingFacts, 'weeks' | 'codes' | 'answers' | 'notClosed' | 'undated'> {
  readonly nominations: number;
  readonly messages: number;
  /** Answers in forms that could not be opened. */
  readonly answersKept: number;
}
