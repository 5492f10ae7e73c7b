/** Functions of the script, as it exports them. */
type Script = typeof import('../../main');
type Called = Pick<Script, 'changeChoices' | 'previewChange' | 'recordChange'>;

/** Google's own way to call them: a runner with handlers has every function of the script, and answers nothing itself. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Rejects when nothing came back: the connection, the six minutes of a run, or Google itself. */
export function call<K extends keyof Called>(name: K, ...args: Parameters<Called[K]>): Promise<ReturnType<Called[K]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => resolve(answer as ReturnType<Called[K]>))
      .withFailureHandler(reject);
    (runner as unknown as Record<string, (...sent: unknown[]) => void>)[name]?.(...args);
  });
}
