import { describe, expect, it } from 'vitest';
import { arrivalWindow } from '../../src/messages/arrival-window.ts';

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('an arrival window', () => {
  it('is half an hour around the expected time', () => {
    expect(arrivalWindow(11 * 60 + 35)).toEqual({ from: '11:20', to: '11:50' });
    expect(arrivalWindow(10 * 60)).toEqual({ from: '09:50', to: '10:20' });
  });

  it('is the same within ten minutes', () => {
    const told = new Set(Array.from({ length: 10 }, (_, i) => arrivalWindow(690 + i).from));
    expect(told).toEqual(new Set(['11:20']));
  });

  it('holds the expected time, with ten minutes on either side, at any time of the day but its ends', () => {
    let cases = 0;
    for (let time = 0; time < 1440; time += 1) {
      const { from, to } = arrivalWindow(time);
      expect(minutes(to) - minutes(from)).toBe(30);
      expect([minutes(from) % 10, minutes(to) % 10]).toEqual([0, 0]);
      expect(from < to).toBe(true);
      expect(minutes(from)).toBeLessThanOrEqual(time);
      if (time < 10 || time >= 1430) continue;
      expect(time - minutes(from)).toBeGreaterThanOrEqual(10);
      if (time < 1420) expect(minutes(to) - time).toBeGreaterThan(10);
      cases += 1;
    }
    expect(cases).toBe(1420);
  });
});
