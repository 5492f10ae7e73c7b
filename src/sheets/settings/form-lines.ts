import { FORM_KEYS, type FormKey } from '../../domain/form';
import { FORMS } from '../forms';
import { text } from '../kinds/texts';
import type { Label } from '../text';
import { line, type SettingLine } from './line';

/** What the line is called that holds the address of a form. */
export function formLineLabel(key: FormKey): Label {
  const { en, fr } = FORMS[key].title;
  return { en: `Form: ${withinSentence(en)}`, fr: `Formulaire : ${withinSentence(fr)}` };
}

const withinSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Where people fill forms in: for coordinators to pass on. Nothing is read from here. */
export const formLines: readonly SettingLine[] = FORM_KEYS.map((key) =>
  line(
    {
      label: formLineLabel(key),
      meaning: {
        en: 'The link to pass on. “Set up this workbook” writes it here.',
        fr: 'Le lien à diffuser. « Préparer le classeur » l’écrit ici.',
      },
      shown: '',
      kind: text(),
    },
    () => undefined,
  ),
);
