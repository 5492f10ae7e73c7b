import { addMenu } from '../google/dialogs';
import { activeSpreadsheet, sheetsByName } from '../google/spreadsheet';
import { wordsIn } from '../language/words';
import { languageOf } from '../sheets/workbook';

/** The menu, from top to bottom. Each item is an exported function of the entry module; its label is found by that name. */
export const MENU = [
  'takeInAnswers',
  'askWhoCanHelp',
  'writePost',
  'checkData',
  'planWeekend',
  'showChanges',
  'sendMessages',
  'closeWeekend',
  'forgetOldData',
] as const;

/** Simple trigger: adds the menu when the workbook is opened. */
export function onOpen(): void {
  const { menu } = wordsIn(languageOf([...sheetsByName(activeSpreadsheet()).keys()]));
  addMenu(
    menu.title,
    MENU.map((functionName) => ({ functionName, label: menu[functionName] })),
  );
}
