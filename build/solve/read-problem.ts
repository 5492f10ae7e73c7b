import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import { Fault } from './fault.ts';

/**
 * The problem in a JSON file, as `schema` understands it. A schema's error messages say what is expected ("a list of
 * parties"); the sentence names the field and what stands there.
 * @throws Fault when the file is missing, is not JSON, or holds something else.
 */
export function readProblem<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const input = parsed(file);
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const found = described(valueAt(input, path));
  throw new Fault(`"${basename(file)}": ${named(path)} is ${found}, but should be ${issue?.message}.`);
}

function parsed(file: string): unknown {
  const name = `"${basename(file)}"`;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Fault(missing ? `${name} does not exist.` : `${name} cannot be read: ${(error as Error).message}.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The message quotes the file, which may have line breaks.
    throw new Fault(`${name} is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}.`);
  }
}

/** `cost[2][0]` as a reader would write it. */
function named(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole';
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);
}

/** What stands in a field, in a few words: a list or an object would fill the screen. */
function described(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(value).slice(0, 60);
}

/** Beyond any number of people, beds, seats or places in a problem; keeps sums exact and arrays in memory. */
const MOST = 1_000_000;

export function wholeNumber({ least }: { least: number }) {
  const expected = `a whole number from ${least} to ${MOST}`;
  return z.int(expected).min(least, expected).max(MOST, expected);
}
