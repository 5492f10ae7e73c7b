import type { Spreadsheet } from './spreadsheet';

const SECONDS_SHOWN = 20;

/** A message in the corner that goes away by itself. */
export function toast(spreadsheet: Spreadsheet, message: string, title: string): void {
  spreadsheet.toast(message, title, SECONDS_SHOWN);
}

/** Shows a sentence until it is dismissed. Runs from a trigger have nobody to show it to, and go on. */
export function alertPerson(message: string): void {
  try {
    SpreadsheetApp.getUi().alert(message);
  } catch (error) {
    console.warn(`No one to show a message to: ${(error as Error).message}`);
  }
}

/** Asks for a line of text; null when the person cancelled. */
export function ask(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
}

/** Adds a menu of functions to the menu bar. */
export function addMenu(
  title: string,
  items: readonly { readonly label: string; readonly functionName: string }[],
): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { label, functionName } of items) menu.addItem(label, functionName);
  menu.addToUi();
}
