import { GoogleObject } from '../expose.ts';
import { enumeration } from './enumeration.ts';

export const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);

/** When a time-driven trigger fires: once at a moment, or again and again. `next` is the moment after `from`. */
export type Schedule =
  | { readonly kind: 'once'; readonly at: Date }
  | { readonly kind: 'repeating'; readonly next: (from: Date) => Date };

/** A trigger of the project. `sourceId` is the document's id, '' for a time-driven one. */
export interface TriggerModel {
  readonly id: string;
  readonly functionName: string;
  readonly eventType: keyof typeof GoogleAppsScript.Script.EventType;
  readonly source: keyof typeof GoogleAppsScript.Script.TriggerSource;
  readonly sourceId: string;
  readonly schedule: Schedule | null;
  /** When a time-driven trigger fires next; null for an event's and for one that has fired its only time. */
  nextAt: Date | null;
}

export class Trigger
  extends GoogleObject
  implements
    Pick<
      GoogleAppsScript.Script.Trigger,
      'getEventType' | 'getHandlerFunction' | 'getTriggerSource' | 'getTriggerSourceId' | 'getUniqueId'
    >
{
  readonly googleName = 'Trigger';

  constructor(private readonly model: TriggerModel) {
    super();
  }

  getUniqueId(): string {
    return this.model.id;
  }

  getHandlerFunction(): string {
    return this.model.functionName;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return EventType[this.model.eventType];
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return TriggerSource[this.model.source];
  }

  getTriggerSourceId(): string {
    return this.model.sourceId;
  }
}
