import { count, date, list } from '../phrases/french';
import type { ClosedFacts, ClosingFacts, ForgettingFacts, ForgottenFacts, StayCounts } from './facts';

const people = (n: number) => count(n, 'personne');
const named = (tabs: readonly string[]) =>
  list(
    tabs.map((tab) => `« ${tab} »`),
    'et',
  );
const weeksOf = (n: number) => count(n, 'semaine');

/** `57 personnes venues, 1 absente, 2 annulations`. */
function counted({ stayed, noShow, cancelled }: StayCounts): string {
  return [
    `${people(stayed)} ${stayed < 2 ? 'venue' : 'venues'}`,
    ...(noShow > 0 ? [`${noShow} ${noShow < 2 ? 'absente' : 'absentes'}`] : []),
    ...(cancelled > 0 ? [count(cancelled, 'annulation')] : []),
  ].join(', ');
}

function kept({ stays, kept: there, planned, guestsTab }: ClosingFacts): string {
  if (stays) {
    return `Gardé dans « Accueils » : ${counted(stays)}. Aucun nom n’est gardé, et le code invité est remplacé par une suite de signes qui ne permet pas de retrouver la personne.`;
  }
  if (there > 0) {
    return `${count(there, 'accueil', 'accueils')} de ce week-end ${there < 2 ? 'est' : 'sont'} déjà dans « Accueils ».`;
  }
  return planned
    ? `Il n’y a pas d’onglet « ${guestsTab} » : on ne saura plus qui a été accueilli. S’il a été renommé, annulez et rendez-lui ce nom.`
    : 'Ce week-end n’a jamais été planifié : aucun accueil n’est gardé.';
}

/** Columns of one tab as one. */
function removed({ tabs, columns }: ClosingFacts): string[] {
  const parts = [
    ...(tabs.length > 0 ? [`${tabs.length === 1 ? 'l’onglet' : 'les onglets'} ${named(tabs)}`] : []),
    ...(columns.length > 0 ? [`les réponses pour ce week-end dans ${named([...new Set(columns)])}`] : []),
  ];
  return parts.length > 0 ? [`Supprimé définitivement : ${list(parts, 'et')}.`] : [];
}

/** What was asked to be forgotten and could not be. */
function leftAlone({ notClosed, undated }: Pick<ForgettingFacts, 'notClosed' | 'undated'>): string[] {
  return [
    ...(notClosed.length > 0
      ? [
          notClosed.length === 1
            ? `Pas clos, donc laissé tel quel : le week-end du ${notClosed.map(date).join('')}. Clôturez-le d’abord.`
            : `Pas clos, donc laissés tels quels : les week-ends du ${list(notClosed.map(date), 'et')}. Clôturez-les d’abord.`,
        ]
      : []),
    ...(undated > 0
      ? [`${count(undated, 'proposition')} sans week-end lisible ${undated < 2 ? 'reste' : 'restent'} : voir À faire.`]
      : []),
  ];
}

function forgottenThings({ nominations, messages, codes, answers }: ForgottenFacts): string[] {
  return [
    ...(nominations > 0 ? [count(nominations, 'proposition')] : []),
    ...(messages > 0 ? [count(messages, 'ligne de Messages', 'lignes de Messages')] : []),
    ...(codes > 0 ? [`${count(codes, 'code invité', 'codes invités')} dans « Accueils »`] : []),
    ...(answers > 0 ? [count(answers, 'réponse à un formulaire', 'réponses aux formulaires')] : []),
  ];
}

/** What coordinators read when a weekend is closed and when old data are forgotten. */
export const frenchClosing = {
  title: ({ start, again }: ClosingFacts) =>
    again ? 'Quelque chose a changé entre-temps : merci de relire' : `Clôturer le week-end du ${date(start)} ?`,
  text: (facts: ClosingFacts) =>
    [
      ...(facts.over
        ? []
        : [
            `Attention : ce week-end n’est pas terminé, il finit le ${date(facts.end)}. Les personnes seraient comptées comme venues.`,
          ]),
      kept(facts),
      ...removed(facts),
      ...(facts.unthanked > 0
        ? [
            `${count(facts.unthanked, 'hébergeur ou conducteur n’a pas encore reçu de remerciements', 'hébergeurs et conducteurs n’ont pas encore reçu de remerciements')}. Pour les remercier, annulez, et choisissez « Envoyer les messages »${facts.over ? '' : ' après le week-end'} : une fois le week-end clos, ce ne sera plus possible.`,
          ]
        : []),
      ...(facts.drafts > 0
        ? [
            `${count(facts.drafts, 'message')} de ce week-end ${facts.drafts < 2 ? 'n’est pas encore parti et ne partira' : 'ne sont pas encore partis et ne partiront'} plus.`,
          ]
        : []),
      'OK clôture le week-end ; Annuler laisse tout en l’état.',
    ].join('\n\n'),
  declined: 'Rien n’a changé : le week-end n’est pas clos.',
  closedAlready: ({ start }: { start: string | null }) =>
    start === null
      ? 'Tous les week-ends sont clos : rien à faire.'
      : `Le week-end du ${date(start)} est déjà clos : rien à faire.`,
  whichTitle: 'Clôturer un week-end avant qu’il commence ?',
  which: ({ starts }: { starts: readonly string[] }) =>
    `Aucun week-end n’est terminé, et aucun n’est planifié. À venir :\n${starts.map((start) => `${start} (${date(start)})`).join('\n')}\n\nPour en abandonner un, avec les réponses des hébergeurs et des conducteurs, écrivez sa date de début.`,
  nothingOver: ({ starts }: { starts: readonly string[] }) =>
    `Rien n’a été clos : aucun week-end n’est terminé. À venir : ${list(starts.map(date), 'et')}.`,
  progress: 'Clôture du week-end…',
  done: ({ start, stays, others }: ClosedFacts) =>
    [
      stays ? `Week-end du ${date(start)} clos : ${counted(stays)}.` : `Week-end du ${date(start)} clos.`,
      ...(stays && stays.stayed > 0
        ? ['Notez dans « Accueils », colonne « Bien passé », ce qu’en disent les hébergeurs.']
        : []),
      ...(others.length > 0
        ? [
            `${named(others)} : ${others.length === 1 ? 'cet onglet n’est' : 'ces onglets ne sont'} pas du planificateur ; supprimez ce qui nomme des personnes.`,
          ]
        : []),
    ].join(' '),
  forgetTitle: ({ again }: ForgettingFacts): string =>
    again ? 'Quelque chose a changé entre-temps : merci de relire' : 'Effacer les anciennes données ?',
  forgetText: (facts: ForgettingFacts) =>
    [
      `Effacé définitivement, car terminé depuis plus de ${weeksOf(facts.weeks)} (Réglages, « Semaines de conservation ») :`,
      [
        ...facts.weekends.map(
          ({ start, known, nominations, messages }) =>
            `• ${known ? `week-end du ${date(start)}` : `${date(start)} (aucun week-end)`} : ${list([...(nominations > 0 ? [count(nominations, 'proposition')] : []), ...(messages > 0 ? [count(messages, 'ligne de Messages', 'lignes de Messages')] : [])], 'et')}`,
        ),
        ...(facts.codes > 0
          ? [`• les codes invités de ${count(facts.codes, 'accueil')}, remplacés par une suite de signes`]
          : []),
        ...(facts.answers > 0
          ? [`• ${count(facts.answers, 'réponse à un formulaire', 'réponses aux formulaires')}`]
          : []),
      ].join('\n'),
      'Une personne qui revient sera toujours reconnue à son code.',
      ...leftAlone(facts),
      'OK efface ; Annuler laisse tout en l’état.',
    ].join('\n\n'),
  nothingForgotten: 'Rien n’a changé : rien n’est effacé.',
  nothingOld: (facts: Omit<ForgettingFacts, 'again'>) =>
    [`Rien n’a plus de ${weeksOf(facts.weeks)} : rien à effacer.`, ...leftAlone(facts)].join(' '),
  forgettingProgress: 'Effacement des anciennes données…',
  forgettingUnfinished: 'Le temps a manqué pour tout effacer : relancez pour continuer.',
  forgotten: (facts: ForgottenFacts) =>
    [
      ...(forgottenThings(facts).length > 0
        ? [`Effacé, de plus de ${weeksOf(facts.weeks)} : ${list(forgottenThings(facts), 'et')}.`]
        : []),
      ...(facts.answersKept > 0
        ? [
            `${count(facts.answersKept, 'réponse reste', 'réponses restent')} : le formulaire appartient à une autre personne ou a été supprimé ; elle seule peut les effacer.`,
          ]
        : []),
      ...leftAlone(facts),
    ].join(' '),
  fault: {
    notKept: ({ tab }: { tab: string }) =>
      `Les accueils n’ont pas pu être écrits dans l’onglet « ${tab} » : rien n’a été supprimé. Vérifiez qu’aucun filtre ni aucune règle ne bloque cet onglet, puis relancez.`,
    notMarked: ({ start }: { start: string }) =>
      `Tout est fait, sauf le statut : mettez le week-end du ${date(start)} à Clos dans l’onglet Week-ends.`,
    staysMoved: () =>
      'L’onglet « Accueils » a changé plusieurs fois entre-temps. Relancez quand personne n’y travaille.',
    unreadable: (facts: { tab: string; row: number; header: string; value: string }) =>
      `Rien n’a été effacé : dans l’onglet « ${facts.tab} », ligne ${facts.row}, colonne « ${facts.header} », ${facts.value === '' ? 'il manque quelque chose' : `« ${facts.value} » n’est pas compris`}. Corrigez-le, puis relancez.`,
  },
};
