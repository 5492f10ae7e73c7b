/** Every word of the preview's own page. What the script says comes from the script. */
export interface Words {
  preview: string;
  harmless: string;
  menus: string;
  extensions: string;
  running: string;
  clock: string;
  calls: string;
  roundTrips: string;
  print: string;
  restart: string;
  wait: string;
  tabs: string;
  sheet: string;
  emptyTab: string;
  rowsShown: string;
  of: string;
  showAll: string;
  cell: string;
  note: string;
  checked: string;
  unchecked: string;
  journal: string;
  nothingYet: string;
  dialogs: string;
  toasts: string;
  answer: string;
  buttons: { OK: string; CANCEL: string; YES: string; NO: string; CLOSE: string };
  mails: string;
  noMail: string;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  date: string;
  attachments: string;
  asText: string;
  asPage: string;
  messageFile: string;
  noSubject: string;
  close: string;
  failed: string;
  stopped: string;
  notInMenu: string;
  notCallable: string;
  sidebar: string;
  alone: string;
  noSidebar: string;
  sidebarClosed: string;
  toPreview: string;
  notFound: string;
  forms: string;
  noForm: string;
  answers: string;
  required: string;
  other: string;
  choose: string;
  clear: string;
  send: string;
  sendAgain: string;
  notSent: string;
  notAnswers: string;
}

export type Language = 'en' | 'fr';

const en: Words = {
  preview: 'Local preview',
  harmless: 'A copy on this computer: no mail leaves and no online sheet changes.',
  menus: 'Menus of the script',
  extensions: 'Extensions',
  running: 'Running:',
  clock: 'Clock',
  calls: 'Calls',
  roundTrips: 'Round trips',
  print: 'Print this tab',
  restart: 'Start again',
  wait: 'Let 15 minutes pass',
  tabs: 'Tabs',
  sheet: 'Sheet',
  emptyTab: 'This tab is empty.',
  rowsShown: 'Rows shown:',
  of: 'of',
  showAll: 'Show all rows',
  cell: 'Selected cell',
  note: 'Note:',
  checked: 'ticked',
  unchecked: 'not ticked',
  journal: 'Journal',
  nothingYet: 'Nothing yet.',
  dialogs: 'Dialogs',
  toasts: 'Notices',
  answer: 'Answered:',
  buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' },
  mails: 'Mail',
  noMail: 'No mail was sent.',
  from: 'From',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  replyTo: 'Reply to',
  date: 'Date',
  attachments: 'Attachments',
  asText: 'As plain text',
  asPage: 'As HTML',
  messageFile: 'Download the message (.eml)',
  noSubject: '(no subject)',
  close: 'Close',
  failed: 'This did not work',
  stopped: 'The preview does not answer any more. Start it again with “npm start”, then reload this page.',
  notInMenu: 'This is not an item of the menu.',
  notCallable: 'No page can call this function.',
  sidebar: 'Sidebar',
  alone: 'Show it alone, as on a phone',
  noSidebar: 'The script has not opened a sidebar yet. Open it from a menu of the preview, then reload this page.',
  sidebarClosed: 'The sidebar is closed.',
  toPreview: 'Go to the preview',
  notFound: 'There is nothing here.',
  forms: 'Forms',
  noForm: 'The script has not made a form yet.',
  answers: 'Answers:',
  required: 'Required',
  other: 'Other:',
  choose: 'Choose',
  clear: 'Clear the choice',
  send: 'Send',
  sendAgain: 'Send another answer',
  notSent: 'Nothing was sent yet. Please correct:',
  notAnswers: 'These are not answers to this form.',
};

const fr: Words = {
  preview: 'Aperçu local',
  harmless: 'Une copie sur cet ordinateur\u00a0: aucun courriel ne part, aucune feuille en ligne ne change.',
  menus: 'Menus du script',
  extensions: 'Extensions',
  running: 'En cours\u00a0:',
  clock: 'Horloge',
  calls: 'Appels',
  roundTrips: 'Allers-retours',
  print: 'Imprimer cet onglet',
  restart: 'Recommencer',
  wait: 'Laisser passer 15 minutes',
  tabs: 'Onglets',
  sheet: 'Feuille',
  emptyTab: 'Cet onglet est vide.',
  rowsShown: 'Lignes affichées\u00a0:',
  of: 'sur',
  showAll: 'Afficher toutes les lignes',
  cell: 'Cellule sélectionnée',
  note: 'Note\u00a0:',
  checked: 'coché',
  unchecked: 'non coché',
  journal: 'Journal',
  nothingYet: 'Rien pour l’instant.',
  dialogs: 'Boîtes de dialogue',
  toasts: 'Notifications',
  answer: 'Réponse\u00a0:',
  buttons: { OK: 'OK', CANCEL: 'Annuler', YES: 'Oui', NO: 'Non', CLOSE: 'Fermer' },
  mails: 'Courriels',
  noMail: 'Aucun courriel envoyé.',
  from: 'De',
  to: 'À',
  cc: 'Copie',
  bcc: 'Copie cachée',
  replyTo: 'Répondre à',
  date: 'Date',
  attachments: 'Pièces jointes',
  asText: 'En texte brut',
  asPage: 'En HTML',
  messageFile: 'Télécharger le message (.eml)',
  noSubject: '(sans objet)',
  close: 'Fermer',
  failed: 'L’action n’a pas abouti',
  stopped: 'L’aperçu ne répond plus. Relancez-le avec «\u00a0npm start\u00a0», puis rechargez cette page.',
  notInMenu: 'Ce n’est pas un élément du menu.',
  notCallable: 'Aucune page ne peut appeler cette fonction.',
  sidebar: 'Panneau latéral',
  alone: 'L’afficher seul, comme sur un téléphone',
  noSidebar:
    'Le script n’a pas encore ouvert de panneau latéral. Ouvrez-le depuis un menu de l’aperçu, puis rechargez cette page.',
  sidebarClosed: 'Le panneau latéral est fermé.',
  toPreview: 'Aller à l’aperçu',
  notFound: 'Il n’y a rien ici.',
  forms: 'Formulaires',
  noForm: 'Le script n’a pas encore créé de formulaire.',
  answers: 'Réponses\u00a0:',
  required: 'Obligatoire',
  other: 'Autre\u00a0:',
  choose: 'Choisir',
  clear: 'Effacer le choix',
  send: 'Envoyer',
  sendAgain: 'Envoyer une autre réponse',
  notSent: 'Rien n’est encore envoyé. À corriger\u00a0:',
  notAnswers: 'Ce ne sont pas des réponses à ce formulaire.',
};

export const WORDS: Record<Language, Words> = { en, fr };
