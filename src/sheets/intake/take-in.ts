import type { CivilDate } from '../../domain/civil-date';
import type { Submission } from '../../domain/submission';
import type { AnswerLine } from '../answer-log';
import { FORMS } from '../forms';
import { enrol } from './enrolment';
import type { FormTable } from './intake-tab';
import { nominate } from './nomination';
import { signUp } from './sign-up';
import { type Decision, type IntakeState, notTaken } from './state';

/**
 * What becomes of answers, the earliest first, each held against all before it. Taken in twice, an answer changes nothing
 * more: one whose run died before is taken in under the number that it was given then.
 */
export function takeIn(submissions: readonly Submission[], state: IntakeState): Decision[] {
  const log: AnswerLine[] = [...state.log];
  return [...submissions].sort(byArrival).map((submission) => {
    const known = state.log.find(({ key }) => key === submission.key)?.number ?? '';
    const decision = decideOrTell(submission, { ...state, log }, known);
    log.push(lineOf(decision));
    return decision;
  });
}

/** An answer that cannot be taken in must not keep all others waiting: somebody gets to see it. */
function decideOrTell(submission: Submission, state: IntakeState, known: string): Decision {
  try {
    return decide(submission, state, known);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return notTaken(submission, [{ code: 'unexpected', detail }]);
  }
}

function decide(submission: Submission, state: IntakeState, known: string): Decision {
  const table = FORMS[submission.form].table as FormTable;
  switch (submission.form) {
    case 'hostSignUp':
    case 'driverSignUp':
      return signUp(submission, table, state, known);
    case 'hostEnrolment':
    case 'driverEnrolment':
      return enrol(submission, table, state);
    case 'nomination':
      return nominate(submission, state, known);
  }
}

/** Who sent an answer, as they say. */
export function senderOf({ form, cells }: Submission): string {
  return String((form === 'nomination' ? cells.nominatedBy : cells.email) ?? '');
}

/** As it will stand in the Answers tab. */
function lineOf({ submission, result, number }: Decision): AnswerLine {
  const { key, at, form, weekends } = submission;
  return {
    ...{ row: 0, key, received: at, form, from: senderOf(submission), number, note: '', acknowledged: '' },
    weekends: weekends as readonly CivilDate[],
    status: result,
  };
}

const byArrival = (a: Submission, b: Submission) =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : Number(a.key > b.key);
