import type { FormKey } from '../../domain/form';
import type { AnswerStatus } from '../../domain/intake';
import { outputTable } from '../output-table';
import type { Label } from '../text';

/** What each status is called. */
export const answerStatusLabels: Readonly<Record<AnswerStatus, Label>> = {
  taking: { en: 'Being taken in', fr: 'En cours' },
  taken: { en: 'Taken in', fr: 'Enregistrée', also: ['Enregistré'] },
  toCheck: { en: 'To check', fr: 'À vérifier' },
  afterPlan: { en: 'Plan again', fr: 'À replanifier' },
  notTaken: { en: 'Not taken in', fr: 'Non enregistrée', also: ['Non enregistré'] },
  overtaken: { en: 'Overtaken', fr: 'Remplacée', also: ['Remplacé'] },
  settled: { en: 'Settled', fr: 'Réglée', also: ['Réglé', 'OK', 'Fait', 'Done'] },
};

/** What each form is called where its answers are listed. */
export const formLabels: Readonly<Record<FormKey, Label>> = {
  hostSignUp: { en: 'Host sign-up', fr: 'Inscription hébergeur' },
  driverSignUp: { en: 'Driver sign-up', fr: 'Inscription conducteur' },
  hostEnrolment: { en: 'Host enrolment', fr: 'Réponse hébergeur' },
  driverEnrolment: { en: 'Driver enrolment', fr: 'Réponse conducteur' },
  nomination: { en: 'Nomination', fr: 'Proposition' },
};

/** Every answer to a form, and what became of it: what stands here is not taken in again. */
export const answers = outputTable({
  label: { en: 'Answers', fr: 'Réponses' },
  columns: {
    received: { label: { en: 'Received', fr: 'Reçue le' }, width: 150 },
    form: { label: { en: 'Form', fr: 'Formulaire' }, width: 160 },
    from: { label: { en: 'From', fr: 'De' }, width: 220 },
    weekend: { label: { en: 'Weekend', fr: 'Week-end' }, width: 110 },
    number: {
      label: { en: 'Number', fr: 'N°' },
      width: 70,
      note: { en: 'Of the row that says it now.', fr: 'Celui de la ligne qui contient maintenant la réponse.' },
    },
    status: {
      label: { en: 'Status', fr: 'Statut' },
      width: 120,
      editable: true,
      choices: Object.values(answerStatusLabels),
      note: {
        en:
          'Taken in: its tab says it. To check: so it does, please look. Plan again: so it does, but the weekend was planned before; the next plan settles it. ' +
          'Not taken in: it is up to you; see what to look at. Overtaken: it came in after a later answer of the same person. ' +
          'Once you have looked, choose Settled: the line in To do goes.',
        fr:
          'Enregistrée : l’onglet en tient compte. À vérifier : aussi, mais regardez. À replanifier : aussi, mais le week-end était déjà planifié ; la prochaine planification en tient compte. ' +
          'Non enregistrée : à vous de jouer ; voir « Que vérifier ». Remplacée : arrivée après une réponse plus récente de la même personne. ' +
          'Quand vous avez regardé, choisissez Réglée : la ligne disparaît de À faire.',
      },
      help: {
        en: 'Choose Settled once you have looked.',
        fr: 'Choisissez Réglée quand vous avez regardé.',
      },
    },
    note: { label: { en: 'What to look at', fr: 'Que vérifier' }, width: 460 },
    acknowledged: {
      label: { en: 'Acknowledged', fr: 'Accusé de réception' },
      width: 140,
      note: {
        en: 'When the person was told by mail that the answer has come in.',
        fr: 'Quand la personne a reçu un message disant que sa réponse est arrivée.',
      },
    },
    key: {
      label: { en: 'Key', fr: 'Clé' },
      width: 80,
      overflow: 'clip',
      quiet: true,
      note: {
        en: 'Tells one answer from all others. Leave it.',
        fr: 'Identifie la réponse. Ne modifiez pas cette colonne.',
      },
    },
  },
});
