import { outputTable } from '../output-table';

export const homes = outputTable({
  label: { en: 'Homes', fr: 'Foyers' },
  columns: {
    host: { label: { en: 'Host', fr: 'N° hébergeur' }, width: 100 },
    name: { label: { en: 'Name', fr: 'Nom' }, width: 160 },
    town: { label: { en: 'Town', fr: 'Commune' }, width: 160 },
    bedsOffered: { label: { en: 'Beds offered', fr: 'Lits proposés' }, width: 80, align: 'right' },
    guests: { label: { en: 'Guests', fr: 'Invités' }, width: 80, align: 'right' },
    guestNames: { label: { en: 'Guest names', fr: 'Prénoms' }, width: 220 },
    outwardDriver: { label: { en: 'Outward driver', fr: 'Conducteur aller' }, width: 100 },
    arrives: { label: { en: 'Arrives', fr: 'Arrivée' }, width: 80, align: 'center' },
    returnDriver: { label: { en: 'Return driver', fr: 'Conducteur retour' }, width: 100 },
    leaves: { label: { en: 'Leaves', fr: 'Départ' }, width: 80, align: 'center' },
  },
});
