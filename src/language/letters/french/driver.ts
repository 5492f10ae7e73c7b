import { count, day, dayOfMonth, days, time, weekday } from '../../phrases/french';
import { callable, capital, facts, heading, link, nowThat, paragraph, stops } from '../blocks';
import type { DriverFacts, DriverLeg, DriverPart, DriverStop, LegName, WeekendDays } from '../facts';
import type { Block, Letters, StopLine } from '../letter';
import { changes, contact, greeting, inTrouble, people, QUESTION, SIGNATURE, who } from './frame';

type DriverKind = 'runSheet' | 'driverChange' | 'driverCancellation' | 'driverThanks';

export const driverLetters: Pick<Letters, DriverKind> = {
  runSheet: (told) => ({
    subject: `${capital(day(told.weekend.start))} : votre feuille de route`,
    greeting: greeting(told.reader),
    opening: ['Merci de prendre le volant. Voici votre feuille de route.'],
    body: [...legs(told), ...inTrouble(told.phone)],
    closing: ['Merci encore, et bonne route.'],
    signature: SIGNATURE,
  }),

  driverChange: (told) => ({
    subject: `${capital(day(told.weekend.start))} : changement pour votre trajet`,
    changed: changes(told.changed.map((part) => PARTS[part](told))),
    greeting: greeting(told.reader),
    opening: ['Voici votre feuille de route à jour. Elle remplace la précédente.'],
    body: [...legs(told), ...inTrouble(told.phone)],
    closing: ['Merci de votre souplesse, et bonne route.'],
    signature: SIGNATURE,
  }),

  driverCancellation: ({ weekend, reader, phone }) => ({
    subject: `${capital(day(weekend.start))} : pas de trajet cette fois`,
    changed: `Finalement, nous n’avons pas besoin de votre voiture ${days(weekend)}.`,
    greeting: greeting(reader),
    opening: ['Votre feuille de route n’est plus valable, et personne ne vous attend.'],
    body: contact(phone, QUESTION),
    closing: ['Merci d’avoir proposé votre voiture. Ce sera, nous l’espérons, pour une prochaine fois.'],
    signature: SIGNATURE,
  }),

  driverThanks: ({ weekend, reader, phone, answers }) => ({
    subject: `Week-end du ${dayOfMonth(weekend.start)} : merci d’avoir conduit`,
    greeting: greeting(reader),
    opening: [
      `Merci d’avoir pris le volant pour le week-end du ${dayOfMonth(weekend.start)}. Sans voitures, pas d’accueil : votre aide compte beaucoup.`,
    ],
    body: [
      ...(answers === null
        ? []
        : [
            paragraph('Tout s’est-il bien passé ?'),
            link('Oui, tout s’est bien passé', answers.well),
            link('Non, j’aimerais en parler', answers.notWell),
          ]),
      ...contact(phone, QUESTION),
    ],
    closing: ['Encore merci, et à bientôt.'],
    signature: SIGNATURE,
  }),
};

const LEGS = {
  outward: {
    title: ({ start }: WeekendDays) => `${capital(day(start))} : l’aller`,
    name: ({ start }: WeekendDays) => `le trajet de ${weekday(start)}`,
    stop: (guests: string) => `Déposer ${guests}`,
  },
  return: {
    title: ({ end }: WeekendDays) => `${capital(day(end))} : le retour`,
    name: ({ end }: WeekendDays) => `le trajet de ${weekday(end)}`,
    stop: (guests: string) => `Prendre ${guests}`,
  },
};

function legs(told: DriverFacts): Block[] {
  if (told.legs.length === 0) return [paragraph('Pour l’instant, aucun trajet n’est prévu pour vous.')];
  const called = told.legs.some((leg) => leg.stops.some(({ phone }) => phone !== ''));
  return [
    ...told.legs.flatMap((leg) => legBlocks(leg, told)),
    ...(called ? [paragraph('Du retard en route ? Prévenez les hôtes qui vous attendent.')] : []),
  ];
}

/** In the order of the way: the meeting point comes first on the outward leg, last on the return leg. */
function legBlocks(ride: DriverLeg, { weekend, meetingPoint }: DriverFacts): Block[] {
  const { title, stop } = LEGS[ride.leg];
  const aboard = { label: 'À bord :', value: people(ride.people) };
  const meetingTime = time(ride.meetingTime);
  const places = ride.stops.length === 0 ? [] : [stops(ride.stops.map((each) => stopLine(each, stop)))];
  const way = ride.directions === '' ? [] : [link('Voir l’itinéraire', ride.directions)];
  return ride.leg === 'outward'
    ? [
        heading(title(weekend)),
        ...facts(
          { label: 'Point de rendez-vous :', value: meetingPoint },
          { label: 'Départ :', value: meetingTime },
          aboard,
        ),
        ...places,
        ...way,
      ]
    : [
        heading(title(weekend)),
        ...facts(aboard),
        ...places,
        ...facts(
          { label: 'Point de rendez-vous :', value: meetingPoint },
          { label: 'Arrivée :', value: meetingTime === '' ? '' : `${meetingTime} au plus tard` },
        ),
        ...way,
      ];
}

function stopLine({ time: clock, address, phone, guests }: DriverStop, title: (guests: string) => string): StopLine {
  return {
    time: time(clock),
    title: guests.length === 0 ? 'S’arrêter' : title(who(guests)),
    lines: [address === '' ? 'Adresse à demander par téléphone' : address],
    ...callable(phone),
  };
}

/** What may change, and what it is now. */
const PARTS: Record<DriverPart, (told: DriverFacts) => string> = {
  weekend: ({ weekend }) => nowThat('les dates', days(weekend)),
  meetingPoint: ({ meetingPoint }) => nowThat('le point de rendez-vous', meetingPoint),
  outward: (told) => changedLeg(told, 'outward'),
  return: (told) => changedLeg(told, 'return'),
  phone: ({ phone }) => nowThat('notre numéro de téléphone', phone),
};

function changedLeg(told: DriverFacts, leg: LegName): string {
  const ride = told.legs.find((each) => each.leg === leg);
  return nowThat(
    LEGS[leg].name(told.weekend),
    ride === undefined ? 'annulé' : `${people(ride.people)}, ${count(ride.stops.length, 'arrêt')}`,
  );
}
