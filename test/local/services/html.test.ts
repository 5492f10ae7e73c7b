import { describe, expect, test } from 'vitest';
import { scriptOf } from '../script.ts';

/** Runs the body of a function in a script of its own and returns what it returned, and the script. */
function ran(body: string) {
  const app = scriptOf(`function f() { const ui = SpreadsheetApp.getUi(); ${body} }`);
  return { app, result: app.run('f') };
}

describe('a page', () => {
  test('is made from text or a blob, written to, and tells what was set', () => {
    const { result } = ran(`
      const page = HtmlService.createHtmlOutput('<p>é').append('</p>').setTitle('Hôtes').setWidth(411).setHeight(233);
      const other = HtmlService.createHtmlOutput(Utilities.newBlob('<b>', 'text/html'));
      const empty = HtmlService.createHtmlOutput();
      return [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), other.getContent(),
        empty.getContent(), empty.getTitle(), empty.getWidth(), empty.getHeight(),
        page.setContent('x').setSandboxMode(HtmlService.SandboxMode.IFRAME).getContent(), page.clear().getContent()];`);
    expect(result).toEqual(['<p>é</p>', 'Hôtes', 411, 233, '<b>', '', '', null, null, 'x', '']);
  });

  test('takes the four meta tags that Google admits', () => {
    const { app, result } = ran(`
      return HtmlService.createHtmlOutput('').addMetaTag('viewport', 'width=device-width').getMetaTags()
        .map((tag) => [tag.getName(), tag.getContent()]);`);
    expect(result).toEqual([['viewport', 'width=device-width']]);
    app.load(`function g() { HtmlService.createHtmlOutput('').addMetaTag('color-scheme', 'dark') }`);
    expect(() => app.run('g')).toThrow('The meta tag you specified is not allowed in this context.');
  });

  test.each([
    `HtmlService.createHtmlOutput(7)`,
    `HtmlService.createHtmlOutput('a', 'b')`,
    `ui.showSidebar('<p>')`,
    `ui.showModalDialog(HtmlService.createHtmlOutput('a'))`,
    `ui.showModelessDialog('a', HtmlService.createHtmlOutput('a'))`,
  ])('%s fits no form', (code) => {
    expect(() => ran(code)).toThrow(
      /^The parameters \(.*\) don't match the method signature for (Ui|HtmlService)\.\w+\.$/,
    );
  });

  test('from a file throws its name, as there is one script file', () => {
    expect(() => ran(`HtmlService.createHtmlOutputFromFile('sidebar')`)).toThrow(
      'HtmlService.createHtmlOutputFromFile is not in the local Apps Script',
    );
  });
});

describe('showing a page', () => {
  test('records it as it was then, and the run goes on with its locks', () => {
    const { app, result } = ran(`
      const lock = LockService.getDocumentLock();
      lock.waitLock(0);
      const page = HtmlService.createHtmlOutput('<p>one</p>').setTitle('First').setWidth(700);
      ui.showSidebar(page);
      page.setContent('<p>two</p>').setHeight(80);
      ui.showModalDialog(page, 'Second');
      ui.showModelessDialog(page.clear(), 'Third');
      return lock.hasLock();`);
    expect(result).toBe(true);
    expect(app.services.pages).toEqual([
      { number: 1, kind: 'sidebar', title: 'First', html: '<p>one</p>', width: 700, height: null },
      { number: 2, kind: 'modal', title: 'Second', html: '<p>two</p>', width: 700, height: 80 },
      { number: 3, kind: 'modeless', title: 'Third', html: '', width: 700, height: 80 },
    ]);
    expect(app.dialogs).toEqual([]);
  });

  test('a page costs nothing to make, and a round trip to show', () => {
    const made = ran(`HtmlService.createHtmlOutput('a').setTitle('b').append('c').getContent()`).app;
    expect(made.meter.roundTrips).toBe(0);
    expect(made.meter.calls).toBeGreaterThan(4);
    expect(ran(`ui.showSidebar(HtmlService.createHtmlOutput('a'))`).app.meter.roundTrips).toBe(1);
  });

  test('is impossible where nobody watches', () => {
    const app = scriptOf(`
      function later() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a')) }
      function plant() { ScriptApp.newTrigger('later').timeBased().after(60000).create() }`);
    app.run('plant');
    app.sleep(15 * 60_000);
    expect(app.runDueTriggers()).toEqual([
      { functionName: 'later', error: 'Cannot call SpreadsheetApp.getUi() from this context.' },
    ]);
    expect(app.services.pages).toEqual([]);
  });
});
