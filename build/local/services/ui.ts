import { GoogleObject } from '../expose.ts';
import type { Dialog, DialogAnswer, World } from '../world.ts';
import { enumeration, nameOf } from './enumeration.ts';
import { signatureMismatch } from './exception.ts';
import type { Methods } from './google-methods.ts';
import { HtmlOutput } from './html-output.ts';
import { Menu } from './menu.ts';
import type { MenuModel, PageKind, ShownDialog, ShownPage } from './records.ts';

type Button = GoogleAppsScript.Base.Button;
type Buttons = GoogleAppsScript.Base.ButtonSet;

const Button = enumeration<typeof GoogleAppsScript.Base.Button>('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>('ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

class PromptResponse
  extends GoogleObject
  implements Pick<GoogleAppsScript.Base.PromptResponse, 'getResponseText' | 'getSelectedButton'>
{
  readonly googleName = 'PromptResponse';

  constructor(private readonly answer: DialogAnswer) {
    super();
  }

  getResponseText(): string {
    return this.answer.text ?? '';
  }

  getSelectedButton(): Button {
    return Button[this.answer.button];
  }
}

/** What a `Ui` shows, and what becomes of the run while a person reads. */
export interface Screen {
  readonly dialogs: ShownDialog[];
  readonly menus: MenuModel[];
  readonly pages: ShownPage[];
  /** Called when a dialog opens: the run is suspended and loses its locks. */
  suspend(): void;
}

type Method =
  | 'Button'
  | 'ButtonSet'
  | 'alert'
  | 'createAddonMenu'
  | 'createMenu'
  | 'prompt'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'showSidebar';

/** `SpreadsheetApp.getUi()`: menus, dialogs that the world answers, and pages of HTML, which no run waits for. */
export class Ui extends GoogleObject implements Methods<GoogleAppsScript.Base.Ui, Method> {
  readonly googleName = 'Ui';
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  constructor(
    private readonly world: World,
    private readonly screen: Screen,
  ) {
    super();
  }

  createMenu(caption: string): Menu {
    return new Menu(String(caption), false, this.screen.menus);
  }

  /** The add-on's own menu; its caption is the project's name, which only Google knows. */
  createAddonMenu(): Menu {
    return new Menu('', true, this.screen.menus);
  }

  alert(prompt: string): Button;
  alert(prompt: string, buttons: Buttons): Button;
  alert(title: string, prompt: string, buttons: Buttons): Button;
  alert(...args: [string, (string | Buttons)?, Buttons?]): Button {
    return Button[this.ask({ kind: 'alert', ...dialogOf(args, 'Ui.alert') }).button];
  }

  prompt(prompt: string): PromptResponse;
  prompt(prompt: string, buttons: Buttons): PromptResponse;
  prompt(title: string, prompt: string, buttons: Buttons): PromptResponse;
  prompt(...args: [string, (string | Buttons)?, Buttons?]): PromptResponse {
    return new PromptResponse(this.ask({ kind: 'prompt', ...dialogOf(args, 'Ui.prompt') }));
  }

  showModalDialog(userInterface: unknown, title: string): void {
    this.show('modal', 'Ui.showModalDialog', [userInterface, title]);
  }

  showModelessDialog(userInterface: unknown, title: string): void {
    this.show('modeless', 'Ui.showModelessDialog', [userInterface, title]);
  }

  showSidebar(userInterface: unknown): void {
    this.show('sidebar', 'Ui.showSidebar', [userInterface]);
  }

  /** A page is shown as it is now: what the script does to its output later changes nothing. */
  private show(kind: PageKind, method: string, args: readonly unknown[]): void {
    const [output, title] = args;
    if (!(output instanceof HtmlOutput) || (args.length === 2 && typeof title !== 'string')) {
      throw signatureMismatch(args, method);
    }
    this.screen.pages.push({
      number: this.screen.pages.length + 1,
      kind,
      title: typeof title === 'string' ? title : output.getTitle(),
      html: output.getContent(),
      width: output.getWidth(),
      height: output.getHeight(),
    });
  }

  private ask(dialog: Dialog): DialogAnswer {
    this.screen.suspend();
    const answer = this.world.answer(dialog);
    this.screen.dialogs.push({ ...dialog, answer });
    return answer;
  }
}

function dialogOf(args: readonly unknown[], method: string): Omit<Dialog, 'kind'> {
  const set: unknown = args.length === 1 ? ButtonSet.OK : args.at(-1);
  const buttons = nameOf(set) as Dialog['buttons'];
  const isText = (value: unknown) => value !== null && value !== undefined && nameOf(value) === '';
  const texts = args.length === 1 ? args : args.slice(0, -1);
  if (ButtonSet[buttons] !== set || texts.length < 1 || texts.length > 2 || !texts.every(isText)) {
    throw signatureMismatch(args, method);
  }
  const [title, text] = texts.length === 2 ? texts : ['', texts[0]];
  return { title: String(title), text: String(text), buttons };
}
