export type TraitName = 'name' | 'age' | 'gender' | 'languages' | 'since';

/** A nomination as sentences name it. */
export interface NamedFacts {
  readonly id: string;
  readonly firstName: string;
  readonly association: string;
}

export interface LikeAnotherFacts {
  readonly person: NamedFacts;
  readonly others: readonly NamedFacts[];
  readonly agree: readonly TraitName[];
}

export interface LikeEarlierFacts {
  readonly person: NamedFacts;
  readonly other: NamedFacts;
  readonly agree: readonly TraitName[];
  /** `YYYY-MM-DD`. */
  readonly lastStay: string;
  /** The other's code, where it is the same association's; '' where it is not. */
  readonly guestCode: string;
}

export interface SameVolunteerFacts {
  readonly others: readonly string[];
  readonly by: 'phone' | 'name';
}

export interface OneHouseholdFacts {
  readonly host: string;
  /** '' = the host has none. */
  readonly email: string;
  readonly by: 'phone' | 'name';
}
