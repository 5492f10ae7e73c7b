import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { run, tab, workbench } from '../../workbench.ts';

const COORDINATES = ['Latitude', 'Longitude'] as const;

/** A workbook in which nobody was located. */
async function unlocated(hosts = 24): Promise<AppsScript> {
  const tabs = sampleTabs({ ...CALAIS, hosts, drivers: 10, nominations: 6, language: 'fr' });
  const script = await workbench(toSpreadsheet(tabs));
  for (const name of ['Hébergeurs', 'Conducteurs']) {
    const sheet = script.spreadsheet.getSheetByName(name)!;
    const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!;
    for (const column of COORDINATES) {
      sheet.getRange(2, headers.indexOf(column) + 1, sheet.getLastRow() - 1, 1).clearContent();
    }
  }
  return script;
}

function cell(script: AppsScript, name: string, row: number, header: string) {
  const sheet = script.spreadsheet.getSheetByName(name)!;
  const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!;
  return sheet.getRange(row, headers.indexOf(header) + 1);
}

const people = (script: AppsScript) => [...tab(script, 'Hébergeurs'), ...tab(script, 'Conducteurs')];
const located = (script: AppsScript) =>
  people(script).filter(({ Latitude, Longitude }) => Latitude !== '' && Longitude !== '');
const toDo = (script: AppsScript) =>
  tab(script, 'À faire').map((line) => `${line.Ligne} ${line.Colonne}: ${line['Que faire']}`);

it('is looked up by town and postcode, each place once, and nothing else of anybody ever', async () => {
  const script = await unlocated();
  expect(run(script, 'checkData').ok).toBe(true);
  const stay = people(script).filter(({ Statut }) => Statut !== 'Parti');
  expect(located(script)).toHaveLength(stay.length);
  const { lookedUp } = script.services;
  expect(lookedUp.length).toBeGreaterThan(8);
  expect(new Set(lookedUp).size).toBe(lookedUp.length);
  const towns = new Set(people(script).map((row) => `${row['Code postal']} ${row.Commune}, France`));
  for (const query of lookedUp) expect(towns).toContain(query);
  // Nobody is far from where the sample has put their town.
  for (const { Latitude, Longitude } of located(script)) {
    expect(Math.abs(Number(Latitude) - 50.7)).toBeLessThan(1.2);
    expect(Math.abs(Number(Longitude) - 2.3)).toBeLessThan(1.6);
  }
  const calls = lookedUp.length;
  for (const header of COORDINATES) cell(script, 'Hébergeurs', 2, header).clearContent();
  expect(run(script, 'checkData').ok).toBe(true);
  expect(located(script)).toHaveLength(stay.length);
  expect(script.services.lookedUp).toHaveLength(calls);
});

it('is never written over, a single coordinate included', async () => {
  const script = await unlocated();
  cell(script, 'Hébergeurs', 2, 'Latitude').setValue(51);
  cell(script, 'Hébergeurs', 3, 'Latitude').setValue(50.5);
  cell(script, 'Hébergeurs', 3, 'Longitude').setValue(2.5);
  run(script, 'checkData');
  const [first, second] = tab(script, 'Hébergeurs');
  expect([first?.Latitude, first?.Longitude]).toEqual([51, '']);
  expect([second?.Latitude, second?.Longitude]).toEqual([50.5, 2.5]);
});

it('of a town that is on no map is a line in To do, and asked for again once it is corrected or a week has passed', async () => {
  const script = await unlocated();
  cell(script, 'Hébergeurs', 4, 'Commune').setValue('Atlantide');
  cell(script, 'Hébergeurs', 4, 'Code postal').setValue('62999');
  run(script, 'checkData');
  const asked = () => script.services.lookedUp.filter((query) => query.includes('Atlantide')).length;
  expect(toDo(script)).toContain(
    '4 Commune: «\u00a0Atlantide\u00a0» n’a pas été trouvée sur la carte\u00a0: corrigez la commune et le code postal, ou écrivez la latitude et la longitude.',
  );
  run(script, 'checkData');
  expect(asked()).toBe(1);
  script.sleep(8 * 24 * 3600_000);
  run(script, 'checkData', '2026-11-28');
  expect(asked()).toBe(2);
  cell(script, 'Hébergeurs', 4, 'Commune').setValue('Calais');
  cell(script, 'Hébergeurs', 4, 'Code postal').setValue('62100');
  run(script, 'checkData', '2026-11-28');
  expect(tab(script, 'Hébergeurs')[2]?.Latitude).not.toBe('');
});

it('goes on another day when the day’s quota is used up, and keeps what it has', async () => {
  const script = await unlocated();
  script.services.quotas.geocode.setLimit(3);
  script.meter.reset();
  expect(run(script, 'checkData').message).toContain('Toutes les communes n’ont pas encore pu être cherchées');
  expect(script.meter.byMethod.get('Maps.newGeocoder')).toBe(4);
  const first = located(script).length;
  expect(script.services.lookedUp).toHaveLength(3);
  expect(first).toBeGreaterThan(0);
  expect(toDo(script).filter((line) => line.includes('n’a pas été trouvée'))).toEqual([]);
  script.sleep(25 * 3600_000);
  script.services.quotas.geocode.setLimit(100);
  expect(run(script, 'checkData', '2026-11-28').message).not.toContain('Toutes les communes');
  expect(located(script).length).toBeGreaterThan(first);
  expect(new Set(script.services.lookedUp).size).toBe(script.services.lookedUp.length);
});

it('can be ended anywhere and run again', async () => {
  const whole = await unlocated(6);
  run(whole, 'checkData');
  const wanted = people(whole).map((row) => COORDINATES.map((column) => row[column]));
  let deaths = 0;
  for (let n = 1, died = true; died; n += 4) {
    const script = await unlocated(6);
    script.meter.reset();
    script.meter.dieAtCall(n);
    try {
      run(script, 'checkData');
      died = false;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      deaths += 1;
    }
    script.meter.reset();
    expect(run(script, 'checkData').ok).toBe(true);
    expect(
      people(script).map((row) => COORDINATES.map((column) => row[column])),
      `killed at ${n}`,
    ).toEqual(wanted);
  }
  expect(deaths).toBeGreaterThan(20);
});

it('that cannot be right is told, of whoever has not left', async () => {
  const script = await unlocated();
  run(script, 'checkData');
  const put = (row: number, latitude: number, longitude: number) => {
    cell(script, 'Hébergeurs', row, 'Latitude').setValue(latitude);
    cell(script, 'Hébergeurs', row, 'Longitude').setValue(longitude);
    cell(script, 'Hébergeurs', row, 'Statut').setValue(row === 5 ? 'Parti' : 'En pause');
  };
  put(2, 2.25, 50.75);
  put(3, 43.3, 5.4);
  put(4, 0, 0);
  put(5, 43.3, 5.4);
  run(script, 'checkData');
  const about = (row: number) => toDo(script).filter((line) => line.startsWith(`${row} Latitude`));
  expect(about(2)).toEqual(['2 Latitude: Latitude et longitude semblent inversées\u00a0: échangez-les.']);
  expect(about(3)[0]).toMatch(/^3 Latitude: À 8\d\d km du point de rendez-vous/);
  expect(about(4)[0]).toMatch(/^4 Latitude: À \d{4} km/);
  expect(about(5)).toEqual([]);
});

it('is never that of a département, and what is no town is told without being looked up', async () => {
  const script = await unlocated();
  const towns = ['Nord', '12 rue du Puits', '62100 Calais'];
  for (const [i, town] of towns.entries()) {
    cell(script, 'Hébergeurs', i + 2, 'Commune').setValue(town);
    cell(script, 'Hébergeurs', i + 2, 'Code postal').setValue('');
  }
  cell(script, 'Hébergeurs', 5, 'Commune').setValue('Pas-de-Calais');
  cell(script, 'Hébergeurs', 5, 'Code postal').setValue('');
  run(script, 'checkData');
  expect(
    tab(script, 'Hébergeurs')
      .map(({ Latitude }) => Latitude !== '')
      .slice(0, 4),
  ).toEqual([false, false, true, false]);
  for (const [row, town] of [
    [2, 'Nord'],
    [3, '12 rue du Puits'],
    [5, 'Pas-de-Calais'],
  ]) {
    expect(toDo(script).filter((line) => line.startsWith(`${row} Commune: «\u00a0${town}\u00a0»`))).toHaveLength(1);
  }
  expect(script.services.lookedUp.filter((query) => query.includes('Puits'))).toEqual([]);
});

it('that is far for everybody is the meeting point’s fault, told in one line before anybody has enrolled', async () => {
  const script = await unlocated();
  run(script, 'checkData');
  for (const name of ['Hébergeurs', 'Conducteurs']) {
    for (let row = 2; row < 2 + tab(script, name).length; row += 1)
      cell(script, name, row, 'Statut').setValue('En pause');
  }
  const weekend = tab(script, 'Week-ends').findIndex(({ Début }) => Début === '2026-11-28') + 2;
  cell(script, 'Week-ends', weekend, 'Latitude').setValue(43.3);
  run(script, 'checkData');
  expect(toDo(script).filter((line) => line.includes('à vol d’oiseau'))).toEqual([]);
  expect(toDo(script).filter((line) => line.startsWith(`${weekend} Latitude: La plupart`))).toHaveLength(1);
});
