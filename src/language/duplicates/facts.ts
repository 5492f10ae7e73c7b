export type TraitName = 'name' | 'age' | 'gender' | 'languages' | 'since';

/** A nomination as sentences name it. */
export interface NamedFacts {
  readonly id: string;
  readonly firstName: string;
  readonly association: string;
}

export interface LikeAnotherFacts {
  readonly others: readonly NamedFacts[];
  readonly agree: readonly TraitName[];
}

export interface LikeEarlierFacts {
  readonly other: NamedFacts;
  /** `YYYY-MM-DD`. */
  readonly weekend: string;
  readonly guestCode: string;
  readonly agree: readonly TraitName[];
}

export interface SameVolunteerFacts {
  readonly others: readonly string[];
  readonly alike: 'phone' | 'name';
}

export interface OneHouseholdFacts {
  readonly host: string;
  /** '' = the host has none. */
  readonly email: string;
  readonly alike: 'phone' | 'name';
}
