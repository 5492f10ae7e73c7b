import { GoogleObject } from '../expose.ts';

/** One value of an enum of Google's: printed as its name, compared by identity. */
export class EnumValue extends GoogleObject {
  constructor(
    readonly googleName: string,
    private readonly position: number,
  ) {
    super();
  }

  ordinal(): number {
    return this.position;
  }

  override toString(): string {
    return this.googleName;
  }
}

/** An enum as a script sees it (`ui.ButtonSet`): an object with one member per value. */
class Enumeration extends GoogleObject {
  constructor(
    readonly googleName: string,
    values: readonly string[],
  ) {
    super();
    values.forEach((value, position) => {
      Object.assign(this, { [value]: new EnumValue(value, position) });
    });
  }
}

/** Makes the enum `name`; `E` is its type in @types/google-apps-script, which declares the values as numbers. */
export function enumeration<E extends object>(name: string, values: readonly (keyof E & string)[]): E {
  return new Enumeration(name, values) as unknown as E;
}

/** Where a value stands in its enum, from 0; -1 for anything else. */
export function positionOf(value: unknown): number {
  return value instanceof EnumValue ? value.ordinal() : -1;
}

/** The name of a value of one of Google's enums, '' for anything else. */
export function nameOf(value: unknown): string {
  return value instanceof EnumValue ? value.googleName : '';
}
