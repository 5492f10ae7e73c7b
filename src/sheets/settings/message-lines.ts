import type { MessageKind, MessageSettings } from '../../domain/message';
import { yesNo } from '../kinds/answers';
import { addresses, paragraphs, phone } from '../kinds/texts';
import { messageKindLabels } from '../message-kinds';
import type { Label } from '../text';
import { line, type Mutable, type SettingLine } from './line';

function messages(set: Partial<MessageSettings>, into: Mutable): void {
  into.messages = { ...into.messages, ...set };
}

export const COORDINATORS_EMAIL: Label = {
  en: 'Coordinators’ e-mail',
  fr: 'Courriel de la coordination',
  also: ['Coordinators’ e-mails', 'Coordinators’ email', 'Courriels de la coordination', 'E-mail de la coordination'],
};

export const COORDINATORS_PHONE: Label = {
  en: 'Coordinators’ phone',
  fr: 'Téléphone de la coordination',
  also: ['Coordination phone', 'Tél de la coordination'],
};

export const TEST_MODE: Label = { en: 'Test mode', fr: 'Mode essai', also: ['Mode test'] };

/** What the line is called that holds the coordinators' own words for a kind of message. */
export function openingLabel(kind: MessageKind): Label {
  const { en, fr } = messageKindLabels[kind];
  return { en: `Text: ${withinSentence(en)}`, fr: `Texte : ${withinSentence(fr)}` };
}

const withinSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function opening(kind: MessageKind): SettingLine {
  const { en, fr } = messageKindLabels[kind];
  const meaning: Label = {
    en: `${en}: your own opening, in place of the usual one; the facts follow it. Fields such as {weekend} may be used. Empty: the usual one.`,
    fr: `${fr} : votre propre texte d’introduction ; les informations pratiques viennent ensuite. Des champs tels que {week-end} sont possibles. Vide : le texte habituel.`,
  };
  return line({ label: openingLabel(kind), meaning, shown: '', kind: paragraphs() }, (into, written) =>
    messages({ openings: { ...into.messages.openings, [kind]: written } }, into),
  );
}

/** How coordinators are reached, and whether mails leave in earnest. */
export const contactLines: readonly SettingLine[] = [
  line(
    {
      label: COORDINATORS_EMAIL,
      meaning: {
        en: 'Addresses separated by commas: they receive the summary and the answers to mails.',
        fr: 'Adresses séparées par des virgules : elles reçoivent le récapitulatif et les réponses aux messages.',
      },
      shown: '',
      kind: addresses(),
      until: 'readableAddresses',
    },
    (into, emails) => messages({ emails }, into),
  ),
  line(
    {
      label: COORDINATORS_PHONE,
      meaning: {
        en: 'In every mail: the number that is answered on the day.',
        fr: 'Dans chaque message : le numéro où l’on répond le jour même.',
      },
      shown: '',
      kind: phone(),
    },
    (into, number) => messages({ phone: number }, into),
  ),
  line(
    {
      label: TEST_MODE,
      meaning: {
        en: 'Yes: every mail goes to the coordinators instead.',
        fr: 'Oui : tous les messages vont à la coordination, et à personne d’autre.',
      },
      shown: { en: 'No', fr: 'Non' },
      kind: yesNo(true),
      until: 'yes',
    },
    (into, testMode) => messages({ testMode }, into),
  ),
];

/** Words of the coordinators' own, one for each kind of message. */
export const openingLines: readonly SettingLine[] = (Object.keys(messageKindLabels) as MessageKind[]).map(opening);
