import type { Priority } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { TrueParty } from '../facts/guests.ts';
import type { Judged } from '../facts/judged.ts';
import { isRounded, truePriority } from '../facts/priority.ts';
import type { Rule } from '../rule.ts';

const NAMES = ['youth', 'health', 'tiredness', 'timeInCalais'] as const;

const priority: Rule = {
  name: 'priority',
  judge({ problem, decisions, parties }, { fault, saw }) {
    for (const { members } of parties) {
      for (const nomination of members) {
        const { id } = nomination;
        const stated = decisions.get(id)?.priority;
        if (!stated) {
          fault(`${id} has no priority`);
          continue;
        }
        const truth = truePriority(nomination, problem);
        saw(`people of tier ${truth.tier}`);
        if (stated.tier !== truth.tier) fault(`${id} is of tier ${truth.tier}, not ${stated.tier}`);
        if (stated.weeksSinceStay !== truth.weeksSinceStay) {
          fault(`${id} was hosted ${truth.weeksSinceStay} weeks ago, not ${stated.weeksSinceStay}`);
        }
        for (const name of NAMES) {
          const ground = stated.grounds.filter((one) => one.name === name);
          const points = truth.grounds[name];
          if (points > 0 && points < 100) saw(`${name} between 0 and 100`);
          if (ground.length !== 1 || !isRounded(ground[0]?.points ?? -1, points)) {
            fault(`${id} has ${points} points for ${name}, not ${ground.map((one) => one.points).join(' and ')}`);
          }
          if (ground[0]?.weight !== problem.settings.weights[name]) fault(`${id}: ${name} has the wrong weight`);
        }
        const mean = meanOf(stated, problem);
        if (!isRounded(stated.points, mean)) fault(`${id} has ${mean} points, not ${stated.points}`);
      }
    }
  },
};

/** The weighted mean of the points as they are shown. */
function meanOf({ grounds }: Priority, { settings }: Problem): number {
  const weight = NAMES.reduce((sum, name) => sum + settings.weights[name], 0);
  const sum = grounds.reduce((total, { name, points }) => total + points * settings.weights[name], 0);
  return weight === 0 ? 0 : sum / weight;
}

/** By tier, then by points, both the party's; those held come last and have no rank. */
const rank: Rule = {
  name: 'rank',
  judge(judged, { fault, saw }) {
    const { plan, parties, decisions } = judged;
    plan.decisions.forEach(({ nomination, rank, outcome }, i) => {
      if ((outcome.decision === 'held') !== (rank === null))
        fault(`${nomination.id} is ${outcome.decision} with rank ${rank}`);
      const before = i > 0 ? (plan.decisions[i - 1]?.rank ?? Number.POSITIVE_INFINITY) : 0;
      if ((rank ?? Number.POSITIVE_INFINITY) < before) fault(`${nomination.id} is listed too low`);
    });
    const ranked = parties
      .map((party) => ({
        party,
        ...standing(party, judged),
        rank: decisions.get(party.members[0]?.id ?? '')?.rank ?? 0,
      }))
      .sort((a, b) => a.rank - b.rank);
    ranked.forEach((one, i) => {
      if (one.rank !== i + 1) fault(`${one.party.name} ranks ${one.rank}, not ${i + 1}`);
      const before = ranked[i - 1];
      if (!before) return;
      if (before.tier === one.tier && before.points === one.points) saw('ranks drawn');
      if (before.tier < one.tier && before.points < one.points) saw('ranks by tier against points');
      if (before.tier > one.tier || (before.tier === one.tier && before.points < one.points)) {
        fault(
          `${one.party.name} (tier ${one.tier}, ${one.points}) ranks below ${before.party.name} (${before.tier}, ${before.points})`,
        );
      }
    });
  },
};

/** The highest points and the most recent tier of the members. */
function standing({ members }: TrueParty, { decisions, problem }: Judged) {
  return {
    tier: Math.max(...members.map((member) => truePriority(member, problem).tier)),
    points: Math.max(...members.map(({ id }) => decisions.get(id)?.priority?.points ?? 0)),
  };
}

const rankedWith: Rule = {
  name: 'ranked with',
  judge(judged, { fault, saw }) {
    for (const party of judged.parties) {
      const { points } = standing(party, judged);
      for (const { id } of party.members) {
        const own = judged.decisions.get(id)?.priority;
        if (!own) continue;
        const other = own.rankedWith;
        if (other === null) {
          if (own.points < points) fault(`${id} ranks with somebody's ${points} points and does not say whose`);
          continue;
        }
        saw('ranked with somebody else');
        const carrier = party.members.some((member) => member.id === other);
        if (other === id || !carrier || judged.decisions.get(other)?.priority?.points !== points) {
          fault(`${id} is said to rank with ${other}, who does not give the party its ${points} points`);
        }
      }
    }
  },
};

export const RANKING_RULES: readonly Rule[] = [priority, rank, rankedWith];
