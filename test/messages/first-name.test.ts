import { describe, expect, it } from 'vitest';
import { firstNameOf } from '../../src/messages/first-name.ts';
import { randomFrom } from '../random.ts';

const AS_TYPED: readonly (readonly [string, string])[] = [
  ['Jean Dupont', 'Jean'],
  ['DUPONT Jean', 'Jean'],
  ['Jean-Pierre MARTIN', 'Jean-Pierre'],
  ['jean-pierre martin', 'Jean-Pierre'],
  ['JEAN DUPONT', 'Jean'],
  ['M. et Mme Dupont', ''],
  ['M et Mme DUPONT Jean', ''],
  ['Mme Anne Martin', 'Anne'],
  ['Madame MARTIN Anne', 'Anne'],
  ['Mme Martin', ''],
  ['Dr. Martin', ''],
  ['M. Paul Martin et Mme Anne Durand', 'Paul et Anne'],
  ['Anne & Paul Martin', 'Anne & Paul'],
  ['Anne&Paul Martin', 'Anne & Paul'],
  ['Anne / Paul', 'Anne & Paul'],
  ['Anne et Paul MARTIN', 'Anne et Paul'],
  ['MARTIN Anne et Paul', 'Anne et Paul'],
  ['Jan en An Peeters', 'Jan en An'],
  ['Anne Martin & Paul Durand', 'Anne & Paul'],
  ['Famille Leroy', ''],
  ['LEROY (famille)', ''],
  ['Les Martin', ''],
  ['Paroisse Saint-Pierre', ''],
  ['anne', 'Anne'],
  ['ÉLODIE', 'Élodie'],
  ['  Anne \u00a0 Martin ', 'Anne'],
  ['Anne-Sophie DE LA TOUR', 'Anne-Sophie'],
  ['DE SMET Griet', 'Griet'],
  ['de Smet Griet', ''],
  ["D'Hondt Griet", ''],
  ['Dupont, Jean', 'Jean'],
  ['DUPONT MARTIN, Anne', 'Anne'],
  ['Anne Martin, Lille', 'Anne'],
  ['Anne,', 'Anne'],
  ['Anne LI', 'Anne'],
  ['LI Anne', ''],
  ['JP Martin', ''],
  ['J. Dupont', ''],
  ['J-P Dupont', ''],
  ['J. DUPONT', ''],
  ['Paul M.', 'Paul'],
  ['Anne (chez Paul) Martin', 'Anne'],
  ['McArthur', 'McArthur'],
  ['أحمد الخطيب', 'أحمد'],
  ['anne.martin@example.org', ''],
  ['<b>Anne</b>', ''],
  ['=HYPERLINK("x")', ''],
  ['{phone} Martin', ''],
  ['06 39 98 12 34', ''],
  ['M.', ''],
  ['&', ''],
  ['', ''],
];

describe('a first name', () => {
  it.each(AS_TYPED)('of “%s” is “%s”', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it('is never a surname in capitals, wherever it stands', () => {
    const random = randomFrom(41);
    const firsts = ['Anne', 'Jean-Pierre', 'élodie', 'Bo', 'Marie-Ève', "N'Golo"];
    const surnames = ['MARTIN', 'DE LA TOUR', 'LE GOFF', 'ÉVRARD', 'VAN DEN BERGHE', "D'ORNELLAS", 'WU LI'];
    const titles = ['', '', 'Mme ', 'M. ', 'Dr ', 'monsieur '];
    let cases = 0;
    for (; cases < 500; cases += 1) {
      const first = random.pick(firsts);
      const surname = random.pick(surnames);
      const name = random.pick(titles) + (random.chance(0.5) ? `${first} ${surname}` : `${surname} ${first}`);
      const capital = first.charAt(0).toUpperCase() + first.slice(1);
      expect(firstNameOf(name), name).toBe(capital);
    }
    expect(cases).toBe(500);
  });
});
