import { capital } from '../letters/blocks';
import type { MissingFacts, WeekendDays } from '../letters/facts';
import { count, date, days, list, weekday } from '../phrases/french';
import type { englishAsking } from './english';
import type { AskingFacts, NotAskedFacts, PostFacts } from './facts';

/** `12 lits`, `4 places en voiture samedi`, `3 lundi`: what a weekend lacks; none = nothing. */
export function lacking({ beds, seats }: MissingFacts, { start, end }: WeekendDays, areas = ''): string[] {
  const cars = [
    { missing: seats.outward, on: weekday(start) },
    { missing: seats.return, on: weekday(end) },
  ].filter(({ missing }) => missing > 0);
  return [
    ...(beds > 0 ? [`${count(beds, 'lit')}${areas}`] : []),
    ...cars.map(({ missing, on }, i) =>
      i === 0 ? `${count(missing, 'place en voiture', 'places en voiture')} ${on}` : `${missing} ${on}`,
    ),
  ];
}

/** Who is not asked, and why; '' where everybody is. */
function notAsked({ answered, asked, noAddress, monthFull, toCall }: NotAskedFacts): string {
  const has = (n: number) => (n < 2 ? 'a' : 'ont');
  const parts = [
    ...(answered > 0 ? [`${answered} ${has(answered)} déjà répondu`] : []),
    ...(asked > 0 ? [`${asked} ${has(asked)} déjà reçu une demande depuis moins d’une semaine`] : []),
    ...(monthFull > 0 ? [`${monthFull} ${has(monthFull)} accueilli ce mois-ci autant que convenu`] : []),
    ...(noAddress > 0 ? [`${noAddress} n’${has(noAddress)} pas d’adresse e-mail (à appeler)`] : []),
    ...(toCall > 0 ? [`${toCall} ${toCall < 2 ? 'est' : 'sont'} à appeler d’abord (statut « Nouveau »)`] : []),
  ];
  return parts.length === 0 ? '' : `Pas de demande aux autres : ${list(parts, 'et')}.`;
}

const WIDER = 'Pour chercher au-delà de vos listes : « Texte à publier… ».';

const tooLate = (start: string) =>
  `Le week-end du ${date(start)} a commencé : il est trop tard pour demander de l’aide. Ouvrez le suivant dans l’onglet Week-ends.`;

export const frenchAsking: typeof englishAsking = {
  preview: ({ both, notAsked: others }: AskingFacts) => [
    ...(both > 0
      ? [`Dont ${count(both, 'foyer qui héberge et conduit', 'foyers qui hébergent et conduisent')} : un seul message.`]
      : []),
    ...(notAsked(others) === '' ? [] : [notAsked(others)]),
  ],
  nobody: ({ start, begun, notAsked: others }: AskingFacts & { readonly start: string }) =>
    begun
      ? tooLate(start)
      : ['Personne à qui demander pour l’instant.', notAsked(others), WIDER].filter((part) => part !== '').join(' '),
  wider: WIDER,
  /** To be read by anybody: a few lines, nobody named. */
  post: (facts: PostFacts) =>
    [
      `${capital(days(facts.weekend))}, ${welcome(facts)}`,
      ask(facts),
      facts.meetingPoint === '' ? '' : `Départ et retour des voitures : ${facts.meetingPoint}.`,
      ...answer(facts.links),
      firstTime(facts.links),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  page: {
    title: 'Texte à publier',
    about: 'Pour un réseau social ou une messagerie de groupe. Vous pouvez le retoucher avant de le copier.',
    text: { fr: 'En français', en: 'En anglais' },
    copy: { fr: 'Copier le texte français', en: 'Copier le texte anglais' },
    copied: 'Copié : collez-le où vous voulez.',
    notCopied: 'Le texte est sélectionné : copiez-le avec Ctrl+C (Cmd+C sur Mac).',
  },
  ready: ({ start }: { readonly start: string }) =>
    `Le texte à publier pour le week-end du ${date(start)} est prêt : copiez-le dans la fenêtre.`,
  begun: ({ start }: { readonly start: string }) => tooLate(start),
  notNeeded: 'Plus besoin de demander : réponse reçue entre-temps, ou week-end commencé.',
};

function welcome({ people, by }: PostFacts): string {
  if (people === 0) return 'des personnes qui dorment dehors ont besoin d’un toit et de repos.';
  const sleepers = `${count(people, 'personne qui dort', 'personnes qui dorment')} dehors`;
  return by === 'places'
    ? `nous voulons offrir un toit et du repos à ${sleepers}.`
    : `${sleepers} ${people < 2 ? 'a' : 'ont'} besoin d’un toit et de repos.`;
}

function ask({ people, missing, weekend, areas }: PostFacts): string {
  if (people === 0) return 'Pouvez-vous accueillir une ou deux personnes, ou conduire ?';
  const around = areas.length === 0 ? '' : ` (par exemple vers ${list(areas, 'ou')})`;
  const needs = lacking(missing, weekend, around);
  return needs.length > 0
    ? `Il manque encore ${list(needs, 'et')}. Pouvez-vous aider ?`
    : 'Grâce à vous, il y a assez de lits et de voitures : merci ! Un désistement arrive vite : qui pourrait dépanner au dernier moment ?';
}

function answer({ host, driver }: PostFacts['links']): string[] {
  if (host === '' && driver === '') return ['Pour aider, écrivez-nous en message privé.'];
  return [...(host === '' ? [] : [`J’accueille : ${host}`]), ...(driver === '' ? [] : [`Je conduis : ${driver}`])];
}

function firstTime({ hostSignUp, driverSignUp }: PostFacts['links']): string {
  const forms = [
    ...(hostSignUp === '' ? [] : [`pour accueillir, ${hostSignUp}`]),
    ...(driverSignUp === '' ? [] : [`pour conduire, ${driverSignUp}`]),
  ];
  return forms.length === 0 ? '' : `Première fois ? Inscrivez-vous : ${forms.join(' · ')}`;
}
