import { alertPerson, toast } from '../google/dialogs';
import { withDocumentLock } from '../google/lock';
import { activeSpreadsheet, type Sheet, type Spreadsheet, sheetsByName, userLocale } from '../google/spreadsheet';
import { say, type Words, wordsIn } from '../language/words';
import { SetupError } from '../sheets/issue';
import type { LabelLanguage } from '../sheets/text';
import { languageOf } from '../sheets/workbook';
import { SeveralWeekendsError, WeekendError } from './choose-weekend';
import { Refusal } from './refusal';
import { LineLostError } from './sending/line-lost';

/** How an action ended, in one sentence. */
export interface Report {
  readonly ok: boolean;
  readonly message: string;
}

/** What every action starts from. */
export interface Session {
  readonly spreadsheet: Spreadsheet;
  /** As they were when the lock was taken. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** The language that most tabs are named in. */
  readonly language: LabelLanguage;
  readonly words: Words;
  /** The weekend that the action was called for, as somebody wrote it; null = the only one that is open. */
  readonly asked: string | null;
  /** When the run began, in ms as `Date.now()` gives them: Google ends it six minutes later. */
  readonly began: number;
  /** Tells the person how far the action is. */
  readonly progress: (message: string) => void;
}

/** A piece of an action, done under the document's lock: returns the sentence that tells how it ended, or a question. */
export type Work = (session: Session) => string | Question;

/**
 * What a person must be asked before the action goes on. While a dialog is open the lock is free and others work, so
 * nothing that was read before the answer holds after it.
 */
export interface Question {
  /** Opens a dialog; returns what is to be done now, under a new lock and with a new session, or null when declined. */
  readonly ask: () => Work | null;
  /** The sentence for a person who declined. */
  readonly declined: string;
}

/**
 * Runs an action, under the document's lock except while a person is asked, and tells the person how it ended. Faults
 * come back as one sentence: nothing is thrown at a coordinator.
 * @param start The weekend to work on, by its start date; anything but text means the only open one, for Google calls
 * menu items with nothing and triggers with an event.
 */
export function perform(work: Work, start?: unknown): Report {
  const spreadsheet = activeSpreadsheet();
  const began = Date.now();
  let words = wordsIn(userLanguage());
  let asked = typeof start === 'string' ? start : null;

  const locked = (piece: Work) =>
    withDocumentLock(() => {
      // Only under the lock are the tabs those that the run before has left.
      const sheets = sheetsByName(spreadsheet);
      const language = languageOf([...sheets.keys()]);
      words = wordsIn(language);
      const progress = (message: string) => toast(spreadsheet, message, words.menu.title);
      return piece({ spreadsheet, sheets, language, words, asked, began, progress });
    });
  const attempt = (piece: Work): string | Question => {
    try {
      const outcome = locked(piece);
      if (outcome === null) throw new BusyError();
      return outcome.result;
    } catch (error) {
      if (!(error instanceof SeveralWeekendsError)) throw error;
      asked = error.ask();
      if (asked === null) throw error;
      return attempt(piece);
    }
  };

  try {
    let outcome = attempt(work);
    while (typeof outcome !== 'string') {
      const next = outcome.ask();
      outcome = next === null ? outcome.declined : attempt(next);
    }
    toast(spreadsheet, outcome, words.menu.title);
    return { ok: true, message: outcome };
  } catch (error) {
    return failed(sentenceFor(error, words));
  }
}

/** Another run holds the lock. */
class BusyError extends Error {}

function userLanguage(): LabelLanguage {
  return userLocale().startsWith('en') ? 'en' : 'fr';
}

function failed(message: string): Report {
  alertPerson(message);
  return { ok: false, message };
}

/** What a coordinator reads of a fault. */
export function sentenceFor(error: unknown, words: Words): string {
  if (error instanceof Refusal) return error.sentence;
  if (error instanceof LineLostError) return words.sending.fault.logMoved(error);
  if (error instanceof BusyError) return words.fault.busy();
  if (error instanceof SetupError || error instanceof WeekendError) return say(words.fault, error.fault);
  return words.fault.unexpected({ detail: error instanceof Error ? error.message : String(error) });
}
