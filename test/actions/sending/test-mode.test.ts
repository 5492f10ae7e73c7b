import { beforeAll, describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { contents, run, tab, workbench } from '../../workbench.ts';
import { setting, weekend } from './by-hand.ts';
import { copyOf, mailsOf, plannedWorkbook } from './planned.ts';

const COORDINATORS = 'coordination@calais.example';

let planned: Spreadsheet;
/** Every mail to the people themselves. */
let all: readonly string[];

beforeAll(async () => {
  planned = await plannedWorkbook();
  const script = await workbench(copyOf(planned));
  expect(run(script, 'sendMessages')).toMatchObject({ ok: true });
  all = mailsOf(script);
});

async function testing(written = 'Oui'): Promise<AppsScript> {
  const script = await workbench(copyOf(planned));
  setting(script, 'Mode essai', written);
  return script;
}

const plain = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');
const status = (script: AppsScript) => tab(script, 'Week-ends').at(-1)?.Statut;

function sends(script: AppsScript): string {
  const { ok, message } = run(script, 'sendMessages');
  expect(ok, message).toBe(true);
  return plain(message);
}

describe('test mode', () => {
  it('sends every mail to the coordinators, saying to whom it would go, and nothing to anybody else', async () => {
    const script = await testing();
    expect(sends(script)).toBe('Essai : 12 messages envoyés à la coordination.');
    expect(plain(script.dialogs[0]?.title)).toBe('Essai : 12 messages');
    expect(plain(script.dialogs[0]?.text)).toContain(`tout ira à ${COORDINATORS}`);
    expect(script.mails.map(({ to, cc, bcc }) => [...to, ...cc, ...bcc])).toEqual(new Array(12).fill([COORDINATORS]));
    const readers = all.map((mail) => mail.slice(0, mail.indexOf('|')));
    script.mails.forEach(({ body, subject }, i) => {
      const [first, ...rest] = body.split('\n\n');
      expect(plain(first).replace(/\n/g, ' ')).toMatch(/^(Essai : ce message irait|Test: this message would go) /);
      expect(first).toContain(readers[i]);
      expect(`${readers[i]}|${subject}|${rest.join('\n\n')}`).toBe(all[i]);
    });
  });

  it('leaves the weekend planned; real sending afterwards sends everything, once', async () => {
    const script = await testing();
    sends(script);
    expect(status(script)).toBe('Planifié');
    expect(tab(script, 'Messages').every(({ Clé }) => String(Clé).startsWith('test/'))).toBe(true);
    setting(script, 'Mode essai', 'Non');
    expect(sends(script)).toBe('12 messages envoyés.');
    expect(mailsOf(script).slice(12)).toEqual(all);
    expect(status(script)).toBe('Annoncé');
    expect(sends(script)).toContain('Tout le monde est au courant');
    expect(script.mails).toHaveLength(24);
  });

  it('tries a change before people are told of it, who then are told', async () => {
    const script = await workbench(copyOf(planned));
    sends(script);
    setting(script, 'Mode essai', 'Oui');
    weekend(script, 'Activité', 'Lecture');
    expect(sends(script)).toBe('Essai : 4 messages envoyés à la coordination.');
    expect(script.mails.slice(12).flatMap(({ to }) => to)).toEqual(new Array(4).fill(COORDINATORS));
    setting(script, 'Mode essai', 'Non');
    expect(sends(script)).toBe('4 messages envoyés.');
    expect(script.mails.slice(16).flatMap(({ to }) => to)).not.toContain(COORDINATORS);
    expect(script.mails.slice(16).every(({ body }) => body.startsWith('Ce qui change'))).toBe(true);
  });

  it('goes to the first address alone where there are several', async () => {
    const script = await testing();
    setting(script, 'Courriel de la coordination', 'une@calais.example, deux@calais.example');
    sends(script);
    expect(new Set(script.mails.flatMap(({ to }) => to))).toEqual(new Set(['une@calais.example']));
  });

  it.each(['peut-être', 'oui ?', '1', 'x'])('is on where it says "%s", which is not a clear no', async (written) => {
    const script = await testing(written);
    sends(script);
    expect(new Set(script.mails.flatMap(({ to }) => to))).toEqual(new Set([COORDINATORS]));
  });

  it('without an address to send to sends nothing, writes nothing and says what is missing', async () => {
    const script = await testing();
    setting(script, 'Courriel de la coordination', '');
    const before = contents(script);
    const { ok, message } = run(script, 'sendMessages');
    expect(ok).toBe(false);
    expect(plain(message)).toContain('mode essai');
    expect(message).toContain('Rien n’est parti.');
    expect([script.mails, script.triggers, contents(script)]).toEqual([[], [], before]);
  });

  it('keeps what waits for people waiting, and lets it leave when the test is over', async () => {
    const script = await workbench(copyOf(planned));
    script.services.quotas.email.setLimit(4);
    sends(script);
    expect(script.triggers).toHaveLength(1);
    setting(script, 'Mode essai', 'Oui');
    script.services.quotas.email.setLimit(100);
    for (let i = 0; i < 3; i += 1) {
      script.sleep(15 * 60_000);
      expect(script.runDueTriggers()).toEqual([{ functionName: 'continueSending' }]);
    }
    expect(script.mails).toHaveLength(4);
    expect(script.triggers).toHaveLength(1);

    sends(script);
    const tests = script.mails.slice(4).flatMap(({ to }) => to);
    expect(new Set(tests)).toEqual(new Set([COORDINATORS]));
    expect(script.triggers).toHaveLength(1);

    setting(script, 'Mode essai', 'Non');
    script.sleep(15 * 60_000);
    expect(script.runDueTriggers()).toEqual([{ functionName: 'continueSending' }]);
    const toPeople = mailsOf(script).filter(
      (mail) => !plain(mail).includes('Essai : ce message') && !mail.includes('Test: this'),
    );
    expect([...toPeople].sort()).toEqual([...all].sort());
    expect(script.triggers).toEqual([]);
  });
});
