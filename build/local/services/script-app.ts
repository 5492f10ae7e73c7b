import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { ClockTriggerBuilder, WeekDay } from './clock-trigger-builder.ts';
import { enumeration } from './enumeration.ts';
import { Exception, signatureMismatch } from './exception.ts';
import type { Methods } from './google-methods.ts';
import { EventType, Trigger, type TriggerModel, TriggerSource } from './trigger.ts';
import type { TriggerStore } from './trigger-store.ts';

type DocumentEvent = 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>('AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);

/** `forSpreadsheet(…)` and `forForm(…)`: which event of a document fires the function. */
class DocumentTriggerBuilder
  extends GoogleObject
  implements
    Methods<
      GoogleAppsScript.Script.SpreadsheetTriggerBuilder,
      'create' | 'onOpen' | 'onEdit' | 'onChange' | 'onFormSubmit'
    >
{
  private eventType: DocumentEvent | null = null;

  constructor(
    readonly googleName: 'SpreadsheetTriggerBuilder' | 'FormTriggerBuilder',
    private readonly store: TriggerStore,
    private readonly fields: Pick<TriggerModel, 'functionName' | 'source' | 'sourceId'>,
  ) {
    super();
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    if (!this.eventType) throw new Exception('The trigger has no event: call onOpen, onEdit or another before create.');
    return new Trigger(this.store.install({ ...this.fields, eventType: this.eventType, schedule: null }));
  }

  private on(eventType: DocumentEvent): this {
    this.eventType = eventType;
    return this;
  }
}

class TriggerBuilder
  extends GoogleObject
  implements Methods<GoogleAppsScript.Script.TriggerBuilder, 'forForm' | 'forSpreadsheet' | 'timeBased'>
{
  readonly googleName = 'TriggerBuilder';

  constructor(
    private readonly world: World,
    private readonly store: TriggerStore,
    private readonly functionName: string,
  ) {
    super();
  }

  forSpreadsheet(sheet: { getId(): string } | string): DocumentTriggerBuilder {
    return this.forDocumentOf('SPREADSHEETS', 'SpreadsheetTriggerBuilder', sheet);
  }

  forForm(form: { getId(): string } | string): DocumentTriggerBuilder {
    return this.forDocumentOf('FORMS', 'FormTriggerBuilder', form);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.world, this.store, this.functionName);
  }

  private forDocumentOf(
    source: 'SPREADSHEETS' | 'FORMS',
    builder: DocumentTriggerBuilder['googleName'],
    document: { getId(): string } | string,
  ): DocumentTriggerBuilder {
    if (!document)
      throw signatureMismatch([document], `ScriptApp.TriggerBuilder.for${builder.replace('TriggerBuilder', '')}`);
    const sourceId = typeof document === 'string' ? document : document.getId();
    return new DocumentTriggerBuilder(builder, this.store, { functionName: this.functionName, source, sourceId });
  }
}

export class ScriptApp
  extends GoogleObject
  implements
    Methods<
      GoogleAppsScript.Script.ScriptApp,
      | 'AuthMode'
      | 'EventType'
      | 'TriggerSource'
      | 'WeekDay'
      | 'deleteTrigger'
      | 'getProjectTriggers'
      | 'getScriptId'
      | 'newTrigger'
    >
{
  readonly googleName = 'ScriptApp';
  readonly AuthMode = AuthMode;
  readonly EventType = EventType;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  constructor(
    private readonly world: World,
    private readonly store: TriggerStore,
  ) {
    super();
  }

  getScriptId(): string {
    return 'local-script';
  }

  getProjectTriggers(): Trigger[] {
    return this.store.models.map((model) => new Trigger(model));
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.world, this.store, String(functionName));
  }

  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    this.store.remove(trigger.getUniqueId());
  }
}
