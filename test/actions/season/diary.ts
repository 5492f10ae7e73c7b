/**
 * What a coordinator with a good memory would know: who stayed when, and how it went. It is kept from what people did, and
 * never from what the workbook remembers.
 */

export interface DiaryEntry {
  readonly weekend: string;
  readonly person: PersonKey;
  readonly outcome: 'Venu' | 'Absent' | 'Annulé';
  wentWell: 'Oui' | 'Non' | '';
}

/** Association and code, without case; the code alone where a history typed in by hand says no more. */
export type PersonKey = string;

export function personKey(association: unknown, code: unknown): PersonKey | null {
  const plain = (text: unknown) =>
    String(text ?? '')
      .trim()
      .toLowerCase();
  return plain(code) === '' ? null : `${plain(association)}|${plain(code)}`;
}

export class Diary {
  readonly entries: DiaryEntry[] = [];

  /** null = never hosted before that weekend, as far as anybody can know. */
  lastStay(association: unknown, code: unknown, before: string): DiaryEntry | null {
    const names = [personKey(association, code), personKey('', code)];
    const own = this.entries.filter(
      ({ person, outcome, weekend }) => outcome === 'Venu' && weekend < before && names.includes(person),
    );
    return own.reduce<DiaryEntry | null>((last, each) => (last && last.weekend >= each.weekend ? last : each), null);
  }
}

export function weeksBetween(earlier: string, later: string): number {
  return Math.floor((Date.parse(later) - Date.parse(earlier)) / (7 * 86_400_000));
}
