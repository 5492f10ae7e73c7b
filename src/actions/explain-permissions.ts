import { alertPerson } from '../google/dialogs';
import { activeSpreadsheet, sheetsByName } from '../google/spreadsheet';
import { wordsIn } from '../language/words';
import { workbookLanguage } from './language';

/**
 * Menu items: tells what Google asks for and why. Google asks before any function runs, so that the menu itself has to say
 * it: each permission is the caption of an item, and this is what they do once it was given.
 */
export function explainPermissions(): void {
  const { permissions } = wordsIn(workbookLanguage([...sheetsByName(activeSpreadsheet()).keys()]));
  const each = Object.values(permissions.scopes).map(({ long }) => `• ${long}`);
  alertPerson([permissions.intro, each.join('\n\n'), permissions.outro].join('\n\n'), permissions.title);
}
