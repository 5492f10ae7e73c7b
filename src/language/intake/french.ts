import type { LabelFacts } from '../facts';
import { capital, link, listOf } from '../letters/blocks';
import { contact, greeting, QUESTION, SIGNATURE } from '../letters/french/frame';
import type { Letter } from '../letters/letter';
import { count, date, days, list } from '../phrases/french';
import type { englishAcknowledgement, englishIntake } from './english';
import type { AcknowledgementFacts, TakenFacts, UnknownFacts } from './facts';

const LISTS = { host: 'Hébergeurs', driver: 'Conducteurs' };

const emptied = (cell: string) => (cell === '' ? 'case vide' : `« ${cell} »`);

export const frenchIntake: typeof englishIntake = {
  progress: 'Lecture des réponses aux formulaires…',
  done: ({ answers, toCheck, unopened, located, lost }: TakenFacts) =>
    [
      answers === 0 ? 'Aucune nouvelle réponse.' : `${count(answers, 'réponse enregistrée', 'réponses enregistrées')}.`,
      toCheck === 0 ? '' : `${count(toCheck, 'réponse')} à vérifier : voir l’onglet À faire.`,
      located === 0 ? '' : `${count(located, 'personne localisée', 'personnes localisées')}.`,
      unopened.length === 0
        ? ''
        : `Impossible d’ouvrir : ${list(unopened, 'et')}. Soit une autre personne a préparé ce classeur, et elle seule peut lire ces réponses ; soit le formulaire a été supprimé : choisissez « Préparer le classeur ».`,
      lost
        ? 'Les lignes de l’onglet Réponses ont disparu : remettez-les par Fichier › Historique des versions. Ce qui était enregistré le reste.'
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  noForms: 'Ce classeur n’a pas encore de formulaires : choisissez d’abord « Préparer le classeur ».',
  closedForm: 'Aucun week-end n’est ouvert pour le moment. Merci, et à bientôt !',

  finding: {
    changed: ({ column, from, to }: { column: LabelFacts; from: string; to: string }) =>
      `${column.fr} : « ${from} » a été remplacé par « ${to} ».`,
    renamed: ({ from, to }: { from: string; to: string }) =>
      `Nom : « ${from} » devient « ${to} ». Même personne, ou même foyer ? Sinon, remettez l’ancien nom.`,
    notWritten: ({ why }: { why: string }) =>
      `N’a pas encore pu être écrite : ${why} Nouvel essai tous les quarts d’heure.`,
    moved: () => 'L’adresse a changé : latitude et longitude ont été effacées, elles seront recherchées à nouveau.',
    severalRows: ({ rows }: { rows: readonly number[] }) =>
      `Cette adresse e-mail figure sur ${rows.length} lignes (${list(rows.map(String), 'et')}) : reportez la réponse sur la bonne, et donnez à chaque ligne une adresse différente.`,
    otherPerson: ({ there, said }: { there: string; said: string }) =>
      `Une inscription au nom de « ${said} » est arrivée avec l’adresse e-mail de « ${there} ». Rien n’a été écrit : est-ce la même personne ou le même foyer ? Si oui, corrigez la ligne à la main ; sinon, demandez une autre adresse.`,
    unknownAddress: ({ of, elsewhere, said, weekends }: UnknownFacts) => {
      const answered = `La réponse était « ${said} » pour le ${list(weekends.map(date), 'et')}`;
      return elsewhere === ''
        ? `Personne dans ${LISTS[of]} n’a cette adresse e-mail. ${answered} : trouvez de qui il s’agit et reportez-la sur sa ligne.`
        : `${elsewhere} a cette adresse e-mail dans l’autre liste, et n’est pas encore inscrit dans ${LISTS[of]} : envoyez-lui le lien d’inscription. ${answered}.`;
    },
    addressUnreadable: ({ address }: { address: string }) =>
      `« ${address} » n’est pas une adresse e-mail : corrigez-la, sinon la prochaine réponse ne sera pas reconnue.`,
    weekendUnknown: ({ name }: { name: string }) =>
      `Aucun week-end ne s’appelle « ${name} » : reportez la réponse à la main.`,
    weekendClosed: ({ start, said }: { start: string; said: string }) =>
      `Le week-end du ${date(start)} est clos${said === '' ? '' : ` ; la réponse était « ${said} »`}.`,
    noColumn: ({ start, said }: { start: string; said: string }) =>
      `Il n’y a pas de colonne pour le week-end du ${date(start)} ; la réponse était « ${said} ». Ajoutez la colonne et reportez-la.`,
    afterPlan: ({ start, from, to }: { start: string; from: string; to: string }) =>
      `Le week-end du ${date(start)} a été planifié avec une autre réponse : ${emptied(from)} devient « ${to} ». Planifiez-le à nouveau.`,
    nothingOffered: () => 'La réponse ne dit pas ce qui est proposé : demandez à la personne.',
    notActive: ({ status }: { status: 'paused' | 'left' }) =>
      `Cette personne est ${status === 'paused' ? 'en pause' : 'notée comme partie'} et s’inscrit à nouveau : changez son statut si elle revient.`,
    withdrawn: () =>
      'Cette personne était retirée ou absente, et elle est proposée à nouveau : changez son statut si elle vient.',
    unexpected: ({ detail }: { detail: string }) =>
      `Le planificateur n’a pas pu enregistrer cette réponse (${detail}) : ouvrez les réponses du formulaire et reportez-la à la main.`,
    remark: ({ text }: { text: string }) => `Elle ajoute : « ${text} »`,
  },
  thenSettle: 'Une fois vu, choisissez Réglée dans l’onglet Réponses.',
  beingTaken:
    'Cette réponse était en cours d’enregistrement quand l’action s’est arrêtée. « Relever les réponses » la termine.',
  fault: {
    notWritten: ({ tab }: { tab: string }) =>
      `Quelqu’un travaille dans l’onglet « ${tab} » : les réponses n’ont pas pu y être écrites. Elles seront relues d’ici un quart d’heure.`,
  },
  acknowledgement: {
    notSent: 'Pas de message : le quota du jour est gardé pour les nouvelles urgentes',
    failed: 'Pas de message : le service de courriel l’a refusé',
  },
};

export const frenchAcknowledgement: typeof englishAcknowledgement = {
  letter: ({ about, outcome, reader, phone, offers, proposed, form }: AcknowledgementFacts): Letter => {
    const noted = [
      ...offers.map(({ weekend, said }) => `${capital(days(weekend))} : ${said}`),
      ...proposed.map(({ weekend, codes }) => `${capital(days(weekend))} : ${list(codes, 'et')}`),
    ];
    const { subject, opening, go } = ACKNOWLEDGED[outcome === 'taken' ? about : outcome];
    return {
      subject,
      greeting: greeting(reader),
      opening: [opening],
      body: [
        ...(noted.length > 0 && outcome !== 'unknown' ? [listOf(noted)] : []),
        ...(form === '' || go === '' ? [] : [link(go, form)]),
        ...contact(phone, QUESTION),
      ],
      closing: ['Merci !'],
      signature: SIGNATURE,
    };
  },
};

const SIGNED_UP =
  'Votre inscription est bien arrivée. Une personne de la coordination vous appellera pour faire connaissance. Ensuite, deux clics suffiront pour dire si un week-end vous convient :';
const CHANGE = 'Modifier ma réponse';

const ACKNOWLEDGED: Readonly<
  Record<
    AcknowledgementFacts['about'] | 'updated' | 'unknown' | 'unclear',
    { readonly subject: string; readonly opening: string; readonly go: string }
  >
> = {
  hostSignUp: {
    subject: 'Bienvenue parmi les hébergeurs',
    opening: SIGNED_UP,
    go: 'Répondre pour un week-end',
  },
  driverSignUp: {
    subject: 'Bienvenue parmi les conducteurs',
    opening: SIGNED_UP,
    go: 'Répondre pour un week-end',
  },
  hostEnrolment: {
    subject: 'Votre réponse est bien arrivée',
    opening: 'Nous avons noté votre réponse :',
    go: CHANGE,
  },
  driverEnrolment: {
    subject: 'Votre réponse est bien arrivée',
    opening: 'Nous avons noté votre réponse :',
    go: CHANGE,
  },
  updated: {
    subject: 'Vos informations sont à jour',
    opening: 'Nous avons noté ce que vous nous avez dit. Deux clics suffisent pour dire si un week-end vous convient :',
    go: 'Répondre pour un week-end',
  },
  nomination: {
    subject: 'Votre proposition est bien arrivée',
    opening:
      'Nous avons bien reçu ce que vous proposez. Les associations connues de la coordination reçoivent la liste quand le week-end est planifié.',
    go: '',
  },
  unknown: {
    subject: 'Votre réponse : nous ne retrouvons pas votre inscription',
    opening:
      'Votre réponse est bien arrivée, mais nous ne connaissons personne à cette adresse e-mail. Votre inscription est-elle à une autre adresse ? Sinon, inscrivez-vous : cela prend trois minutes.',
    go: 'M’inscrire',
  },
  unclear: {
    subject: 'Votre réponse est bien arrivée',
    opening:
      'Votre réponse est bien arrivée. La coordination la regarde et reviendra vers vous si quelque chose n’est pas clair.',
    go: '',
  },
};
