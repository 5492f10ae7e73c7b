/** Runs a function of the script every so many minutes (1, 5, 10, 15 or 30) until told otherwise; once is enough. */
export function runEvery(minutes: number, functionName: string): void {
  if (triggersOf(functionName).length > 0) return;
  ScriptApp.newTrigger(functionName).timeBased().everyMinutes(minutes).create();
}

/** Whether a call is Google's, of a trigger; the menu hands over nothing. */
export function isTriggered(event: unknown): boolean {
  return typeof (event as { readonly triggerUid?: unknown } | null | undefined)?.triggerUid === 'string';
}

export function runNoMore(functionName: string): void {
  for (const trigger of triggersOf(functionName)) ScriptApp.deleteTrigger(trigger);
}

function triggersOf(functionName: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName);
}
