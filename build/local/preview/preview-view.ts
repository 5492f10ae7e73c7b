import type { AppsScript } from '../apps-script.ts';
import type { MenuModel, SentMail } from '../services/index.ts';
import { formLine, formsLinkedBy, localLinks } from './form-view.ts';
import { ROWS_AT_FIRST, tabView } from './tab-view.ts';
import type { MailLine, MailView, PreviewView } from './view.ts';
import { type Language, WORDS } from './words.ts';

/** Toasts, dialogs and pages told to the page: the latest ones. */
const LATEST = 50;

export interface PreviewSetup {
  readonly script: AppsScript;
  readonly language: Language;
  readonly canRestart: boolean;
}

export function previewView({ script, language, canRestart }: PreviewSetup): PreviewView {
  const book = script.spreadsheet.model;
  const shown = book.sheets.filter((sheet) => !sheet.hidden);
  const active = shown.find((sheet) => sheet === book.active) ?? shown[0];
  const formatDate = dateFormat(script, language);
  return {
    language,
    words: WORDS[language],
    name: book.name,
    tabs: shown.map((sheet) => localLinks(tabView(sheet, ROWS_AT_FIRST), script.forms)),
    activeTab: active?.id ?? 0,
    menus: script.menus,
    toasts: numbered(script.toasts).slice(-LATEST),
    dialogs: numbered(script.dialogs)
      .slice(-LATEST)
      .map(({ number, kind, title, text, answer }) => ({
        number,
        title,
        text,
        button: answer.button,
        ...(kind === 'prompt' ? { typed: answer.text ?? '' } : {}),
      })),
    pages: script.services.pages
      .slice(-LATEST)
      .map(({ number, kind, title, width, height }) => ({ number, kind, title, width, height })),
    mails: script.mails.map((mail) => mailLine(mail, formatDate)),
    forms: script.forms.map(formLine),
    meter: { calls: script.meter.calls, roundTrips: script.meter.roundTrips },
    clock: formatDate(script.now()),
    canRestart,
  };
}

export function mailView(mail: SentMail, script: AppsScript, language: Language): MailView {
  return {
    ...mailLine(mail, dateFormat(script, language)),
    from: mail.name === '' ? mail.from : `${mail.name} <${mail.from}>`,
    cc: mail.cc.join(', '),
    bcc: mail.bcc.join(', '),
    replyTo: mail.replyTo.join(', '),
    text: mail.body,
    hasHtml: mail.htmlBody !== '',
    files: mail.files.map(({ name, contentType }) => ({ name, contentType })),
    forms: formsLinkedBy(mail, script.forms),
  };
}

/** The functions that a click in the menus can run. */
export function menuFunctions(menus: readonly MenuModel[]): Set<string> {
  const functionsOf = (menu: MenuModel): string[] =>
    menu.entries.flatMap((entry) => {
      if (entry.kind === 'item') return entry.functionName;
      return entry.kind === 'menu' ? functionsOf(entry.menu) : [];
    });
  return new Set(menus.flatMap(functionsOf));
}

function mailLine({ number, subject, to, at }: SentMail, formatDate: (date: Date) => string): MailLine {
  return { number, subject, to: to.join(', '), date: formatDate(at) };
}

function numbered<T extends object>(things: readonly T[]): (T & { number: number })[] {
  return things.map((thing, index) => ({ ...thing, number: index + 1 }));
}

function dateFormat({ spreadsheet }: AppsScript, language: Language): (date: Date) => string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (date) => format.format(date);
}
