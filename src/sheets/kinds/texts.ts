import { fold } from '../../domain/fold';
import { type Cell, cellText } from '../cell';
import { canonicalLanguage } from '../languages';
import { isPlaceholder } from '../parse/placeholder';
import { parseYesNo } from '../parse/yes-no';
import { tidy } from '../text';
import { type Kind, kind, NOTHING } from './kind';

export const text = (): Kind<string> => kind({ kind: 'text' }, (cell) => tidy(cellText(cell)), { blank: '' });

/** Text with its line breaks; at most one blank line between paragraphs. */
export const paragraphs = (): Kind<string> =>
  kind(
    { kind: 'text' },
    (cell) =>
      cellText(cell)
        .split(/\r\n?|[\n\u2028\u2029]/)
        .map(tidy)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    { blank: '' },
  );

/** A code or a group's name; what people write for none counts as none. */
export const code = (): Kind<string> =>
  kind<string, string>({ kind: 'text' }, (cell) => (isPlaceholder(cellText(cell)) ? NOTHING : tidy(cellText(cell))), {
    blank: '',
  });

const NOT_YET = /\b(?:a faire|en cours|en attente|to do|pending|bientot|soon|demande|pas encore|not yet)\b/;

/** Who recorded a referral. A no or a dash is none; something still to be done is none either, and asked about. */
export const referral = (): Kind<string> =>
  kind<string, string>(
    { kind: 'referral' },
    (cell) => {
      const written = tidy(cellText(cell));
      if (isPlaceholder(written) || parseYesNo(written) === false) return NOTHING;
      return NOT_YET.test(fold(written)) ? null : written;
    },
    { blank: '' },
  );

/** French numbers typed as numbers lose their leading zero: 612345678 is 06 12 34 56 78, 50123456 Belgian 050 12 34 56. */
export const phone = (): Kind<string> =>
  kind(
    { kind: 'text' },
    (cell) => {
      if (typeof cell !== 'number') return tidy(cellText(cell));
      const digits = String(cell);
      if (digits.length === 9) return `0${digits}`.replace(/(\d\d)(?=\d)/g, '$1 ');
      return digits.length === 8 ? `0${digits}` : digits;
    },
    { blank: '' },
  );

/** One bare address: no name beside it, no list, no address literal, nothing that cannot be seen. */
const ADDRESS = /^[^\s\p{C}@<>()[\]\\,;:"]+@(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]+$/u;

/** What comes along when an address is copied from a page. */
const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

export const email = (): Kind<string> =>
  kind(
    { kind: 'email' },
    (cell) => {
      const address = tidy(cellText(cell).replace(ZERO_WIDTH, ''))
        .replace(/^mailto:/i, '')
        .toLowerCase();
      return ADDRESS.test(address) ? address : null;
    },
    { blank: '' },
  );

/** E-mail addresses in one cell. Of those that cannot all be read, the ones that can count. */
export const addresses = (): Kind<readonly string[]> =>
  kind<readonly string[], readonly string[]>(
    { kind: 'email' },
    (cell) => {
      const parts = addressParts(cell);
      return parts.every((part) => ADDRESS.test(part)) ? [...new Set(parts)] : null;
    },
    { blank: [], salvage: (cell) => [...new Set(addressParts(cell).filter((part) => ADDRESS.test(part)))] },
  );

const addressParts = (cell: Cell) =>
  cellText(cell)
    .replace(ZERO_WIDTH, '')
    .toLowerCase()
    .replace(/\bmailto:/g, '')
    .split(/[\s,;<>"]+/)
    .filter((part) => part !== '');

/** Languages in one cell, parted by signs, line breaks, "et", "ou"; each by one name whatever it was called. */
export const languages = (): Kind<readonly string[]> =>
  kind<readonly string[], readonly string[]>(
    { kind: 'text' },
    (cell) => [
      ...new Set(
        cellText(cell)
          .split(/[,;/\n+&]|\s(?:et|ou|and|or|en)\s/i)
          .filter((entry) => !isPlaceholder(entry))
          .map((entry) => canonicalLanguage(fold(entry))),
      ),
    ],
    { blank: [] },
  );

/**
 * E-mail addresses in one cell, and `@association.org` for all of an association's; null when anything else stands there,
 * so that no address is lost unseen. What cannot be read lets nobody in: an empty list would let everybody in.
 */
export const emails = (): Kind<readonly string[]> =>
  kind<readonly string[], readonly string[]>(
    { kind: 'email' },
    (cell) => {
      const parts = cellText(cell)
        .toLowerCase()
        .split(/[\s,;<>"]+/)
        .filter((part) => part !== '');
      return parts.every((part) => /^[^\s@]*@[^\s@]+\.[^\s@.]+$/.test(part)) ? parts : null;
    },
    {
      blank: [],
      salvage: (cell) => [
        ...(cellText(cell)
          .toLowerCase()
          .match(/[^\s@,;<>"]*@[^\s@,;<>"]+\.[a-z]+/g) ?? ['nobody']),
      ],
    },
  );
