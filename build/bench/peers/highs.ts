import highs from 'highs';
import type { Outcome, Peer, Programme, Term } from './programme.ts';

/** HiGHS (Huangfu and Hall, 2018) in WebAssembly, with its usual options. */
export class Highs implements Peer {
  readonly name = 'HiGHS';
  private solver: Awaited<ReturnType<typeof highs>> | undefined;

  async solve(programme: Programme, { seconds }: { readonly seconds: number }): Promise<Outcome> {
    this.solver ??= await highs();
    try {
      const { Status, ObjectiveValue } = this.solver.solve(lpText(programme), {
        time_limit: seconds,
        mip_rel_gap: programme.gap,
      });
      if (Status === 'Optimal') return { status: 'optimal', value: ObjectiveValue };
      if (Status === 'Infeasible') return { status: 'infeasible' };
      return { status: 'unfinished', reason: Status };
    } catch (error) {
      // After an abort the module's memory is not to be trusted: the next programme gets a new one.
      this.solver = undefined;
      return { status: 'unfinished', reason: (error as Error).message.split('\n')[0] ?? '' };
    }
  }
}

const TERMS_PER_LINE = 12;

/** The programme in the CPLEX LP format. */
export function lpText({ aim, objective, rows }: Programme): string {
  const names = objective.map((_, variable) => `x${variable}`);
  return [
    aim === 'least' ? 'Minimize' : 'Maximize',
    `obj: ${sum(objective.map((times, variable) => ({ variable, times })))}`,
    'Subject To',
    ...rows.map(({ terms, least, most }, row) => `r${row}: ${sum(terms)} ${least === most ? '=' : '<='} ${most}`),
    'Binary',
    lines(names).join('\n'),
    'End',
    '',
  ].join('\n');
}

function sum(terms: readonly Term[]): string {
  return lines(terms.map(({ variable, times }) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${variable}`)).join(
    '\n',
  );
}

/** Readers of this format need not accept long lines. */
function lines(words: readonly string[]): string[] {
  const count = Math.ceil(words.length / TERMS_PER_LINE);
  return Array.from({ length: count }, (_, line) =>
    words.slice(line * TERMS_PER_LINE, (line + 1) * TERMS_PER_LINE).join(' '),
  );
}
