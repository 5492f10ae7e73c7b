import { types } from 'node:util';

/** The message of what a script threw: its own errors are of its context's `Error`, not of this one's. */
export function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}
