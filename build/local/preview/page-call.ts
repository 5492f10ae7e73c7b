import { types } from 'node:util';
import type { AppsScript } from '../apps-script.ts';
import type { CallOutcome } from './view.ts';

/** Names of the functions that a page may call with `google.script.run`; Google keeps those ending in `_` private. */
export function callableFunctions(script: AppsScript): string[] {
  return script.functions().filter((name) => !name.endsWith('_'));
}

/** Carries out one call of a page's. `args` came from JSON, as they do at Google. */
export function callFromPage(
  script: AppsScript,
  call: { readonly functionName: string; readonly args: readonly unknown[] },
): CallOutcome {
  try {
    const result = script.run(call.functionName, ...call.args);
    // Google hands over nothing at all when anything in a result is of a forbidden type.
    return { result: isLegal(result) ? toJson(result) : null };
  } catch (error) {
    return { error: describe(error) };
  }
}

/** What Google lets pass: text, numbers, yes and no, null, and lists and plain objects of these. */
function isLegal(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isLegal);
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isLegal);
}

/** A function that returns nothing answers null. */
function toJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/** A page is told an error with its name first: `Error: …`, `Exception: …`. */
function describe(error: unknown): string {
  return types.isNativeError(error) ? `${error.name}: ${error.message}` : String(error);
}
