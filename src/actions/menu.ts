import { addMenu, type MenuItem } from '../google/dialogs';
import { activeSpreadsheet, sheetsByName } from '../google/spreadsheet';
import { wordsIn } from '../language/words';
import { findTabs } from '../sheets/workbook';
import { workbookLanguage } from './language';

/** The menu, from top to bottom. Each item is an exported function of the entry module; its label is found by that name. */
export const MENU = [
  'setUpWorkbook',
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

/**
 * Simple trigger: adds the menu when the workbook is opened. What Google will ask for comes first as long as nobody can
 * have been asked, and last from then on.
 */
export function onOpen(): void {
  const names = [...sheetsByName(activeSpreadsheet()).keys()];
  const isNew = Object.keys(findTabs(names)).length === 0;
  const { menu, permissions } = wordsIn(workbookLanguage(names));
  const items: MenuItem[] = MENU.map((functionName) => ({ functionName, label: menu[functionName] }));
  const asked: MenuItem = {
    label: permissions.menu,
    items: Object.values(permissions.scopes).map(({ short }) => ({
      label: short,
      functionName: 'explainPermissions',
    })),
  };
  addMenu(menu.title, isNew ? [asked, null, ...items] : [...items, null, asked]);
}
