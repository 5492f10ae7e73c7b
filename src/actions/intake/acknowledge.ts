import type { CivilDate } from '../../domain/civil-date';
import type { FormKey } from '../../domain/form';
import type { MailLanguage } from '../../domain/message';
import { type Mail, mailQuota, sendMail } from '../../google/mail';
import { clockText, timeZoneOf } from '../../google/spreadsheet';
import type { AcknowledgementFacts } from '../../language/intake/facts';
import { wordsIn } from '../../language/words';
import { firstNameOf } from '../../messages/first-name';
import { html } from '../../messages/html';
import { plainText } from '../../messages/plain-text';
import type { AnswerLine } from '../../sheets/answer-log';
import { asWritten } from '../../sheets/cell';
import { writtenLanguageLabels } from '../../sheets/choices';
import { FORMS } from '../../sheets/forms';
import { saidInForm } from '../../sheets/forms/said';
import { type FormTable, type IntakeTab, rowsAt, textIn } from '../../sheets/intake/intake-tab';
import { mailbox, sameMailbox } from '../../sheets/intake/mailbox';
import type { Decision } from '../../sheets/intake/state';
import { senderOf } from '../../sheets/intake/take-in';
import { email } from '../../sheets/kinds/texts';
import { valueNamed } from '../../sheets/read-output';
import type { KnownForms } from '../forms/known-forms';
import { formLinks } from '../forms/links';
import { weekendsToCome } from '../forms/weekends-to-offer';
import type { InputTabs } from '../input-tabs';
import { KEPT_FROM_ANSWERS } from '../mail-budget';
import type { Saying } from '../write-by-key';
import { writeLines } from './answers-tab';

/** What acknowledgements are made from beside the answers. */
interface Sources {
  readonly tabs: Readonly<Record<FormTable, IntakeTab>>;
  readonly forms: KnownForms;
  /** What came in before. */
  readonly log: readonly AnswerLine[];
  /** Where everything goes in test mode; null = to the people themselves. */
  readonly testAddress: string | null;
}

/** One person's answers to one form. */
interface Thread {
  readonly to: string;
  readonly decisions: readonly Decision[];
}

/**
 * Tells those who have answered that it has come in, each at most once: only the run that has seen their lines to the end
 * does, so that one that dies tells nobody twice. Whoever the quota does not allow for has read it in the form already.
 */
export function acknowledge(
  tabs: InputTabs,
  decisions: readonly Decision[],
  sources: Omit<Sources, 'testAddress'>,
): void {
  const { words, session } = tabs;
  const { settings } = tabs.settings;
  const testAddress = settings.messages.testMode ? (settings.messages.emails[0] ?? null) : null;
  if (settings.messages.testMode && testAddress === null) return;
  const now = clockText(new Date(), timeZoneOf(session.spreadsheet));
  const all = threads(
    decisions.filter(({ result }) => result !== 'overtaken'),
    tabs.today,
  ).filter((thread) => mayHear(thread, sources.log, now));
  if (all.length === 0) return;
  const marked = (text: string) => ({ value: asWritten(text) as string });
  const told = (thread: Thread, text: string) =>
    thread.decisions.map(({ submission }) => [submission.key, marked(text)] as const);
  const may = Math.max(0, mailQuota() - KEPT_FROM_ANSWERS);
  const [first, never] = [all.slice(0, may), all.slice(may)];
  const ended: (readonly [string, Saying])[] = never.flatMap((thread) =>
    told(thread, words.intake.acknowledgement.notSent),
  );
  for (const thread of first) {
    const mail = mailFor(thread, tabs, { ...sources, testAddress });
    try {
      sendMail(mail);
      ended.push(...told(thread, now));
    } catch {
      ended.push(...told(thread, words.intake.acknowledgement.failed));
    }
  }
  writeLines(session, 'acknowledged', new Map(ended));
}

/** Forms are public: nobody's address is to be written to again and again, nor the day's quota used up by one sender. */
const MOST_A_DAY = 3;

/** Associations send one answer after the other, and hear of them once in an hour; others a few times a day. */
function mayHear({ to, decisions }: Thread, log: readonly AnswerLine[], now: string): boolean {
  const form = decisions[0]?.submission.form;
  const times = new Set(
    log
      .filter(
        (line) => line.form === form && line.acknowledged.startsWith(now.slice(0, 10)) && sameMailbox(line.from, to),
      )
      .map(({ acknowledged }) => acknowledged),
  );
  if (form === 'nomination') return ![...times].some((time) => time.slice(0, 13) === now.slice(0, 13));
  return times.size < MOST_A_DAY;
}

/** Answers by who sent them and to which form, as far as that is an address. */
function threads(decisions: readonly Decision[], near: CivilDate): Thread[] {
  const found = new Map<string, { to: string; decisions: Decision[] }>();
  const address = email().schema({ near });
  for (const decision of decisions) {
    const { submission, result } = decision;
    const read = address.safeParse(senderOf(submission));
    if (!read.success) continue;
    const key = [submission.form, result === 'notTaken', mailbox(read.data)].join('|');
    const thread = found.get(key) ?? { to: read.data, decisions: [] };
    thread.decisions.push(decision);
    found.set(key, thread);
  }
  return [...found.values()];
}

/** What the sender has said, in their own language; somebody known is greeted by the name that coordinators have. */
function mailFor(
  { to: sender, decisions }: Thread,
  tabs: InputTabs,
  { tabs: into, forms, testAddress }: Sources,
): Mail {
  const [first] = decisions as readonly [Decision];
  const { form } = first.submission;
  const { messages } = tabs.settings.settings;
  const table = FORMS[form].table as FormTable;
  const [row] = form === 'nomination' ? [] : rowsAt(into[table], sender);
  // As coordinators have it: an accent or a dot too many leads nowhere.
  const to = row ? textIn(row.cells, 'email') : sender;
  const chosen = row?.cells.get('language') ?? first.submission.cells.language ?? '';
  const language: MailLanguage = valueNamed(writtenLanguageLabels, chosen) ?? tabs.language;
  const facts: AcknowledgementFacts = {
    about: form,
    outcome: outcomeOf(first),
    reader: row ? firstNameOf(textIn(row.cells, 'name')) : '',
    phone: messages.phone,
    offers: offersIn(decisions, tabs, language),
    proposed: form === 'nomination' ? proposedIn(decisions, tabs) : [],
    form: nextForm(first, to, { tabs, forms }),
  };
  const words = wordsIn(language);
  const written = words.acknowledgement.letter(facts);
  const letter = testAddress === null ? written : { ...written, changed: words.sending.testNote({ to }) };
  return {
    to: testAddress ?? to,
    replyTo: messages.emails[0] ?? '',
    name: words.sending.sender,
    subject: letter.subject,
    text: plainText(letter),
    html: html(letter, language),
    files: [],
  };
}

function outcomeOf({ submission, result, findings, edits }: Decision): AcknowledgementFacts['outcome'] {
  if (result !== 'notTaken') return isUpdate(submission.form, edits) ? 'updated' : 'taken';
  return findings.some(({ code }) => code === 'unknownAddress') ? 'unknown' : 'unclear';
}

/** Somebody who had signed up before has no new row. */
function isUpdate(form: FormKey, edits: Decision['edits']): boolean {
  return (form === 'hostSignUp' || form === 'driverSignUp') && edits.every(({ row }) => row.row !== null);
}

/** Of several answers for one weekend, the last. */
function offersIn(
  decisions: readonly Decision[],
  tabs: InputTabs,
  language: MailLanguage,
): AcknowledgementFacts['offers'] {
  const said = new Map<CivilDate, string>();
  for (const { submission, noted } of decisions) {
    const { form, offer } = submission;
    if (offer !== null) for (const start of noted) said.set(start, saidInForm(FORMS[form], offer, language));
  }
  return [...said].map(([start, text]) => ({ weekend: daysOf(start, tabs), said: text }));
}

function proposedIn(decisions: readonly Decision[], tabs: InputTabs): AcknowledgementFacts['proposed'] {
  const codes = new Map<CivilDate, string[]>();
  for (const { submission } of decisions) {
    const { weekends, cells } = submission;
    const code = String(cells.guestCode ?? '');
    for (const start of weekends) codes.set(start, [...(codes.get(start) ?? []), ...(code === '' ? [] : [code])]);
  }
  return [...codes].map(([start, all]) => ({ weekend: daysOf(start, tabs), codes: [...new Set(all)] }));
}

function daysOf(start: CivilDate, { weekends }: InputTabs): { readonly start: string; readonly end: string } {
  return weekends.records.find((weekend) => weekend.start === start) ?? { start, end: start };
}

/** Where the sender would go next. */
function nextForm(
  { submission, result }: Decision,
  to: string,
  { tabs, forms }: { tabs: InputTabs; forms: KnownForms },
): string {
  const links = formLinks(tabs.language, forms);
  const role = FORMS[submission.form].table === 'drivers' ? 'driver' : 'host';
  if (submission.form === 'nomination') return '';
  if (result === 'notTaken') return role === 'driver' ? links.driverSignUp : links.hostSignUp;
  const asked = tabs.weekends.records.filter(({ start }) => submission.weekends.includes(start));
  const [weekend] = asked.length > 0 ? asked : weekendsToCome(tabs.weekends.records, tabs.today);
  return links.enrolment(role, { email: to, ...(weekend ? { weekend } : {}) });
}
