import { type SampleCell, type SampleOptions, type SampleTab, sampleTabs } from '../../../build/sample/index.ts';

/**
 * A sample workbook in English in which every text that belongs to somebody is a marker, found nowhere else: what a mail
 * contains can then be traced to the cell it came from. The same value stays the same: codes, groups, addresses, numbers.
 */
export class MarkedWorkbook {
  readonly tabs: readonly SampleTab[];
  /** What each marker stands for: `Hosts.Name`. */
  readonly markers = new Map<string, string>();
  private readonly byValue = new Map<string, string>();

  constructor(options: SampleOptions) {
    this.tabs = sampleTabs({ ...options, language: 'en' }).map((tab) => this.marked(tab));
  }

  /** Markers found in a text, however its case and blanks were changed. */
  foundIn(text: string): Set<string> {
    const plain = text.replace(/[\s\u00a0\u202f]+/g, '').toLowerCase();
    return new Set([...(plain.match(/zq[a-z]{4}x|063997\d{4}/g) ?? [])].filter((marker) => this.markers.has(marker)));
  }

  private marked({ name, rows }: SampleTab): SampleTab {
    const [headers = [], ...records] = rows;
    const mark = (cell: SampleCell, header: string, row: number): SampleCell => {
      const rule =
        name === 'Settings' && header === 'Value' && records[row]?.[0] === 'Who may nominate'
          ? LIST
          : RULES[`${name}.${header}`];
      return rule === undefined || cell === '' || typeof cell !== 'string'
        ? cell
        : this.replaced(cell, header, { name, row, rule });
    };
    const withNotes = headers.includes('Notes');
    return {
      name,
      rows: [
        [...headers],
        ...records.map((record, row) =>
          record.map((cell, i) => {
            const header = String(headers[i]);
            return mark(withNotes && header === 'Notes' && cell === '' ? 'note' : cell, header, row);
          }),
        ),
      ],
    };
  }

  private replaced(
    cell: string,
    header: string,
    { name, row, rule }: { name: string; row: number; rule: Rule },
  ): string {
    const about = `${name}.${header}`;
    // What links two cells stays one value; what belongs to one row is that row's own.
    const next = (part: string) =>
      this.markerFor(rule.shared ? `${rule.shared}|${part}` : `${about}|${row}|${part}`, about, rule.shape);
    if (rule.shape === 'name') return `${capital(next('first'))} ${capital(next('last'))}`;
    if (rule.shape === 'email') return `${next(cell)}@example.org`;
    if (rule.shape === 'list')
      return cell
        .split(/,\s*/)
        .map((each) => `${this.markerFor(`email|${each}`, about, 'text')}@example.org`)
        .join(', ');
    if (rule.shape === 'phone') return next(cell).replace(/(\d\d)(?=\d)/g, '$1 ');
    return next(rule.shared ? cell : 'text');
  }

  private markerFor(value: string, about: string, shape: Rule['shape']): string {
    const known = this.byValue.get(value);
    if (known !== undefined) return known;
    const n = this.markers.size;
    const marker = shape === 'phone' ? `063997${String(n).padStart(4, '0')}` : `zq${letters(n)}x`;
    this.byValue.set(value, marker);
    this.markers.set(marker, about);
    return marker;
  }
}

interface Rule {
  readonly shape: 'text' | 'name' | 'email' | 'phone' | 'list';
  /** Cells of this class with one value have one marker. */
  readonly shared?: string;
}

const LIST: Rule = { shape: 'list' };
const TEXT: Rule = { shape: 'text' };
const shared = (kind: string, shape: Rule['shape'] = 'text'): Rule => ({ shape, shared: kind });

const PERSON = {
  Name: { shape: 'name' },
  Email: shared('email', 'email'),
  Phone: { shape: 'phone' },
  Address: TEXT,
  Postcode: TEXT,
  Town: TEXT,
  Notes: TEXT,
} as const satisfies Record<string, Rule>;

const of = (tab: string, rules: Readonly<Record<string, Rule>>) =>
  Object.entries(rules).map(([header, rule]) => [`${tab}.${header}`, rule] as const);

const RULES: Readonly<Record<string, Rule>> = Object.fromEntries([
  ...of('Hosts', { Host: shared('host'), ...PERSON }),
  ...of('Drivers', { Driver: shared('driver'), ...PERSON }),
  ...of('Nominations', {
    Nomination: shared('nomination'),
    Association: shared('association'),
    'Nominated by': shared('email', 'email'),
    'Guest code': shared('code'),
    'First name': TEXT,
    Group: shared('group'),
    'Under-18 referral': TEXT,
    Notes: TEXT,
  }),
  ...of('Weekends', { 'Meeting point': shared('place'), Activity: TEXT, 'Message to hosts': TEXT }),
  ...of('Stays', { 'Guest key': shared('code'), Association: shared('association'), Host: shared('host') }),
]);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Four letters for a number. */
function letters(n: number): string {
  return [17576, 676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(n / place) % 26))).join('');
}
