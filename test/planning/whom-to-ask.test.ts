import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { whomToAsk } from '../../src/planning/whom-to-ask.ts';
import { day, driver, host, nomination, problem, stay } from './problem.ts';

const TODAY = day('2026-11-23');
const nobodyAnswered = { hasAnswered: () => false, today: TODAY };

const asking = (weekend: Problem, asked: Parameters<typeof whomToAsk>[1]['asked'] = []) => {
  const { calls, notAsked } = whomToAsk(weekend, { ...nobodyAnswered, asked });
  return { calls: calls.map((call) => [call.host?.id, call.driver?.id].filter((id) => id !== undefined)), notAsked };
};

describe('whom to ask', () => {
  it('is one for each address, whatever its case, and by number where a home has two rows', () => {
    const email = 'Anne@Example.org';
    const hosts = [host('H12', 2, { email }), host('H3', 1, { email: ' anne@example.ORG' }), host('H7', 1)];
    const drivers = [driver('D5', 3, { email: 'ANNE@example.org' }), driver('D4', 2)];
    expect(asking(problem({ hosts, drivers })).calls).toEqual([['H3', 'D5'], ['D4'], ['H7']]);
  });

  it('is whoever was asked longest ago, and within seven days nobody, at whatever address it is written', () => {
    const hosts = [host('H1', 2), host('H2', 2), host('H3', 2), host('H4', 2), host('H5', 2)];
    const asked = [
      { address: 'h1@example.org', at: '2026-11-16 23:59' },
      { address: 'H2@EXAMPLE.ORG', at: '2026-11-17 00:00' },
      { address: 'h3@example.org', at: '2026-11-10 08:30' },
      { address: 'h3@example.org', at: '2026-11-02 08:30' },
      { address: 'h4@example.org', at: '2026-11-10' },
    ];
    expect(asking(problem({ hosts }), asked)).toEqual({
      calls: [['H5'], ['H4'], ['H3'], ['H1']],
      notAsked: { answered: 0, noAddress: 0, monthFull: 0, asked: 1, toCall: 0 },
    });
  });

  it('is nobody who is new, paused or gone, and the others are counted by why not', () => {
    const hosts = [
      ...(['new', 'paused', 'left'] as const).map((status, i) => host(`H${i}`, 2, { status })),
      ...[host('H4', 2, { email: '' }), host('H5', 2, { staysPerMonth: 2 }), host('H6', 2, { staysPerMonth: 3 })],
      host('H8', 1),
    ];
    const stays = ['2026-11-07', '2026-11-14', '2026-10-31'].flatMap((weekend) =>
      ['H5', 'H6'].map((id) => stay(nomination('N1'), weekend, { host: id })),
    );
    const weekend = problem({ hosts, drivers: [driver('D9', 3), driver('D2', 1, { email: ' ' })], stays });
    const { calls, notAsked } = whomToAsk(weekend, {
      ...nobodyAnswered,
      asked: [],
      hasAnswered: (_, id) => id === 'D9',
    });
    // Who has taken guests in this month comes after who has not.
    expect(calls.map((call) => call.host?.id)).toEqual(['H8', 'H6']);
    expect(notAsked).toEqual({ answered: 1, noAddress: 2, monthFull: 1, asked: 0, toCall: 1 });
  });

  it('leaves a household one call for the rest where one of them has answered', () => {
    const hosts = [host('H1', 2, { email: 'a@example.org' })];
    const drivers = [driver('D1', 3, { email: 'a@example.org' })];
    const known = { ...nobodyAnswered, asked: [], hasAnswered: (role: string) => role === 'host' };
    const { calls } = whomToAsk(problem({ hosts, drivers }), known);
    expect(calls.map((call) => [call.host, call.driver?.id])).toEqual([[null, 'D1']]);
  });
});
