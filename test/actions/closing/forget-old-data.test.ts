import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { DialogAnswer } from '../../../build/local/world.ts';
import { everyTab } from '../../everything.ts';
import { randomFrom } from '../../random.ts';
import { contents, run, tab, workbench } from '../../workbench.ts';
import { ANSWER, START, sheetNamed, shown } from '../sending/by-hand.ts';
import { copyOf } from '../sending/planned.ts';
import { addWeekend, announced, edit, keyOf, must, TUESDAY, WEEK } from './past.ts';

const past = announced();

/** The closed weekend's workbook, so many weeks after it. */
async function closed(weeks: number, answer?: () => DialogAnswer): Promise<AppsScript> {
  const script = await workbench(copyOf(await past), { now: TUESDAY, ...(answer ? { answer } : {}) });
  must(script, 'closeWeekend');
  script.sleep(weeks * WEEK);
  return script;
}

const ids = (script: AppsScript) => tab(script, 'Propositions').map((row) => row['N° proposition']);

function redate(script: AppsScript, which: (i: number) => boolean, day: string): unknown[] {
  const moved = ids(script).filter((_, i) => which(i));
  for (const id of moved) edit(script, ['Propositions', 'N° proposition', String(id)], { 'Week-end': day });
  return moved;
}

describe('forgetting old data', () => {
  it('waits as long as Settings say, counted from the end of the weekend', async () => {
    const script = await closed(0);
    const days = (n: number) => script.sleep((n * WEEK) / 7);
    // Tuesday is the day after the weekend's last.
    days(8 * 7 - 1);
    expect(must(script, 'forgetOldData')).toBe('Rien n’a plus de 8 semaines\u00a0: rien à effacer.');
    edit(script, ['Réglages', 'Réglage', 'Semaines de conservation'], { Valeur: '9 semaines' });
    days(1);
    expect(must(script, 'forgetOldData')).toBe('Rien n’a plus de 9 semaines\u00a0: rien à effacer.');
    edit(script, ['Réglages', 'Réglage', 'Semaines de conservation'], { Valeur: '' });
    expect(must(script, 'forgetOldData')).toMatch(
      /^Effacé, de plus de 8 semaines\u00a0: 18 propositions et \d+ lignes de Messages\.$/,
    );
    expect([tab(script, 'Propositions'), tab(script, 'Messages')]).toEqual([[], []]);
    expect(must(script, 'forgetOldData')).toBe('Rien n’a plus de 8 semaines\u00a0: rien à effacer.');
  });

  it('shows what goes, weekend by weekend, and leaves alone what is not closed', async () => {
    const script = await closed(0);
    addWeekend(script, '2026-12-05', '2026-12-07');
    const open = redate(script, (i) => i % 4 === 1, '2026-12-05');
    const nobodys = redate(script, (i) => i % 4 === 2, '2026-12-12');
    const later = redate(script, (i) => i % 4 === 3, '2027-03-06');
    const messages = tab(script, 'Messages').length;
    script.sleep(12 * WEEK);
    const others = contents(script, (name) => !/^(Propositions|Messages)$/.test(name));
    const message = must(script, 'forgetOldData');
    const text = script.dialogs.at(-1)?.text ?? '';
    expect(text).toContain(
      `• week-end du samedi 28 novembre 2026\u00a0: 5 propositions et ${messages} lignes de Messages\n`,
    );
    expect(text).toContain(`• samedi 12 décembre 2026 (aucun week-end)\u00a0: ${nobodys.length} propositions`);
    const notClosed =
      'Pas clos, donc laissé tel quel\u00a0: le week-end du samedi 5 décembre 2026. Clôturez-le d’abord.';
    expect(text).toContain(notClosed);
    expect(message).toContain(notClosed);
    expect(new Set(ids(script))).toEqual(new Set([...open, ...later]));
    expect(contents(script, (name) => !/^(Propositions|Messages)$/.test(name))).toEqual(others);
    // Nobody is named in what is asked.
    for (const name of text.match(/N\d+|[A-Z]{3}-\d{3}/g) ?? []) expect(name).toBe('');
  });

  it('leaves a weekend alone whose status somebody typed while its tabs are still there', async () => {
    const script = await workbench(copyOf(await past), { now: new Date(TUESDAY.getTime() + 10 * WEEK) });
    edit(script, ['Week-ends', 'Début', ANSWER], { Statut: 'Clos' });
    const before = everyTab(script);
    expect(must(script, 'forgetOldData')).toMatch(
      /^Effacé, de plus de 8 semaines\u00a0: 36 codes invités dans «\u00a0Accueils\u00a0»\. Pas clos, donc laissé tel quel/,
    );
    const changed = [...everyTab(script)].filter(([name, text]) => text !== before.get(name));
    expect(changed.map(([name]) => name)).toEqual(['Accueils']);
  });

  it('hides codes of old stays that were typed in by hand, and no others', async () => {
    const script = await closed(10);
    const sheet = sheetNamed(script, 'Accueils');
    sheet.appendRow(['2026-11-14', "'UTO-777", 'Utopie', 'H1', 'Venu', 'Oui']);
    sheet.appendRow(['2027-02-06', "'UTO-778", 'Utopie', 'H1', 'Venu', 'Oui']);
    must(script, 'forgetOldData');
    expect(
      tab(script, 'Accueils')
        .slice(-2)
        .map((row) => row['Clé invité']),
    ).toEqual([keyOf(script, 'Utopie', 'UTO-777'), 'UTO-778']);
    expect(script.dialogs.at(-1)?.text).toContain(
      '• les codes invités de 1 accueil, remplacés par une suite de signes',
    );
  });

  it('changes nothing when it is declined, or when a date, a status or the setting cannot be read', async () => {
    const declined = await closed(10, () => ({ button: 'OK' }));
    const before = everyTab(declined);
    const no = await workbench(declined.spreadsheet as never, {
      now: new Date(TUESDAY.getTime() + 10 * WEEK),
      answer: () => ({ button: 'CANCEL' }),
    });
    expect(must(no, 'forgetOldData')).toBe('Rien n’a changé\u00a0: rien n’est effacé.');
    expect(everyTab(no)).toEqual(before);

    edit(no, ['Réglages', 'Réglage', 'Semaines de conservation'], { Valeur: 'longtemps' });
    expect(run(no, 'forgetOldData').message).toMatch(
      /^Rien n’a été effacé\u00a0: dans l’onglet «\u00a0Réglages\u00a0», ligne \d+, colonne «\u00a0Valeur\u00a0», «\u00a0longtemps\u00a0» n’est pas compris/,
    );
    edit(no, ['Réglages', 'Réglage', 'Semaines de conservation'], { Valeur: 8 });
    edit(no, ['Week-ends', 'Début', ANSWER], { Statut: 'fini' });
    const { ok, message } = run(no, 'forgetOldData');
    expect([ok, message]).toEqual([false, expect.stringContaining('«\u00a0fini\u00a0» n’est pas compris')]);
    expect(ids(no)).toHaveLength(18);
  });

  it('deletes the rows it means, whoever sorts the tabs and whenever, and rows repeated and undated as they should be', async () => {
    const base = await closed(0);
    const sheet = sheetNamed(base, 'Propositions');
    const kept = redate(base, (i) => i % 3 === 0, '2027-03-06');
    // The same person twice, to the letter; and one of whom nobody knows when.
    const [headers = []] = shown(base, 'Propositions');
    const copy = sheet.getRange(3, 1, 1, headers.length).getValues();
    sheet.getRange(sheet.getLastRow() + 1, 1, 1, headers.length).setValues(copy);
    edit(base, ['Propositions', 'N° proposition', 'N9'], { 'Week-end': 'bientôt' });
    // A cell of somebody's own that is never the same twice.
    sheet.getRange(1, headers.length + 1).setValue('Compteur');
    let looks = 0;
    const book = base.spreadsheet as never;
    const later = new Date(TUESDAY.getTime() + 10 * WEEK);
    const calm = await workbench(copyOf(book), { now: later });
    calm.meter.reset();
    expect(must(calm, 'forgetOldData')).toContain('1 proposition sans week-end lisible reste\u00a0: voir À faire.');
    const calls = calm.meter.calls;
    const wanted = [...kept, 'N9'].sort();
    expect(ids(calm).sort()).toEqual(wanted);
    let sorted = 0;
    for (let n = 5; n <= calls; n += 2) {
      const script = await workbench(copyOf(book), { now: later });
      const people = randomFrom(n);
      script.meter.onCall = ({ number }) => {
        looks += 1;
        script.spreadsheet
          .getSheetByName('Propositions')!
          .getRange(2, headers.length + 1)
          .setValue(looks);
        // Whoever sorts again and again at the same step would stop it for good.
        if (!people.chance(1 / 7)) return;
        for (const name of ['Propositions', 'Messages']) {
          const each = script.spreadsheet.getSheetByName(name)!;
          if (each.getLastRow() < 3) continue;
          const rows = each.getRange(2, 1, each.getLastRow() - 1, each.getLastColumn());
          rows.sort({ column: 1 + (number % 5), ascending: number % 2 === 0 });
          sorted += 1;
        }
      };
      must(script, 'forgetOldData');
      script.meter.reset();
      expect(ids(script).sort(), `sorted at ${n}`).toEqual(wanted);
      expect(tab(script, 'Messages')).toEqual([]);
    }
    expect(sorted).toBeGreaterThan(100);
  }, 60_000);

  it('stops in time and goes on when it is run again', async () => {
    const script = await closed(0);
    redate(script, (i) => i % 2 === 0, '2027-03-06');
    const slow = await workbench(script.spreadsheet as never, {
      now: new Date(TUESDAY.getTime() + 10 * WEEK),
      msPerCall: 5_000,
    });
    const said: string[] = [];
    do said.push(must(slow, 'forgetOldData'));
    while (said.length < 20 && said.at(-1)?.startsWith('Le temps a manqué'));
    expect(said.length).toBeGreaterThan(1);
    expect(said.at(-1)).toMatch(/^Effacé/);
    expect(ids(slow)).toHaveLength(9);
    expect(tab(slow, 'Propositions').filter((row) => row['Week-end'] === START)).toEqual([]);
  });
});
