import { describe, expect, it } from 'vitest';
import { CALAIS, type SampleOptions, sampleTabs } from '../../build/sample/index.ts';
import { readSample } from './reading.ts';

/** Everything the readers find, with no more than the number of words where words depend on the language. */
function wordless(options: SampleOptions) {
  const { problem, read } = readSample(options);
  return {
    settings: problem.settings,
    weekends: read.weekends.records.map((each) => ({
      ...each,
      activity: each.activity !== '',
      messageToHosts: each.messageToHosts !== '',
    })),
    stays: problem.stays,
    hosts: problem.hosts.map((host) => ({ ...host, languages: host.languages.length })),
    drivers: problem.drivers,
    nominations: problem.nominations.map((each) => ({
      ...each,
      languages: each.languages.length,
      under18Referral: each.under18Referral !== '',
    })),
  };
}

describe('the English and the French workbook', () => {
  it('hold the same records', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const english = wordless({ ...CALAIS, seed, language: 'en' });
      const french = wordless({ ...CALAIS, seed, language: 'fr' });
      expect(english.hosts).toHaveLength(250);
      expect(french).toEqual(english);
    }
  });

  it('name languages each in its own, and mean the same', () => {
    const spoken = (language: 'en' | 'fr') =>
      new Set(readSample({ ...CALAIS, language }).problem.nominations.flatMap((each) => each.languages));
    const written = (language: 'en' | 'fr') => JSON.stringify(sampleTabs({ ...CALAIS, language }));
    expect(written('en')).toMatch(/Arabic/i);
    expect(written('fr')).toMatch(/arabe/i);
    expect(written('fr')).not.toMatch(/arabic/i);
    expect(spoken('fr')).toEqual(spoken('en'));
    expect(spoken('fr').size).toBeGreaterThan(5);
  });
});
