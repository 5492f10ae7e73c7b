import vm from 'node:vm';
import { answer, type GivenAnswers, type Received, type Respondent } from './forms/answer.ts';
import { Form } from './forms/form.ts';
import { FormResponse } from './forms/form-response.ts';
import type { FormModel } from './forms/model/form-model.ts';
import { Meter } from './meter.ts';
import { calling, Runs, type TriggerRun } from './runs.ts';
import { clockEvent } from './services/clock-event.ts';
import { type DocumentEvent, installed, simple } from './services/document-events.ts';
import { createServices, type Services, type TriggerModel } from './services/index.ts';
import { type AppsScriptSetup, worldOf } from './setup.ts';
import { type Edit, typed } from './spreadsheet/edit.ts';
import type { Toast } from './spreadsheet/model/book-model.ts';
import type { Spreadsheet } from './spreadsheet/spreadsheet.ts';
import { SpreadsheetApp } from './spreadsheet/spreadsheet-app.ts';
import type { World } from './world.ts';

export type { TriggerRun } from './runs.ts';
export type { AppsScriptSetup } from './setup.ts';

/** A local Apps Script project bound to one spreadsheet. */
export interface AppsScript {
  /** Adds a script file and runs its top level, as Google does at the start of every run. Throws what it throws. */
  load(code: string): void;
  /**
   * One run: the files' top level in a fresh context, then the function. Returns its result. Throws what the script
   * throws, and `Killed` when the run was killed, even if the script caught that; an `Exception` for a missing function.
   */
  run(functionName: string, ...args: unknown[]): unknown;
  /** Names of the top-level functions, in the order of their declaration. */
  functions(): string[];
  /**
   * Opens the document: fires the simple trigger `onOpen` where the script has one, then those that were installed.
   * Throws what `onOpen` throws; tells how the others ended.
   */
  open(): TriggerRun[];
  /** Types something into a cell, as a person does, and fires the triggers that follow it. */
  edit(edit: Edit): TriggerRun[];
  /**
   * Fills a form in, as a person does on its page: takes what is in order, then fires the triggers of the form, each as a
   * run of its own that nobody watches. Throws for a form that is not there and for what its page could not send.
   */
  answerForm(form: FormModel | string, answers: GivenAnswers, how?: Answering): Answered;
  /** Deletes a form, as a person does in Drive. Its triggers stay. */
  deleteForm(form: FormModel): void;
  /**
   * Runs the functions of the time-driven triggers that are due now, the earliest first, each as a run of its own that
   * nobody watches: it has no UI. One that fails stops no other, and its trigger stays.
   */
  runDueTriggers(): TriggerRun[];
  /** Time passes: `ms` milliseconds on the world's clock. No trigger runs by itself. */
  sleep(ms: number): void;
  now(): Date;
  readonly spreadsheet: Spreadsheet;
  readonly meter: Meter;
  readonly toasts: readonly Toast[];
  readonly mails: Services['mails'];
  readonly dialogs: Services['dialogs'];
  readonly menus: Services['menus'];
  readonly triggers: Services['triggers'];
  readonly logs: Services['logs'];
  /** The forms that were made and not deleted, the oldest first. */
  readonly forms: readonly FormModel[];
  /** The rest of what the services know: properties, caches, locks held elsewhere, quotas, due triggers. */
  readonly services: Services;
}

export interface Answering extends Respondent {
  /** Whether triggers fire; they do by default. Google sometimes leaves one out. */
  readonly fire?: boolean | undefined;
}

/** What became of answers that somebody sent, and of the runs that they started. */
export type Answered = Received & { readonly runs: readonly TriggerRun[] };

export function createAppsScript(setup: AppsScriptSetup): AppsScript {
  const { workbook } = setup;
  const world: World = worldOf(setup, new Meter(() => world.sleep(setup.msPerCall ?? 0)));
  workbook.model.now = () => world.now();
  const services = createServices(world);
  const watched = around(services, new SpreadsheetApp(workbook, services.ui));
  // Other runs of the same project, so that what one holds locked is locked for the others.
  const others = createServices(world, services.logs);
  const unwatched = around(others, new SpreadsheetApp(workbook, null));
  const runs = new Runs(world);

  /** Fires triggers one after the other. One that was deleted meanwhile is left out. */
  const fireEach = (
    triggers: readonly Pick<TriggerModel, 'id' | 'functionName'>[],
    eventOf: (id: string) => unknown,
    surroundings = unwatched,
  ) =>
    triggers.flatMap(({ id, functionName }) => {
      const isThere = services.triggers.some((trigger) => trigger.id === id);
      return isThere ? [runs.fire(functionName, eventOf(id), surroundings)] : [];
    });
  /** Of a document, those that were installed for one kind of event. */
  const installedFor = (sourceId: string, eventType: TriggerModel['eventType']) =>
    services.triggers.filter((trigger) => trigger.sourceId === sourceId && trigger.eventType === eventType);
  const fireInWorkbook = (eventType: TriggerModel['eventType'], event: DocumentEvent) =>
    fireEach(installedFor(workbook.getId(), eventType), (id) => installed(event, id), watched);
  const functions = () => runs.run((context) => context.functions(), watched);

  return {
    load(code) {
      runs.add(new vm.Script(code, { filename: 'script.gs' }));
      runs.run(() => undefined, watched);
    },
    run: (functionName, ...args) => runs.run(calling(functionName, args), watched),
    functions,
    open() {
      const event = { source: workbook };
      runs.run((context) => {
        if (context.functions().includes('onOpen')) context.call('onOpen', [simple(event, world)]);
      }, watched);
      return fireInWorkbook('ON_OPEN', { ...event, user: services.globals.Session.getActiveUser() });
    },
    edit(edit) {
      const event = { source: workbook, ...typed(workbook, edit) };
      const user = services.globals.Session.getActiveUser();
      return [
        ...(functions().includes('onEdit') ? [runs.fire('onEdit', simple(event, world), watched)] : []),
        ...fireInWorkbook('ON_EDIT', { ...event, user }),
        ...fireInWorkbook('ON_CHANGE', { changeType: 'EDIT', source: workbook, user }),
      ];
    },
    answerForm(asked, answers, { fire = true, ...respondent } = {}) {
      const form = typeof asked === 'string' ? services.forms.open(asked) : asked;
      const received = answer(form, answers, respondent, world);
      if (!received.taken || !fire) return { ...received, runs: [] };
      const source = new Form(form, world);
      const response = new FormResponse(world, form, received.response);
      const fired = fireEach(installedFor(form.id, 'ON_FORM_SUBMIT'), (id) => installed({ response, source }, id));
      return { ...received, runs: fired };
    },
    deleteForm: (form) => services.forms.remove(form),
    runDueTriggers: () => fireEach(services.dueTriggers(world.now()), (id) => clockEvent(id, world.now())),
    sleep: (ms) => world.sleep(ms),
    now: () => world.now(),
    spreadsheet: workbook,
    meter: world.meter,
    toasts: workbook.model.toasts,
    mails: services.mails,
    dialogs: services.dialogs,
    menus: services.menus,
    triggers: services.triggers,
    logs: services.logs,
    forms: services.forms.models,
    services,
  };
}

function around({ globals, console, endRun }: Services, spreadsheetApp: SpreadsheetApp) {
  return { globals: { ...globals, console, SpreadsheetApp: spreadsheetApp }, endRun };
}
