import type { Nomination } from '../../domain/nomination';
import type { HeldReason, Notice } from '../../domain/notice';
import type { Problem } from '../../domain/problem';
import type { History } from '../history';
import { hostedUnderAnotherCode, nominatedLikeAnother } from './guests';
import { volunteersTwice } from './volunteers';

/** Who may stand in the workbook twice. Only people can tell: nobody is held by it, and nothing is merged. */
export function duplicateNotices(problem: Problem, held: ReadonlyMap<Nomination, HeldReason>, past: History): Notice[] {
  const people = problem.nominations.filter((nomination) => !isSettled(held.get(nomination)));
  return [
    ...nominatedLikeAnother(people),
    ...hostedUnderAnotherCode(people, problem.earlier ?? [], past),
    ...volunteersTwice(problem),
  ];
}

/** Whoever is held for being one of these takes no place, and has a line where it is needed. */
function isSettled(reason: HeldReason | undefined): boolean {
  return reason !== undefined && ['withdrawn', 'noShow', 'nominatedTwice'].includes(reason.code);
}
