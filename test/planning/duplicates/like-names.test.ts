import { describe, expect, it } from 'vitest';
import { likeness } from '../../../src/planning/duplicates/like-names.ts';

const likenesses = (names: string) =>
  names.split(' ').map((pair) => {
    const [one = '', other = ''] = pair.split('/');
    const found = likeness(one, other);
    expect(likeness(other, one)).toBe(found);
    return `${pair} ${found}`;
  });
const all = (names: string, found: string | null) => names.split(' ').map((pair) => `${pair} ${found}`);

describe('two names are', () => {
  it('the same but for how French, English and German write a sound', () => {
    const names = 'Mohamed/MOHAMMED Bashir/Bachir Mustafa/Moustapha Jawad/Djawad Ahmed/Achmed Khalid/Kalid Yonas/yonas';
    expect(likenesses(names)).toEqual(all(names, 'same'));
    expect([likeness('Abdul Rahman', 'Abdul-Rahman'), likeness('Abdulrahman', 'Abdul Rahman')]).toEqual([
      'same',
      'same',
    ]);
    expect(likeness('Ali Ahmed', 'Ahmed Ali')).toBe('same');
  });

  it('one name as it is heard', () => {
    const names =
      'Mohamed/Muhammad Mohamed/Mahamat Ahmed/Ahmad Youssef/Yusuf Abdel-rahman/Abdulrahman Abderrahman/Abdulrahman ' +
      'Osman/Othman Omar/Umar Hussein/Hossain Ibrahim/Brahim Abdallah/Abdullah Idris/Edris Souleymane/Suleiman ' +
      'Fatima/Fatma Mariam/Meryem Tesfay/Tesfaye Dawit/Dawid Yonas/Jonas';
    expect(likenesses(names)).toEqual(all(names, 'bySound'));
  });

  it('near where little is missing or different', () => {
    const names = 'Nasir/Yasir Robel/Rodel Mohamed/Mahmoud';
    expect(likenesses(names)).toEqual(all(names, 'near'));
    expect([likeness('Karim', 'Karim Ali'), likeness('Karim Ali', 'Kareem')]).toEqual(['near', 'near']);
  });

  it('not alike where a letter of a short name differs, or more', () => {
    const names = 'Ali/Adil Amir/Amin Karim/Kamal Hamid/Khalid Selam/Semhar Jawad/Azad Gul/Ali N11/N12';
    expect(likenesses(names)).toEqual(all(names, null));
    expect([likeness('', ''), likeness('', 'Ali'), likeness('?', '!')]).toEqual([null, null, null]);
    expect(likeness('Karim Ali', 'Omar Ali')).toBe(null);
  });

  it('compared in any script', () => {
    expect([likeness('محمد', 'محمد'), likeness('محمد', 'أحمد'), likeness('ዳዊት', 'ዮናስ')]).toEqual(['same', null, null]);
  });
});
