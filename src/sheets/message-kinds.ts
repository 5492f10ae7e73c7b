import type { MessageKind } from '../domain/message';
import type { Label } from './text';

/** What each kind of message is called. */
export const messageKindLabels: Readonly<Record<MessageKind, Label>> = {
  hostCall: { en: 'Call to hosts', fr: 'Appel aux hébergeurs' },
  driverCall: { en: 'Call to drivers', fr: 'Appel aux conducteurs' },
  hostConfirmation: { en: 'Host confirmation', fr: 'Confirmation aux hébergeurs' },
  hostChange: { en: 'Host change', fr: 'Changement pour les hébergeurs' },
  hostCancellation: { en: 'Host cancellation', fr: 'Annulation pour les hébergeurs' },
  hostThanks: { en: 'Host thanks', fr: 'Remerciements aux hébergeurs' },
  runSheet: { en: 'Driver run sheet', fr: 'Feuille de route des conducteurs' },
  driverChange: { en: 'Driver change', fr: 'Changement pour les conducteurs' },
  driverCancellation: { en: 'Driver cancellation', fr: 'Annulation pour les conducteurs' },
  driverThanks: { en: 'Driver thanks', fr: 'Remerciements aux conducteurs' },
  associationList: { en: 'Association list', fr: 'Liste aux associations' },
  associationChange: { en: 'Association change', fr: 'Changement pour les associations' },
  summary: { en: 'Summary', fr: 'Récapitulatif' },
};
