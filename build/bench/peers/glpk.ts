import GLPK, { type GLPK as Library, type LP } from 'glpk.js/node';
import type { Outcome, Peer, Programme, Term } from './programme.ts';

/** GLPK in WebAssembly, with its presolver. GLPK's cutting planes are compiled in, but the package has no option that turns them on. */
export class Glpk implements Peer {
  readonly name = 'glpk.js';
  private library: Library | undefined;

  async solve(programme: Programme, { seconds }: { readonly seconds: number }): Promise<Outcome> {
    this.library ??= await GLPK();
    const glpk = this.library;
    try {
      const { status, z } = glpk.solve(lpOf(programme, glpk), {
        msglev: glpk.GLP_MSG_OFF,
        presol: true,
        tmlim: seconds,
        mipgap: programme.gap,
      }).result;
      if (status === glpk.GLP_OPT) return { status: 'optimal', value: z };
      if (status === glpk.GLP_NOFEAS || status === glpk.GLP_INFEAS) return { status: 'infeasible' };
      return { status: 'unfinished', reason: status === glpk.GLP_FEAS ? 'time is up' : 'no solution yet' };
    } catch (error) {
      this.library = undefined;
      return { status: 'unfinished', reason: (error as Error).message.split('\n')[0] ?? '' };
    }
  }
}

function lpOf({ aim, objective, rows }: Programme, glpk: Library): LP {
  const named = (terms: readonly Term[]) => terms.map(({ variable, times }) => ({ name: `x${variable}`, coef: times }));
  return {
    name: 'housing',
    objective: {
      direction: aim === 'least' ? glpk.GLP_MIN : glpk.GLP_MAX,
      name: 'obj',
      vars: named(objective.map((times, variable) => ({ variable, times }))),
    },
    subjectTo: rows.map(({ terms, least, most }, row) => ({
      name: `r${row}`,
      vars: named(terms),
      bnds: { type: least === most ? glpk.GLP_FX : glpk.GLP_UP, lb: least === most ? least : 0, ub: most },
    })),
    binaries: objective.map((_, variable) => `x${variable}`),
  };
}
