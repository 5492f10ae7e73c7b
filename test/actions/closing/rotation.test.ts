import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { tab, workbench } from '../../workbench.ts';
import { sheetNamed, shown } from '../sending/by-hand.ts';
import { copyOf } from '../sending/planned.ts';
import { addWeekend, announced, edit, hosted, keyOf, must, type Row, TUESDAY, WEEK } from './past.ts';

const past = announced();

/** What the next weekend's guests are like: their code, and how their last stay went. */
interface Person {
  readonly code: string;
  readonly association: unknown;
  readonly wentWell: string;
}

const OPINIONS = ['Oui', 'Non', ''];

/** The weekend closed, and what the hosts said of each guest. */
async function closed(): Promise<{ script: AppsScript; people: Person[] }> {
  const script = await workbench(copyOf(await past), { now: TUESDAY });
  const guests = hosted(script);
  must(script, 'closeWeekend');
  const people = guests.map((row, i): Person => {
    const person = { code: String(row['Code invité']), association: row.Association, wentWell: OPINIONS[i % 3]! };
    const key = keyOf(script, person.association, person.code);
    edit(script, ['Accueils', 'Clé invité', key], { 'Bien passé': person.wentWell });
    return person;
  });
  return { script, people };
}

/** Nominates them and as many new people for another weekend, all of them alone, adults, well, and named by their code. */
function nominate(script: AppsScript, people: readonly Person[], start: string): void {
  const sheet = sheetNamed(script, 'Propositions');
  const [headers = []] = shown(script, 'Propositions');
  const by = tab(script, 'Réglages').find((row) => row.Réglage === 'Qui peut proposer')?.Valeur;
  const newcomers = people.map(({ association }, i) => ({ code: `NEW-${i}`, association }));
  [...people, ...newcomers].forEach(({ code, association }, i) => {
    const cells: Row = {
      'N° proposition': `N${500 + i}`,
      'Week-end': start,
      Association: association,
      'Proposé par': String(by).split(',')[0],
      // As associations write their codes, by turns.
      'Code invité': i % 2 === 0 ? code : ` ${code.toLowerCase().replace('-', ' ')} `,
      Prénom: code,
      Âge: 30,
      Genre: 'M',
      Statut: 'Nouveau',
    };
    sheet
      .getRange(sheet.getLastRow() + 1, 1, 1, headers.length)
      .setValues([headers.map((header) => cells[header] ?? '')]);
  });
}

function setAll(script: AppsScript, tabName: string, cells: Readonly<Record<string, string>>): void {
  const [headers = []] = shown(script, tabName);
  const sheet = sheetNamed(script, tabName);
  for (const [header, value] of Object.entries(cells)) {
    sheet.getRange(2, headers.indexOf(header) + 1, sheet.getLastRow() - 1, 1).setValue(value);
  }
}

describe('a guest who comes back', () => {
  it.each([
    ['the week after', '2026-12-12', '2026-12-14', 1],
    ['when their nomination is forgotten', '2027-02-13', '2027-02-15', 10],
  ])('is known again by their code %s', async (_, start, end, weeks) => {
    const { script, people } = await closed();
    script.sleep(weeks * WEEK);
    const forgotten = must(script, 'forgetOldData');
    if (weeks > 8) {
      expect(forgotten).toMatch(/^Effacé, .* \d+ propositions/);
      expect(tab(script, 'Propositions')).toEqual([]);
    }
    expect(JSON.stringify(tab(script, 'Accueils'))).not.toMatch(/[A-Z]{3}-\d{3}/);
    addWeekend(script, start, end);
    nominate(script, people, start);
    setAll(script, 'Hébergeurs', {
      'Seulement déjà accueillis': 'Oui',
      Statut: 'Validé',
      Accueille: 'Tout le monde',
      'Accueils par mois': '',
      Lits: '4',
    });
    const hosts = sheetNamed(script, 'Hébergeurs');
    hosts.getRange(2, hosts.getLastColumn(), hosts.getLastRow() - 1, 1).setValue(4);
    setAll(script, 'Conducteurs', { Statut: 'Validé', Places: '8', 'Détour maximum (km)': '' });
    must(script, 'planWeekend', start);

    const rows = new Map(tab(script, 'Invités').map((row) => [String(row.Prénom), row] as const));
    expect(rows.size).toBe(2 * people.length);
    let known = 0;
    for (const { code, wentWell } of people) {
      const row = rows.get(code)!;
      expect(row['Pourquoi ce rang'], code).toMatch(/^Dernier séjour il y a \d+ semaines/);
      // The home opens to whom it went well with, and to nobody else.
      expect(row.Décision, code).toBe(wentWell === 'Oui' ? 'Accueilli' : 'En attente');
      known += wentWell === 'Oui' ? 1 : 0;
    }
    expect(known).toBeGreaterThanOrEqual(4);
    for (let i = 0; i < people.length; i += 1) {
      const row = rows.get(`NEW-${i}`)!;
      expect(row['Pourquoi ce rang']).toMatch(/^Aucun séjour jusqu’ici/);
      expect(row.Décision).toBe('En attente');
    }
  });

  it('counts by a code that somebody typed into Stays by hand as by its key, with or without the association', async () => {
    const { script, people } = await closed();
    const [one, other] = people as [Person, Person];
    const sheet = sheetNamed(script, 'Accueils');
    // In the next weekend: plainly, to be hidden when that is closed.
    sheet.appendRow(['2026-12-05', `'${one.code}`, one.association, 'H1', 'Venu', 'Oui']);
    sheet.appendRow(['2026-12-05', `'${other.code}`, '', 'H1', 'Venu', 'Oui']);
    const rankOf = (start: string) => {
      must(script, 'planWeekend', start);
      const rows = tab(script, `Invités ${start}`);
      return [one, other].map(({ code }) => rows.find((row) => row.Prénom === code)?.['Pourquoi ce rang']);
    };
    addWeekend(script, '2026-12-12', '2026-12-14');
    nominate(script, people, '2026-12-12');
    const plainly = rankOf('2026-12-12');
    expect(plainly.map(String).every((why) => why.startsWith('Dernier séjour il y a 1 semaine.'))).toBe(true);
    // Another weekend is closed, which hides all codes.
    addWeekend(script, '2026-12-05', '2026-12-07');
    must(script, 'closeWeekend', '2026-12-05');
    const keys = tab(script, 'Accueils').map((row) => row['Clé invité']);
    expect(keys).toContain(keyOf(script, one.association, one.code));
    expect(keys).toContain(keyOf(script, '', other.code));
    expect(keys.every((key) => /^#[0-9a-f]{32}$/.test(String(key)))).toBe(true);
    expect(rankOf('2026-12-12')).toEqual(plainly);
  });
});
