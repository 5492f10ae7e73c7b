/** `outward`: meeting point to homes. `return`: homes to meeting point. */
export type Leg = 'outward' | 'return';

export const LEGS: readonly Leg[] = ['outward', 'return'];

/** Which legs somebody drives. */
export type Legs = 'none' | Leg | 'both';

export function drives(legs: Legs, leg: Leg): boolean {
  return legs === 'both' || legs === leg;
}
