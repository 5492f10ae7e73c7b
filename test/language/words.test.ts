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
    const home = (people: number, needs: readonly ('stepFree' | 'noPets')[]) =>
      ({ code: 'moreBeds', beds: people, people, needs, seated: false }) as const;
    expect(french.waiting.bedsTaken({ changes: [home(1, [])] })).toMatch(/un foyer de plus avec 1 lit\.$/);
    expect(french.waiting.bedsTaken({ changes: [home(3, ['stepFree', 'noPets'])] })).toMatch(
      /avec 3 lits, de plain-pied et sans animaux\.$/,
    );
    const facts = { start: '2026-11-28', hosted: 0, homes: 0, cars: 0, waiting: 0, held: 0, toDo: 0, km: 0, cut: true };
    expect(french.done.planned(facts)).toMatch(/0 personne accueillie dans 0 foyer, 0 trajet .* Le temps a manqué/);
  });

  it('say what is left, what is missing, and who waits before', () => {
    const { placesTaken, noSeat, several } = french.waiting;
    const place = (places: number) => ({ code: 'morePlaces', places }) as const;
    const seat = (legs: 'outward' | 'both', seats: number) => ({ code: 'moreSeats', legs, seats }) as const;
    expect(placesTaken({ places: 60, left: 1, changes: [place(1)] })).toBe(
      'Il ne reste que 1 place ce week-end\u00a0: il faudrait 1 place de plus.',
    );
    expect(placesTaken({ places: 60, left: 0, changes: [place(2)] })).toBe(
      'Les 60 places du week-end sont attribuées\u00a0: il faudrait 2 places de plus.',
    );
    expect(noSeat({ legs: 'outward', left: 0, changes: [seat('outward', 1)] })).toBe(
      'Il ne reste aucune place en voiture à l’aller\u00a0: il faudrait une voiture de plus avec 1 place à l’aller.',
    );
    const detour = { code: 'longerDetour', driver: { id: 'D7', longestDetourKm: 30 }, km: 42 } as const;
    expect(several({ changes: [place(2), seat('both', 3), detour] })).toBe(
      'Il manque plusieurs choses\u00a0: il faudrait 2 places de plus, une voiture de plus avec 3 places à l’aller et au retour et qu’un conducteur accepte un détour de 42 km au lieu de 30.',
    );
    expect(french.notice.wouldPlace({ changes: [detour], parties: [['N1']] })).toBe(
      'Pour placer N1, il faudrait que D7 accepte un détour de 42 km au lieu de 30.',
    );
    expect(french.behind({ sentence: 'Il manque un lit.', ahead: 1 })).toBe(
      'Il manque un lit, une fois servie la personne qui attend avant.',
    );
    expect(french.behind({ sentence: 'Il manque un lit.', ahead: 0 })).toBe('Il manque un lit.');
  });

  it('say what a mail lacks, and what may stand in a text of the coordinators’ own', () => {
    const { unknownField, noEmail, noCoordinatorEmail, noCoordinatorPhone } = french.notice;
    const known = [
      { en: 'first name', fr: 'prénom' },
      { en: 'activity', fr: 'activité' },
    ];
    expect(unknownField({ field: 'nom', known })).toBe(
      '{nom} ne correspond à rien ici\u00a0: le texte habituel est utilisé d’ici là. Entre accolades, on peut écrire\u00a0: {prénom}, {activité}.',
    );
    expect(wordsIn('en').notice.unknownField({ field: 'nom', known: known.slice(0, 1) })).toBe(
      '{nom} means nothing here: the usual text is used until then. In braces may stand: {first name}.',
    );
    expect(unknownField({ field: 'nom', known: [] })).toMatch(/Rien ne peut figurer entre accolades\.$/);
    expect(noEmail()).toMatch(/Téléphonez/);
    expect(noCoordinatorEmail()).toMatch(/récapitulatif/);
    expect(noCoordinatorPhone()).toMatch(/numéro/);
    const { settingUnreadable } = french.flaw;
    expect((['default', 'readableAddresses', 'yes'] as const).map((until) => settingUnreadable({ until }))).toEqual([
      'La valeur par défaut vaut d’ici là.',
      'Seules les adresses lisibles comptent d’ici là.',
      'Compté comme oui d’ici là.',
    ]);
  });

  it('name whom a change would place, the first few', () => {
    const changes = [{ code: 'morePlaces', places: 1 }] as const;
    const parties = (n: number) => Array.from({ length: n }, (_, i) => (i === 0 ? ['N1', 'N2'] : [`N${i + 2}`]));
    const { wouldPlace } = wordsIn('en').notice;
    expect(wouldPlace({ changes, parties: parties(1) })).toBe('To place N1 + N2, it would take 1 more place.');
    expect(wouldPlace({ changes, parties: parties(6) })).toBe(
      'To place N1 + N2, N3, N4, N5, N6 or N7, it would take 1 more place.',
    );
    expect(wouldPlace({ changes, parties: parties(7) })).toBe(
      'To place N1 + N2, N3, N4, N5, N6 or one of 2 others, it would take 1 more place.',
    );
  });

  it('say who could stand by, and nothing where nobody was sought', () => {
    const { weakCar } = french.notice;
    const standBy = { id: 'D9', name: 'Ann', people: 2 };
    const lost = 'Point faible\u00a0: sans la voiture de D3, 3 personnes risquent de perdre leur place.';
    expect(weakCar({ id: 'D3', people: 3, standBy, sought: true })).toBe(
      `${lost} À appeler dans ce cas\u00a0: D9 (Ann), ce qui rendrait une place à 2 d’entre elles.`,
    );
    expect(weakCar({ id: 'D3', people: 3, standBy: null, sought: false })).toBe(lost);
    expect(weakCar({ id: 'D3', people: 3, standBy: null, sought: true })).toMatch(/aucune ne pourrait y remédier\.$/);
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
