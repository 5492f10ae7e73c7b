import type { Language, Words } from './words.ts';

/**
 * What the page is told, as JSON. These types name nothing of Node's or Google's, so the page's own modules can be
 * checked against them with a browser's types.
 */

export interface PreviewView {
  readonly language: Language;
  readonly words: Words;
  /** The workbook's name. */
  readonly name: string;
  readonly tabs: readonly TabView[];
  /** Id of the tab to show. */
  readonly activeTab: number;
  readonly menus: readonly MenuView[];
  /** The latest, oldest first. */
  readonly toasts: readonly ToastView[];
  readonly dialogs: readonly DialogView[];
  /** Pages of HTML that the script showed, the latest, oldest first. */
  readonly pages: readonly PageView[];
  readonly mails: readonly MailLine[];
  readonly forms: readonly FormLine[];
  readonly meter: { readonly calls: number; readonly roundTrips: number };
  /** The world's time, as a person reads it in the spreadsheet's time zone. */
  readonly clock: string;
  readonly canRestart: boolean;
}

export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  /** Visible columns, a few empty ones after the last used included. */
  readonly columns: readonly ColumnView[];
  /** Visible rows, a few empty ones after the last used included unless rows are left out. */
  readonly rows: readonly RowView[];
  /** How many of `columns` and `rows` are frozen, and how many are used. */
  readonly frozenColumns: number;
  readonly frozenRows: number;
  readonly usedColumns: number;
  readonly usedRows: number;
  /** Rows of the tab with something in them, the ones left out here included. */
  readonly allRows: number;
  readonly styles: readonly StyleView[];
}

export interface ColumnView {
  /** `A`, `AB`. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
}

export interface RowView {
  readonly number: number;
  /** Pixels, where someone set it. */
  readonly height?: number;
  /** One per column as far as there is something; null where a cell is empty and plain. */
  readonly cells: readonly (CellView | null)[];
}

export interface CellView {
  /** What the cell shows; absent when it is empty. */
  readonly text?: string;
  /** Index into the tab's `styles`. */
  readonly style?: number;
  readonly formula?: string;
  readonly note?: string;
  /** An http(s) address, the page of a form here, or a place in this workbook: `#gid=7&range=B3`. */
  readonly link?: string;
  /** A checkbox, and whether it is ticked. */
  readonly ticked?: boolean;
  /** What its dropdown offers. */
  readonly choices?: readonly string[];
}

/** Colours are CSS colours. What is absent is the sheet's default. */
export interface StyleView {
  readonly align?: 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: 'wrap' | 'clip';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly line?: 'underline' | 'line-through';
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  /** Colour of the line on each side that has one. */
  readonly borders?: { readonly [side in 'top' | 'right' | 'bottom' | 'left']?: string };
}

export interface MenuView {
  readonly caption: string;
  readonly addon: boolean;
  readonly entries: readonly MenuEntryView[];
}

export type MenuEntryView =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuView };

export interface ToastView {
  /** 1 for the first, and so on. */
  readonly number: number;
  readonly title: string;
  readonly message: string;
  /** Negative stays until closed. */
  readonly seconds: number;
}

export interface DialogView {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly button: keyof Words['buttons'];
  /** What was typed into a prompt. */
  readonly typed?: string;
}

/** A sidebar or a dialog with a page of HTML in it, which is at `/page/<number>`. */
export interface PageView {
  readonly number: number;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  /** '' for none. */
  readonly title: string;
  /** Pixels; null where the script left it to Google. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface MailLine {
  readonly number: number;
  readonly subject: string;
  readonly to: string;
  readonly date: string;
}

export interface MailView extends MailLine {
  readonly from: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly text: string;
  readonly hasHtml: boolean;
  readonly files: readonly { readonly name: string; readonly contentType: string }[];
  /** The forms that it links to, filled in as it says. */
  readonly forms: readonly { readonly title: string; readonly path: string }[];
}

/** A form that the script has made. Its page is at `path`. */
export interface FormLine {
  readonly title: string;
  readonly path: string;
  /** How many answers it has. */
  readonly answers: number;
}

/** A form as the person who fills it in sees it. */
export interface FormView {
  readonly language: Language;
  readonly words: Words;
  readonly title: string;
  readonly description: string;
  /** What is said in the place of questions while it takes no answers. */
  readonly closed: string | null;
  readonly items: readonly FormItemView[];
}

export type FormItemView = FormHeadingView | FormQuestionView;

interface FormHeadingView {
  readonly kind: 'heading';
  readonly title: string;
  readonly help: string;
}

export interface FormQuestionView {
  readonly kind: 'line' | 'paragraphs' | 'date' | 'list' | 'one' | 'some';
  readonly id: number;
  /** What a link that fills the form in calls it. */
  readonly entry: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  /** Of a list, and where one or some are to be chosen; of a scale, its numbers. */
  readonly choices: readonly string[];
  /** Whether something else can be written beside the choices. */
  readonly other: boolean;
  /** What stands at the two ends of a scale; absent for anything else. */
  readonly ends?: readonly [left: string, right: string];
}

/** What became of answers that were sent. `error` is what runs of the script threw that they started. */
export type FormSentView =
  | { readonly taken: true; readonly message: string; readonly again: boolean; readonly error?: string }
  | { readonly taken: false; readonly faults: readonly { readonly item: number | null; readonly sentence: string }[] };

/** The answer to a click on a menu item, or to letting time pass. `error` is what the script threw. */
export interface RunView {
  readonly error?: string;
  readonly preview: PreviewView;
}

/** What a page's call of a function of the script came to: what it returned, or its error as Google words it. */
export type CallOutcome = { readonly result: unknown } | { readonly error: string };

/** The answer to a page's call. */
export interface CallView {
  readonly outcome: CallOutcome;
  readonly preview: PreviewView;
}
