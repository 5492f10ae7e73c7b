import { outputTable } from '../output-table';
import type { Label } from '../text';

const FIRST_LINE: Label = { en: 'On the first line of each car.', fr: 'Sur la première ligne de chaque voiture.' };

/** The run sheet of the meeting point. What volunteers need on a phone comes first; no age, health, points or notes. */
export const departure = outputTable({
  label: { en: 'Departure', fr: 'Départ' },
  columns: {
    with: {
      label: { en: 'Leaves with', fr: 'Part avec' },
      width: 130,
      note: {
        en: 'Cars first, then guests whom their host collects, then those who wait, in the order in which they get a place that falls free, then those who did not come.',
        fr: 'D’abord les voitures, puis les personnes que leur hébergeur vient chercher, puis celles qui attendent, dans l’ordre où une place libérée leur revient, puis celles qui ne sont pas venues.',
      },
    },
    firstName: { label: { en: 'First name', fr: 'Prénom' }, width: 85 },
    present: {
      label: { en: 'Present', fr: 'Présent' },
      width: 60,
      align: 'center',
      checkbox: true,
      note: {
        en: 'Tick it when the person is there. Planning again keeps the ticks.',
        fr: 'À cocher quand la personne est là. Une nouvelle planification garde les coches.',
      },
    },
    noShow: {
      label: { en: 'No-show', fr: 'Absent' },
      width: 60,
      align: 'center',
      checkbox: true,
      note: {
        en: 'Tick it when the person does not come, then plan the weekend again: the place goes to the next who waits.',
        fr: 'À cocher quand la personne ne vient pas, puis planifiez à nouveau : la place revient à la personne suivante en attente.',
      },
    },
    phone: {
      label: { en: 'Phone', fr: 'Téléphone' },
      width: 120,
      note: {
        en: 'Of the driver, or of the host who collects. On the first line of each car.',
        fr: 'Du conducteur, ou de l’hébergeur qui vient chercher. Sur la première ligne de chaque voiture.',
      },
    },
    seats: { label: { en: 'Seats', fr: 'Places' }, width: 80, align: 'center', note: FIRST_LINE },
    to: { label: { en: 'To', fr: 'Destination' }, width: 220 },
    association: { label: { en: 'Association', fr: 'Association' }, width: 130 },
    guestCode: { label: { en: 'Guest code', fr: 'Code invité' }, width: 100 },
    needs: { label: { en: 'Needs', fr: 'Besoins' }, width: 130 },
    nomination: {
      label: { en: 'Nomination', fr: 'N° proposition' },
      width: 90,
      quiet: true,
      note: {
        en: 'The ticks are kept by this number. Leave it.',
        fr: 'Les coches sont gardées par ce numéro. À laisser tel quel.',
      },
    },
  },
});
