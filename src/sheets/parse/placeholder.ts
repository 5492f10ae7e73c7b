import { fold } from '../../domain/fold';

const PLACEHOLDERS = new Set([
  '',
  'non',
  'no',
  'aucun',
  'aucune',
  'seul',
  'seule',
  'alone',
  'none',
  'na',
  'n a',
  'nc',
  'n c',
  'neant',
  'sans',
  'sans objet',
  'rien',
  'inconnu',
  'inconnue',
  'unknown',
  'ne sait pas',
  'nsp',
  '0',
  'xx',
  'xxx',
]);

/** What people write to say that there is nothing to write: `-`, `?`, `aucun`, `N/A`. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(fold(text));
}
