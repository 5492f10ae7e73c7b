import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { DialogAnswer } from '../../../build/local/world.ts';
import { sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { everyTab } from '../../everything.ts';
import { contents, run, tab, workbench } from '../../workbench.ts';
import { ANSWER, START, sheetNamed, shown } from '../sending/by-hand.ts';
import { copyOf } from '../sending/planned.ts';
import {
  addWeekend,
  announced,
  deleteRow,
  edit,
  hosted,
  keyOf,
  must,
  type Row,
  SECRET,
  SMALL,
  TUESDAY,
  WEEK,
} from './past.ts';

const past = announced();
const OUTPUT = /^(Invités|Foyers|Trajets|Départ) /;

/** The workbook of a weekend that is over, open on Tuesday. */
async function opened(answer?: () => DialogAnswer): Promise<AppsScript> {
  return workbench(copyOf(await past), { now: TUESDAY, ...(answer ? { answer } : {}) });
}

/** What Stays say of the sample's weekend, by key. */
function stays(script: AppsScript): Map<unknown, Row> {
  const rows = tab(script, 'Accueils').filter((row) => row['Week-end'] === START || row['Week-end'] === ANSWER);
  const byKey = new Map(rows.map((row) => [row['Clé invité'], row] as const));
  expect(byKey.size).toBe(rows.length);
  return byKey;
}

const names = (script: AppsScript) => script.spreadsheet.getSheets().map((sheet) => sheet.getName());
const status = (script: AppsScript) => tab(script, 'Week-ends').at(-1)?.Statut;

describe('closing a weekend', () => {
  it('keeps who stayed where, removes its tabs and columns, and says so first', async () => {
    const script = await opened();
    const guests = tab(script, 'Invités');
    const placed = hosted(script);
    expect(placed.length).toBeGreaterThanOrEqual(10);
    const others = contents(script, (name) => /^(Propositions|Réglages|Messages)$/.test(name));
    const [hostsBefore, driversBefore] = [shown(script, 'Hébergeurs'), shown(script, 'Conducteurs')];
    const earlier = tab(script, 'Accueils');
    const message = must(script, 'closeWeekend');
    expect(message).toMatch(/^Week-end du samedi 28 novembre 2026 clos\u00a0: \d+ personnes venues/);

    const kept = stays(script);
    for (const row of placed) {
      expect(kept.get(keyOf(script, row.Association, row['Code invité']))).toEqual({
        'Week-end': START,
        'Clé invité': keyOf(script, row.Association, row['Code invité']),
        Association: row.Association,
        Hébergeur: row['N° hébergeur'],
        Issue: 'Venu',
        'Bien passé': '',
      });
    }
    const withdrawn = tab(script, 'Propositions').filter((row) => row.Statut === 'Retiré');
    expect(kept.size).toBe(placed.length + withdrawn.length);
    for (const row of withdrawn)
      expect(kept.get(keyOf(script, row.Association, row['Code invité']))?.Issue).toBe('Annulé');

    // Nothing of anybody is left in what was the planner's, and nothing else was touched.
    expect(names(script).filter((name) => OUTPUT.test(name))).toEqual([]);
    expect(status(script)).toBe('Clos');
    expect(contents(script, (name) => /^(Propositions|Réglages|Messages)$/.test(name))).toEqual(others);
    const without = (cells: string[][]) => {
      const at = cells[0]!.indexOf(ANSWER);
      expect(at).toBeGreaterThan(0);
      return cells.map((row) => row.filter((_, i) => i !== at));
    };
    expect(shown(script, 'Hébergeurs')).toEqual(without(hostsBefore));
    expect(shown(script, 'Conducteurs')).toEqual(without(driversBefore));
    // Codes of before stand under their keys, and all else of before as it was.
    const [history] = [tab(script, 'Accueils').slice(0, earlier.length)];
    expect(earlier.length).toBeGreaterThan(10);
    expect(history).toEqual(
      earlier.map((row) => ({ ...row, 'Clé invité': keyOf(script, row.Association, row['Clé invité']) })),
    );
    const text = JSON.stringify([...everyTab(script)].filter(([name]) => name === 'Accueils' || name === 'À faire'));
    for (const row of guests) {
      expect(text).not.toContain(`"${row['Code invité']}"`);
      expect(text).not.toContain(`"${row['N° proposition']}"`);
    }
    const [dialog] = script.dialogs;
    expect(dialog?.title).toBe('Clôturer le week-end du samedi 28 novembre 2026\u00a0?');
    expect(dialog?.text).toContain(`${placed.length} personnes venues`);
    expect(dialog?.text).toContain(
      'les onglets «\u00a0Invités 2026-11-28\u00a0», «\u00a0Foyers 2026-11-28\u00a0», «\u00a0Trajets 2026-11-28\u00a0» et «\u00a0Départ 2026-11-28\u00a0» et les réponses pour ce week-end dans «\u00a0Hébergeurs\u00a0» et «\u00a0Conducteurs\u00a0»',
    );
    expect(dialog?.text).toMatch(/\d+\shébergeurs et conducteurs n’ont pas encore reçu de remerciements/);
    expect(dialog?.text).not.toContain('Attention');
  });

  it('does nothing a second time, asked for or not, and never takes the next weekend for it', async () => {
    const script = await opened();
    addWeekend(script, '2026-12-05', '2026-12-07');
    must(script, 'closeWeekend');
    const before = everyTab(script);
    expect(must(script, 'closeWeekend', START)).toBe(
      'Le week-end du samedi 28 novembre 2026 est déjà clos\u00a0: rien à faire.',
    );
    expect(must(script, 'closeWeekend')).toBe(
      'Rien n’a été clos\u00a0: aucun week-end n’est terminé. À venir\u00a0: samedi 5 décembre 2026.',
    );
    expect(everyTab(script)).toEqual(before);
    // Whoever means it writes it down.
    const giving = await workbench(script.spreadsheet as never, {
      now: TUESDAY,
      answer: ({ kind }) => (kind === 'prompt' ? { button: 'OK', text: '5/12' } : { button: 'OK' }),
    });
    expect(must(giving, 'closeWeekend')).toBe('Week-end du samedi 5 décembre 2026 clos.');
    expect(giving.dialogs.at(-1)?.text).toContain('n’a jamais été planifié');
    expect(giving.dialogs.at(-1)?.text).toContain(
      'Attention\u00a0: ce week-end n’est pas terminé, il finit le lundi 7 décembre 2026.',
    );
    expect(shown(giving, 'Hébergeurs')[0]).not.toContain('05/12/2026');
    expect(must(giving, 'closeWeekend')).toBe('Tous les week-ends sont clos\u00a0: rien à faire.');
  });

  it('changes nothing when it is declined, and asks again when something changed meanwhile', async () => {
    const declined = await opened(() => ({ button: 'CANCEL' }));
    const before = everyTab(declined);
    expect(run(declined, 'closeWeekend')).toEqual({
      ok: true,
      message: 'Rien n’a changé\u00a0: le week-end n’est pas clos.',
    });
    expect(everyTab(declined)).toEqual(before);
    expect(declined.services.properties.document.size).toBe(0);

    let asked = 0;
    const script = await opened(() => {
      asked += 1;
      if (asked === 1) edit(script, ['Invités', 'Rang', '1'], { 'N° hébergeur': 'H1' });
      return { button: 'OK' };
    });
    must(script, 'closeWeekend');
    expect(script.dialogs.map(({ title }) => title)).toEqual([
      'Clôturer le week-end du samedi 28 novembre 2026\u00a0?',
      'Quelque chose a changé entre-temps\u00a0: merci de relire',
    ]);
    expect([...stays(script).values()].some((row) => row.Hébergeur === 'H1')).toBe(true);
  });

  it('goes ahead where nobody is there to be asked', async () => {
    const script = await opened();
    script.load('function later() { ScriptApp.newTrigger("closeWeekend").timeBased().after(60000).create(); }');
    script.run('later');
    script.sleep(WEEK / 7);
    expect(script.runDueTriggers()).toEqual([{ functionName: 'closeWeekend' }]);
    expect([status(script), script.dialogs.length]).toEqual(['Clos', 0]);
  });

  it('keeps no-shows and withdrawals, ticked or typed, whatever became of the rows', async () => {
    const script = await opened();
    const [absent, ticked, withdrawn, deleted, gone] = hosted(script) as [Row, Row, Row, Row, Row];
    const id = (row: Row) => String(row['N° proposition']);
    edit(script, ['Propositions', 'N° proposition', id(absent)], { Statut: 'pas venue' });
    edit(script, ['Départ', 'N° proposition', id(ticked)], { Absent: true });
    edit(script, ['Propositions', 'N° proposition', id(withdrawn)], { Statut: 'ne vient plus' });
    deleteRow(script, 'Propositions', ['N° proposition', id(deleted)]);
    // Somebody sorts, copies a row, deletes another, and writes below.
    const guests = sheetNamed(script, 'Invités');
    const first = guests.getRange(2, 1, 1, guests.getLastColumn()).getValues();
    guests.getRange(guests.getLastRow() + 1, 1, 1, guests.getLastColumn()).setValues(first);
    guests.getRange(2, 1, guests.getLastRow() - 1, guests.getLastColumn()).sort({ column: 4, ascending: false });
    deleteRow(script, 'Invités', ['N° proposition', id(gone)]);
    const waiting = tab(script, 'Invités').filter((row) => row.Décision === 'En attente');
    expect(waiting.length).toBeGreaterThan(0);
    const people = new Set(hosted(script).map(id));
    must(script, 'closeWeekend');

    const kept = stays(script);
    const outcome = (row: Row) => kept.get(keyOf(script, row.Association, row['Code invité']))?.Issue;
    expect([absent, ticked, withdrawn, deleted, gone].map(outcome)).toEqual([
      'Absent',
      'Absent',
      'Annulé',
      'Venu',
      undefined,
    ]);
    expect(waiting.map(outcome).filter((each) => each !== undefined)).toEqual([]);
    expect([...kept.values()].filter((row) => row.Issue !== 'Annulé')).toHaveLength(people.size - 1);
  });

  it('gives people without a code a key of their own that knows nobody again', async () => {
    const script = await opened();
    const [one, other] = hosted(script).map((row) => String(row['N° proposition'])) as [string, string];
    for (const id of [one, other]) {
      edit(script, ['Propositions', 'N° proposition', id], { 'Code invité': '' });
      edit(script, ['Invités', 'N° proposition', id], { 'Code invité': '' });
    }
    // Two people whom somebody wrote in by hand, of one name.
    const guests = sheetNamed(script, 'Invités');
    const [headers = []] = shown(script, 'Invités');
    for (let i = 0; i < 2; i += 1) {
      const row = guests.getLastRow() + 1;
      for (const [header, value] of [
        ['Prénom', 'Sami'],
        ['Décision', 'Accueilli'],
        ['N° hébergeur', 'H3'],
      ] as const) {
        guests.getRange(row, headers.indexOf(header) + 1).setValue(value);
      }
    }
    const count = hosted(script).length;
    must(script, 'closeWeekend');
    const stayed = [...stays(script).values()].filter((row) => row.Issue === 'Venu');
    expect(stayed).toHaveLength(count);
    for (const row of stayed) expect(row['Clé invité']).toMatch(/^#[0-9a-f]{32}$/);
    const coded = new Set(tab(script, 'Propositions').map((row) => keyOf(script, row.Association, row['Code invité'])));
    expect(stayed.filter((row) => !coded.has(row['Clé invité'] as string)).length).toBe(4);
  });

  it('adds nobody whom Stays have already, under a code or a key, with or without the association', async () => {
    const script = await opened();
    const [one, other] = hosted(script) as [Row, Row];
    const sheet = sheetNamed(script, 'Accueils');
    sheet.appendRow([START, `'${String(one['Code invité']).toLowerCase()}`, one.Association, 'H9', 'Venu', 'Oui']);
    sheet.appendRow([START, `'${other['Code invité']}`, '', 'H8', 'Absent', '']);
    const count = hosted(script).length;
    must(script, 'closeWeekend');
    const kept = stays(script);
    expect(kept.get(keyOf(script, one.Association, one['Code invité']))).toMatchObject({
      Hébergeur: 'H9',
      'Bien passé': 'Oui',
    });
    expect(kept.get(keyOf(script, '', other['Code invité']))).toMatchObject({ Hébergeur: 'H8', Issue: 'Absent' });
    expect([...kept.values()].filter((row) => row.Issue !== 'Annulé')).toHaveLength(count);
  });

  it('takes a Guests tab in the other language, and leaves what people made', async () => {
    const planned = await workbench(toSpreadsheet(sampleTabs(SMALL)));
    edit(planned, ['Réglages', 'Réglage', 'Langue'], { Valeur: 'Anglais' });
    must(planned, 'planWeekend');
    edit(planned, ['Réglages', 'Réglage', 'Langue'], { Valeur: '' });
    const people = tab(planned, 'Guests').filter((row) => row.Decision === 'Hosted').length;
    expect(people).toBeGreaterThan(5);
    planned.spreadsheet.insertSheet('Copie de Guests 2026-11-28');
    planned.spreadsheet.insertSheet('Guests 2026-12-05').getRange(1, 1).setValue('mine');
    const hosts = sheetNamed(planned, 'Hébergeurs');
    const own = hosts.getLastColumn() + 1;
    hosts.getRange(1, own).setValue('Vu le 28/11/2026');
    const script = await workbench(planned.spreadsheet as never, { now: TUESDAY });
    const message = must(script, 'closeWeekend');
    expect(message).toContain(`${people} personnes venues`);
    expect(message).toContain('«\u00a0Copie de Guests 2026-11-28\u00a0»\u00a0: cet onglet n’est pas du planificateur');
    const left = names(script).filter(
      (name) => !/^(Hébergeurs|Conducteurs|Propositions|Week-ends|Réglages|Accueils)$/.test(name),
    );
    expect(left.sort()).toEqual(['Copie de Guests 2026-11-28', 'Guests 2026-12-05', 'To do']);
    expect(tab(script, 'To do')).toEqual([]);
    expect(shown(script, 'Hébergeurs')[0]).toContain('Vu le 28/11/2026');
    expect([...stays(script).values()].filter((row) => row.Issue === 'Venu')).toHaveLength(people);
  });

  it('stops before anything is gone where a decision cannot be read, or Stays cannot be added to', async () => {
    const script = await opened();
    edit(script, ['Invités', 'Rang', '2'], { Décision: 'peut-être' });
    const before = everyTab(script);
    expect(run(script, 'closeWeekend')).toEqual({
      ok: false,
      message: expect.stringMatching(/onglet «\u00a0Invités 2026-11-28\u00a0», ligne 3\u00a0: «\u00a0peut-être\u00a0»/),
    });
    expect(everyTab(script)).toEqual(before);

    const columnless = await opened();
    const stay = sheetNamed(columnless, 'Accueils');
    stay.deleteColumn(shown(columnless, 'Accueils')[0]!.indexOf('Issue') + 1);
    const { ok, message } = run(columnless, 'closeWeekend');
    expect([ok, message]).toEqual([
      false,
      expect.stringContaining('«\u00a0Issue\u00a0» manque dans l’onglet «\u00a0Accueils\u00a0»'),
    ]);
    expect(names(columnless).filter((name) => OUTPUT.test(name))).toHaveLength(4);
  });

  it('warns where the Guests tab is gone, and finishes a weekend that somebody has marked as closed', async () => {
    const renamed = await opened(() => ({ button: 'CANCEL' }));
    renamed.spreadsheet.getSheetByName('Invités 2026-11-28')?.setName('Invités (vieux)');
    must(renamed, 'closeWeekend');
    expect(renamed.dialogs[0]?.text).toContain(
      'Il n’y a pas d’onglet «\u00a0Invités 2026-11-28\u00a0»\u00a0: on ne saura plus qui a été accueilli.',
    );

    const marked = await opened();
    edit(marked, ['Week-ends', 'Début', ANSWER], { Statut: 'Clos' });
    const people = hosted(marked).length;
    must(marked, 'closeWeekend');
    expect([...stays(marked).values()].filter((row) => row.Issue === 'Venu')).toHaveLength(people);
    expect(names(marked).filter((name) => OUTPUT.test(name))).toEqual([]);
  });

  it('puts keys where their codes stood, though somebody sorts Stays at any call', async () => {
    const calm = await opened();
    calm.meter.reset();
    must(calm, 'closeWeekend');
    const calls = calm.meter.calls;
    const facts = (script: AppsScript) =>
      [...script.spreadsheet.getSheetByName('Accueils')!.getDataRange().getDisplayValues()]
        .map((row) =>
          row
            .slice(0, 5)
            .map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'))
            .join('|'),
        )
        .sort();
    const secret = calm.services.properties.document.get(SECRET)!;
    const wanted = facts(calm);
    let sorted = 0;
    for (let n = 10; n <= calls; n += 3) {
      const script = await opened();
      script.services.properties.document.set(SECRET, secret);
      script.meter.reset();
      script.meter.onCall = ({ number }) => {
        if (number !== n) return;
        const sheet = script.spreadsheet.getSheetByName('Accueils')!;
        sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn()).sort({ column: 4, ascending: n % 2 === 0 });
        sorted += 1;
      };
      must(script, 'closeWeekend');
      expect(facts(script), `call ${n}`).toEqual(wanted);
    }
    expect(sorted).toBeGreaterThan(30);
  }, 60_000);
});
