import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/language/words.ts';

const french = wordsIn('fr');

/** The shape of a table of words: which sentences there are, and which need facts. */
function shape(words: unknown): unknown {
  if (typeof words === 'function') return 'made from facts';
  if (typeof words !== 'object' || words === null) return 'sentence';
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, shape(inner)]));
}

describe('words', () => {
  it('are the same set in both languages', () => {
    expect(shape(french)).toEqual(shape(wordsIn('en')));
  });

  it('keep French signs with the word before them', () => {
    const sentence = french.fault.tabMissing({ tab: { en: 'Hosts', fr: 'Hébergeurs' } });
    expect(sentence).toContain('«\u00a0Hébergeurs\u00a0»');
    const planned = {
      start: '2026-11-28',
      hosted: 57,
      homes: 23,
      cars: 27,
      waiting: 52,
      held: 1,
      toDo: 1,
      km: 4087.2,
      cut: false,
    };
    expect(french.done.planned(planned)).toBe(
      'Week-end du samedi 28 novembre 2026 planifié\u00a0: 57 personnes accueillies dans 23 foyers, 27 trajets (4087 km), 52 en attente, 1 suspendue, 1 ligne dans À faire.',
    );
  });

  it('write numbers and dates as each language does', () => {
    expect([french.number(62.54), wordsIn('en').number(62.54)]).toEqual(['62,5', '62.5']);
    expect(french.date('2026-08-01')).toBe('samedi 1er août 2026');
    expect(wordsIn('en').date('2026-08-01')).toBe('Saturday 1 August 2026');
  });

  it('count one, none and many', () => {
    expect(french.waiting.bedsTaken({ people: 1, needs: [] })).toMatch(/avec 1 lit\.$/);
    expect(french.waiting.bedsTaken({ people: 3, needs: ['stepFree', 'noPets'] })).toMatch(
      /avec 3 lits, de plain-pied et sans animaux\.$/,
    );
    const facts = { start: '2026-11-28', hosted: 0, homes: 0, cars: 0, waiting: 0, held: 0, toDo: 0, km: 0, cut: true };
    expect(french.done.planned(facts)).toMatch(/0 personne accueillie dans 0 foyer, 0 trajet .* Le temps a manqué/);
  });

  it('say what is left, what is missing, and who waits before', () => {
    const { placesTaken, noSuitableHome } = french.waiting;
    expect(placesTaken({ places: 60, left: 1, short: 1 })).toBe(
      'Il ne reste que 1 place ce week-end\u00a0: il en faudrait 1 de plus.',
    );
    expect(placesTaken({ places: 60, left: 0, short: 2 })).toBe(
      'Les 60 places du week-end sont attribuées\u00a0: il en faudrait 2 de plus.',
    );
    const needs = ['stepFree', 'noPets'] as const;
    expect(noSuitableHome({ people: 1, needs, together: true })).toMatch(/un foyer de plain-pied et sans animaux\.$/);
    expect(noSuitableHome({ people: 1, needs, together: false })).toMatch(/un foyer de plain-pied ou sans animaux\.$/);
    expect(french.behind({ sentence: 'Il manque un lit.', ahead: 1 })).toBe(
      'Il manque un lit, une fois servie la personne qui attend avant.',
    );
    expect(french.behind({ sentence: 'Il manque un lit.', ahead: 0 })).toBe('Il manque un lit.');
  });

  it('spell out why somebody ranks where they do', () => {
    const grounds = [
      { name: 'youth', points: 70, weight: 25 },
      { name: 'health', points: 60, weight: 35 },
    ] as const;
    expect(french.rank({ weeksSinceStay: null, grounds, points: 64.2, rankedWith: 'N7', tierFrom: null })).toBe(
      'Aucun séjour jusqu’ici. 64,2 points = (jeunesse 70 × 25 + santé 60 × 35) ÷ 60. Le groupe compte avec les points de N7.',
    );
  });
});
