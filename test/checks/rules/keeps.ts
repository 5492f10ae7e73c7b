import type { Finding, Notice } from '../../../src/domain/notice.ts';
import type { Part, ShownGuest } from '../../../src/domain/reference.ts';
import { nameOf } from '../facts/before.ts';
import type { Judged } from '../facts/judged.ts';
import { objectionsTo } from '../facts/keeps.ts';
import type { Findings, Rule } from '../rule.ts';

const PARTS: readonly Part[] = ['host', 'outward', 'return'];

/** What the plan says about somebody's fixed part. */
function noticesOf({ nomination }: ShownGuest, { plan }: Judged): (Notice & { readonly field: string })[] {
  return plan.notices.flatMap((notice) =>
    notice.subject.kind === 'guest' && notice.subject.id === nomination.id
      ? [{ ...notice, field: notice.subject.field }]
      : [],
  );
}

/** Whether somebody stays and travels as it is fixed. */
function isAsFixed({ nomination, host, carriers }: ShownGuest, part: Part, { decisions }: Judged): boolean {
  const outcome = decisions.get(nomination.id)?.outcome;
  if (outcome?.decision !== 'hosted') return false;
  return part === 'host'
    ? outcome.home.host.id === host?.id
    : nameOf(outcome.carriers[part]) === nameOf(carriers[part]);
}

/** What is fixed by hand is kept and marked as kept, or it is said why not: once, and never for a made-up reason. */
const keeps: Rule = {
  name: 'keeps',
  judge(judged, findings) {
    for (const guest of judged.problem.reference?.guests ?? []) {
      for (const part of PARTS) if (guest.keeps[part]) judgeKeep(guest, part, judged, findings);
    }
    for (const { nomination, keeps: marked } of judged.plan.decisions) {
      const shown = judged.problem.reference?.guests.find((guest) => guest.nomination.id === nomination.id);
      for (const part of PARTS) {
        if (marked[part] && !shown?.keeps[part])
          findings.fault(`${nomination.id} is marked as kept, but nobody fixed ${part}`);
      }
    }
  },
};

function judgeKeep(guest: ShownGuest, part: Part, judged: Judged, { fault, saw }: Findings): void {
  const { id, status } = guest.nomination;
  const notices = noticesOf(guest, judged);
  const about = notices.filter(({ field }) => field === part);
  const decision = judged.decisions.get(id);
  const told = about.map(({ finding }) => finding.code).join(' and ') || 'nothing';
  if (decision?.outcome.decision === 'held') {
    saw(`fixed (${part}) of somebody held`);
    const isGone = status === 'withdrawn' || status === 'noShow';
    const codes = notices.map(({ finding }) => finding.code).join();
    if (codes !== (isGone ? '' : 'keepNotEligible'))
      fault(`${id} is held, and of their keeps is said: ${codes || 'nothing'}`);
    return;
  }
  const kept = isAsFixed(guest, part, judged);
  if (decision?.keeps[part] !== kept)
    fault(`${id} ${kept ? 'has' : 'does not have'} ${part} as fixed; marked otherwise`);
  const party = judged.parties.find(({ members }) => members.some((member) => member.id === id));
  const own = party ? objectionsTo(part, party, judged, id) : [];
  const ofParty = party ? objectionsTo(part, party, judged) : [];
  if (about.length > 1) fault(`${id} is told ${about.length} times about ${part}: ${told}`);
  for (const { code } of own) saw(`fixed against a hard rule: ${code}`);
  if (kept) {
    saw(`kept: ${part}`);
    // That a group was to be split is told in any case, also where one of them has it their way.
    if (about.length > 0 && told !== 'keepSplitsGroup') fault(`${id} has ${part} as fixed, but is told ${told}`);
    return;
  }
  if (own.length > 0) {
    // Who is fixed against a rule and could not have it beside others either may be told the one or the other.
    const crowded = part === 'host' && own.some(({ code }) => code === 'keepNoRoom') && isCrowded(guest, judged);
    const reasons = [...ofParty, ...(crowded ? [{ code: 'keepBedsTaken' } as const] : [])];
    const objection = reasons.find(({ code }) => about.some(({ finding }) => finding.code === code));
    if (!objection) {
      fault(`${id} cannot have ${part} as fixed (${own.map(({ code }) => code).join(', ')}), but is told ${told}`);
      return;
    }
    const [notice] = about;
    if (notice?.finding.code === 'keepHostUnsuited' && `${notice.finding.needs}` !== `${objection.needs}`)
      fault(`${id} is told that ${notice.finding.needs} is missing, not ${objection.needs}`);
    return;
  }
  saw(`not kept beside others: ${part}, ${told}`);
  for (const { finding } of about) {
    const objection = ofParty.some(({ code }) => code === finding.code) ? null : falsehoodOf(finding, guest, judged);
    if (objection !== null) fault(`${id} is told ${finding.code} about ${part}, but ${objection}`);
  }
  if (part === 'host' && isFull(guest, judged) && !told.includes('keepBedsTaken'))
    fault(`${id} finds no bed beside all who are kept with ${guest.host?.id}, but is told ${told}`);
  // Of somebody who waits it is enough to be told once.
  const isTold = about.length > 0 || (decision?.outcome.decision === 'waiting' && notices.length > 0);
  if (!isTold) fault(`${id} does not have ${part} as fixed, and nobody is told`);
}

/** Why it is not true that others, or the way of others, are what stands against something fixed; null = it is. */
function falsehoodOf(finding: Finding, guest: ShownGuest, judged: Judged): string | null {
  switch (finding.code) {
    case 'keepNoRoom':
      return null;
    case 'keepBedsTaken':
      return isCrowded(guest, judged) ? null : 'there are beds beside all who are fixed there';
    case 'keepSeatsTaken': {
      const seats = judged.cars.get(finding.driver)?.driver.seats;
      if (finding.seats !== seats) return `the car has ${seats} seats, not ${finding.seats}`;
      const fixed = judged.problem.reference?.guests.filter(({ keeps, carriers }) => {
        return keeps[finding.leg] && nameOf(carriers[finding.leg]) === `driver ${finding.driver}`;
      });
      const aboard = judged.parties.filter(({ members }) =>
        members.some(({ id }) => fixed?.some(({ nomination }) => nomination.id === id)),
      );
      return aboard.reduce((sum, { size }) => sum + size, 0) > seats
        ? null
        : 'there are seats for all who are fixed in it';
    }
    case 'keepDetour': {
      const limit = judged.cars.get(finding.driver)?.driver.longestDetourKm ?? null;
      return limit === finding.longestDetourKm
        ? null
        : `the longest detour is ${limit}, not ${finding.longestDetourKm}`;
    }
    default:
      return 'nothing of that kind stands against it';
  }
}

/** Whether those whom the plan keeps with the same host leave too few beds. */
function isFull({ nomination, host }: ShownGuest, { parties, homes, decisions }: Judged): boolean {
  const isKept = (id: string) => {
    const decision = decisions.get(id);
    return decision?.keeps.host && decision.outcome.decision === 'hosted' && decision.outcome.home.host.id === host?.id;
  };
  const there = parties.filter(({ members }) => members.some(({ id }) => id === nomination.id || isKept(id)));
  return there.reduce((sum, { size }) => sum + size, 0) > (homes.get(host?.id ?? '')?.beds ?? 0);
}

/** Whether others who are fixed with the same host leave no bed. */
function isCrowded({ nomination, host }: ShownGuest, { problem, parties, homes }: Judged): boolean {
  const fixed = (id: string) =>
    problem.reference?.guests.some(
      (guest) => guest.nomination.id === id && guest.keeps.host && guest.host?.id === host?.id,
    );
  const there = parties.filter(({ members }) => members.some(({ id }) => id === nomination.id || fixed(id)));
  return there.reduce((sum, { size }) => sum + size, 0) > (homes.get(host?.id ?? '')?.beds ?? 0);
}

export const KEEP_RULES: readonly Rule[] = [keeps];
