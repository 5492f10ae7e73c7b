import { volunteerStatus, writtenLanguage } from './choices';
import { number } from './kinds/numbers';
import { email, phone, text } from './kinds/texts';
import { column } from './table';

/** Who a host or driver is and where they live. */
export const contactColumns = {
  name: column({ en: 'Name', fr: 'Nom' }, text(), {
    width: 180,
    note: { en: 'The volunteer’s name.', fr: 'Le nom du ou de la bénévole.' },
  }),
  email: column({ en: 'Email', fr: 'Courriel', also: ['E-mail', 'Mail', 'Adresse e-mail', 'Email address'] }, email(), {
    width: 220,
    note: {
      en: 'The same address in Hosts and Drivers is the same household.',
      fr: 'La même adresse dans Hébergeurs et Conducteurs désigne le même foyer.',
    },
  }),
  phone: column({ en: 'Phone', fr: 'Téléphone', also: ['Tél', 'Portable', 'Mobile'] }, phone(), {
    note: { en: 'Reachable on the day.', fr: 'Numéro joignable le jour même.' },
  }),
  language: column(
    { en: 'Language', fr: 'Langue', also: ['Langue des messages', 'Message language', 'Mail language'] },
    writtenLanguage(),
    {
      optional: true,
      note: {
        en: 'Of mails to this person: English or French; blank = the workbook’s own.',
        fr: 'Celle des messages à cette personne : Français ou Anglais ; vide = celle du classeur.',
      },
    },
  ),
  address: column({ en: 'Address', fr: 'Adresse' }, text(), {
    width: 220,
    optional: true,
    note: { en: 'Street and number.', fr: 'Numéro et rue.' },
  }),
  postcode: column({ en: 'Postcode', fr: 'Code postal', also: ['CP', 'Zip'] }, text(), {
    optional: true,
    note: { en: 'Five digits in France, four in Belgium.', fr: 'Cinq chiffres en France, quatre en Belgique.' },
  }),
  town: column({ en: 'Town', fr: 'Commune', also: ['Ville', 'City'] }, text(), {
    width: 140,
    named: true,
    note: { en: 'The commune.', fr: 'La commune.' },
  }),
  latitude: column({ en: 'Latitude', fr: 'Latitude', also: ['Lat'] }, number({ min: -90, max: 90 }), {
    note: {
      en: 'Decimal degrees; filled in from the town when empty.',
      fr: 'Degrés décimaux ; rempli d’après la commune.',
    },
  }),
  longitude: column({ en: 'Longitude', fr: 'Longitude', also: ['Lng', 'Lon'] }, number({ min: -180, max: 180 }), {
    note: {
      en: 'Decimal degrees; filled in from the town when empty.',
      fr: 'Degrés décimaux ; rempli d’après la commune.',
    },
  }),
};

/** Where a host or driver stands with the coordinators. */
export const standingColumns = {
  status: column({ en: 'Status', fr: 'Statut', also: ['État'] }, volunteerStatus(), {
    needs: 'column',
    named: true,
    note: {
      en: 'Only Approved volunteers are counted on.',
      fr: 'Seules les personnes au statut Validé sont comptées.',
    },
  }),
  notes: column({ en: 'Notes', fr: 'Remarques', also: ['Note', 'Comments', 'Commentaires'] }, text(), {
    optional: true,
    width: 240,
    note: { en: 'For coordinators only.', fr: 'Réservé à la coordination.' },
  }),
};

/** A point where both coordinates are known. */
export function pointOf(values: { readonly latitude: number | null; readonly longitude: number | null }) {
  const { latitude, longitude } = values;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
