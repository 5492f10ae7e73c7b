import { describe, expect, it } from 'vitest';
import { type CivilDate, parseCivilDate } from '../../src/domain/civil-date.ts';
import { parseDate, parseSince } from '../../src/sheets/parse/date.ts';
import { parseNumber } from '../../src/sheets/parse/number.ts';
import { parseTime } from '../../src/sheets/parse/time.ts';
import { parseYesNo } from '../../src/sheets/parse/yes-no.ts';

const near = parseCivilDate('2026-11-28') as CivilDate;

describe('dates as people write them', () => {
  it.each([
    ['2026-11-28', '2026-11-28'],
    ['28/11/2026', '2026-11-28'],
    ['5/3/2026', '2026-03-05'],
    ['28.11.26', '2026-11-28'],
    ['11/28/2026', '2026-11-28'],
    ['28-11-2026', '2026-11-28'],
    ['28/11', '2026-11-28'],
    ['2/1', '2027-01-02'],
    ['samedi 28 novembre 2026', '2026-11-28'],
    ['Sam. 28 nov.', '2026-11-28'],
    ['1er août', '2026-08-01'],
    ['28 November', '2026-11-28'],
    ['November 28, 2026', '2026-11-28'],
    ['le 3 févr. 2027', '2027-02-03'],
    ['mar. 24 nov.', '2026-11-24'],
    ['mar. 24/11', '2026-11-24'],
    ['24 mar. 2026', '2026-03-24'],
    ['28-30 nov', '2026-11-28'],
    ['Week-end du 28 au 30 novembre', '2026-11-28'],
    ['28 et 29 novembre 2026', '2026-11-28'],
    ['samedi 28 et dimanche 29 novembre', '2026-11-28'],
    ['28 nov. → 30 nov. 2027', '2027-11-28'],
    ['28/11/2026 au 30/11/2026', '2026-11-28'],
    ['28/11 - 30/11', '2026-11-28'],
    ['W-E 28/11', '2026-11-28'],
    ['28 novembre (2 nuits)', '2026-11-28'],
    ['28/29 nov. 2026', '2026-11-28'],
    ['5-7/12', '2026-12-05'],
    ['28–30/11/2026', '2026-11-28'],
  ])('%j is %s', (written, date) => expect(parseDate(written, { near })).toBe(date));

  it.each([
    '',
    '31/02/2026',
    '28',
    'samedi',
    '28/13/2026',
    '2026',
    'novembre',
    'Tel 06 12',
    '1/2/3/4',
    '32 mai',
    'Notes',
  ])('%j is none', (written) => expect(parseDate(written, { near })).toBeNull());

  it.each([
    ['3 mois', '2026-08-29'],
    ['depuis 2 semaines', '2026-11-14'],
    ['10 days', '2026-11-18'],
    ['un an', '2025-11-28'],
    ['août 2026', '2026-08-01'],
    ['2025', '2025-01-01'],
    ['15/06/2026', '2026-06-15'],
    ['15/12', '2025-12-15'],
    ['1,5 an', '2025-05-29'],
    ['août 25', '2025-08-01'],
    ['décembre', '2025-12-01'],
    ['10 août', '2026-08-10'],
  ])('since %j is since %s', (written, date) => expect(parseSince(written, near)).toBe(date));

  it.each(['longtemps', '?', 'trois'])('since %j is not known', (written) =>
    expect(parseSince(written, near)).toBeNull(),
  );
});

describe('numbers', () => {
  it.each([
    ['3', 3],
    ['~20', 20],
    ['trois', 3],
    ['50,95', 50.95],
    ['1 200', 1200],
    ['-4', -4],
  ])('%j is %d', (written, value) => expect(parseNumber(written)).toBe(value));

  it.each(['', '2-3', '2 ou 3', 'beaucoup', 'un ou deux'])('%j is none', (written) =>
    expect(parseNumber(written)).toBeNull(),
  );
});

describe('numbers with what they count', () => {
  const beds = ['lits', 'lit s', 'bed'];
  it.each([
    ['3 lits', 3],
    ['Deux lits', 2],
    ['4 lit(s)', 4],
    ['max 4 lits', 4],
    ['2 lits max', 2],
    ['oui, 3', 3],
    ['3lits', 3],
    ['environ 5', 5],
  ])('%j is %d', (written, value) => expect(parseNumber(written, beds)).toBe(value));

  it.each([
    ...[
      'non, 2 la prochaine fois',
      'Absents, de retour le 2',
      'pas un seul',
      'vingt-deux',
      '30 min',
      '1h',
      '2 chats',
      '2-3 lits',
    ],
    ...['tous les 15 jours', '1 ou 2', 'No - away until 8'],
  ])('%j says more than a number', (written) => expect(parseNumber(written, beds)).toBeNull());
});

describe('times', () => {
  it.each([
    ['9:30', 570],
    ['09h30', 570],
    ['9h', 540],
    ['10:00:00', 600],
    ['10', 600],
    ['9:05 PM', 1265],
    ['12 am', 0],
    ['midi', 720],
    ['9 heures', 540],
  ])('%j is minute %d', (written, minutes) => expect(parseTime(written)).toBe(minutes));

  it.each(['', '25:00', '9:75', 'tôt', '9:30-10:00'])('%j is none', (written) => expect(parseTime(written)).toBeNull());
});

describe('yes and no', () => {
  it.each(['oui', 'Oui, si possible', 'Oui merci', 'YES', 'x', 'X', '✓', '✔️', 'vrai', '1'])('%j is yes', (written) =>
    expect(parseYesNo(written)).toBe(true),
  );
  it.each(['non', 'Non merci', 'no', '-', '✗', 'faux', '0'])('%j is no', (written) =>
    expect(parseYesNo(written)).toBe(false),
  );
  it.each([
    ...[
      '',
      'peut-être',
      '?',
      'ouistiti',
      'oui, mais chambre à l’étage',
      'non aux chiens (allergique)',
      'No problem',
      'no pets',
    ],
    ...['Non, aucun souci', 'Non, pas d’escalier'],
  ])('%j is neither', (written) => expect(parseYesNo(written)).toBeNull());
});
