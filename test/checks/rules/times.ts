import type { Ride } from '../../../src/domain/plan.ts';
import type { Judged } from '../facts/judged.ts';
import type { Findings, Rule } from '../rule.ts';

/** What a rounded time may be off by, in minutes. */
const ROUNDING = 15;
const CLOSE = 1e-6;

/** Times can be driven: nobody is dropped before the car can be there, and all are back in time. */
const times: Rule = {
  name: 'times',
  judge(judged, findings) {
    const { departure, returnBy } = judged.problem.weekend;
    for (const ride of judged.plan.rides) {
      if (ride.leg === 'outward') judgeRide(ride, departure, outwardMinutes(ride, judged), findings);
      else judgeRide(ride, returnBy, returnMinutes(ride, judged), findings);
    }
  },
};

function judgeRide(
  { leg, driver, stops }: Ride,
  anchor: number | null,
  minutes: readonly number[],
  { fault, saw }: Findings,
): void {
  saw(anchor === null ? 'rides without times' : 'rides with times');
  stops.forEach(({ time, home }, i) => {
    const stop = `${driver.id} at ${home.host.id} (${leg})`;
    if (anchor === null || time === null) {
      if (anchor !== time) fault(`${stop}: the time is ${time}`);
      return;
    }
    const way = minutes[i] ?? 0;
    const slack = leg === 'outward' ? time - anchor - way : anchor - time - way;
    if (slack < -CLOSE) fault(`${stop}: ${time} cannot be driven, ${way.toFixed(1)} minutes from ${anchor}`);
    if (slack > ROUNDING * 1.5) fault(`${stop}: ${time} is idle, ${way.toFixed(1)} minutes from ${anchor}`);
    const before = stops[i - 1]?.time ?? null;
    if (before !== null && before > time) fault(`${stop}: ${time} comes after ${before}`);
  });
}

/** From the departure to each stop. */
function outwardMinutes({ stops }: Ride, { roads, homes, problem }: Judged): number[] {
  let at = roads.meetingPoint;
  let clock = 0;
  return stops.map(({ home }, i) => {
    const next = homes.get(home.host.id)?.location ?? at;
    clock += roads.minutes(roads.km(at, next)) + (i > 0 ? problem.settings.minutesPerStop : 0);
    at = next;
    return clock;
  });
}

/** From each stop to the meeting point. */
function returnMinutes({ stops }: Ride, { roads, homes, problem }: Judged): number[] {
  let next = roads.meetingPoint;
  let clock = 0;
  const backwards = [...stops].reverse().map(({ home }, i) => {
    const at = homes.get(home.host.id)?.location ?? next;
    clock += roads.minutes(roads.km(at, next)) + (i > 0 ? problem.settings.minutesPerStop : 0);
    next = at;
    return clock;
  });
  return backwards.reverse();
}

export const TIME_RULES: readonly Rule[] = [times];
