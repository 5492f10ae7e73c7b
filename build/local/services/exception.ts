/** What a Google service throws: a script sees `e.name === 'Exception'` and Google's sentence in `e.message`. */
export class Exception extends Error {
  override readonly name = 'Exception';
}

/** The sentence for a call whose arguments fit no overload; `given` are the arguments' types as Google names them. */
export function signatureMismatch(given: readonly unknown[], method: string): Exception {
  return new Exception(
    `The parameters (${given.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'number[]';
  return '(class)';
}
