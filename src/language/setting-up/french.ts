import { count, date, list } from '../phrases/french';
import type { englishSettingUp } from './english';
import type { SettingUpFacts } from './facts';

function added({ tabs, mended, settings, forms, questions }: SettingUpFacts): string[] {
  return [
    ...(tabs > 0 ? [count(tabs, 'onglet ajouté', 'onglets ajoutés')] : []),
    ...(settings > 0 ? [count(settings, 'réglage ajouté', 'réglages ajoutés')] : []),
    ...(forms > 0 ? [count(forms, 'formulaire créé', 'formulaires créés')] : []),
    ...(mended > 0 ? [count(mended, 'colonne ou onglet complété', 'colonnes ou onglets complétés')] : []),
    ...(questions > 0 ? [count(questions, 'question rétablie', 'questions rétablies')] : []),
  ];
}

/** '' where nothing was emptied. */
function emptied({ emptied: columns }: SettingUpFacts): string {
  if (columns.length === 0) return '';
  const named = columns.map(({ tab, column }) => `« ${column} » (${tab})`);
  const [missing, renamed] =
    columns.length === 1
      ? ['Cette colonne manquait et a été remise à la fin, vide', 'Si elle porte']
      : ['Ces colonnes manquaient et ont été remises à la fin, vides', 'Si elles portent'];
  return [
    `${missing} : ${list(named, 'et')}.`,
    `${renamed} seulement un autre nom, remettez l’ancien et supprimez la colonne vide ; ce qui a été supprimé se retrouve dans Fichier › Historique des versions.`,
  ].join(' ');
}

export const frenchSettingUp: typeof englishSettingUp = {
  progress: 'Préparation des onglets…',
  done: (facts: SettingUpFacts) => {
    const new_ = added(facts);
    return [
      new_.length === 0 && facts.weekend === null
        ? 'Tout était déjà en place.'
        : `Le classeur est prêt : ${new_.length === 0 ? 'un week-end ajouté' : list(new_, 'et')}.`,
      facts.weekend === null
        ? ''
        : `Le premier week-end est celui du ${date(facts.weekend)} : vérifiez le point de rendez-vous et les heures dans l’onglet Week-ends. Puis indiquez dans Réglages qui coordonne et qui peut proposer des personnes.`,
      emptied(facts),
      facts.forms === 0 ? '' : 'Les liens des formulaires sont dans Réglages.',
      facts.unopened.length === 0
        ? ''
        : `Laissés tels quels, car impossibles à ouvrir : ${list(facts.unopened, 'et')}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  emptied,
  noHeaders: ({ tab }: { readonly tab: string }) =>
    `L’onglet « ${tab} » contient quelque chose, mais aucun en-tête connu dans ses cinq premières lignes. Remettez les en-têtes, ou renommez l’onglet : un nouveau sera alors créé. Puis relancez ; rien n’y a été changé.`,
  unopenedTitle: 'Créer ces formulaires à nouveau ?',
  unopened: ({ unopened }: SettingUpFacts) =>
    [
      `Impossible d’ouvrir : ${list(unopened, 'et')}.`,
      'Si quelqu’un d’autre a préparé ce classeur, les formulaires lui appartiennent et continuent de fonctionner : choisissez Annuler. S’ils ont été supprimés, choisissez OK : de nouveaux formulaires sont créés, avec de nouveaux liens à diffuser.',
    ].join('\n\n'),
};
