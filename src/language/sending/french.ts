import { frenchAsking } from '../asking/french';
import type { LetterKind } from '../letters/facts';
import { count, date } from '../phrases/french';
import type { NothingFacts, PreviewFacts, SentFacts, UnreachableFacts, UnsettledFacts } from './facts';

const kinds: Record<LetterKind, (n: number) => string> = {
  driverCancellation: (n) => count(n, 'annulation à un conducteur', 'annulations à des conducteurs'),
  driverChange: (n) => count(n, 'avis de changement à un conducteur', 'avis de changement aux conducteurs'),
  hostCancellation: (n) => count(n, 'annulation à un foyer', 'annulations à des foyers'),
  hostChange: (n) => count(n, 'avis de changement à un foyer', 'avis de changement aux foyers'),
  runSheet: (n) => count(n, 'feuille de route à un conducteur', 'feuilles de route aux conducteurs'),
  hostConfirmation: (n) => count(n, 'confirmation à un foyer', 'confirmations aux foyers'),
  associationChange: (n) => count(n, 'avis de changement à une association', 'avis de changement aux associations'),
  associationList: (n) => count(n, 'liste à une association', 'listes aux associations'),
  summary: (n) => count(n, 'récapitulatif pour la coordination', 'récapitulatifs pour la coordination'),
  driverThanks: (n) => count(n, 'remerciement à un conducteur', 'remerciements aux conducteurs'),
  hostThanks: (n) => count(n, 'remerciement à un foyer', 'remerciements aux foyers'),
  driverCall: (n) => count(n, 'demande d’aide à un conducteur', 'demandes d’aide aux conducteurs'),
  hostCall: (n) => count(n, 'demande d’aide à un foyer', 'demandes d’aide aux foyers'),
};

function unreachable(facts: UnreachableFacts): string {
  switch (facts.role) {
    case 'coordinators':
      return '';
    case 'association':
      return `association ${facts.name === '' ? 'inconnue' : facts.name} : proposition sans courriel`;
    default:
      return [facts.id, facts.name, facts.phone].filter((part) => part !== '').join(', ');
  }
}

function unsettled({ unsure, failed, cancelled, orphaned }: UnsettledFacts): string[] {
  return [
    ...(orphaned > 0
      ? [
          `${count(orphaned, 'message est parti', 'messages sont partis')} pour un week-end à venir qui n’est plus dans l’onglet Week-ends : prévenez vous-même ces personnes.`,
        ]
      : []),
    ...(unsure > 0
      ? [
          `${count(unsure, 'message est peut-être parti', 'messages sont peut-être partis')} lors d’un envoi interrompu (Incertain) : demandez à la personne, puis mettez Envoyé ou Brouillon dans l’onglet Messages.`,
        ]
      : []),
    ...(failed > 0
      ? [
          `${count(failed, 'message a été refusé', 'messages ont été refusés')} par la messagerie (Échec) : corrigez l’adresse, ou remettez Brouillon pour réessayer.`,
        ]
      : []),
    ...(cancelled > 0 ? [`${count(cancelled, 'message annulé', 'messages annulés')} à la main : pas d’envoi.`] : []),
  ];
}

/** The others whom no mail reaches. */
function toCall({ unreachable: all }: PreviewFacts): UnreachableFacts[] {
  return all.filter(({ role }) => role !== 'coordinators');
}

/** Dialogs are small: the first few, and how many more. */
function shortened(lines: readonly string[]): string[] {
  const more = lines.length - LINES;
  const shown = lines.slice(0, LINES).map((line) => `• ${line}`);
  return more > 0 ? [...shown, `• et ${count(more, 'autre')}, dans À faire`] : shown;
}
const LINES = 12;

function quotaSentence({ quota, later, kept }: PreviewFacts): string {
  const rest = `${count(later, 'message partira tout seul', 'messages partiront tout seuls')}, sans nouvelle action de votre part`;
  if (kept > 0) {
    const share = `${count(quota, 'envoi')} aujourd’hui, ${kept} restant gardés pour les nouvelles du week-end`;
    return later > 0 ? `${share}. Ensuite, ${rest}.` : `${share} : cela suffit.`;
  }
  if (quota === 0)
    return `Google n’accepte plus d’envoi aujourd’hui : ${rest}, au risque d’arriver trop tard. Téléphonez s’il y a urgence.`;
  return later > 0
    ? `Google accepte encore ${count(quota, 'envoi')} aujourd’hui : les plus urgents d’abord. Ensuite, ${rest}, au risque d’arriver trop tard : téléphonez s’il y a urgence.`
    : `Google accepte encore ${count(quota, 'envoi')} aujourd’hui : cela suffit.`;
}

export const frenchSending = {
  sender: 'Coordination des week-ends',
  preview: {
    title: ({ messages, testAddress }: PreviewFacts) =>
      testAddress === null ? `Envoyer ${count(messages, 'message')} ?` : `Essai : ${count(messages, 'message')}`,
    text: (facts: PreviewFacts) => {
      const { start, testAddress, messages, overtaken, samples, again } = facts;
      return [
        ...(again ? ['Des données ont changé depuis l’aperçu. Voici le nouveau.', ''] : []),
        `Week-end du ${date(start)}.`,
        testAddress === null
          ? 'OK envoie ces messages aux personnes elles-mêmes ; Annuler n’envoie rien.'
          : `Mode essai (Réglages) : tout ira à ${testAddress} ; les personnes ne recevront rien.`,
        '',
        ...facts.kinds.map((each) => `• ${kinds[each.kind](each.count)}`),
        ...(facts.asking ? frenchAsking.preview(facts.asking) : []),
        '',
        ...(messages > 0 ? [quotaSentence(facts)] : []),
        ...(testAddress === null
          ? []
          : ['Ces essais comptent dans les envois de la journée ; l’envoi réel en demandera autant.']),
        ...(overtaken > 0
          ? [
              facts.asking === null
                ? `${count(overtaken, 'brouillon dépassé par le plan est annulé', 'brouillons dépassés par le plan sont annulés')}.`
                : `${count(overtaken, 'brouillon annulé', 'brouillons annulés')} : plus besoin de demander.`,
            ]
          : []),
        ...unsettled(facts.unsettled),
        ...facts.unusedTexts.map(
          (each) =>
            `Votre texte « ${kinds[each.kind](1)} » n’est pas utilisé : le champ {${each.fields.join('}, {')}} n’existe pas.`,
        ),
        ...(facts.unreachable.some(({ role }) => role === 'coordinators')
          ? ['Personne ne recevra le récapitulatif : écrivez le courriel de la coordination dans les Réglages.']
          : []),
        ...(toCall(facts).length > 0
          ? ['', 'Sans adresse, à prévenir par téléphone :', ...shortened(toCall(facts).map(unreachable))]
          : []),
        ...samples.flatMap(({ to, subject, text }) => ['', '———', `À : ${to}`, `Objet : ${subject}`, '', text]),
      ].join('\n');
    },
  },
  waiting: 'Google n’accepte plus d’envois pour aujourd’hui : la suite partira toute seule.',
  declined: 'Rien n’est parti.',
  /** `nobody`: what is said instead where people are asked for help. */
  nothing: ({ test, unsettled: rest, nobody }: NothingFacts) =>
    [
      nobody !== null
        ? nobody
        : test
          ? 'Essai : tout a déjà été envoyé à la coordination, et rien n’a changé depuis.'
          : 'Tout le monde est au courant : rien à envoyer.',
      ...unsettled(rest),
    ].join(' '),
  done: ({ sent, failed, doubtful, left, why, test, unsettled: rest }: SentFacts) =>
    [
      test
        ? `Essai : ${count(sent, 'message envoyé', 'messages envoyés')} à la coordination.`
        : `${count(sent, 'message envoyé', 'messages envoyés')}.`,
      ...(left > 0
        ? [
            why === 'service'
              ? `La messagerie de Google ne répond pas bien : ${count(left, 'autre partira tout seul', 'autres partiront tout seuls')} dans les minutes qui viennent.`
              : why === 'quota'
                ? `Le quota de Google est atteint : ${count(left, 'autre partira tout seul', 'autres partiront tout seuls')} dès que Google le permettra.`
                : `${count(left, 'autre part tout seul', 'autres partent tout seuls')} dans les minutes qui viennent.`,
          ]
        : []),
      ...unsettled({ ...rest, failed: rest.failed + failed, unsure: rest.unsure + doubtful }),
    ].join(' '),
  progress: ({ done, of }: { done: number; of: number }) => `Envoi : ${done} sur ${of}…`,
  /** What stands in the Error column. */
  note: {
    overtaken: 'Dépassé : le plan a changé avant l’envoi.',
    askAgain: 'Pas encore envoyé : le plan a changé depuis. Relancez « Envoyer les messages ».',
    interrupted: 'Envoi interrompu : le message est peut-être parti.',
    handedBack: ({ sentence }: { sentence: string }) => `Pas encore envoyé. ${sentence}`,
  },
  testNote: ({ to }: { to: string }) => `Essai : ce message irait à ${to}.`,
  answer: { well: 'tout s’est bien passé', notWell: 'à nous raconter' },
  events: {
    arrival: 'Arrivée de vos invités',
    departure: 'Départ de vos invités',
    collect: 'Aller chercher vos invités',
    bringBack: 'Ramener vos invités',
    driveOut: 'Conduire des invités chez leurs hôtes',
    driveBack: 'Ramener des invités',
    cancelled: 'Annulé',
    description: ({ phone }: { phone: string }) => (phone === '' ? '' : `En cas d’imprévu : ${phone}`),
  },
  fault: {
    notPlanned: ({ start }: { start: string }) =>
      `Le week-end du ${date(start)} n’est pas encore planifié : planifiez-le avant d’envoyer les messages.`,
    disagree: ({ sentence, more }: { sentence: string; more: number }) =>
      `Rien n’est parti. ${sentence}${more > 0 ? ` (${count(more, 'autre désaccord', 'autres désaccords')} de ce genre.)` : ''}`,
    keyUnreadable: ({ tab, row }: { tab: string; row: number }) =>
      `Dans l’onglet « ${tab} », ligne ${row}, la clé a été modifiée : annulez cette modification ou supprimez la ligne. Rien n’est parti.`,
    logMoved: ({ tab, row }: { tab: string; row: number }) =>
      `L’onglet « ${tab} » a changé pendant l’envoi (ligne ${row}) : l’envoi s’est arrêté avant le message suivant. Relancez-le.`,
    noTestAddress: () =>
      'Le mode essai est actif : écrivez le courriel de la coordination dans les Réglages. Rien n’est parti.',
  },
};
