/**
 * What a letter of each kind may say: the list of what is told to whom. Nothing that is not named here reaches a reader.
 * Nowhere: health, age, points, journey, nationality, status of anybody; surnames of anybody; the reader's fellow hosts.
 */

export type LetterKind = keyof LetterFacts;

/** The facts of each kind of letter. */
export interface LetterFacts {
  readonly hostCall: CallFacts;
  readonly driverCall: CallFacts;
  readonly hostConfirmation: HostFacts;
  readonly hostChange: Changed<HostFacts, HostPart>;
  readonly hostCancellation: CancellationFacts;
  readonly hostThanks: ThanksFacts;
  readonly runSheet: DriverFacts;
  readonly driverChange: Changed<DriverFacts, DriverPart>;
  readonly driverCancellation: CancellationFacts;
  readonly driverThanks: ThanksFacts;
  readonly associationList: AssociationFacts;
  readonly associationChange: Changed<AssociationFacts, AssociationPart>;
  readonly summary: SummaryFacts;
}

/** `changed`: which parts differ from what the reader was told before, at least one. */
export type Changed<T, Part extends string> = T & { readonly changed: readonly Part[] };

export type HostPart =
  | 'weekend'
  | 'meetingPoint'
  | 'guests'
  | 'needs'
  | 'outward'
  | 'return'
  | 'activity'
  | 'message'
  | 'phone';
export type AssociationPart = 'weekend' | 'phone';
export type DriverPart = 'weekend' | 'meetingPoint' | 'outward' | 'return' | 'phone';

/** Days as `YYYY-MM-DD`. Times of the day, below, are `HH:MM`, '' where they are not known. */
export interface WeekendDays {
  readonly start: string;
  readonly end: string;
}

/** What every reader is told. */
interface ToReader {
  readonly weekend: WeekendDays;
  /** The reader's own first name; '' where it is not known. */
  readonly reader: string;
  /** The coordinators' number; '' = none. */
  readonly phone: string;
}

/** What the reader is asked for; null = not for that. At least one of the two is there. */
export interface CallFacts extends ToReader {
  readonly host: (Answering & Pick<MissingFacts, 'beds'>) | null;
  readonly driver: (Answering & Pick<MissingFacts, 'seats'>) | null;
}

interface Answering {
  /** The form to answer with, the reader's address filled in; '' where there is no form: by answering the mail then. */
  readonly form: string;
}

/** What a weekend still lacks; 0 = nothing. */
export interface MissingFacts {
  readonly beds: number;
  readonly seats: Readonly<Record<LegName, number>>;
}

export interface HostFacts extends ToReader {
  /** First names. */
  readonly guests: readonly string[];
  /** In words of the reader's language: `arabe`. */
  readonly languages: readonly string[];
  readonly needs: readonly PracticalNeed[];
  readonly outward: readonly HostJourney[];
  readonly return: readonly HostJourney[];
  readonly meetingPoint: string;
  readonly activity: string;
  /** What coordinators tell all hosts. */
  readonly message: string;
}

export type PracticalNeed = 'stepFree' | 'noPets';

export type LegName = 'outward' | 'return';

/** How guests come to a home or leave it: by a driver, or with their host. */
export type HostJourney =
  | {
      readonly by: 'driver';
      readonly guests: readonly string[];
      readonly driver: { readonly firstName: string; readonly phone: string };
      /** When the car is expected at the home; null where it is not known. */
      readonly window: Window | null;
    }
  /** `time`: when to be at the meeting point. */
  | { readonly by: 'host'; readonly guests: readonly string[]; readonly time: string }
  | { readonly by: 'nobody'; readonly guests: readonly string[] };

export interface Window {
  readonly from: string;
  readonly to: string;
}

export interface DriverFacts extends ToReader {
  readonly meetingPoint: string;
  /** Outward before return; one of each at most. */
  readonly legs: readonly DriverLeg[];
}

export interface DriverLeg {
  readonly leg: LegName;
  /** When to be at the meeting point: to leave it on the outward leg, to be back there on the return leg. */
  readonly meetingTime: string;
  /** People in the car. */
  readonly people: number;
  readonly stops: readonly DriverStop[];
  /** A map with the way; '' where there is none. */
  readonly directions: string;
}

export interface DriverStop {
  readonly time: string;
  readonly address: string;
  readonly phone: string;
  /** First names. */
  readonly guests: readonly string[];
}

export interface AssociationFacts extends Omit<ToReader, 'reader'> {
  /** One for each person that the reader proposed. */
  readonly people: readonly AssociationLine[];
}

export interface AssociationLine {
  /** The association's own code. */
  readonly code: string;
  readonly decision: 'hosted' | 'waiting' | 'held';
  /** Why they wait or are held; '' for those hosted. */
  readonly reason: string;
  /** Differs from what the reader was told before. */
  readonly changed: boolean;
}

export interface CancellationFacts extends ToReader {
  readonly role: 'host' | 'driver';
}

export interface ThanksFacts extends ToReader {
  /** Addresses that answer with one press whether it went well; null where nobody would receive the answer. */
  readonly answers: { readonly well: string; readonly notWell: string } | null;
}

export interface SummaryFacts extends Omit<ToReader, 'reader' | 'phone'> {
  readonly hosted: number;
  readonly homes: number;
  readonly rides: number;
  readonly km: number;
  readonly waiting: number;
  readonly held: number;
  /** Numbers of hosts and drivers, and names of associations, that have no e-mail address: to be called. */
  readonly unreachable: readonly string[];
  /** The workbook's address. */
  readonly workbook: string;
}
