import type { World } from '../world.ts';
import { Exception } from './exception.ts';
import type { Schedule, TriggerModel } from './trigger.ts';

const MOST_TRIGGERS = 20;

/** A time-driven trigger whose time has come. */
export interface DueTrigger {
  readonly id: string;
  readonly functionName: string;
  /** When it was due. */
  readonly at: Date;
}

/** The triggers of one project. */
export class TriggerStore {
  readonly models: TriggerModel[] = [];
  private made = 0;

  constructor(private readonly world: World) {}

  /** Installs a trigger; a project has at most 20. */
  install(fields: Omit<TriggerModel, 'id' | 'nextAt'>): TriggerModel {
    if (this.models.length >= MOST_TRIGGERS) {
      throw new Exception(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    this.made += 1;
    const id = String(7_000_000_000_000_000_000n + BigInt(this.made));
    const model = { ...fields, id, nextAt: firstTime(fields.schedule, this.world.now()) };
    this.models.push(model);
    return model;
  }

  /** Removes a trigger; one that is gone already is no error. */
  remove(id: string): void {
    const at = this.models.findIndex((model) => model.id === id);
    if (at >= 0) this.models.splice(at, 1);
  }

  /**
   * The time-driven triggers that are due at `now`, the earliest first, and marks them as fired. One that was missed
   * several times is due once. A trigger for one moment stays in the project after it has fired, as at Google's.
   */
  due(now: Date): DueTrigger[] {
    const due: DueTrigger[] = [];
    for (const model of this.models) {
      if (!model.nextAt || model.nextAt > now) continue;
      due.push({ id: model.id, functionName: model.functionName, at: model.nextAt });
      model.nextAt = model.schedule?.kind === 'repeating' ? model.schedule.next(now) : null;
    }
    return due.sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}

function firstTime(schedule: Schedule | null, now: Date): Date | null {
  if (!schedule) return null;
  return schedule.kind === 'once' ? schedule.at : schedule.next(now);
}
