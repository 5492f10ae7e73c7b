import type { MessageStatus } from '../../domain/message';
import { outputTable } from '../output-table';
import type { Label } from '../text';

/** What each status is called. */
export const messageStatusLabels: Readonly<Record<MessageStatus, Label>> = {
  draft: { en: 'Draft', fr: 'Brouillon' },
  sending: { en: 'Sending', fr: 'Envoi en cours' },
  sent: { en: 'Sent', fr: 'Envoyé', also: ['Envoyée'] },
  failed: { en: 'Failed', fr: 'Échec' },
  unsure: { en: 'Unsure', fr: 'Incertain' },
  cancelled: { en: 'Cancelled', fr: 'Annulé', also: ['Annulée', 'Canceled'] },
};

/** What was sent to whom, is being sent and is still to be sent: what stands here as sent does not leave again. */
export const messages = outputTable({
  label: { en: 'Messages', fr: 'Messages' },
  columns: {
    key: {
      label: { en: 'Key', fr: 'Clé' },
      width: 100,
      overflow: 'clip',
      note: {
        en: 'Tells one message from all others. Do not change it. Deleting the row lets the message be sent again.',
        fr: 'Identifie le message : ne pas modifier. Pour le renvoyer, supprimez la ligne.',
      },
    },
    weekend: { label: { en: 'Weekend', fr: 'Week-end' }, width: 100 },
    kind: { label: { en: 'Kind', fr: 'Nature' }, width: 200 },
    to: { label: { en: 'To', fr: 'À' }, width: 200 },
    language: { label: { en: 'Language', fr: 'Langue' }, width: 80 },
    subject: { label: { en: 'Subject', fr: 'Objet' }, width: 300 },
    status: {
      label: { en: 'Status', fr: 'Statut' },
      width: 110,
      editable: true,
      choices: Object.values(messageStatusLabels),
      help: {
        en: 'Draft: it is sent the next time. Sent or Cancelled: it is not.',
        fr: 'Brouillon : part au prochain envoi. Envoyé ou Annulé : ne part pas.',
      },
      note: {
        en:
          'Draft: still to be sent. Sending: being sent now. Sent: it has left. ' +
          'Failed: the mail service refused it; see Error, then set it back to Draft to try again. ' +
          'Unsure: it may have left or not; ask the person, then set Sent or Draft. ' +
          'Cancelled: it is not sent.',
        fr:
          'Brouillon : reste à envoyer. Envoi en cours : part en ce moment. Envoyé : est parti. ' +
          'Échec : le service de courriel l’a refusé ; voir Erreur, puis remettre Brouillon pour réessayer. ' +
          'Incertain : peut-être parti, peut-être pas ; demander à la personne, puis mettre Envoyé ou Brouillon. ' +
          'Annulé : ne part pas.',
      },
    },
    sentAt: { label: { en: 'Sent at', fr: 'Envoyé le' }, width: 140 },
    error: { label: { en: 'Error', fr: 'Erreur' }, width: 240 },
  },
});
