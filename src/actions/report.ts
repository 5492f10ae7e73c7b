import { alertPerson, toast } from '../google/dialogs';
import { withDocumentLock } from '../google/lock';
import { activeSpreadsheet, type Sheet, type Spreadsheet, sheetsByName } from '../google/spreadsheet';
import { say, type Words, wordsIn } from '../language/words';
import { SetupError } from '../sheets/issue';
import type { LabelLanguage } from '../sheets/text';
import type { Refused } from '../sidebar/answers';
import { SeveralWeekendsError, WeekendError } from './choose-weekend';
import { userLanguage, workbookLanguage } from './language';
import { Refusal } from './refusal';
import { LineLostError } from './sending/line-lost';

/** How an action ended, in one sentence. */
export interface Report {
  readonly ok: boolean;
  readonly message: string;
  /** Another run held the workbook: nothing is wrong. */
  readonly busy?: true;
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
  const run = newRun(start, toast);
  const attempt = (piece: Work): string | Question => {
    try {
      return underLock(run, piece);
    } catch (error) {
      if (!(error instanceof SeveralWeekendsError)) throw error;
      run.asked = error.ask();
      if (run.asked === null) throw error;
      return attempt(piece);
    }
  };

  try {
    let outcome = attempt(work);
    while (typeof outcome !== 'string') {
      const next = outcome.ask();
      outcome = next === null ? outcome.declined : attempt(next);
    }
    toast(run.spreadsheet, outcome, run.words.menu.title);
    return { ok: true, message: outcome };
  } catch (error) {
    const report = failed(sentenceFor(error, run.words));
    return error instanceof BusyError ? { ...report, busy: true } : report;
  }
}

/**
 * Does something for a page, under the document's lock, and hands back what the page is to show. The page is the dialogue:
 * none is opened and nothing comes up beside it, whether it ends well or not.
 * @param start The weekend to work on, as for {@link perform}.
 */
export function answer<T>(piece: (session: Session) => T, start?: unknown): T | Refused {
  const run = newRun(start, () => undefined);
  try {
    return underLock(run, piece);
  } catch (error) {
    const message = sentenceFor(error, run.words);
    const fault = error instanceof WeekendError ? error.fault : null;
    return fault?.code === 'severalOpenWeekends'
      ? { ok: false, message, starts: fault.starts }
      : { ok: false, message };
  }
}

/** What one call of Google's comes to know while it goes on. */
interface Run {
  readonly spreadsheet: Spreadsheet;
  readonly began: number;
  readonly tell: typeof toast;
  words: Words;
  asked: string | null;
}

function newRun(start: unknown, tell: typeof toast): Run {
  return {
    tell,
    spreadsheet: activeSpreadsheet(),
    began: Date.now(),
    words: wordsIn(userLanguage()),
    asked: typeof start === 'string' ? start : null,
  };
}

/** @throws BusyError when another run holds the lock. */
function underLock<T>(run: Run, piece: (session: Session) => T): T {
  const { spreadsheet, began, tell, asked } = run;
  const outcome = withDocumentLock(() => {
    // Only under the lock are the tabs those that the run before has left.
    const sheets = sheetsByName(spreadsheet);
    const language = workbookLanguage([...sheets.keys()]);
    const words = wordsIn(language);
    run.words = words;
    const progress = (message: string) => tell(spreadsheet, message, words.menu.title);
    return piece({ spreadsheet, sheets, language, words, asked, began, progress });
  });
  if (outcome === null) throw new BusyError();
  return outcome.result;
}

/** Another run holds the lock. */
class BusyError extends Error {}

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
