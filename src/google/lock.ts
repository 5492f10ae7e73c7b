const PATIENCE_MS = 5_000;

/** Runs `work` while no other run holds this document; null when another one does. */
export function withDocumentLock<T>(work: () => T): { readonly result: T } | null {
  // Google has no document's lock where a run belongs to no document.
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (!lock.tryLock(PATIENCE_MS)) return null;
  try {
    return { result: work() };
  } finally {
    // What was written must be there before the next run may look.
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
