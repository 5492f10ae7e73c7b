import type { CivilDate } from '../../../src/domain/civil-date';
import type { FormKey } from '../../../src/domain/form';
import type { Submission } from '../../../src/domain/submission';
import type { Weekend, WeekendStatus } from '../../../src/domain/weekend';
import type { AnswerLine } from '../../../src/sheets/answer-log';
import type { Cell } from '../../../src/sheets/cell';
import { readIntakeTab } from '../../../src/sheets/intake/intake-tab';
import type { Decision, IntakeState } from '../../../src/sheets/intake/state';
import { takeIn } from '../../../src/sheets/intake/take-in';

/** A workbook that answers are taken into, as small as a rule needs. */

export const START = '2026-11-28' as CivilDate;
export const TODAY = '2026-11-24' as CivilDate;

export function weekend(start: string, status: WeekendStatus = 'open'): Weekend {
  return {
    ...{ start: start as CivilDate, end: start as CivilDate, status, places: null, meetingPoint: '', location: null },
    ...{ departure: null, returnBy: null, activity: '', messageToHosts: '' },
  };
}

interface Desk {
  readonly hosts?: readonly (readonly Cell[])[];
  readonly drivers?: readonly (readonly Cell[])[];
  readonly nominations?: readonly (readonly Cell[])[];
  readonly weekends?: readonly Weekend[];
  readonly log?: readonly AnswerLine[];
}

export const HOST_HEADERS =
  'N° hébergeur,Nom,Courriel,Téléphone,Langue,Adresse,Code postal,Commune,Latitude,Longitude,Lits,Accueille,Statut,Remarques,2026-11-28'.split(
    ',',
  );
export const DRIVER_HEADERS = 'N° conducteur,Nom,Courriel,Téléphone,Commune,Places,Statut,Remarques,2026-11-28'.split(
  ',',
);
export const NOMINATION_HEADERS =
  'N° proposition,Week-end,Association,Proposé par,Code invité,Prénom,Âge,Genre,Statut,Remarques'.split(',');

export function stateOf({
  hosts = [],
  drivers = [],
  nominations = [],
  weekends = [weekend(START)],
  log = [],
}: Desk): IntakeState {
  const tab = (
    table: 'hosts' | 'drivers' | 'nominations',
    headers: readonly string[],
    rows: readonly (readonly Cell[])[],
  ) => readIntakeTab(table, { name: table, cells: [headers, ...rows] }, TODAY);
  const given = { hosts: 90, drivers: 90, nominations: 90 };
  const letters = { hosts: 'H', drivers: 'D', nominations: 'N' };
  return {
    tabs: {
      hosts: tab('hosts', HOST_HEADERS, hosts),
      drivers: tab('drivers', DRIVER_HEADERS, drivers),
      nominations: tab('nominations', NOMINATION_HEADERS, nominations),
    },
    ...{ weekends, log, language: 'fr', today: TODAY },
    newNumber: (table) => {
      given[table] += 1;
      return `${letters[table]}${given[table]}`;
    },
  };
}

let sent = 0;

/** An answer, each a minute after the one before unless it says when. */
export function answer(form: FormKey, about: Partial<Omit<Submission, 'form'>>): Submission {
  sent += 1;
  const minute = String(sent % 60).padStart(2, '0');
  const hour = String(8 + Math.floor(sent / 60)).padStart(2, '0');
  return {
    ...{ key: `answer-${sent}`, form, at: `2026-11-24 ${hour}:${minute}:00`, cells: {}, weekends: [] },
    ...{ unknownWeekends: [], offer: null, remarks: [] },
    ...about,
  };
}

export function one(submission: Submission, desk: Desk): Decision {
  const [decision] = takeIn([submission], stateOf(desk));
  if (!decision) throw new Error('no decision');
  return decision;
}

/** What is written, by number and field. */
export function written({ edits }: Decision): Record<string, Record<string, string | number>> {
  return Object.fromEntries(edits.map(({ row, cells }) => [row.number, Object.fromEntries(cells)]));
}

export const codes = ({ findings }: Decision) => findings.map(({ code }) => code);

export function line(about: Partial<AnswerLine>): AnswerLine {
  return {
    ...{ row: 2, key: 'k', received: '2026-11-24 07:00:00', form: 'hostEnrolment', from: '', weekends: [START] },
    ...{ number: '', status: 'taken', note: '', acknowledged: '' },
    ...about,
  };
}
