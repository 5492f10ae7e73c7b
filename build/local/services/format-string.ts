import { Exception } from './exception.ts';

const SPECIFIER = /%(?:(\d+)\$)?([-0+ ,#(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Specifier {
  readonly flags: string;
  readonly precision: number | undefined;
}

const CONVERSIONS: Readonly<Record<string, (value: unknown, specifier: Specifier) => string>> = {
  s: (value, { precision }) => String(value).slice(0, precision),
  d: (value, specifier) => signed(Number(value), specifier, (size) => String(Math.trunc(size))),
  f: (value, specifier) => signed(Number(value), specifier, (size) => size.toFixed(specifier.precision ?? 6)),
  e: (value, specifier) =>
    signed(Number(value), specifier, (size) =>
      size.toExponential(specifier.precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2'),
    ),
  x: (value) => Math.trunc(Number(value)).toString(16),
  X: (value) => Math.trunc(Number(value)).toString(16).toUpperCase(),
  o: (value) => Math.trunc(Number(value)).toString(8),
  c: (value) => (typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1)),
  b: (value) => String(Boolean(value)),
};

/** Text from a `%` template (`%s %5.1f %03d %%`), as `Utilities.formatString` writes it; `%2$s` takes the second value. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(SPECIFIER, (written, index, flags: string, width, precision, conversion: string) => {
    if (conversion === '%') return '%';
    const convert = CONVERSIONS[conversion];
    if (!convert) throw new Exception(`Conversion = '${conversion}'`);
    const at = index === undefined ? next++ : Number(index) - 1;
    if (at >= values.length) throw new Exception(`Format specifier '${written}'`);
    const text = convert(values[at], { flags, precision: precision === undefined ? undefined : Number(precision) });
    return fill(text, Number(width ?? 0), flags, conversion);
  });
}

function signed(value: number, { flags }: Specifier, write: (size: number) => string): string {
  if (!Number.isFinite(value)) return String(value);
  const size = write(Math.abs(value));
  const grouped = flags.includes(',') ? size.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : size;
  if (value < 0) return `-${grouped}`;
  if (flags.includes('+')) return `+${grouped}`;
  return flags.includes(' ') ? ` ${grouped}` : grouped;
}

function fill(text: string, width: number, flags: string, conversion: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || conversion === 's') return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
