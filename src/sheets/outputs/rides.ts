import { outputTable } from '../output-table';
import type { Label } from '../text';

const OF_THE_RIDE: Label = { en: 'On the first line of each ride.', fr: 'Sur la première ligne de chaque trajet.' };

export const rides = outputTable({
  label: { en: 'Rides', fr: 'Trajets' },
  columns: {
    leg: { label: { en: 'Leg', fr: 'Sens' }, width: 80 },
    driver: { label: { en: 'Driver', fr: 'N° conducteur' }, width: 80 },
    driverName: { label: { en: 'Driver name', fr: 'Conducteur' }, width: 140 },
    stop: { label: { en: 'Stop', fr: 'Arrêt' }, width: 60, align: 'center' },
    time: { label: { en: 'Time', fr: 'Heure' }, width: 60, align: 'center' },
    host: { label: { en: 'Host', fr: 'N° hébergeur' }, width: 80 },
    hostName: { label: { en: 'Host name', fr: 'Hébergeur' }, width: 140 },
    address: { label: { en: 'Address', fr: 'Adresse' }, width: 240 },
    phone: { label: { en: 'Phone', fr: 'Téléphone' }, width: 120 },
    guests: { label: { en: 'Guests', fr: 'Invités' }, width: 60, align: 'right' },
    guestNames: { label: { en: 'Guest names', fr: 'Prénoms' }, width: 180 },
    seatsUsed: { label: { en: 'Seats used', fr: 'Places prises' }, width: 60, align: 'right', note: OF_THE_RIDE },
    seats: { label: { en: 'Seats', fr: 'Places' }, width: 60, align: 'right', note: OF_THE_RIDE },
    km: {
      label: { en: 'Km', fr: 'Km' },
      width: 60,
      align: 'right',
      note: {
        en: 'All km of the ride, the driver’s way to the meeting point and home included.',
        fr: 'Tous les km du trajet, y compris ceux du conducteur entre son domicile et le point de rendez-vous.',
      },
    },
    directions: { label: { en: 'Directions', fr: 'Itinéraire' }, width: 100, overflow: 'clip', note: OF_THE_RIDE },
  },
});

export const legLabels: Readonly<Record<'outward' | 'return', Label>> = {
  outward: { en: 'Outward', fr: 'Aller' },
  return: { en: 'Return', fr: 'Retour' },
};
