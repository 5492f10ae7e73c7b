import type { CivilDate, ClockTime } from './civil-date';
import type { Point } from './geography';

export type WeekendStatus = 'open' | 'planned' | 'announced' | 'closed';

/** One stay's dates: usually a Saturday to a Monday, possibly a single night. */
export interface Weekend {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly status: WeekendStatus;
  /** Most people to host; null = no limit. */
  readonly places: number | null;
  readonly meetingPoint: string;
  readonly location: Point | null;
  /** When cars leave the meeting point on the outward leg. */
  readonly departure: ClockTime | null;
  /** When everyone is back at the meeting point on the return leg. */
  readonly returnBy: ClockTime | null;
  /** What guests are invited to; '' = nothing. */
  readonly activity: string;
  /** What coordinators tell all hosts, with its paragraphs; '' = nothing. */
  readonly messageToHosts: string;
}
