import type { MissingFacts, WeekendDays } from '../letters/facts';

/** Who is asked to help, and who is not. */
export interface AskingFacts {
  /** How many mails that takes, those included that have failed or were cancelled by hand. */
  readonly calls: number;
  /** Households among those asked that are asked to host and to drive. */
  readonly both: number;
  /** Hosts and drivers who are not asked, by why not. */
  readonly notAsked: NotAskedFacts;
  /** The weekend has begun: nobody is asked any more. */
  readonly begun: boolean;
}

export interface NotAskedFacts {
  readonly answered: number;
  /** Less than a week ago. */
  readonly asked: number;
  readonly noAddress: number;
  /** Have hosted as often this month as they wish. */
  readonly monthFull: number;
  /** Have signed up and are not approved yet. */
  readonly toCall: number;
}

/** What may be published of a weekend: nothing of anybody. */
export interface PostFacts {
  readonly weekend: WeekendDays;
  /** '' = not known. */
  readonly meetingPoint: string;
  /** How many are to be hosted: by the places there are, or by how many were nominated. */
  readonly people: number;
  readonly by: 'places' | 'nominations';
  readonly missing: MissingFacts;
  /** Towns where one may ask; never one where few hosts live. */
  readonly areas: readonly string[];
  /** '' where there is no such form. */
  readonly links: Readonly<Record<'host' | 'driver' | 'hostSignUp' | 'driverSignUp', string>>;
}
