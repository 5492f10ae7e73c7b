import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AppsScript } from '../apps-script.ts';
import { messageOf } from '../script-error.ts';
import { type SentMail, toEml } from '../services/index.ts';
import { receiveAnswers } from './form-answers.ts';
import { formAt, formView, localLinks, localPath } from './form-view.ts';
import { refused } from './guard.ts';
import { listen } from './listen.ts';
import { callableFunctions, callFromPage } from './page-call.ts';
import { mailView, menuFunctions, previewView } from './preview-view.ts';
import { download, file, framedPage, json, mailPage, type Reply, readJson, redirect, refusal, send } from './reply.ts';
import { scriptPage } from './script-page.ts';
import { tabView } from './tab-view.ts';
import type { CallView, RunView } from './view.ts';
import { type Language, WORDS } from './words.ts';

export interface PreviewOptions {
  /** A script whose document is open: `open()` was called, so that its menus are there. */
  script: AppsScript;
  language: Language;
  /** 0 for any free port. By default 4180, or the next free one when that is taken. */
  port?: number | undefined;
  /** Gives the script anew, with the workbook as it was at first; without it the page cannot start again. */
  reload?: (() => AppsScript | Promise<AppsScript>) | undefined;
  /** Whether the page may open on the active tab, by its name; otherwise it opens on the first. Any by default. */
  opensOn?: ((tabName: string) => boolean) | undefined;
}

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

/** The page's own files by their address, and the type of each. */
const FILE = /^\/([a-z]+\.(css|html|js))$/;
const PAGES: Readonly<Record<string, string>> = { '/': '/page.html', '/sidebar': '/sidebar.html' };
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** Serves the workbook of a local script to this machine's browsers until closed. Rejects when the port is taken. */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const site = new Site(options);
  const server = createServer((request, response) => {
    site.answer(request).then(
      (reply) => send(response, reply),
      (error: unknown) => send(response, refusal(500, String(error))),
    );
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Site {
  private script: AppsScript;

  constructor(private readonly options: PreviewOptions) {
    this.script = this.opened(options.script);
  }

  /** The script, on the tab that the person shall see first. */
  private opened(script: AppsScript): AppsScript {
    const { opensOn = () => true } = this.options;
    const book = script.spreadsheet.model;
    if (!opensOn(book.active.name)) book.active = book.sheets.find(({ hidden }) => !hidden) ?? book.active;
    return script;
  }

  async answer(request: IncomingMessage): Promise<Reply> {
    const reason = refused(request);
    if (reason !== undefined) return refusal(403, reason);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET') return this.get(pathname, search);
    if (request.method !== 'POST') return refusal(405, 'GET or POST.');
    if (pathname === '/menu') return this.run(await readJson(request, LONGEST_CLICK));
    if (pathname === '/call') return this.call(await readJson(request, LONGEST_CALL));
    if (pathname === '/wait') return this.wait();
    const form = formAt(pathname, this.script.forms);
    if (form) {
      const sent = receiveAnswers(this.script, form, await readJson(request, LONGEST_CALL), this.options.language);
      return sent ? json(sent) : refusal(400, WORDS[this.options.language].notAnswers);
    }
    if (pathname === '/restart' && this.options.reload) {
      this.script = this.opened(await this.options.reload());
      return json(this.view());
    }
    return this.notFound();
  }

  private async get(pathname: string, search: string): Promise<Reply> {
    if (pathname === '/state') return json(this.view());
    const { forms } = this.script;
    const published = localPath(`https://docs.google.com${pathname}${search}`, forms);
    if (published !== undefined) return redirect(published);
    const form = formAt(pathname.replace(/\/questions$/, ''), forms);
    if (form && pathname.endsWith('/questions')) return json(formView(form, this.options.language));
    if (form) return this.file('form.html', 'text/html; charset=utf-8');
    const [, name, kindOfFile] = FILE.exec(PAGES[pathname] ?? pathname) ?? [];
    if (name !== undefined && kindOfFile !== undefined) return this.file(name, `${TYPES[kindOfFile]}; charset=utf-8`);
    const [, kind, number, part] = /^\/(tab|page|mail)\/(\d{1,10})(\/[a-z.]+)?$/.exec(pathname) ?? [];
    if (kind === 'tab' && part === undefined) {
      const sheet = this.script.spreadsheet.model.sheets.find(({ id }) => id === Number(number));
      return sheet ? json(localLinks(tabView(sheet), forms)) : this.notFound();
    }
    if (kind === 'page' && part === undefined) return this.page(Number(number));
    const mail = kind === 'mail' && this.script.mails.find((each) => each.number === Number(number));
    return mail ? this.mail(mail, part) : this.notFound();
  }

  private async file(name: string, contentType: string): Promise<Reply> {
    const content = await readFile(new URL(`./page/${name}`, import.meta.url)).catch(() => undefined);
    return content ? file(contentType, content) : this.notFound();
  }

  /** A page that the script showed, to be put in a frame. */
  private async page(number: number): Promise<Reply> {
    const shown = this.script.services.pages.find((each) => each.number === number);
    if (!shown) return this.notFound();
    const google = await readFile(new URL('./page/google.js', import.meta.url), 'utf8');
    return framedPage(scriptPage(shown.html, google, callableFunctions(this.script)));
  }

  private async mail(mail: SentMail, part: string | undefined): Promise<Reply> {
    if (part === undefined) return json(mailView(mail, this.script, this.options.language));
    if (part === '/body.html' && mail.htmlBody !== '') return mailPage(mail.htmlBody);
    if (part === '/message.eml') return download('message/rfc822', `${mail.number}.eml`, await toEml(mail));
    return this.notFound();
  }

  /** Runs a menu item, with the tab that the person looks at as the active one. */
  private run(click: unknown): Reply {
    const { function: functionName, tab } = (click ?? {}) as { function?: unknown; tab?: unknown };
    const { script } = this;
    if (typeof functionName !== 'string' || !menuFunctions(script.menus).has(functionName)) {
      return refusal(404, WORDS[this.options.language].notInMenu);
    }
    this.activate(tab);
    try {
      script.run(functionName);
    } catch (error) {
      return json({ error: messageOf(error), preview: this.view() } satisfies RunView);
    }
    return json({ preview: this.view() } satisfies RunView);
  }

  /** Runs a function for a page of the script's. */
  private call(asked: unknown): Reply {
    const {
      function: functionName,
      args,
      tab,
    } = (asked ?? {}) as { function?: unknown; args?: unknown; tab?: unknown };
    const { script } = this;
    const callable = typeof functionName === 'string' && callableFunctions(script).includes(functionName);
    if (!callable || !Array.isArray(args)) return refusal(404, WORDS[this.options.language].notCallable);
    this.activate(tab);
    const outcome = callFromPage(script, { functionName, args });
    return json({ outcome, preview: this.view() } satisfies CallView);
  }

  /** Makes the tab that the person looks at the active one, where they look at any. */
  private activate(tab: unknown): void {
    const book = this.script.spreadsheet.model;
    book.active = book.sheets.find(({ id }) => id === tab) ?? book.active;
  }

  /** Lets time pass on the world's clock; what time triggers run then may fail. */
  private wait(): Reply {
    this.script.sleep(WAIT_MS);
    const errors = this.script.runDueTriggers().flatMap(({ functionName, error }) => {
      return error === undefined ? [] : [`${functionName}: ${error}`];
    });
    const error = errors.length > 0 ? { error: errors.join('\n') } : {};
    return json({ ...error, preview: this.view() } satisfies RunView);
  }

  private view() {
    const { language, reload } = this.options;
    return previewView({ script: this.script, language, canRestart: reload !== undefined });
  }

  private notFound(): Reply {
    return refusal(404, WORDS[this.options.language].notFound);
  }
}

/** In bytes: what a click sends, and what a page may send to a function of the script. */
const LONGEST_CLICK = 10_000;
const LONGEST_CALL = 1_000_000;

/** As the button says. */
const WAIT_MS = 15 * 60_000;
