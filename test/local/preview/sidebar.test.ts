import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { CallView, PreviewView } from '../../../build/local/preview/view.ts';
import { inBrowser, type Window } from '../../browser.ts';
import { scriptOf } from '../script.ts';
import { ask, click, served } from './served.ts';

/** A page as a script may show it: a doctype of its own, buttons that call the server, a place for what comes back. */
const SIDEBAR = `<!doctype html>
<html lang="fr">
  <body>
    <p id="answer">nothing yet</p>
    <button id="add">Add</button>
    <button id="fail">Fail</button>
    <script>
      const say = (value, extra) => { answer.textContent = JSON.stringify([value, extra]); };
      const run = google.script.run.withSuccessHandler(say).withFailureHandler((error, extra) => say(error.message, extra));
      add.onclick = () => {
        const returned = run.withUserObject('mine').addBeds({ host: 'Zoé', beds: [3, undefined] });
        document.title = String(returned);
      };
      document.getElementById('fail').onclick = () => run.withUserObject(7).breakDown();
    </script>
  </body>
</html>`;

const SCRIPT = `
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Weekend')
      .addItem('Sidebar', 'showSidebar').addItem('Modal', 'showModal').addItem('Modeless', 'showModeless').addToUi();
  }
  const page = () => HtmlService.createHtmlOutput(${JSON.stringify(SIDEBAR).replaceAll('</', '<\\/')});
  function showSidebar() { SpreadsheetApp.getUi().showSidebar(page().setTitle('Changes')) }
  function showModal() { SpreadsheetApp.getUi().showModalDialog(page().setWidth(411).setHeight(233), 'Which home?') }
  function showModeless() { SpreadsheetApp.getUi().showModelessDialog(page(), 'Help') }
  function showTwo() {
    const ui = SpreadsheetApp.getUi();
    ui.showSidebar(HtmlService.createHtmlOutput('one').setTitle('First'));
    ui.showSidebar(HtmlService.createHtmlOutput('two').setTitle('Second'));
  }
  function addBeds({ host, beds }) {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('B2').setValue(host + ' ' + beds.length + ' ' + beds[1]);
    return { added: beds[0] };
  }
  function breakDown() { throw new Error('No home “H9”.') }
  function asks() {
    const ui = SpreadsheetApp.getUi();
    SpreadsheetApp.getActive().toast('Soon');
    return ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES;
  }
  function when() { return { at: [new Date(0)], beds: 2 } }
  function method() { return { beds: () => 2 } }
  function nothing() {}
  function echo(value) { return value }
  function hidden_() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('reached') }
`;

function weekendScript(): AppsScript {
  const script = scriptOf(SCRIPT);
  script.open();
  return script;
}

/** The preview of the script in a browser's window, once the item of its menu was clicked. */
function previewed<T>(
  item: string | null,
  work: (page: Page, script: AppsScript, url: string) => Promise<T>,
  window: Window = {},
): Promise<T> {
  const script = weekendScript();
  return served({ script }, (url) =>
    inBrowser(window, async (page) => {
      await page.goto(url);
      if (item !== null) {
        await page.getByRole('menuitem', { name: 'Weekend' }).click();
        await page.getByRole('menuitem', { name: item, exact: true }).click();
      }
      return work(page, script, url);
    }),
  );
}

const sidebar = (page: Page) => page.frameLocator('#sidebar iframe');

/** Runs code in the sidebar's own page. */
async function inSidebar(page: Page, code: string): Promise<unknown> {
  await sidebar(page).locator('#answer').waitFor();
  const frame = page.frames().find((each) => each.url().includes('/page/'));
  return frame?.evaluate(code);
}

/** What a call in the sidebar's page came to: the value or the error's message, and whether it was caught at once. */
function callInSidebar(page: Page, call: string): Promise<unknown> {
  return inSidebar(
    page,
    `new Promise((resolve) => {
      const run = google.script.run
        .withSuccessHandler((value) => resolve(['success', value]))
        .withFailureHandler((error) => resolve(['failure', error.message]));
      try { ${call} } catch (error) { resolve([error.name, error.message]) }
    })`,
  );
}

const CALLS: readonly (readonly [call: string, outcome: unknown])[] = [
  ['run.echo(new Date(0))', ['TypeError', 'Failed due to illegal value in property: 0']],
  ['run.echo("a", () => 1)', ['TypeError', 'Failed due to illegal value in property: 1']],
  ['run.echo({ host: { since: new Date(0) } })', ['TypeError', 'Failed due to illegal value in property: since']],
  ['run.echo([1, document.body])', ['TypeError', 'Failed due to illegal value in property: 1']],
  ['run.echo(new Map())', ['TypeError', 'Failed due to illegal value in property: 0']],
  ['const a = {}; a.self = [a]; run.echo(a)', ['TypeError', 'Failed due to circular reference.']],
  ['run.hidden_()', ['TypeError', 'run.hidden_ is not a function']],
  ['run.page()', ['TypeError', 'run.page is not a function']],
  ['run.echo({ a: undefined, b: [undefined, null, "é"], c: 1.5 })', ['success', { b: [null, null, 'é'], c: 1.5 }]],
  ['run.echo("</script>")', ['success', '</script>']],
  ['run.nothing()', ['success', null]],
  ['run.when()', ['success', null]],
  ['run.method()', ['success', null]],
  ['run.asks()', ['success', true]],
];

describe('a sidebar in the preview', () => {
  test('calls a function of the script, shows what it returned, and the sheet shows what it wrote', () =>
    previewed('Sidebar', async (page) => {
      const frame = sidebar(page);
      expect(await page.locator('#sidebar h2').textContent()).toBe('Changes');
      expect(await page.locator('#sidebar').evaluate((panel) => panel.offsetWidth)).toBe(300);
      await frame.locator('#add').click();
      await frame.getByText('[{"added":3},"mine"]').waitFor();
      await page.locator('td[data-name="B2"]', { hasText: 'Zoé 2 null' }).waitFor();
      expect(await inSidebar(page, 'document.title')).toBe('undefined');
      // The page is the same one still: only the sheet was drawn anew.
      expect(await frame.locator('#answer').textContent()).toBe('[{"added":3},"mine"]');
    }));

  test('is told an error with its name, and what it gave along', () =>
    previewed('Sidebar', async (page) => {
      await sidebar(page).locator('#fail').click();
      await sidebar(page).getByText('["Error: No home “H9”.",7]').waitFor();
      expect(await page.locator('dialog').count()).toBe(0);
    }));

  test('passes and refuses what Google does', () =>
    previewed('Sidebar', async (page) => {
      for (const [call, outcome] of CALLS) expect([call, await callInSidebar(page, call)]).toEqual([call, outcome]);
    }));

  test('leaves a dialog and a notice of the script to the page around it', () =>
    previewed('Sidebar', async (page, script) => {
      await callInSidebar(page, 'run.asks()');
      expect(script.dialogs).toMatchObject([{ text: 'Sure?', answer: { button: 'YES' } }]);
      await page.locator('dialog', { hasText: 'Sure?' }).waitFor();
      await page.locator('.toast', { hasText: 'Soon' }).waitFor();
    }));

  test('logs a failure that nobody handles, and only that', () =>
    previewed('Sidebar', async (page) => {
      const logged: string[] = [];
      page.on('console', (message) => logged.push(message.text()));
      await inSidebar(page, 'google.script.run.withFailureHandler(null).breakDown()');
      await inSidebar(page, 'google.script.run.breakDown()');
      await callInSidebar(page, 'run.nothing()');
      expect(logged.filter((text) => text.includes('H9'))).toHaveLength(1);
    }));

  test('can reach neither the page around it nor the server, and no other site', async () => {
    const asked: (string | undefined)[] = [];
    const site = createServer((request, response) => {
      asked.push(request.url);
      response.setHeader('Access-Control-Allow-Origin', '*').end();
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    await previewed('Sidebar', async (page, script) => {
      expect(await inSidebar(page, 'try { parent.document.title } catch (error) { error.name }')).toBe('SecurityError');
      expect(await inSidebar(page, 'try { localStorage.length } catch (error) { error.name }')).toBe('SecurityError');
      const elsewhere = `http://127.0.0.1:${port}`;
      for (const address of ['/state', '/call', `${elsewhere}/fetched`]) {
        const fetched = `fetch('${address}', { method: 'POST', mode: 'no-cors' }).catch((error) => error.name)`;
        expect(await inSidebar(page, fetched)).toBe('TypeError');
      }
      const drawn = `new Promise((resolve) => {
        const image = new Image();
        image.onerror = image.onload = ({ type }) => resolve(type);
        image.src = '${elsewhere}/drawn';
      })`;
      expect(await inSidebar(page, drawn)).toBe('error');
      expect(script.dialogs).toEqual([]);
    }).finally(() => site.close());
    expect(asked).toEqual([]);
  });

  test('is the one that was shown last, also by a call', () =>
    previewed('Sidebar', async (page) => {
      await inSidebar(page, 'google.script.run.showTwo()');
      await page.locator('#sidebar h2', { hasText: 'Second' }).waitFor();
      await sidebar(page).getByText('two').waitFor();
      expect(await page.locator('#sidebar iframe').count()).toBe(1);
    }));

  test('closes itself, is closed, and is opened again; it keeps the width that Google gives it', () =>
    previewed('Sidebar', async (page) => {
      await inSidebar(page, 'google.script.host.setWidth(500); google.script.host.close()');
      await page.locator('#sidebar').waitFor({ state: 'hidden' });
      await page.getByRole('menuitem', { name: 'Weekend' }).click();
      await page.getByRole('menuitem', { name: 'Sidebar', exact: true }).click();
      await sidebar(page).locator('#answer', { hasText: 'nothing yet' }).waitFor();
      expect(await page.locator('#sidebar').evaluate((panel) => panel.offsetWidth)).toBe(300);
      await page.locator('#sidebar').getByRole('button', { name: 'Close' }).click();
      await page.locator('#sidebar').waitFor({ state: 'hidden' });
    }));

  test('gives the keys back to the sheet', () =>
    previewed('Sidebar', async (page) => {
      await inSidebar(page, 'google.script.host.editor.focus()');
      await page.locator('td[data-name="A1"]:focus').waitFor();
    }));

  test('keeps the doctype first, so that its page is laid out by the standard', () =>
    previewed('Sidebar', async (page) => {
      expect(await inSidebar(page, 'document.compatMode')).toBe('CSS1Compat');
      expect(await inSidebar(page, 'document.documentElement.lang')).toBe('fr');
    }));
});

describe('a dialog with a page', () => {
  test('that is modal has the size that was set, calls, and resizes and closes itself', () =>
    previewed('Modal', async (page) => {
      const box = page.locator('dialog.page:modal');
      const frame = page.frameLocator('dialog.page iframe');
      await box.getByRole('heading', { name: 'Which home?' }).waitFor();
      const size = () => box.locator('iframe').evaluate((inner) => [inner.offsetWidth, inner.offsetHeight]);
      expect(await size()).toEqual([411, 233]);
      expect(await box.evaluate((dialog) => dialog.clientWidth)).toBe(411);
      await frame.locator('#add').click();
      await frame.getByText('[{"added":3},"mine"]').waitFor();
      await frame.locator('body').evaluate('google.script.host.setHeight(301); google.script.host.setWidth(457)');
      await expect.poll(size).toEqual([457, 301]);
      await frame.locator('body').evaluate('google.script.host.close()');
      await box.waitFor({ state: 'detached' });
    }));

  test('that is modeless leaves the sheet to the person', () =>
    previewed('Modeless', async (page) => {
      await page.locator('dialog.page').getByRole('heading', { name: 'Help' }).waitFor();
      expect(await page.locator('dialog.page:modal').count()).toBe(0);
      await page.locator('td[data-name="A1"]').click();
      await page.locator('td[data-name="A1"].selected').waitFor();
    }));
});

describe('the sidebar alone', () => {
  const phone = { width: 360, height: 740 };

  test('fills a phone, calls the script, and says so when it is closed', () =>
    previewed(
      'Sidebar',
      async (page, script, url) => {
        await page.goto(`${url}sidebar`);
        const frame = page.frameLocator('#alone iframe');
        await frame.locator('#add').click();
        await frame.getByText('[{"added":3},"mine"]').waitFor();
        expect(script.spreadsheet.getRange('B2').getValue()).toBe('Zoé 2 null');
        expect(await page.locator('#alone iframe').evaluate((inner) => inner.offsetWidth)).toBe(360);
        await frame.locator('body').evaluate('google.script.run.asks()');
        await page.locator('dialog', { hasText: 'Sure?' }).getByRole('button').click();
        await frame.locator('body').evaluate('google.script.host.close()');
        await page.getByText('The sidebar is closed.').waitFor();
      },
      phone,
    ));

  test('says how to open one when there is none', () =>
    previewed(
      null,
      async (page, _, url) => {
        await page.goto(`${url}sidebar`);
        await page.getByText('has not opened a sidebar yet').waitFor();
        await page.getByRole('link', { name: 'Go to the preview' }).click();
        await page.getByRole('menuitem', { name: 'Weekend' }).waitFor();
      },
      phone,
    ));
});

describe('the server', () => {
  const run = (url: string, body: unknown) => click(`${url}call`, body);

  test('runs what a page may call, with the tab that the person looks at as the active one', () => {
    const script = weekendScript();
    const other = script.spreadsheet.insertSheet('Other');
    script.spreadsheet.insertSheet('Last');
    return served({ script }, async (url) => {
      const args = [{ host: 'H1', beds: [2] }];
      const answer = await run(url, { function: 'addBeds', args, tab: other.getSheetId() });
      const { outcome, preview } = JSON.parse(answer.body) as CallView;
      expect(outcome).toEqual({ result: { added: 2 } });
      expect(preview.activeTab).toBe(other.getSheetId());
      expect(other.getRange('B2').getValue()).toBe('H1 1 undefined');
    });
  });

  test('refuses private functions, what is no function, and calls that are none', () => {
    const script = weekendScript();
    return served({ script, language: 'fr' }, async (url) => {
      for (const name of ['hidden_', 'page', 'toString', 'SpreadsheetApp', '', 7, null]) {
        const answer = await run(url, { function: name, args: [] });
        expect([answer.status, answer.body]).toEqual([404, '{"error":"Aucune page ne peut appeler cette fonction."}']);
      }
      for (const body of [null, [], { function: 'echo' }, { function: 'echo', args: 'a' }, 'x'.repeat(1_100_000)]) {
        expect((await run(url, body)).status).toBe(404);
      }
      expect(script.spreadsheet.getRange('A1').getValue()).toBe('');
    });
  });

  test('refuses calls of other sites as it refuses their clicks', () => {
    const script = weekendScript();
    return served({ script }, async (url) => {
      const body = JSON.stringify({ function: 'addBeds', args: [{ host: 'H1', beds: [2] }] });
      expect((await ask(`${url}call`, { method: 'POST', body })).status).toBe(403);
      for (const origin of ['https://evil.example', 'null']) {
        const headers = { 'X-Preview': '1', Origin: origin };
        expect((await ask(`${url}call`, { method: 'POST', headers, body })).status).toBe(403);
      }
      expect((await ask(`${url}page/1`, { headers: { Host: 'evil.example' } })).status).toBe(403);
      expect(script.spreadsheet.getRange('B2').getValue()).toBe('');
    });
  });

  test('gives a page that was shown, powerless outside its frame, and tells of it in the state', () => {
    const script = weekendScript();
    return served({ script }, async (url) => {
      expect((await ask(`${url}page/1`)).status).toBe(404);
      script.run('showSidebar');
      const answer = await ask(`${url}page/1`);
      const policy = String(answer.headers['content-security-policy']).split('; ');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy[0]).toMatch(/^sandbox allow-scripts\b/);
      expect(policy[0]).not.toMatch(/allow-same-origin|allow-top-navigation(?!-to-custom)/);
      expect(answer.body).toMatch(/^<!doctype html><script data-functions="[\w ]*\becho">/);
      expect(answer.body).not.toContain('hidden_');
      const state = JSON.parse((await ask(`${url}state`)).body) as PreviewView;
      expect(state.pages).toEqual([{ number: 1, kind: 'sidebar', title: 'Changes', width: null, height: null }]);
    });
  });
});
