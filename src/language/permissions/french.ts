import type { englishPermissions } from './english';

export const frenchPermissions: typeof englishPermissions = {
  menu: 'Ce que Google va vous demander',
  title: 'Ce que Google va vous demander, et pourquoi',
  intro:
    'La première fois que vous utilisez ce menu, Google demande si le planificateur peut faire ce qui suit. Google peut dire que l’application n’est pas validée : elle appartient à votre association et ne fonctionne que dans ce classeur. Choisissez alors « Paramètres avancés », puis « Accéder à… ».',
  outro:
    'Rien ne sort de votre classeur, sauf les messages que vous envoyez, les formulaires que les gens remplissent, et des noms de communes avec leur code postal, pour les situer sur la carte de Google. Vous pouvez tout retirer à tout moment dans votre compte Google, rubrique Sécurité.',
  scopes: {
    'spreadsheets.currentonly': {
      short: 'Lire et écrire ce classeur, et aucun autre',
      long: 'Voir et modifier ce classeur : pour lire hébergeurs, conducteurs et propositions, et pour écrire le plan. Aucun autre classeur ne peut être ouvert.',
    },
    forms: {
      short: 'Créer les formulaires et lire leurs réponses',
      long: 'Voir et gérer vos formulaires : pour créer les cinq formulaires des bénévoles et des associations, et lire leurs réponses. Google le demande pour tous vos formulaires ; le planificateur n’ouvre que ceux qu’il a créés.',
    },
    'script.send_mail': {
      short: 'Envoyer des messages en votre nom, sans lire les vôtres',
      long: 'Envoyer des courriels à votre place : confirmations et feuilles de route, jamais sans votre accord, et un mot à qui répond à un formulaire. Vos courriels ne peuvent pas être lus.',
    },
    'script.scriptapp': {
      short: 'Travailler en votre absence : réponses qui arrivent, messages à finir d’envoyer',
      long: 'S’exécuter quand vous n’êtes pas là : pour enregistrer les réponses aux formulaires, et envoyer le lendemain ce que le quota du jour n’a pas permis.',
    },
    'script.container.ui': {
      short: 'Afficher des fenêtres et un volet dans ce classeur',
      long: 'Afficher des fenêtres à côté de la feuille : pour noter un changement, ou montrer un texte à copier.',
    },
  },
};
