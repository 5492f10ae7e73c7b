import { beforeAll, describe, expect, it } from 'vitest';
import type { AppsScript, AppsScriptSetup } from '../../../build/local/apps-script.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import type { Dialog, DialogAnswer } from '../../../build/local/world.ts';
import { contents, run, tab, workbench } from '../../workbench.ts';
import { ANSWER, driver, host, nomination, rowOf, START, settle, sheetNamed, shown, type, weekend } from './by-hand.ts';
import { copyOf, mailsOf, plannedWorkbook } from './planned.ts';

/** On the sample, D5 drives two guests to H16, who brings them back; four of D3's are at H20. */
const H16 = 'elise.thibaut@example.org';
const H20 = 'odile.sagot@example.org';

let planned: Spreadsheet;
/** Every mail, in the order in which they leave when nothing is in the way. */
let all: readonly string[];

beforeAll(async () => {
  planned = await plannedWorkbook();
  const script = await workbench(copyOf(planned));
  expect(run(script, 'sendMessages')).toMatchObject({ ok: true });
  all = mailsOf(script);
  expect(all).toHaveLength(12);
});

const opened = (setup: Partial<AppsScriptSetup> = {}) => workbench(copyOf(planned), setup);

/** The workbook once everything was sent; mails before that are the first twelve. */
async function announced(): Promise<AppsScript> {
  const script = await opened();
  expect(run(script, 'sendMessages')).toMatchObject({ ok: true });
  return script;
}

const lines = (script: AppsScript) => tab(script, 'Messages');
const line = (script: AppsScript, to: string) => {
  const found = lines(script).filter((each) => each.À === to);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
};
const addresses = (script: AppsScript, from = 0) => script.mails.slice(from).flatMap(({ to }) => to);
const previews = (script: AppsScript) => script.dialogs.filter(({ title }) => /^(Envoyer|Essai)/.test(title));

function sends(script: AppsScript): string {
  const { ok, message } = run(script, 'sendMessages');
  expect(ok, message).toBe(true);
  return message;
}

/** Nothing leaves, whatever is tried. */
function sendsNothing(script: AppsScript): void {
  const before = script.mails.length;
  expect(sends(script)).toContain('Tout le monde est au courant');
  expect(script.mails).toHaveLength(before);
}

/** A first answer to a preview, during which something happens; OK to all others. */
function during(happens: (script: AppsScript) => void): {
  answer: (dialog: Dialog) => DialogAnswer;
  on: (script: AppsScript) => void;
} {
  let at: AppsScript | null = null;
  let happened = false;
  return {
    on: (script) => {
      at = script;
    },
    answer: () => {
      if (!happened && at) {
        happened = true;
        happens(at);
      }
      return { button: 'OK' };
    },
  };
}

describe('a mail that the service refuses', () => {
  it('is Failed with the sentence of the service, all others leave, and nothing retries it', async () => {
    let refused = 0;
    const everyone = (await announced()).mails.map(({ to }) => to.join(','));
    for (const address of everyone) {
      const script = await opened();
      script.services.setMailFault((to) => (to === address ? `Invalid email: ${to}` : null));
      expect(sends(script)).toContain('1 message a été refusé');
      expect(mailsOf(script)).toEqual(all.filter((mail) => !mail.startsWith(`${address}|`)));
      expect(line(script, address)).toMatchObject({
        Statut: 'Échec',
        Erreur: `Invalid email: ${address}`,
        'Envoyé le': '',
      });
      expect(lines(script).filter(({ Statut }) => Statut === 'Envoyé')).toHaveLength(11);
      expect(script.triggers).toEqual([]);

      script.services.setMailFault(() => null);
      expect(sends(script)).toContain('1 message a été refusé');
      expect(script.mails).toHaveLength(11);
      refused += 1;
    }
    expect(refused).toBe(12);
  });

  it.each(['Brouillon', 'draft', 'DRAFT ', 'brouillon'])(
    'leaves once when a coordinator writes "%s"',
    async (written) => {
      const script = await opened();
      script.services.setMailFault((to) => (to === H16 ? 'Invalid email' : null));
      sends(script);
      script.services.setMailFault(() => null);
      settle(script, H16, written);
      expect(sends(script)).toBe('1 message envoyé.');
      expect([...mailsOf(script)].sort()).toEqual([...all].sort());
      expect(line(script, H16)).toMatchObject({ Statut: 'Envoyé', Erreur: '' });
      sendsNothing(script);
    },
  );

  it('counts those that failed before and now, but not what was said in other words since', async () => {
    const script = await opened();
    script.services.setMailFault((to) => (to === H16 ? 'Invalid email' : null));
    sends(script);
    host(script, 'H20', 'Courriel', 'odile@example.com');
    script.services.setMailFault((to) => (/elise|odile/.test(to) ? 'Invalid email' : null));
    expect(sends(script)).toContain('2 messages ont été refusés');
    weekend(script, 'Activité', 'Lecture');
    script.services.setMailFault(() => null);
    expect(sends(script)).not.toContain('refusé');
    expect(lines(script).filter(({ Statut }) => Statut === 'Échec')).toHaveLength(2);
    sendsNothing(script);
  });

  it('leaves in full to an address that is corrected, and nothing to the old one', async () => {
    const script = await opened();
    script.services.setMailFault((to) => (to === H16 ? 'Invalid email' : null));
    sends(script);
    host(script, 'H16', 'Courriel', 'elise@example.com');
    const before = script.mails.length;
    sends(script);
    expect(addresses(script, before)).toEqual(['elise@example.com']);
    expect(script.mails[before]?.subject).toBe('Samedi 28 novembre : vos invités'.replace(/ :/, '\u00a0:'));
    expect(script.mails[before]?.body).not.toContain('Ce qui change');
    expect(addresses(script)).not.toContain(H16);
    sendsNothing(script);
  });

  it('leaves in full to an address that changed after it had left, and nothing more to the old one', async () => {
    const script = await announced();
    host(script, 'H16', 'Courriel', 'elise@example.com');
    sends(script);
    expect(addresses(script, 12)).toEqual(['elise@example.com']);
    const [before, after] = [script.mails.find(({ to }) => to[0] === H16), script.mails[12]];
    expect(after?.body).toBe(before?.body);
    sendsNothing(script);
  });
});

describe('two coordinators at once', () => {
  it('cannot send: the second is told in a sentence, and writes nothing', async () => {
    const script = await opened();
    const before = contents(script);
    script.services.locks.holdElsewhere('document');
    const { ok, message } = run(script, 'sendMessages');
    expect(ok).toBe(false);
    expect(message.split('\n')).toHaveLength(1);
    expect(script.dialogs.map(({ text }) => text)).toEqual([message]);
    expect([script.mails, contents(script)]).toEqual([[], before]);
  });

  it('who both see the preview: the second to press OK sends nothing again', async () => {
    const first = during((script) => {
      // Meanwhile the other one, who saw the same, has pressed OK.
      expect(run(script, 'sendMessages')).toMatchObject({ ok: true });
    });
    const script = await opened({ answer: first.answer });
    first.on(script);
    expect(sends(script)).toContain('Tout le monde est au courant');
    expect(mailsOf(script)).toEqual(all);
    expect(lines(script)).toHaveLength(12);
  });

  it('wait for each other when the lock is taken during the preview', async () => {
    const other = during(({ services }) => services.locks.holdElsewhere('document'));
    const script = await opened({ answer: other.answer });
    other.on(script);
    const before = contents(script);
    expect(run(script, 'sendMessages').ok).toBe(false);
    expect([script.mails, contents(script)]).toEqual([[], before]);
  });
});

describe('a preview', () => {
  it('that is declined sends nothing and writes nothing', async () => {
    const script = await opened({ answer: () => ({ button: 'CANCEL' }) });
    const before = contents(script);
    expect(run(script, 'sendMessages')).toEqual({ ok: true, message: 'Rien n’est parti.' });
    expect([script.mails, script.triggers, contents(script)]).toEqual([[], [], before]);
  });

  it('is shown again when what would leave changed while it was read', async () => {
    const edit = during((script) => weekend(script, 'Activité', 'Lecture'));
    const script = await opened({ answer: edit.answer });
    edit.on(script);
    sends(script);
    const [one, two, ...more] = previews(script);
    expect(more).toEqual([]);
    expect(one?.text).not.toContain('Lecture');
    expect(two?.text).toContain('Des données ont changé depuis l’aperçu');
    expect(two?.text).toContain('Lecture');
    expect(script.mails).toHaveLength(12);
    expect(script.mails.filter(({ body }) => body.includes('Lecture'))).toHaveLength(4);
  });

  it('is shown again, and nothing leaves, when it is declined then', async () => {
    const edit = during((script) => host(script, 'H16', 'Téléphone', '06 00 00 00 00'));
    let asked = 0;
    const script = await opened({
      answer: (dialog) => {
        asked += 1;
        edit.answer(dialog);
        return { button: asked === 1 ? 'OK' : 'CANCEL' };
      },
    });
    edit.on(script);
    expect(run(script, 'sendMessages').message).toBe('Rien n’est parti.');
    expect([asked, script.mails.length]).toEqual([2, 0]);
  });

  it('is not shown again for a change that nobody is told', async () => {
    const edit = during((script) => nomination(script, 'N1', 'Santé', 'Malade'));
    const script = await opened({ answer: edit.answer });
    edit.on(script);
    sends(script);
    expect(previews(script)).toHaveLength(1);
    expect(mailsOf(script)).toEqual(all);
  });

  it('comes to nothing when Guests then contradicts itself: a sentence names the row', async () => {
    const edit = during((script) =>
      type(script, { tab: 'Invités', row: ['N° proposition', 'N10'], column: 'N° hébergeur' }, 'H999'),
    );
    const script = await opened({ answer: edit.answer });
    edit.on(script);
    const { ok, message } = run(script, 'sendMessages');
    expect(ok).toBe(false);
    expect(message).toContain('Rien n’est parti.');
    expect(message).toContain('H999');
    expect(message).toContain(`ligne ${rowOf(script, { tab: 'Invités', row: ['N° proposition', 'N10'] })}`);
    expect(script.mails).toEqual([]);
  });
});

describe('a workbook that changed since it was planned', () => {
  it.each([
    ['answers Non', (script: AppsScript) => host(script, 'H16', ANSWER, 'Non')],
    ['is paused', (script: AppsScript) => host(script, 'H16', 'Statut', 'En pause')],
    ['clears the answer', (script: AppsScript) => host(script, 'H16', ANSWER, '')],
  ])('a host who %s: nothing leaves, and a sentence names host, tab and row', async (_, change) => {
    const script = await opened();
    change(script);
    const { ok, message } = run(script, 'sendMessages');
    expect(ok).toBe(false);
    expect(message).toContain('Rien n’est parti.');
    expect(message).toContain('H16');
    expect(message).toContain(`« Invités ${START} »`.replace(/« | »/g, (quotes) => quotes.replace(' ', '\u00a0')));
    expect(message).toContain(`ligne ${rowOf(script, { tab: 'Invités', row: ['N° hébergeur', 'H16'] })}`);
    expect([script.mails, script.triggers]).toEqual([[], []]);
    expect(script.spreadsheet.getSheetByName('Messages')).toBeNull();
  });

  it('a driver who says no, a guest who withdrew, a home with a bed less: nothing leaves either', async () => {
    const changes: ((script: AppsScript) => void)[] = [
      (script) => driver(script, 'D5', ANSWER, 'Non'),
      (script) => driver(script, 'D5', ANSWER, 'Retour'),
      (script) => driver(script, 'D5', 'Places', 1),
      (script) => nomination(script, 'N10', 'Statut', 'Retiré'),
      (script) => host(script, 'H16', ANSWER, 1),
      (script) => host(script, 'H16', 'Vient chercher', 'Non'),
    ];
    for (const change of changes) {
      const script = await opened();
      change(script);
      const { ok, message } = run(script, 'sendMessages');
      expect(ok, String(change)).toBe(false);
      expect(message).toMatch(/^Rien n’est parti\. .*ligne \d+/);
      expect([script.mails, script.triggers]).toEqual([[], []]);
    }
  });
});

describe('the Messages tab between runs', () => {
  const LAST = 12;

  it('with a key that cannot be read: nothing leaves, and a sentence names the row', async () => {
    let tried = 0;
    for (const key of [
      '',
      'x',
      'RC',
      '2026-11-28/runSheet/D3',
      '2026-13-28/runSheet/D3/1/to.1',
      '2026-11-28/nothing/D3/1/to.1',
    ]) {
      const script = await announced();
      const row = rowOf(script, { tab: 'Messages', row: ['À', H16] });
      sheetNamed(script, 'Messages').getRange(row, 1).setValue(key);
      weekend(script, 'Activité', 'Lecture');
      const { ok, message } = run(script, 'sendMessages');
      expect(ok).toBe(false);
      expect(message).toContain(`ligne ${row}`);
      expect(script.mails).toHaveLength(LAST);
      tried += 1;
    }
    expect(tried).toBe(6);
  });

  it('with a line settled as Sent: nothing leaves again', async () => {
    const script = await announced();
    for (const status of ['Incertain', '?', '', 'Sent', 'envoyée']) {
      settle(script, H16, status);
      sendsNothing(script);
    }
  });

  it('with an unsure line settled as Draft: it leaves again, once', async () => {
    const script = await announced();
    settle(script, H16, 'Incertain');
    sendsNothing(script);
    settle(script, H16, 'Brouillon');
    expect(sends(script)).toBe('1 message envoyé.');
    expect(addresses(script, LAST)).toEqual([H16]);
    expect(mailsOf(script)[LAST]).toBe(all.find((mail) => mail.startsWith(`${H16}|`)));
    sendsNothing(script);
  });

  it('with a draft cancelled by hand: it stays unsent, and coordinators read so', async () => {
    const script = await opened();
    script.services.quotas.email.setLimit(4);
    sends(script);
    settle(script, H20, 'Annulé');
    script.services.quotas.email.setLimit(100);
    expect(sends(script)).toContain('1 message annulé à la main');
    expect(addresses(script)).not.toContain(H20);
    expect(script.mails).toHaveLength(11);
    expect(sends(script)).toContain('1 message annulé à la main');
    expect(script.mails).toHaveLength(11);
  });

  it('sorted any way: nothing leaves twice', async () => {
    const script = await announced();
    const sheet = sheetNamed(script, 'Messages');
    for (let column = 1; column <= 9; column += 1) {
      for (const ascending of [true, false]) {
        sheet.getRange(2, 1, 12, 9).sort({ column, ascending });
        sendsNothing(script);
      }
    }
    weekend(script, 'Activité', 'Lecture');
    sends(script);
    expect(addresses(script, LAST).sort()).toEqual(
      lines(script)
        .filter(({ Nature }) => Nature === 'Changement pour les hébergeurs')
        .map((each) => String(each.À))
        .sort(),
    );
    expect(script.mails).toHaveLength(LAST + 4);
  });

  it('with columns of their own, columns elsewhere, headers in English: nothing leaves twice, new lines are in place', async () => {
    const script = await announced();
    const sheet = sheetNamed(script, 'Messages');
    sheet.insertColumnsAfter(1, 2);
    sheet.getRange(1, 2, 13, 1).setValues([['Lu par'], ...new Array(12).fill(['Ana'])]);
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 3);
    // The status moves to the far right, the key behind it.
    const width = sheet.getLastColumn();
    for (const [from, to] of [
      [9, width + 1],
      [1, width + 2],
    ] as const) {
      const moved = sheet.getRange(1, from, 13, 1).getDisplayValues();
      sheet.getRange(1, to, 13, 1).setValues(moved.map(([text]) => [text === '' ? '' : `'${text}`]));
      sheet.getRange(1, from, 13, 1).clear();
    }
    sendsNothing(script);

    const headers = sheet.getRange(1, 1, 1, width + 2);
    const english: Record<string, string> = {
      Clé: 'Key',
      'Week-end': 'Weekend',
      Nature: 'Kind',
      À: 'To',
      Langue: 'Language',
      Objet: 'Subject',
      Statut: 'Status',
      'Envoyé le': 'Sent at',
      Erreur: 'Error',
    };
    headers.setValues(headers.getDisplayValues().map((row) => row.map((text) => english[text] ?? text)));
    sendsNothing(script);
    weekend(script, 'Activité', 'Lecture');
    sends(script);
    expect(script.mails).toHaveLength(LAST + 4);
    const added = tab(script, 'Messages').slice(LAST);
    expect(added.map((each) => each.Status)).toEqual(new Array(4).fill('Envoyé'));
    expect(added.map((each) => each['Lu par'])).toEqual(new Array(4).fill(''));
    sendsNothing(script);
  });

  it('with copies of its lines, whatever their status: nothing leaves twice', async () => {
    let copies = 0;
    for (const status of ['Envoyé', 'Brouillon', 'Échec', 'Incertain', 'Annulé', 'Envoi en cours']) {
      const script = await announced();
      const sheet = sheetNamed(script, 'Messages');
      const rows = sheet.getRange(2, 1, 12, 9).getDisplayValues();
      const at = rows[0]?.length ? 7 : 0;
      const again = rows.map((row) => row.map((text, i) => `'${i === at - 1 ? status : text}`));
      sheet.getRange(14, 1, 12, 9).setValues(again);
      const before = script.mails.length;
      sends(script);
      sends(script);
      expect(script.mails, status).toHaveLength(before);
      copies += again.length;
    }
    expect(copies).toBe(72);
  });

  it('with a draft copied: it leaves once', async () => {
    const script = await opened();
    script.services.quotas.email.setLimit(4);
    sends(script);
    const sheet = sheetNamed(script, 'Messages');
    const rows = sheet
      .getRange(2, 1, 12, 9)
      .getDisplayValues()
      .map((row) => row.map((text) => `'${text}`));
    sheet.getRange(14, 1, 12, 9).setValues(rows);
    script.services.quotas.email.setLimit(100);
    sends(script);
    sends(script);
    expect([...mailsOf(script)].sort()).toEqual([...all].sort());
    expect(lines(script).filter(({ Statut }) => Statut === 'Brouillon')).toEqual([]);
  });
});

describe('the Messages tab during a run', () => {
  type Meanwhile = (script: AppsScript) => void;

  const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

  /** At every call around a mail, somebody does something once; then the run is repeated until nothing is left. */
  async function atEveryCall(meanwhile: Meanwhile, judge: (script: AppsScript, call: number) => void): Promise<number> {
    const probe = await opened();
    const methods: string[] = [];
    probe.meter.reset();
    probe.meter.onCall = ({ method }) => methods.push(method);
    run(probe, 'sendMessages');
    const mails = methods.flatMap((method, i) => (method === 'MailApp.sendEmail' ? [i + 1] : []));
    // From before the first mail until the second is on its way, and from the last to the end.
    const around = [
      ...between((mails[0] ?? 0) - 12, (mails[1] ?? 0) + 1),
      ...between(mails.at(-1) ?? 0, methods.length),
    ];
    let tried = 0;
    for (const call of around) {
      const script = await opened();
      script.meter.reset();
      script.meter.onCall = ({ number }) => {
        if (number === call) meanwhile(script);
      };
      run(script, 'sendMessages');
      script.meter.onCall = undefined;
      for (let again = 0; again < 3 && !sends(script).startsWith('Tout le monde'); again += 1);
      judge(script, call);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(40);
    return tried;
  }

  const once = (script: AppsScript, call: number) => {
    expect([...mailsOf(script)].sort(), `call ${call}: a mail left twice, or not at all`).toEqual([...all].sort());
    const named = lines(script).filter(({ Clé }) => Clé !== '');
    expect(
      named.map(({ Statut }) => Statut),
      `call ${call}`,
    ).toEqual(new Array(12).fill('Envoyé'));
  };

  it('sorted at any call: each mail leaves once, if need be when it is run again', async () => {
    await atEveryCall((script) => {
      const sheet = sheetNamed(script, 'Messages');
      if (sheet.getLastRow() > 1) sheet.getRange(2, 1, sheet.getLastRow() - 1, 9).sort({ column: 4, ascending: false });
    }, once);
  });

  it('with a line above all others at any call: as well', async () => {
    await atEveryCall((script) => {
      sheetNamed(script, 'Messages').insertRowBefore(2);
    }, once);
  });

  it('with a waiting line deleted at any call: the others leave once, and that one too', async () => {
    await atEveryCall((script) => {
      const sheet = sheetNamed(script, 'Messages');
      const draft = shown(script, 'Messages').findLastIndex((row) => row[6] === 'Brouillon');
      if (draft > 0) sheet.deleteRow(draft + 1);
    }, once);
  });

  it('with a waiting line cancelled by hand at any call: it does not leave', async () => {
    let cancelled = 0;
    await atEveryCall(
      (script) => {
        const rows = shown(script, 'Messages');
        const draft = rows.findLastIndex((row) => row[6] === 'Brouillon');
        if (draft > 0)
          sheetNamed(script, 'Messages')
            .getRange(draft + 1, 7)
            .setValue('Annulé');
      },
      (script, call) => {
        const sent = mailsOf(script);
        expect(new Set(sent).size, `call ${call}`).toBe(sent.length);
        const by = lines(script).filter(({ Statut }) => Statut === 'Annulé');
        for (const { À } of by) expect(addresses(script), `call ${call}`).not.toContain(À);
        expect(sent.length + by.length).toBe(12);
        cancelled += by.length;
      },
    );
    expect(cancelled).toBeGreaterThan(25);
  });
});

describe('the Messages tab during a run that a trigger started', () => {
  it('with a waiting line deleted: the next run goes on, and that line waits for a person', async () => {
    const script = await opened();
    script.services.quotas.email.setLimit(4);
    sends(script);
    script.services.quotas.email.setLimit(100);
    script.meter.onCall = ({ method }) => {
      if (method !== 'MailApp.sendEmail' || script.mails.length !== 5) return;
      sheetNamed(script, 'Messages').deleteRow(rowOf(script, { tab: 'Messages', row: ['Statut', 'Brouillon'] }));
    };
    for (let minutes = 0; minutes < 60 && script.triggers.length > 0; minutes += 15) {
      script.sleep(15 * 60_000);
      expect(script.runDueTriggers()).toEqual([{ functionName: 'continueSending' }]);
    }
    expect(script.triggers).toEqual([]);
    expect([script.mails.length, lines(script).length]).toEqual([11, 11]);
    script.meter.onCall = undefined;
    expect(sends(script)).toBe('1 message envoyé.');
    expect([...mailsOf(script)].sort()).toEqual([...all].sort());
  });
});

describe('a weekend that nobody planned', () => {
  it('sends nothing, and says what to do first', async () => {
    const script = await opened();
    const book = script.spreadsheet;
    const guests = book.getSheetByName(`Invités ${START}`);
    if (guests) book.deleteSheet(guests);
    const { ok, message } = run(script, 'sendMessages');
    expect(ok).toBe(false);
    expect(message).toContain('planifiez-le');
    expect(script.mails).toEqual([]);
  });
});
