import type { Played } from './small-seasons.ts';

/** What the lines of the table should say, by `section / label`; null = nobody to say it of. */
export type Recount = ReadonlyMap<string, number | null>;

interface Entry {
  readonly week: number;
  readonly code: string;
  readonly association: string;
  readonly age: number;
  readonly health: string;
  readonly tiredness: number;
  readonly fate: 'stayed' | 'absent' | 'waiting' | 'held';
}

/** One entry for each nomination of the season, from what the planner was given and decided. */
export function ledger({ planned }: Played): Entry[] {
  return planned.flatMap(({ plan, stayed, absent }, week) =>
    plan.decisions.map(({ nomination, outcome }): Entry => {
      const hosted = stayed.includes(nomination.id) ? 'stayed' : absent.includes(nomination.id) ? 'absent' : 'lost';
      const fate = outcome.decision === 'hosted' ? hosted : outcome.decision;
      if (fate === 'lost') throw new Error(`${nomination.id} was hosted and neither came nor stayed away`);
      const { guestCode: code, association, age, health, tiredness } = nomination;
      return { week, code, association, age: age ?? 0, health: health ?? '', tiredness: tiredness ?? 0, fate };
    }),
  );
}

/** Every figure of the table worked out anew, slowly and each on its own, from the ledger. */
export function recount(played: Played): Recount {
  const entries = ledger(played);
  const { season } = played;
  const everybody = season.companions.flatMap(({ people }) => people);
  const eligible = entries.filter(({ fate }) => fate !== 'held');
  const codes = [...new Set(eligible.map(({ code }) => code))];
  const staysOf = (code: string) => entries.filter((entry) => entry.code === code && entry.fate === 'stayed');
  const firstOf = (code: string) =>
    eligible.filter((entry) => entry.code === code).reduce((a, b) => (b.week < a.week ? b : a));
  const waitOf = (code: string) => {
    const stays = staysOf(code).map(({ week }) => week);
    const left = everybody.find((person) => person.code === code)?.until ?? Number.NaN;
    return (stays.length > 0 ? Math.min(...stays) : Math.min(left, season.weekends.length)) - firstOf(code).week;
  };
  const helped = codes.filter((code) => staysOf(code).length > 0);
  const stays = entries.filter(({ fate }) => fate === 'stayed');
  const percent = (part: number, whole: number) => (whole === 0 ? null : (part / whole) * 100);
  const average = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

  /** The least wait that at least this share of people do not exceed. */
  const waitOfShare = (share: number) => {
    const waits = codes.map(waitOf);
    for (let weeks = 0; weeks < 100; weeks += 1) {
      if (waits.filter((wait) => wait <= weeks).length >= share * waits.length - 1e-9)
        return waits.length ? weeks : null;
    }
    throw new Error('Nobody waits a hundred weeks');
  };

  const hadStayedBefore = (code: string, week: number) => staysOf(code).some((stay) => stay.week < week);
  const repeats = stays.filter(
    ({ code, week }) =>
      hadStayedBefore(code, week) &&
      entries.some(
        (other) => other.week === week && other.fate === 'waiting' && !hadStayedBefore(other.code, other.week),
      ),
  );

  const who = 'Who was helped';
  const figures = new Map<string, number | null>([
    [`${who} / People helped at least once`, helped.length],
    [`${who} / % of those nominated`, percent(helped.length, codes.length)],
    [`${who} / % of those present`, percent(helped.length, everybody.length)],
    [`${who} / Stays given`, stays.length],
    [`${who} / People hosted more than once`, codes.filter((code) => staysOf(code).length >= 2).length],
    [`${who} / Repeat stays while newcomers waited`, repeats.length],
    ['Weeks waited / Median', waitOfShare(0.5)],
    ['Weeks waited / 95th percentile', waitOfShare(0.95)],
    ['Weeks waited / Longest', codes.length === 0 ? null : Math.max(...codes.map(waitOf))],
  ]);
  const needs: Record<string, (entry: Entry) => boolean> = {
    Well: ({ health }) => health === 'well',
    'Sick or injured': ({ health }) => ['sick', 'injured', 'sickAndInjured'].includes(health),
    Adult: ({ age }) => age >= 18,
    'Under 18, with a referral': ({ age }) => age < 18,
    'Tiredness 1–2': ({ tiredness }) => tiredness === 1 || tiredness === 2,
    'Tiredness 3': ({ tiredness }) => tiredness === 3,
    'Tiredness 4–5': ({ tiredness }) => tiredness === 4 || tiredness === 5,
  };
  for (const [need, has] of Object.entries(needs)) {
    const those = codes.filter((code) => has(firstOf(code)));
    figures.set(`Mean weeks waited, by need at the first nomination / ${need}`, average(those.map(waitOf)));
    const share = percent(those.filter((code) => helped.includes(code)).length, those.length);
    figures.set(`% helped at least once, by need at the first nomination / ${need}`, share);
  }
  const names = ['Auberge du Littoral', 'Café des Dunes', 'Relais Santé Calais', 'Femmes du Détroit', 'Veille Mineurs'];
  for (const name of names) {
    const own = stays.filter(({ association }) => association === name).length;
    const asked = eligible.filter(({ association }) => association === name).length;
    figures.set(`% of all stays, by association / ${name}`, percent(own, stays.length));
    figures.set(`% of all stays, by association / ${name} / nominations`, percent(asked, eligible.length));
  }
  return figures;
}
