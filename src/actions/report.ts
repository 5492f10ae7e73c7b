import { alertPerson, toast } from '../google/dialogs';
import { withDocumentLock } from '../google/lock';
import { activeSpreadsheet, type Sheet, type Spreadsheet, sheetsByName, userLocale } from '../google/spreadsheet';
import { say, type Words, wordsIn } from '../language/words';
import { SetupError } from '../sheets/issue';
import type { LabelLanguage } from '../sheets/text';
import { languageOf } from '../sheets/workbook';
import { WeekendError } from './choose-weekend';

/** How an action ended, in one sentence. */
export interface Report {
  readonly ok: boolean;
  readonly message: string;
}

/** What every action starts from. */
export interface Session {
  readonly spreadsheet: Spreadsheet;
  /** As they were when the action began. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** The language that most tabs are named in. */
  readonly language: LabelLanguage;
  readonly words: Words;
  /** Tells the person how far the action is. */
  readonly progress: (message: string) => void;
}

/**
 * Runs an action under the document's lock and tells the person how it ended. Faults come back as one sentence: nothing
 * is thrown at a coordinator.
 */
export function perform(work: (session: Session) => string): Report {
  const spreadsheet = activeSpreadsheet();
  let words = wordsIn(userLanguage());
  try {
    const locked = withDocumentLock(() => {
      // Only under the lock are the tabs those that the run before has left.
      const sheets = sheetsByName(spreadsheet);
      const language = languageOf([...sheets.keys()]);
      words = wordsIn(language);
      const progress = (message: string) => toast(spreadsheet, message, words.menu.title);
      return work({ spreadsheet, sheets, language, words, progress });
    });
    if (!locked) return failed(words.fault.busy());
    toast(spreadsheet, locked.result, words.menu.title);
    return { ok: true, message: locked.result };
  } catch (error) {
    return failed(sentenceFor(error, words));
  }
}

function userLanguage(): LabelLanguage {
  return userLocale().startsWith('en') ? 'en' : 'fr';
}

function failed(message: string): Report {
  alertPerson(message);
  return { ok: false, message };
}

function sentenceFor(error: unknown, words: Words): string {
  if (error instanceof SetupError || error instanceof WeekendError) return say(words.fault, error.fault);
  return words.fault.unexpected({ detail: error instanceof Error ? error.message : String(error) });
}
