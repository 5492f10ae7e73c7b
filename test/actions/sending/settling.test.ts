import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { Scalar } from '../../../build/local/spreadsheet/model/typing.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { copyOf, plannedWorkbook } from './planned.ts';

const QUARTER = 15 * 60_000;

const planned = plannedWorkbook();
const open = async () => workbench(copyOf(await planned));

/** Writes to a cell of the row whose first cell is `id`. */
function write(script: AppsScript, place: { tab: string; id: unknown; header: string }, value: Scalar): void {
  const rows = tab(script, place.tab);
  const row = rows.findIndex((each) => Object.values(each)[0] === place.id);
  const column = Object.keys(rows[0] ?? {}).indexOf(place.header);
  if (row < 0 || column < 0) throw new Error(`No ${place.header} of ${String(place.id)} in ${place.tab}`);
  script.spreadsheet
    .getSheetByName(place.tab)!
    .getRange(row + 2, column + 1)
    .setValue(value);
}

const lines = (script: AppsScript) => tab(script, 'Messages');
const statuses = (script: AppsScript) => lines(script).map((line) => line.Statut);
const aHost = (script: AppsScript) => lines(script).find((line) => String(line.Nature).startsWith('Confirmation'))!;
const hostOf = (script: AppsScript, to: unknown) => tab(script, 'Hébergeurs').find((row) => row.Courriel === to)!;

describe('while mails leave', () => {
  it('the person sees how far it is', async () => {
    const script = await open();
    run(script, 'sendMessages');
    expect(script.mails.length).toBeGreaterThanOrEqual(10);
    const told = script.toasts.map(({ message }) => message.replace(/\u00a0/g, ' '));
    expect(told).toContain(`Envoi : 10 sur ${script.mails.length}…`);
  });
});

describe('what people settle by hand', () => {
  it('an unsure line that is cancelled is sent to nobody', async () => {
    const script = await open();
    run(script, 'sendMessages');
    const { Clé: id } = aHost(script);
    write(script, { tab: 'Messages', id, header: 'Statut' }, 'Incertain');
    write(script, { tab: 'Messages', id, header: 'Erreur' }, 'Envoi interrompu');
    write(script, { tab: 'Messages', id, header: 'Statut' }, 'Annulé');
    const before = script.mails.length;
    run(script, 'sendMessages');
    expect(script.mails).toHaveLength(before);
  });

  it('a host’s number written in another way is the same host', async () => {
    const script = await open();
    run(script, 'sendMessages');
    const host = hostOf(script, aHost(script).À)['N° hébergeur'];
    write(script, { tab: 'Hébergeurs', id: host, header: 'N° hébergeur' }, String(host).toLowerCase());
    const before = script.mails.length;
    run(script, 'sendMessages');
    expect(script.mails).toHaveLength(before);
  });

  it('a host’s number given to somebody else: whoever was told is told that nobody comes', async () => {
    const script = await open();
    run(script, 'sendMessages');
    const to = aHost(script).À;
    const id = hostOf(script, to)['N° hébergeur'];
    write(script, { tab: 'Hébergeurs', id, header: 'Nom' }, 'Nouvelle Personne');
    write(script, { tab: 'Hébergeurs', id, header: 'Courriel' }, 'nouvelle@example.org');
    write(script, { tab: 'Hébergeurs', id, header: '2026-11-28' }, 'Non');
    expect(run(script, 'planWeekend').ok).toBe(true);
    const before = script.mails.length;
    run(script, 'sendMessages');
    const cancelled = script.mails.slice(before).filter(({ subject }) => subject.includes('pas d’accueil'));
    expect(cancelled.map((mail) => mail.to)).toEqual([[to]]);
    expect(cancelled[0]?.body).not.toContain('Nouvelle');
  });
});

describe('a mail service in trouble', () => {
  it('that takes no more for the moment: all stay drafts and leave by themselves, once', async () => {
    const script = await open();
    let busy = true;
    const said = 'Service invoked too many times in a short time: email. Try Utilities.sleep(1000) between calls.';
    script.services.setMailFault(() => (busy ? said : null));
    run(script, 'sendMessages');
    expect(new Set(statuses(script))).toEqual(new Set(['Brouillon']));
    expect(script.triggers).toHaveLength(1);
    busy = false;
    script.sleep(QUARTER);
    script.runDueTriggers();
    expect(new Set(statuses(script))).toEqual(new Set(['Envoyé']));
    expect(script.mails).toHaveLength(lines(script).length);
    expect(script.triggers).toHaveLength(0);
  });

  it('that fails without saying at what: one line is unsure and stays so, the others leave', async () => {
    const script = await open();
    let failures = 0;
    script.services.setMailFault(() => {
      failures += 1;
      return failures === 3 ? 'Service error: Mail' : null;
    });
    run(script, 'sendMessages');
    expect(script.mails).toHaveLength(2);
    script.sleep(QUARTER);
    script.runDueTriggers();
    run(script, 'sendMessages');
    const unsure = lines(script).filter((line) => line.Statut === 'Incertain');
    expect(unsure.map((line) => line.Erreur)).toEqual(['Service error: Mail']);
    expect(script.mails).toHaveLength(lines(script).length - 1);
    expect(script.mails.map((mail) => mail.to.join())).not.toContain(unsure[0]?.À);
  });
});

describe('what the plan overtakes while it waits for the quota', () => {
  it('stays a draft that says so, its trigger too, and leaves once a coordinator has seen what is to be said instead', async () => {
    const script = await open();
    script.services.quotas.email.setLimit(4);
    run(script, 'sendMessages');
    const first = script.mails.length;
    const waiting = lines(script).filter(
      (line) => line.Statut === 'Brouillon' && String(line.Nature).startsWith('Confirmation'),
    );
    expect(waiting.length).toBeGreaterThan(1);
    script.services.quotas.email.setLimit(100);
    const weekend = tab(script, 'Week-ends').at(-1)!;
    write(script, { tab: 'Week-ends', id: weekend.Début, header: 'Message aux hébergeurs' }, 'Pensez aux serviettes.');
    script.sleep(QUARTER);
    script.runDueTriggers();
    const hosts = waiting.map((line) => line.À);
    expect(script.mails.slice(first).filter((mail) => hosts.includes(mail.to.join()))).toEqual([]);
    const now = lines(script).filter((line) => hosts.includes(line.À));
    expect(new Set(now.map((line) => line.Statut))).toEqual(new Set(['Brouillon']));
    expect(now.every((line) => String(line.Erreur).includes('Relancez'))).toBe(true);
    expect(script.triggers).toHaveLength(1);
    run(script, 'sendMessages');
    const told = script.mails.slice(first).filter((mail) => hosts.includes(mail.to.join()));
    expect(told.map((mail) => mail.to.join()).sort()).toEqual(hosts.map(String).sort());
    expect(told.every((mail) => mail.body.includes('serviettes'))).toBe(true);
    expect(script.triggers).toHaveLength(0);
  });
});

describe('calls for help', () => {
  it('go to approved people whose cell of the weekend is empty, once, and end when it begins', async () => {
    const script = await open();
    const silent = ['Hébergeurs', 'Conducteurs'].flatMap((name) =>
      tab(script, name).filter((row) => row.Statut === 'Validé' && row['2026-11-28'] === '' && row.Courriel !== ''),
    );
    expect(silent.length).toBeGreaterThan(3);
    const [doubtful, ...others] = silent;
    const [header = ''] = Object.keys(doubtful!);
    write(
      script,
      { tab: header === 'N° hébergeur' ? 'Hébergeurs' : 'Conducteurs', id: doubtful![header], header: '2026-11-28' },
      'je vous redis jeudi',
    );
    run(script, 'askWhoCanHelp');
    const households = [...new Set(others.map((row) => String(row.Courriel)))];
    expect(script.mails.map((mail) => mail.to.join()).sort()).toEqual(households.sort());
    run(script, 'askWhoCanHelp');
    expect(script.mails).toHaveLength(households.length);

    const late = await open();
    late.sleep(86_400_000);
    run(late, 'askWhoCanHelp');
    expect(late.mails).toHaveLength(0);
  });
});
