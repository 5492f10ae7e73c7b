import { outputTable } from '../output-table';
import type { Label } from '../text';

/** What people should mend, look at or know; written by every check and plan. */
export const toDo = outputTable({
  label: { en: 'To do', fr: 'À faire' },
  columns: {
    severity: { label: { en: 'Severity', fr: 'Gravité' }, width: 100 },
    tab: { label: { en: 'Tab', fr: 'Onglet' }, width: 100 },
    row: { label: { en: 'Row', fr: 'Ligne' }, width: 60, align: 'right' },
    column: { label: { en: 'Column', fr: 'Colonne' }, width: 150 },
    value: { label: { en: 'Value', fr: 'Valeur' }, width: 150 },
    whatToDo: { label: { en: 'What to do', fr: 'Que faire' }, width: 460 },
    link: { label: { en: 'Link', fr: 'Lien' }, width: 100, overflow: 'clip' },
  },
});

export const severityLabels: Readonly<Record<'blocks' | 'check' | 'info', Label>> = {
  blocks: { en: 'Blocks', fr: 'Bloquant' },
  check: { en: 'Check', fr: 'À vérifier' },
  info: { en: 'Info', fr: 'Info' },
};
