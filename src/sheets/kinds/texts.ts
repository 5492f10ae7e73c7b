import { cellText } from '../cell';
import { fold, tidy } from '../text';
import { type Kind, kind } from './kind';

export const text = (): Kind<string> => kind({ kind: 'text' }, (cell) => tidy(cellText(cell)), { blank: '' });

/** French numbers typed as numbers lose their leading zero: 612345678 is 06 12 34 56 78. */
export const phone = (): Kind<string> =>
  kind(
    { kind: 'text' },
    (cell) => {
      if (typeof cell !== 'number') return tidy(cellText(cell));
      const digits = String(cell);
      return digits.length === 9 ? `0${digits}`.replace(/(\d\d)(?=\d)/g, '$1 ') : `+${digits}`;
    },
    { blank: '' },
  );

/** Postcodes typed as numbers lose their leading zero as well: 2100 is 02100. */
export const postcode = (): Kind<string> =>
  kind({ kind: 'text' }, (cell) => (typeof cell === 'number' ? String(cell).padStart(5, '0') : tidy(cellText(cell))), {
    blank: '',
  });

export const email = (): Kind<string> =>
  kind(
    { kind: 'email' },
    (cell) => {
      const address = tidy(cellText(cell))
        .replace(/^mailto:/i, '')
        .toLowerCase();
      return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(address) ? address : null;
    },
    { blank: '' },
  );

/** A list in one cell, parted by commas, semicolons, slashes, line breaks or "et" / "and"; each entry folded. */
export const list = (): Kind<readonly string[]> =>
  kind<readonly string[], readonly string[]>(
    { kind: 'text' },
    (cell) =>
      cellText(cell)
        .split(/[,;/\n+&]|\s(?:et|and|en)\s/i)
        .map(fold)
        .filter((entry) => entry !== ''),
    { blank: [] },
  );

/** E-mail addresses in one cell, parted by anything that cannot be part of one. */
export const emails = (): Kind<readonly string[]> =>
  kind<readonly string[], readonly string[]>(
    { kind: 'email' },
    (cell) => {
      const found = cellText(cell)
        .toLowerCase()
        .match(/[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+/g);
      return found && found.length > 0 ? found : null;
    },
    { blank: [] },
  );
