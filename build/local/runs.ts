import type vm from 'node:vm';
import { inTimeZone, ScriptContext } from './context.ts';
import type { GoogleObject } from './expose.ts';
import { messageOf } from './script-error.ts';
import { Exception } from './services/exception.ts';
import type { World } from './world.ts';

/** What a run finds: one that a person watches, or one of a trigger that nobody does. */
export interface Surroundings {
  readonly globals: Readonly<Record<string, GoogleObject>>;
  /** Called when the run ended, however it ended. */
  endRun(): void;
}

/** How a run that a trigger started ended; `error` is the message of what it threw or died of. */
export interface TriggerRun {
  readonly functionName: string;
  readonly error?: string;
}

type Work<T> = (context: ScriptContext) => T;

/** Runs a script's files and functions, each time in a fresh context. */
export class Runs {
  private readonly scripts: vm.Script[] = [];
  private depth = 0;

  constructor(private readonly world: World) {}

  add(script: vm.Script): void {
    this.scripts.push(script);
  }

  /**
   * One run. Throws what the script throws, and `Killed` when the run was killed, even if the script caught that. It may
   * happen in the midst of another run, as when an answer to a form comes in meanwhile: the other then goes on.
   */
  run<T>(work: Work<T>, { globals, endRun }: Surroundings): T {
    const { meter, scriptTimeZone } = this.world;
    meter.newRun();
    this.depth += 1;
    try {
      const result = inTimeZone(scriptTimeZone, () => work(this.start(globals)));
      if (!meter.killed) return result;
    } catch (error) {
      if (!meter.killed) throw error;
    } finally {
      endRun();
      this.depth -= 1;
    }
    const death = meter.killed;
    if (this.depth > 0) meter.newRun();
    // A kill outweighs whatever the script made of it.
    throw death;
  }

  /** A run of what a trigger calls. What goes wrong is told, not thrown: there is nobody to throw it at. */
  fire(functionName: string, event: unknown, surroundings: Surroundings): TriggerRun {
    try {
      this.run(calling(functionName, [event]), surroundings);
      return { functionName };
    } catch (error) {
      return { functionName, error: messageOf(error) };
    }
  }

  private start(globals: Surroundings['globals']): ScriptContext {
    const { meter, now } = this.world;
    const context = new ScriptContext({ meter, now: () => now().getTime(), globals });
    for (const script of this.scripts) context.evaluate(script);
    return context;
  }
}

/** Throws an `Exception` for a missing function. */
export function calling(functionName: string, args: readonly unknown[]): Work<unknown> {
  return (context) => {
    if (!context.functions().includes(functionName)) {
      throw new Exception(`Script function not found: ${functionName}`);
    }
    return context.call(functionName, args);
  };
}
