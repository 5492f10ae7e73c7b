import type { Spreadsheet } from './spreadsheet';

const SECONDS_SHOWN = 20;

/** A message in the corner that goes away by itself. */
export function toast(spreadsheet: Spreadsheet, message: string, title: string): void {
  spreadsheet.toast(message, title, SECONDS_SHOWN);
}

/*
 * Dialogs. The script is suspended while one is open, and loses its locks by that (Google's reference, `Ui.alert`): none
 * may be opened under a lock. A run from a trigger has nobody to show anything to, and goes on.
 */

/** Shows a sentence, or more under a title, until it is dismissed. */
export function alertPerson(message: string, title = ''): void {
  show((ui) => (title === '' ? ui.alert(message) : ui.alert(title, message, ui.ButtonSet.OK)));
}

/** Asks for a yes; false when the person declined, or nobody is there. */
export function confirm(title: string, text: string): boolean {
  return show((ui) => ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK) ?? false;
}

/** Asks for a yes where somebody is there to give it; false only when they declined. */
export function mayGoOn(title: string, text: string): boolean {
  return show((ui) => ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK) ?? true;
}

/** Asks for a line of text; null when the person cancelled, or nobody is there. */
export function ask(title: string, question: string): string | null {
  return show((ui) => {
    const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
    return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
  });
}

/** null where there is nobody to show anything to. */
function show<T>(dialog: (ui: GoogleAppsScript.Base.Ui) => T): T | null {
  const ui = uiOfPerson();
  return ui === null ? null : dialog(ui);
}

function uiOfPerson(): GoogleAppsScript.Base.Ui | null {
  try {
    return SpreadsheetApp.getUi();
  } catch (error) {
    console.warn(`No one to show a dialog to: ${(error as Error).message}`);
    return null;
  }
}

/** An item of a menu that runs a function, or a menu within the menu. */
export type MenuItem =
  | { readonly label: string; readonly functionName: string }
  | { readonly label: string; readonly items: readonly MenuItem[] };

/** Adds a menu to the menu bar; null parts groups. */
export function addMenu(title: string, items: readonly (MenuItem | null)[]): void {
  menuOf(title, items).addToUi();
}

function menuOf(title: string, items: readonly (MenuItem | null)[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else if ('items' in item) menu.addSubMenu(menuOf(item.label, item.items));
    else menu.addItem(item.label, item.functionName);
  }
  return menu;
}
