import { lacking } from '../../asking/french';
import { day, dayOfMonth, days, list, weekday } from '../../phrases/french';
import { capital, link, paragraph } from '../blocks';
import type { CallFacts } from '../facts';
import type { Block, Letter, Letters } from '../letter';
import { contact, greeting, NOT_THIS_TIME, QUESTION, SIGNATURE } from './frame';

/** One letter for whatever the reader is asked for: a household that hosts and drives gets both in one. */
function call(facts: CallFacts): Letter {
  const { weekend, reader, phone } = facts;
  const { question, opening } = asked(facts);
  return {
    subject: `Week-end du ${dayOfMonth(weekend.start)} : ${question}`,
    greeting: greeting(reader),
    opening,
    body: [...missing(facts), ...answering(facts), paragraph(NOT_THIS_TIME), ...contact(phone, QUESTION)],
    closing: ['Merci !'],
    signature: SIGNATURE,
  };
}

export const callLetters: Pick<Letters, 'hostCall' | 'driverCall'> = { hostCall: call, driverCall: call };

function asked({ weekend, host, driver }: CallFacts): { readonly question: string; readonly opening: string[] } {
  const { start, end } = weekend;
  if (host === null) {
    return {
      question: 'pouvez-vous conduire ?',
      opening: [
        `Nous cherchons des voitures le ${day(start)} pour conduire des personnes chez leurs hébergeurs, et le ${day(end)} pour les ramener.`,
        'Pourriez-vous faire l’aller, le retour ou les deux ?',
      ],
    };
  }
  const roof = `${capital(days(weekend))}, des personnes qui dorment dehors ont besoin d’un toit et d’un peu de repos.`;
  return driver === null
    ? {
        question: 'pouvez-vous accueillir ?',
        opening: [roof, 'Pourriez-vous en accueillir une ou deux chez vous ?'],
      }
    : {
        question: 'accueillir ou conduire ?',
        opening: [
          roof,
          `Pourriez-vous en accueillir une ou deux chez vous ? Ou prendre le volant ${weekday(start)}, ${weekday(end)} ou les deux jours ?`,
        ],
      };
}

function missing({ weekend, host, driver }: CallFacts): Block[] {
  const needs = lacking({ beds: host?.beds ?? 0, seats: driver?.seats ?? { outward: 0, return: 0 } }, weekend);
  return needs.length === 0 ? [] : [paragraph(`Il manque encore ${list(needs, 'et')}.`)];
}

function answering({ host, driver }: CallFacts): Block[] {
  const both = host !== null && driver !== null;
  const forms = [
    ...(host && host.form !== '' ? [link(both ? 'Accueillir : répondre' : TO_FORM, host.form)] : []),
    ...(driver && driver.form !== '' ? [link(both ? 'Conduire : répondre' : TO_FORM, driver.form)] : []),
  ];
  return [
    ...(forms.length === 0
      ? []
      : [paragraph('Deux clics suffisent : votre adresse et le week-end sont déjà remplis.')]),
    ...forms,
    ...(host?.form === '' ? [paragraph(both ? `Accueillir : ${lower(BEDS_BY_MAIL)}` : BEDS_BY_MAIL)] : []),
    ...(driver?.form === '' ? [paragraph(both ? `Conduire : ${lower(LEGS_BY_MAIL)}` : LEGS_BY_MAIL)] : []),
  ];
}

const TO_FORM = 'Répondre au formulaire';
const BEDS_BY_MAIL = 'Répondez simplement à ce message par « oui », avec le nombre de lits, ou par « non ».';
const LEGS_BY_MAIL = 'Répondez simplement à ce message par « aller », « retour », « les deux » ou « non ».';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
