/** Forms that belong to the script: made, kept in order and read. */

export type Form = GoogleAppsScript.Forms.Form;

/** Something that a form asks, in words. */
export interface FormQuestion {
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly answer:
    | { readonly kind: 'line' | 'paragraphs' }
    /** `fault`: what is told of anything else. */
    | { readonly kind: 'email'; readonly fault: string }
    | { readonly kind: 'one'; readonly choices: readonly string[] }
    | { readonly kind: 'some'; readonly choices: readonly string[]; readonly other: boolean }
    | { readonly kind: 'scale'; readonly most: number; readonly least: string; readonly top: string };
}

/** What somebody has answered. `at` is when it came in. */
export interface FormAnswer {
  readonly key: string;
  readonly at: Date;
  /** null = it was not read. */
  readonly answers:
    | readonly { readonly item: number; readonly title: string; readonly answer: string | string[] }[]
    | null;
}

/** Makes an empty form. It is the property of whoever runs this. */
export function createForm(title: string): Form {
  return FormApp.create(title);
}

/**
 * Gives a form what it lacks, so that it takes answers; what people have written in it stays.
 *
 * Since July 2026 a form that a script makes takes none before it is published (Google Forms guide, "Upcoming API changes").
 */
export function prepareForm(
  form: Form,
  { description, confirmation }: { readonly description: string; readonly confirmation: string },
): void {
  if (!published(form).isPublished()) published(form).setPublished(true);
  // An answer that is edited keeps its key: it would not be read again.
  form.setAllowResponseEdits(false);
  openToEverybody(form);
  if (form.getDescription() === '') form.setDescription(description);
  if (form.getConfirmationMessage() === '') form.setConfirmationMessage(confirmation);
}

/** In an organisation's account, forms may ask whoever answers to sign in; elsewhere Google refuses to be asked. */
function openToEverybody(form: Form): void {
  try {
    form.setRequireLogin(false);
  } catch (error) {
    console.log(`Whether a form asks to sign in cannot be set here: ${(error as Error).message}`);
  }
}

/** The types that came with it do not know yet that forms are published. */
function published(form: Form): { isPublished(): boolean; setPublished(enabled: boolean): unknown } {
  return form as unknown as { isPublished(): boolean; setPublished(enabled: boolean): unknown };
}

/** null where it was deleted, or whoever runs this may not open it: Google tells neither from the other. */
export function openForm(id: string): Form | null {
  try {
    return FormApp.openById(id);
  } catch (error) {
    console.warn(`A form cannot be opened: ${(error as Error).message}`);
    return null;
  }
}

export function formAddress(form: Form): { readonly id: string; readonly url: string } {
  return { id: form.getId(), url: form.getPublishedUrl() };
}

/** Adds a question below all others; returns Google's id of it. Its title comes last: one that has it is complete. */
export function addQuestion(form: Form, question: FormQuestion): number {
  const item = newItem(form, question);
  return item.setHelpText(question.help).setRequired(question.required).setTitle(question.title).getId();
}

function newItem(form: Form, { answer }: FormQuestion) {
  switch (answer.kind) {
    case 'line':
      return form.addTextItem();
    case 'email': {
      const rule = FormApp.createTextValidation().requireTextIsEmail().setHelpText(answer.fault).build();
      return form.addTextItem().setValidation(rule);
    }
    case 'paragraphs':
      return form.addParagraphTextItem();
    case 'one':
      return form.addMultipleChoiceItem().setChoiceValues([...answer.choices]);
    case 'some':
      return form
        .addCheckboxItem()
        .setChoiceValues([...answer.choices])
        .showOtherOption(answer.other);
    case 'scale':
      return form.addScaleItem().setBounds(1, answer.most).setLabels(answer.least, answer.top);
  }
}

/** What a form asks, by Google's ids; what it is called is asked for only where somebody wants to know. */
export function questionsOf(form: Form): { readonly id: number; readonly title: () => string }[] {
  return form.getItems().map((item) => ({ id: item.getId(), title: () => item.getTitle() }));
}

export function dropQuestion(form: Form, id: number): void {
  const item = questionWith(form, id);
  if (item) form.deleteItem(item);
}

/** What may be chosen in a question from now on. */
export function offerChoices(form: Form, item: number, choices: readonly string[]): void {
  const question = questionWith(form, item);
  if (!question) return;
  // Coordinators may have made another kind of question of it, and then say themselves what may be chosen.
  const type = question.getType();
  if (type === FormApp.ItemType.CHECKBOX) question.asCheckboxItem().setChoiceValues([...choices]);
  if (type === FormApp.ItemType.MULTIPLE_CHOICE) question.asMultipleChoiceItem().setChoiceValues([...choices]);
  if (type === FormApp.ItemType.LIST) question.asListItem().setChoiceValues([...choices]);
}

/** `null`: it takes answers; otherwise what people are told who come. */
export function closeForm(form: Form, message: string | null): void {
  form.setAcceptingResponses(message === null);
  if (message !== null) form.setCustomClosedFormMessage(message);
}

/**
 * What questions are called in a link that fills them in, by Google's id: only a link with answers in it tells. `answers`:
 * one for each question that is asked about, no two alike.
 */
export function entriesOf(form: Form, answers: ReadonlyMap<number, string>): Map<number, string> {
  let response = form.createResponse();
  for (const [id, answer] of answers) {
    const item = questionWith(form, id);
    if (!item) continue;
    const answered = answerTo(item, answer);
    if (answered) response = response.withItemResponse(answered);
  }
  const filled = (response.toPrefilledUrl().split('?')[1] ?? '').split('&').map((pair) => {
    const [entry = '', value = ''] = pair.split('=');
    return { entry, value: decodeURIComponent(value.replace(/\+/g, ' ')) };
  });
  return new Map(
    [...answers].flatMap(([id, answer]) => {
      const found = filled.find(({ entry, value }) => entry.startsWith('entry.') && value === answer);
      return found ? [[id, found.entry] as const] : [];
    }),
  );
}

/**
 * Answers that came in after a moment, or all of them, the earliest first. Only of so many of those that are `wanted`, by
 * their key, is read what they say, as that takes a while; of questions that are `known`, by Google's id, not what they are
 * called.
 */
export function answersSince(
  form: Form,
  since: Date | null,
  how: { readonly wanted: (key: string) => boolean; readonly known: ReadonlySet<number>; readonly most: number },
): FormAnswer[] {
  const responses = since === null ? form.getResponses() : form.getResponses(since);
  let left = how.most;
  return responses
    .map((response) => ({ response, key: response.getId(), at: response.getTimestamp() as unknown as Date }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ response, key, at }) => {
      if (!how.wanted(key) || left <= 0) return { key, at, answers: null };
      left -= 1;
      return { key, at, answers: response.getItemResponses().map((each) => answerOf(each, how.known)) };
    });
}

function answerOf(
  response: GoogleAppsScript.Forms.ItemResponse,
  known: ReadonlySet<number>,
): NonNullable<FormAnswer['answers']>[number] {
  const item = response.getItem();
  const id = item.getId();
  return { item: id, title: known.has(id) ? '' : item.getTitle(), answer: asText(response.getResponse()) };
}

/** Of a grid, row by row; no form of ours has one. */
function asText(response: string | string[] | string[][]): string | string[] {
  return Array.isArray(response) ? response.map((each) => String(each)) : String(response);
}

/**
 * Forgets an answer; one that is gone already is no fault.
 * @throws what Google says when it is there and cannot be deleted.
 */
export function forgetAnswer(form: Form, key: string): void {
  try {
    form.deleteResponse(key);
  } catch (error) {
    if (hasAnswer(form, key)) throw error;
  }
}

function hasAnswer(form: Form, key: string): boolean {
  return form.getResponses().some((response) => response.getId() === key);
}

/** null for kinds of questions that are filled in otherwise. */
function answerTo(item: GoogleAppsScript.Forms.Item, answer: string): GoogleAppsScript.Forms.ItemResponse | null {
  switch (item.getType()) {
    case FormApp.ItemType.CHECKBOX:
      return item.asCheckboxItem().createResponse([answer]);
    case FormApp.ItemType.MULTIPLE_CHOICE:
      return item.asMultipleChoiceItem().createResponse(answer);
    case FormApp.ItemType.LIST:
      return item.asListItem().createResponse(answer);
    case FormApp.ItemType.TEXT:
      return item.asTextItem().createResponse(answer);
    case FormApp.ItemType.PARAGRAPH_TEXT:
      return item.asParagraphTextItem().createResponse(answer);
    default:
      return null;
  }
}

/** undefined where there is none: Google does not say what it answers then. */
function questionWith(form: Form, id: number): GoogleAppsScript.Forms.Item | undefined {
  try {
    return form.getItemById(id) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Google's ids of the forms whose answers a function of the script is called for. */
export function formsAnsweredTo(functionName: string): Set<string> {
  const triggers = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName);
  return new Set(triggers.map((trigger) => trigger.getTriggerSourceId() ?? ''));
}

/** Calls a function of the script for every answer to a form. */
export function runOnAnswer(form: Form, functionName: string): void {
  ScriptApp.newTrigger(functionName).forForm(form).onFormSubmit().create();
}

/** Which form an event is about; null for anything else. */
export function formOfEvent(event: unknown): string | null {
  const source = (event as { readonly source?: { getId?: () => string } } | null | undefined)?.source;
  return typeof source?.getId === 'function' ? source.getId() : null;
}
