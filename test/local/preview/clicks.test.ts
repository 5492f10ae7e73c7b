import { expect, test } from 'vitest';
import type { MailView, PreviewView, RunView } from '../../../build/local/preview/view.ts';
import { ask, click, served, smallScript } from './served.ts';

async function ran(url: string, functionName: string, tab?: number): Promise<RunView> {
  return JSON.parse((await click(`${url}menu`, { function: functionName, tab })).body) as RunView;
}

test('a click on a menu item runs it and tells what changed', () =>
  served({}, async (url, script) => {
    const { preview, error } = await ran(url, 'plan');
    expect(error).toBeUndefined();
    expect(preview.tabs.map(({ name }) => name)).toContain('Guests');
    expect(preview.tabs.find(({ id }) => id === preview.activeTab)?.name).toBe('Guests');
    expect(preview.toasts).toEqual([{ number: 1, title: 'Planned', message: '1 hosted', seconds: 3 }]);
    expect(preview.mails).toMatchObject([{ number: 1, subject: 'Your guests', to: 'host@example.org' }]);
    expect(preview.meter.calls).toBe(script.meter.calls);
  }));

test('what a dialog asked and was answered is told; an item of a submenu runs too', () =>
  served({}, async (url) => {
    const { preview } = await ran(url, 'ask');
    expect(preview.dialogs).toEqual([{ number: 1, title: 'Weekend', text: 'Which?', button: 'OK', typed: 'Saturday' }]);
    expect(preview.toasts.map(({ message }) => message)).toEqual(['Saturday']);
  }));

test('what the script throws comes back as its message', () =>
  served({}, async (url) => {
    expect((await ran(url, 'fail')).error).toBe('The column "Beds" is missing.');
  }));

test('the item runs with the tab that the person looks at as the active one', () =>
  served({}, async (url, script) => {
    const toDo = script.spreadsheet.getSheetByName('To do')?.getSheetId();
    expect((await ran(url, 'where', toDo)).preview.toasts.at(-1)?.message).toBe('To do');
    expect((await ran(url, 'where', 12_345)).preview.toasts.at(-1)?.message).toBe('To do');
  }));

test('letting time pass moves the clock a quarter of an hour and runs what was due', () =>
  served({}, async (url, script) => {
    script.load(`
      function later() { SpreadsheetApp.getActive().toast('Later') }
      function broken() { throw new Error('No more quota.') }
      function plant() {
        ScriptApp.newTrigger('broken').timeBased().after(20 * 60000).create();
        ScriptApp.newTrigger('later').timeBased().after(20 * 60000).create();
      }`);
    script.run('plant');
    const waited = async () => JSON.parse((await click(`${url}wait`, {})).body) as RunView;
    const before = await waited();
    expect([before.preview.clock, before.error, before.preview.toasts]).toEqual(['27 Nov 2026, 20:45', undefined, []]);
    const after = await waited();
    expect([after.preview.clock, after.error]).toEqual(['27 Nov 2026, 21:00', 'broken: No more quota.']);
    expect(after.preview.toasts.map(({ message }) => message)).toEqual(['Later']);
    expect((await ask(`${url}wait`, { method: 'POST' })).status).toBe(403);
  }));

test('only functions that stand in a menu can be run', () =>
  served({ language: 'fr' }, async (url, script) => {
    for (const name of ['notInTheMenu', 'onOpen', 'toString', '']) {
      const answer = await click(`${url}menu`, { function: name });
      expect([answer.status, answer.body]).toEqual([404, '{"error":"Ce n’est pas un élément du menu."}']);
    }
    for (const body of ['', 'null', '[]', '{"function":["plan"]}', '{"function":', `"${'x'.repeat(20_000)}"`]) {
      const answer = await ask(`${url}menu`, { method: 'POST', headers: { 'X-Preview': '1' }, body });
      expect(answer.status).toBe(404);
    }
    expect(script.toasts).toEqual([]);
  }));

test('a mail is shown with its headers and text, its HTML apart and powerless, its message to download', () =>
  served({}, async (url) => {
    await ran(url, 'plan');
    const mail = JSON.parse((await ask(`${url}mail/1`)).body) as MailView;
    expect(mail).toEqual({
      number: 1,
      subject: 'Your guests',
      from: 'Homestays <coordinator@example.org>',
      to: 'host@example.org',
      cc: 'other@example.org',
      bcc: '',
      replyTo: '',
      date: '27 Nov 2026, 20:30',
      text: 'Amir comes.',
      hasHtml: true,
      files: [],
      forms: [],
    });
    const html = await ask(`${url}mail/1/body.html`);
    expect(html.body).toContain('<p>Amir</p>');
    const policy = String(html.headers['content-security-policy']).split('; ');
    expect(policy).toContain('sandbox');
    expect(policy).toContain("default-src 'none'");
    const message = await ask(`${url}mail/1/message.eml`);
    expect(message.headers['content-disposition']).toBe('attachment; filename="1.eml"');
    expect(message.body).toMatch(/^Subject: Your guests\r$/m);
    for (const path of ['mail/2', 'mail/0', 'mail/1/other', 'mail/x']) {
      expect((await ask(`${url}${path}`)).status).toBe(404);
    }
  }));

test('starting again gives the script anew, where that is possible', async () => {
  await served({ reload: smallScript }, async (url) => {
    const before = (await ran(url, 'plan')).preview;
    expect([before.tabs.length, before.canRestart]).toEqual([3, true]);
    const after = JSON.parse((await click(`${url}restart`, {})).body) as PreviewView;
    expect([after.tabs.length, after.toasts.length, after.mails.length]).toEqual([2, 0, 0]);
    const state = JSON.parse((await ask(`${url}state`)).body) as PreviewView;
    expect(state.tabs).toEqual(after.tabs);
  });
  await served({}, async (url) => {
    expect((await click(`${url}restart`, {})).status).toBe(404);
  });
});
