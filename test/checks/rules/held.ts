import type { HeldReason } from '../../../src/domain/notice.ts';
import type { Rule } from '../rule.ts';

const held: Rule = {
  name: 'held',
  judge({ problem, held, decisions }, { fault, saw }) {
    for (const { id, status, age, firstName } of problem.nominations) {
      const reasons = held.get(id) ?? [];
      for (const reason of reasons)
        saw(reason.code === 'nominatedTwice' ? `nominated twice by ${reason.by}` : reason.code);
      if (reasons.length === 0 && age !== null && age < 18) saw('referred minors');
      if (reasons.length === 0 && status === 'confirmed') {
        const alike = problem.nominations.filter((other) => other.firstName === firstName && other.age === age);
        if (alike.length > 1 && alike.every((other) => !held.has(other.id))) saw('namesakes told apart');
      }
      const outcome = decisions.get(id)?.outcome;
      if (!outcome) continue;
      if (outcome.decision !== 'held') {
        if (reasons.length > 0) fault(`${id} is ${outcome.decision} but must be held: ${reasons.map(told).join(', ')}`);
      } else if (reasons.length === 0) fault(`${id} is held (${told(outcome.reason)}) for nothing`);
      else if (!reasons.some((reason) => told(reason) === told(outcome.reason))) {
        fault(`${id} is held as ${told(outcome.reason)}, but it is ${reasons.map(told).join(', ')}`);
      }
    }
  },
};

function told(reason: HeldReason): string {
  switch (reason.code) {
    case 'noShow':
      return 'no-show';
    case 'withdrawn':
      return 'withdrawn';
    case 'minorWithoutReferral':
      return `minor of ${reason.age} without referral`;
    case 'nominatorNotListed':
      return `nominated by ${reason.email}, who is not listed`;
    case 'nominatedTwice':
      return `nominated twice, first as ${reason.first}, by ${reason.by}`;
  }
}

const noticed: Rule = {
  name: 'held is noticed',
  judge({ problem, plan, decisions }, { fault, saw }) {
    const subjects = plan.notices.map(
      ({ subject, finding }) => `${finding.code} ${subject.kind === 'nomination' ? subject.id : ''}`,
    );
    for (const { nomination, outcome } of decisions.values()) {
      if (outcome.decision !== 'held') continue;
      saw('held with a notice');
      const lines = subjects.filter((subject) => subject === `${outcome.reason.code} ${nomination.id}`).length;
      if (lines !== 1) fault(`${nomination.id} is held and noticed ${lines} times`);
    }
    const admitsAll = problem.settings.nominators.length === 0 && problem.nominations.length > 0;
    const told = plan.notices.filter(({ finding }) => finding.code === 'anyoneMayNominate').length;
    if (admitsAll) saw('anyone may nominate');
    if (told !== (admitsAll ? 1 : 0)) fault(`"anyone may nominate" is noticed ${told} times`);
  },
};

export const HELD_RULES: readonly Rule[] = [held, noticed];
