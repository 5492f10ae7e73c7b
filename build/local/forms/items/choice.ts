import { GoogleObject } from '../../expose.ts';

/** Something to choose. Every choice leads to the next page. */
export class Choice extends GoogleObject implements Pick<GoogleAppsScript.Forms.Choice, 'getValue'> {
  readonly googleName = 'Choice';

  constructor(private readonly value: string) {
    super();
  }

  getValue(): string {
    return this.value;
  }
}
