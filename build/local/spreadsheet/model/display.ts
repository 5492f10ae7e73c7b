import { format } from 'numfmt';
import type { Locale } from './locale.ts';
import type { Scalar } from './typing.ts';

/** What a person sees in the cell. `pattern` is undefined for the automatic format. */
export function displayText(value: Scalar, pattern: string | undefined, locale: Locale): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return locale.booleans[value ? 0 : 1];
  if (typeof value === 'string' && (pattern === undefined || !pattern.includes('@'))) return value;
  return format(pattern ?? 'General', value, { locale: locale.tag, leap1900: false, throws: false });
}
