import { type CivilDate, daysBetween } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import type { Nomination } from '../../domain/nomination';
import type { Weekend } from '../../domain/weekend';
import type { Grid } from '../cell';
import { gender, health, nominationStatus } from '../choices';
import { identify } from '../identities';
import type { Issue } from '../issue';
import { yesNo } from '../kinds/answers';
import type { Context } from '../kinds/kind';
import { date, since } from '../kinds/moments';
import { age, wholeNumber } from '../kinds/numbers';
import { code, email, languages, referral, text } from '../kinds/texts';
import { readTable } from '../read-table';
import { type Records, whereabouts } from '../records';
import { column, type Row, table } from '../table';

export const nominations = table({
  key: 'nominations',
  label: { en: 'Nominations', fr: 'Propositions' },
  columns: {
    id: column({ en: 'Nomination', fr: 'N° proposition', also: ['Proposition', 'Numéro proposition'] }, text(), {
      needs: 'column',
      note: { en: 'N1, N2…: one per person and weekend.', fr: 'N1, N2… : un par personne et par week-end.' },
    }),
    weekend: column({ en: 'Weekend', fr: 'Week-end' }, date(), {
      needs: 'cell',
      named: true,
      note: { en: 'The day it starts.', fr: 'Son premier jour.' },
    }),
    association: column({ en: 'Association', fr: 'Association', also: ['Organisation'] }, text(), {
      needs: 'column',
      named: true,
      width: 140,
      note: { en: 'Who proposes the person.', fr: 'Qui propose la personne.' },
    }),
    nominatedBy: column({ en: 'Nominated by', fr: 'Proposé par', also: ['Email address', 'Adresse e-mail'] }, email(), {
      width: 220,
      note: {
        en: 'E-mail address of who filled in the form.',
        fr: 'Courriel de la personne qui a rempli le formulaire.',
      },
    }),
    guestCode: column({ en: 'Guest code', fr: 'Code invité', also: ['Code'] }, code(), {
      needs: 'column',
      note: {
        en: 'The association’s own code for the person, always the same.',
        fr: 'Le code que l’association donne à la personne, toujours le même.',
      },
    }),
    firstName: column({ en: 'First name', fr: 'Prénom' }, text(), {
      needs: 'column',
      note: { en: 'Or what they like to be called.', fr: 'Ou le nom d’usage.' },
    }),
    age: column({ en: 'Age', fr: 'Âge' }, age(), {
      needs: 'column',
      note: {
        en: 'In years. Under 18, a referral must be recorded.',
        fr: 'En années. Avant 18 ans, un signalement est nécessaire.',
      },
    }),
    gender: column({ en: 'Gender', fr: 'Genre', also: ['Sexe', 'Sex'] }, gender(), {
      note: {
        en: 'M, F or X: some homes take men or women only.',
        fr: 'M, F ou X : certains foyers n’accueillent que des hommes ou des femmes.',
      },
    }),
    health: column({ en: 'Health', fr: 'Santé' }, health(), {
      note: { en: 'Blank counts as Well.', fr: 'Vide compte comme Bien.' },
    }),
    tiredness: column({ en: 'Tiredness', fr: 'Fatigue' }, wholeNumber({ min: 1, max: 5 }), {
      note: { en: '1 rested – 5 exhausted; blank counts as 1.', fr: '1 reposé – 5 épuisé ; vide compte comme 1.' },
    }),
    inCalaisSince: column({ en: 'In Calais since', fr: 'À Calais depuis' }, since(), {
      note: {
        en: 'A date, a month, or a while ago (“3 months”).',
        fr: 'Une date, un mois, ou une durée (« 3 mois »).',
      },
    }),
    languages: column({ en: 'Languages', fr: 'Langues' }, languages(), {
      note: { en: 'Separated by commas.', fr: 'Séparées par des virgules.' },
    }),
    group: column({ en: 'Group', fr: 'Groupe' }, code(), {
      note: { en: 'People with the same group stay together.', fr: 'Les personnes du même groupe restent ensemble.' },
    }),
    needsStepFree: column({ en: 'Needs step-free', fr: 'Plain-pied nécessaire' }, yesNo(true), {
      needs: 'column',
      note: { en: 'Cannot climb stairs.', fr: 'Ne peut pas monter d’escalier.' },
    }),
    noPets: column({ en: 'No pets', fr: 'Sans animaux' }, yesNo(true), {
      needs: 'column',
      note: { en: 'Cannot stay with pets.', fr: 'Ne peut pas séjourner avec des animaux.' },
    }),
    under18Referral: column({ en: 'Under-18 referral', fr: 'Signalement mineur' }, referral(), {
      note: {
        en: 'Who recorded the referral to child protection.',
        fr: 'Qui a enregistré le signalement à la protection de l’enfance.',
      },
    }),
    status: column({ en: 'Status', fr: 'Statut', also: ['État'] }, nominationStatus(), {
      needs: 'column',
      named: true,
      note: { en: 'New, Confirmed, Withdrawn or No-show.', fr: 'Nouveau, Confirmé, Retiré ou Absent.' },
    }),
    notes: column({ en: 'Notes', fr: 'Remarques', also: ['Note', 'Comments', 'Commentaires'] }, text(), {
      optional: true,
      width: 240,
      note: { en: 'For coordinators only.', fr: 'Réservé à la coordination.' },
    }),
  },
});

/**
 * The nominations of a Nominations tab. A day within a known weekend counts as that weekend.
 * @throws SetupError when a needed column is missing.
 */
export function readNominations(grid: Grid, context: Context, weekends: readonly Weekend[]): Records<Nomination> {
  const reading = readTable(nominations, grid, context);
  const identified = identify(reading, ({ values }) =>
    fold(
      `${values.weekend}|${values.association}|${values.guestCode}|${values.firstName}|${values.age}|${values.group}`,
    ),
  );
  const issues: Issue[] = [...reading.issues, ...identified.issues];
  const rows = new Map<string, number>();
  const records: Nomination[] = [];
  for (const read of identified.rows) {
    const { notes: _, weekend, ...values } = read.values;
    if (weekend === null) continue;
    rows.set(read.id, read.row);
    const about = (key: keyof typeof read.values, flaw: Issue['flaw']) =>
      issues.push(reading.issue('check', read.row, reading.headers.columns.get(key), flaw));
    const within = weekendOf(weekend, weekends);
    if (!within) about('weekend', { code: 'noSuchWeekend' });
    const { inCalaisSince } = values;
    if (inCalaisSince !== null && isAfter(inCalaisSince, within?.end ?? weekend)) {
      about('inCalaisSince', { code: 'inFuture' });
    }
    records.push({ ...values, id: read.id, weekend: within?.start ?? weekend });
  }
  return { records, rows, issues, ...whereabouts(reading) };
}

/** A row of the Nominations tab, for what is done to rows rather than to people. */
export interface DatedRow {
  /** As counted on the sheet. */
  readonly row: number;
  /** The start of the weekend; the day as written where no weekend has it. */
  readonly day: CivilDate;
  readonly weekend: Weekend | null;
  readonly values: Row<typeof nominations.columns>;
}

/**
 * Every row that says which weekend it is for, those that repeat another included; how many others there are; and where the
 * tab's own columns stand, from 0.
 * @throws SetupError when a needed column is missing.
 */
export function datedRows(
  grid: Grid,
  context: Context,
  weekends: readonly Weekend[],
): { readonly rows: readonly DatedRow[]; readonly undated: number; readonly columns: readonly number[] } {
  const reading = readTable(nominations, grid, context);
  const rows = reading.rows.flatMap(({ row, values }): DatedRow[] => {
    if (values.weekend === null) return [];
    const weekend = weekendOf(values.weekend, weekends) ?? null;
    return [{ row, day: weekend?.start ?? values.weekend, weekend, values }];
  });
  const leftOut = reading.issues.filter(({ flaw }) => 'rowLeftOut' in flaw && flaw.rowLeftOut);
  const columns = [...reading.headers.columns.values()];
  return { rows, undated: new Set(leftOut.map(({ row }) => row)).size, columns };
}

/** The weekend that starts that day, or else the one it lies in: one not closed before one that is. */
function weekendOf(day: CivilDate, weekends: readonly Weekend[]): Weekend | undefined {
  const around = weekends.filter(({ start, end }) => start < day && day <= end);
  return weekends.find(({ start }) => start === day) ?? around.find(({ status }) => status !== 'closed') ?? around[0];
}

function isAfter(date: CivilDate, limit: CivilDate): boolean {
  return daysBetween(limit, date) > 0;
}
