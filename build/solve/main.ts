import { Fault } from './fault.ts';
import { matchFile, solveMatch } from './match-file.ts';
import { readProblem } from './read-problem.ts';
import { ridesFile, solveRides } from './rides-file.ts';

const USAGE = 'npm run solve -- match FILE.json, or npm run solve -- rides FILE.json';

const VERBS: Readonly<Record<string, (file: string) => object>> = {
  match: (file) => solveMatch(readProblem(file, matchFile)),
  rides: (file) => solveRides(readProblem(file, ridesFile)),
};

/** `npm run solve`: the solvers alone, on a problem in a file; the answer as one line of JSON. */
function main([verb, file, ...rest]: readonly string[]): void {
  const solve = Object.hasOwn(VERBS, verb ?? '') ? VERBS[verb ?? ''] : undefined;
  if (!solve) throw new Fault(`${verb === undefined ? 'Nothing' : `"${verb}"`} cannot be solved. Usage: ${USAGE}.`);
  if (file === undefined || rest.length > 0) throw new Fault(`Give one file. Usage: ${USAGE}.`);
  console.log(JSON.stringify(solve(file)));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
