import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import type { RecordedChange } from '../../../src/domain/recorded-change.ts';
import type { Preview, Recorded, Refused } from '../../../src/sidebar/answers.ts';
import { isHosted, textOf } from '../../checks/tabs/tabs.ts';
import { ENGLISH, faults, planned, previewed, recorded, rows, START, settled } from './recorder.ts';

/**
 * A run can end anywhere. The page says so and offers to try again, with what was agreed to; what comes of it must be what
 * would have come of a run that nobody ends.
 */

/** Reading takes so long that no time is left to look for a better plan: what is killed is the writing. */
const opened = () => planned({ ...ENGLISH, hosts: 12, drivers: 6, nominations: 6 }, { msPerCall: 60_000 });

/** Presses until it is written, and looks at a new preview where there is one. */
function press(script: AppsScript, change: RecordedChange, seal: string): Recorded | Preview | Refused {
  const answer = recorded(script, change, seal);
  return 'seal' in answer ? recorded(script, change, answer.seal) : answer;
}

async function killedEverywhere(choose: (script: AppsScript) => RecordedChange): Promise<number> {
  const whole = await opened();
  const guests = rows(whole, `Guests ${START}`);
  const change = choose(whole);
  const { seal } = previewed(whole, change);
  whole.meter.reset();
  expect(recorded(whole, change, seal)).toMatchObject({ recorded: true });
  const calls = whole.meter.calls;
  const end = settled(whole);
  expect(faults(whole, change.code === 'driverLate' ? undefined : guests)).toEqual([]);

  let killed = 0;
  // Before each call, which is after the one before, and after the last.
  for (let n = 1; n <= calls + 1; n += 1) {
    const script = await opened();
    script.meter.reset();
    if (n <= calls) script.meter.dieAtCall(n);
    else script.meter.dieAfterCall(calls);
    expect(() => recorded(script, change, seal), `${n}`).toThrow(Killed);
    script.meter.reset();
    const answer = press(script, change, seal);
    expect(answer, `${n} of ${calls}: ${JSON.stringify(answer)}`).toMatchObject({ recorded: true });
    expect(settled(script), `${n} of ${calls}`).toEqual(end);
    killed += 1;
  }
  return killed;
}

describe('recording that is killed at every call, and then tried again', () => {
  it('ends as if nobody had killed it, of a host who cancels', async () => {
    const killed = await killedEverywhere((script) => ({
      code: 'hostCancelled',
      host: textOf(rows(script, `Guests ${START}`).find(isHosted), 'Host'),
    }));
    expect(killed).toBeGreaterThan(200);
    console.log(`A cancellation was killed ${killed} times while it was recorded, and ended the same each time.`);
  }, 600_000);

  it('ends as if nobody had killed it, of a driver who is late', async () => {
    const killed = await killedEverywhere((script) => ({
      code: 'driverLate',
      driver: textOf(rows(script, `Rides ${START}`)[0], 'Driver'),
      leg: 'outward',
      minutes: 20,
    }));
    expect(killed).toBeGreaterThan(50);
    console.log(`A delay was killed ${killed} times while it was recorded, and ended the same each time.`);
  }, 600_000);
});
