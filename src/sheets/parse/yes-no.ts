import { fold } from '../text';

const YES = new Set(['yes', 'y', 'oui', 'o', 'x', 'true', 'vrai', '1', 'ok', 'ja']);
const NO = new Set(['no', 'n', 'non', 'false', 'faux', '0', 'none', 'aucun', 'aucune', 'nee']);

/** `oui`, `No`, `x`, `✓`, `-`…; null when it is neither. */
export function parseYesNo(text: string): boolean | null {
  const trimmed = text.trim();
  if (/^[✓✔☑✅]/u.test(trimmed)) return true;
  if (/^([-–—✗✘☐❌]|\/)+$/u.test(trimmed)) return false;
  const folded = fold(trimmed);
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  const first = folded.split(' ')[0] ?? '';
  if (first === 'oui' || first === 'yes') return true;
  if (first === 'non' || first === 'no') return false;
  return null;
}
