import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import { BY_URGENCY } from '../../src/domain/message.ts';
import { ADDRESS, formatKey, type MessageKey, parseKey, partsOf } from '../../src/messages/key.ts';
import { randomFrom } from '../random.ts';

const WEEKEND = '2026-11-28' as CivilDate;

describe('a key', () => {
  it('comes back as it was written, whatever the recipient is called', () => {
    const random = randomFrom(4);
    const recipients = ['H12', '#12', 'asso@exemple.fr', 'a/b', '', 'É–2 %', '-.-', 'test/2026-11-28'];
    let seen = 0;
    for (let i = 0; i < 400; i += 1) {
      const key: MessageKey = {
        weekend: WEEKEND,
        test: random.chance(0.3),
        kind: random.pick(BY_URGENCY),
        recipient: random.pick(recipients),
        revision: 1 + random.below(40),
        parts: partsOf(Object.fromEntries([ADDRESS, 'guests', 'x1'].slice(0, random.below(4)).map((n) => [n, i]))),
      };
      expect(parseKey(formatKey(key))).toEqual(key);
      seen += 1;
    }
    expect(seen).toBe(400);
  });

  it('is no other text', () => {
    const good = formatKey({
      ...{ weekend: WEEKEND, test: false, kind: 'runSheet', recipient: 'D7', revision: 1, parts: partsOf({ to: 'a' }) },
    });
    for (const text of [
      '',
      'Key',
      good.replace('runSheet', 'runsheet'),
      good.replace('11-28', '11-31'),
      good.slice(0, -12),
      `${good}/x`,
      good.replace('/1/', '//'),
    ]) {
      expect(parseKey(text), text).toBeNull();
    }
    expect(parseKey(` ${good}\n`)).not.toBeNull();
  });
});
