import type { ClockTime } from './civil-date';
import type { Leg } from './leg';

/**
 * One thing that a coordinator hears of on the phone and records: who, by the number they have in the workbook, and what.
 * It travels between a page and the planner as JSON.
 */
export type RecordedChange =
  | { readonly code: 'hostCancelled'; readonly host: string }
  /** Gives `beds`, 1–12, whatever they had offered. */
  | { readonly code: 'hostOffers'; readonly host: string; readonly beds: number }
  /** Nobody is at home before `from`. */
  | { readonly code: 'hostLate'; readonly host: string; readonly from: ClockTime }
  /** `still`: what they drive all the same. */
  | { readonly code: 'driverCancelled'; readonly driver: string; readonly still: 'none' | Leg }
  /** `minutes`, 1–{@link MOST_MINUTES}: later than planned at every stop of that leg. */
  | { readonly code: 'driverLate'; readonly driver: string; readonly leg: Leg; readonly minutes: number }
  | { readonly code: 'guestCancelled'; readonly nomination: string }
  | { readonly code: 'guestNoShow'; readonly nomination: string }
  /** The car that takes them out waits for them. */
  | { readonly code: 'guestLate'; readonly nomination: string; readonly minutes: number };

/** Whoever is later than this does not come, as far as a plan is concerned. */
export const MOST_MINUTES = 240;

const MOST_BEDS = 12;

/** The change that a value says, which may come from anywhere; null when it says none. */
export function asRecordedChange(value: unknown): RecordedChange | null {
  if (typeof value !== 'object' || value === null) return null;
  const { code, host, driver, nomination, beds, from, still, leg, minutes } = value as Record<string, unknown>;
  switch (code) {
    case 'hostCancelled':
      return isNumber(host) ? { code, host } : null;
    case 'hostOffers':
      return isNumber(host) && isWhole(beds, 1, MOST_BEDS) ? { code, host, beds } : null;
    case 'hostLate':
      return isNumber(host) && isWhole(from, 0, 1439) ? { code, host, from } : null;
    case 'driverCancelled':
      return isNumber(driver) && (still === 'none' || isLeg(still)) ? { code, driver, still } : null;
    case 'driverLate':
      return isNumber(driver) && isLeg(leg) && isWhole(minutes, 1, MOST_MINUTES)
        ? { code, driver, leg, minutes }
        : null;
    case 'guestCancelled':
    case 'guestNoShow':
      return isNumber(nomination) ? { code, nomination } : null;
    case 'guestLate':
      return isNumber(nomination) && isWhole(minutes, 1, MOST_MINUTES) ? { code, nomination, minutes } : null;
    default:
      return null;
  }
}

/** A number of somebody, such as `H12`. */
function isNumber(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isLeg(value: unknown): value is Leg {
  return value === 'outward' || value === 'return';
}
