import { fold } from '../../domain/fold';

const YES = new Set([
  'yes',
  'y',
  'oui',
  'o',
  'x',
  'true',
  'vrai',
  '1',
  'ok',
  'ja',
  'bien sur',
  'd accord',
  'of course',
]);
const NO = new Set(['no', 'n', 'non', 'false', 'faux', '0', 'none', 'aucun', 'aucune', 'nee', 'pas', 'jamais']);
const POLITE =
  / (?:merci|svp|s il vous plait|si possible|desolee?|please|thanks|thank you|sorry|if possible|bien sur)$/;

/**
 * `oui`, `No`, `x`, `✓`, `Oui, si possible`…; null when it is neither, or says more: `oui, mais à l’étage` and `non aux chiens`
 * may mean either.
 */
export function parseYesNo(text: string): boolean | null {
  const trimmed = text.trim();
  if (/^[✓✔☑✅]\ufe0f?$/u.test(trimmed)) return true;
  if (/^[-–—✗✘☐❌/]+$/u.test(trimmed)) return false;
  const folded = fold(trimmed).replace(POLITE, '');
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}
