import { describe, expect, it } from 'vitest';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { checkPlan } from '../checks/check-plan.ts';
import { type Drawn, largeWeekend, smallWeekend } from '../checks/problems.ts';
import { Checked } from '../checks/rule.ts';

const SMALL = 600;
const LARGE = 32;

const planned = ({ problem, seed }: Drawn) => planWeekend(problem, { seed, outOfTime: () => false });

/** Every case that the drawn weekends must have met, and how often at least. */
const LEAST: Readonly<Record<string, number>> = {
  'nominations decided': 4000,
  'parties of several': 1000,
  minorWithoutReferral: 200,
  'referred minors': 200,
  nominatorNotListed: 200,
  withdrawn: 200,
  'nominated twice by code': 30,
  'nominated twice by name': 50,
  'namesakes told apart': 50,
  'held with a notice': 500,
  'anyone may nominate': 100,
  'hosts counted on': 1000,
  'host is paused': 10,
  'host is full this month': 30,
  'host offers no bed this weekend': 50,
  'host is not on the map': 50,
  'homes located by town': 30,
  'homes off the map': 3,
  'driver offers no leg this weekend': 50,
  'driver is paused': 5,
  'drivers of one leg only': 100,
  'full homes': 300,
  'places all taken': 20,
  'welcomes: used': 50,
  'welcomes: pairs ruled out by it alone': 500,
  'known guests only: used': 10,
  'known guests only: pairs ruled out by it alone': 500,
  'step-free: used': 300,
  'step-free: pairs ruled out by it alone': 200,
  'pets: used': 100,
  'pets: pairs ruled out by it alone': 200,
  'driven (outward)': 500,
  'driven (return)': 500,
  'collected by their host (outward)': 200,
  'collected by their host (return)': 200,
  'hosted without a seat': 50,
  'parties without a seat': 30,
  'full cars': 300,
  'every seat of a leg taken': 50,
  'split parties': 10,
  'splits proven needed: yes': 10,
  'households driving their own guests': 50,
  'households leaving their guests to others': 20,
  'rides with a longest detour': 200,
  'rides close to their longest detour': 30,
  'rides with several stops': 200,
  'rides without times': 50,
  'rides with times': 500,
  'people of tier 0': 1000,
  'people of tier 1': 200,
  'people of tier 2': 200,
  'ranks drawn': 200,
  'ranks by tier against points': 200,
  'ranked with somebody else': 500,
  'waiting parties': 1000,
  'waiting behind others, decided exactly': 800,
  'exchanges tried': 30,
  'greatest number proven with people waiting': 40,
  'weekends decided exactly': 400,
  'waiting: noSuitableHome': 200,
  'waiting: placesTaken': 100,
  'waiting: bedsTaken': 300,
  'waiting: noSeat': 300,
  'waiting: noRide': 20,
  'waiting: several': 100,
  'waiting: detourTooLong': 20,
};

describe('planned weekends, judged by the independent checker', () => {
  const checked = new Checked();
  /** Where cars have a say in who could have been hosted; all else is in `faults`. */
  const passedOver: string[] = [];
  const faults: string[] = [];

  it('keeps every rule on small weekends, where each claim can be proven', { timeout: 600_000 }, () => {
    for (let seed = 0; seed < SMALL; seed += 1) judge(smallWeekend(seed));
    expect(faults).toEqual([]);
  });

  it('keeps every rule on large weekends', { timeout: 600_000 }, () => {
    faults.length = 0;
    for (let seed = 0; seed < LARGE; seed += 1) judge(largeWeekend(seed));
    expect(faults).toEqual([]);
  });

  it('passes nobody over on small weekends whom cars could have taken as well', () => {
    expect(passedOver.filter((fault) => fault.startsWith('small'))).toEqual([]);
  });

  it('passes hardly anybody over on large weekends, where beds, cars and detours together are searched, not proven', () => {
    const weekends = new Set(passedOver.map((fault) => fault.split(']')[0]));
    console.log(`Passed over although cars could have taken them: ${weekends.size} of ${SMALL + LARGE} weekends`);
    expect(weekends.size).toBeLessThanOrEqual(1);
  });

  it('met every case often enough to be judged by it', () => {
    console.log(`Judged: ${checked}`);
    const tooRare = Object.entries(LEAST).filter(([what, least]) => checked.of(what) < least);
    expect(tooRare.map(([what, least]) => `${what}: ${checked.of(what)} < ${least}`)).toEqual([]);
  });

  it('is planned the same way twice', { timeout: 600_000 }, () => {
    for (const drawn of [smallWeekend(7), smallWeekend(8), largeWeekend(5), largeWeekend(6)]) {
      expect(planned(drawn)).toEqual(planned(drawn));
    }
  });

  function judge(drawn: Drawn): void {
    const which = `${drawn.small ? 'small' : 'large'} ${drawn.seed} [${drawn.shape}]`;
    for (const { rule, sentence } of checkPlan(drawn.problem, planned(drawn), checked)) {
      (rule === 'order (rides)' ? passedOver : faults).push(`${which} ${rule}: ${sentence}`);
    }
  }
});
