import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The methods that Google's reference has for a class, read from its declarations as text. */
export function declared(service: 'forms' | 'spreadsheet', name: string): Set<string> {
  const file = `@types/google-apps-script/google-apps-script.${service}.d.ts`;
  const declarations = readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
  const [, body = ''] = new RegExp(String.raw`interface ${name} \{(.*?)\n        \}`, 's').exec(declarations) ?? [];
  return new Set([...body.matchAll(/(?:^|\*\/)\s*(\w+)\(/gm)].map(([, method]) => method as string));
}

/** The methods of a class of ours that a script can call. */
export function methodsOf(ours: { prototype: object }): string[] {
  const names: string[] = [];
  for (let proto = ours.prototype; proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
    names.push(...Object.getOwnPropertyNames(proto));
  }
  return names.filter((name) => name !== 'constructor');
}
