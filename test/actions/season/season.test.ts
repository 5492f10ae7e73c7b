import { describe, expect, it } from 'vitest';
import { Season } from './season.ts';
import { Tally } from './tally.ts';

/**
 * Twelve weekends in one workbook, through nothing but what Google calls by name: enrolment, planning, cancellations, planning
 * again, mails, thanks, closing, forgetting. Every third run is killed somewhere and run again; after every step others judge.
 */

const WEEKENDS = 12;

/** What a season must have exercised to have shown anything. */
const AT_LEAST: Readonly<Record<string, number>> = {
  'first plannings': 6,
  'plannings made again': 40,
  'plannings that change nothing': 5,
  'came in': 10,
  moved: 10,
  dropped: 3,
  gone: 10,
  'in another car': 8,
  'ticked: absent': 8,
  'ticked: both': 1,
  'keeps kept': 10,
  'keeps refused with a word': 3,
  'hosts chosen by hand': 5,
  'rows copied': 1,
  'rows deleted': 1,
  'returning guests recognised': 150,
  'recognised when all else was forgotten': 20,
  'ranks that only the past explains': 30,
  'guests at homes for known guests': 15,
  mails: 250,
  'mails: change': 40,
  'mails: cancellation': 3,
  'mails: thanks': 60,
  'closings judged': 12,
  'stays kept': 100,
  'stays: Absent': 8,
  'forgettings judged': 5,
  'forgotten: Propositions': 200,
  'names looked for and not found': 1000,
  killed: 50,
  'planWeekend killed': 8,
  'sendMessages killed': 8,
  'closeWeekend killed': 1,
  'recordChange killed': 1,
  'continueSending ran': 3,
};

describe('a season', () => {
  it('of twelve weekends goes by without a fault', async () => {
    const tally = new Tally();
    const season = await Season.begin(2026, tally);
    for (let week = 0; week < WEEKENDS; week += 1) season.week(week);
    season.ends();
    console.log(`A season of ${WEEKENDS} weekends: ${tally}.`);
    for (const [what, times] of Object.entries(AT_LEAST)) expect(tally.of(what), what).toBeGreaterThanOrEqual(times);
  }, 600_000);
});
