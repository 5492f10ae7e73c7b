import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Draws } from '../prng.ts';
import type { Shape } from '../shapes.ts';
import { dateAfter, START } from './places.ts';
import { drawLanguages } from './volunteers.ts';

const NAMES = ['Ali', 'Sami', 'Yonas', 'Hiwot', 'Omar', 'Farid', 'Lina', 'Awet', 'Tariq', 'Sara', 'Musa', 'Zahra'];
const ASSOCIATIONS = ['Aid', 'Care', 'Open Door'];

/** Parties of the sizes asked for, and some who are nominated once more. */
export function drawNominations(shape: Shape, draws: Draws): Nomination[] {
  const nominations: Nomination[] = [];
  const count = draws.between(shape.parties);
  for (let party = 0; party < count; party += 1) {
    const size = draws.of(shape.sizes);
    const gender = draws.of(['man', 'man', 'man', 'woman', 'other', null] as const);
    const association = draws.of(ASSOCIATIONS);
    for (let member = 0; member < size; member += 1) {
      const person = drawPerson(`N${nominations.length + 1}`, shape, draws);
      const group = size > 1 ? draws.of([`G${party}`, ` g${party}`, `G${party} `]) : '';
      nominations.push({ ...person, association, group, gender: draws.chance(0.9) ? gender : 'woman' });
    }
  }
  const twice = nominations.filter(() => draws.chance(shape.doubtful / 3));
  const again = twice.map((first, i) => drawSecond(first, `N${nominations.length + i + 1}`, draws));
  return settled([...nominations, ...again], draws);
}

function drawPerson(id: string, shape: Shape, draws: Draws): Nomination {
  const minor = draws.chance(shape.doubtful);
  const need = shape.limited / 2;
  return {
    id,
    weekend: START,
    association: '',
    nominatedBy: draws.chance(1 - shape.doubtful)
      ? draws.of(['team@aid.example', ' NURSE@care.example'])
      : 'who@else.example',
    guestCode: draws.chance(0.95) ? `C${id.slice(1)}` : '',
    firstName: draws.of(NAMES),
    age: minor ? draws.between([12, 17]) : draws.chance(0.95) ? draws.between([18, 60]) : null,
    gender: null,
    health: draws.of(['well', 'well', 'well', 'sick', 'injured', 'sickAndInjured', null] as const),
    tiredness: draws.chance(0.95) ? draws.between([1, 5]) : null,
    inCalaisSince: draws.chance(0.95) ? dateAfter(START, -draws.between([0, 500])) : null,
    languages: drawLanguages(draws),
    group: '',
    needsStepFree: draws.chance(need * 0.5),
    noPets: draws.chance(need),
    under18Referral: minor && draws.chance(0.5) ? 'Nurse' : '',
    status: draws.chance(shape.doubtful / 2) ? 'withdrawn' : draws.of(['new', 'new', 'confirmed'] as const),
  };
}

/** The same person once more: the code in other letters, or no code at all, or somebody who only seems the same. */
function drawSecond(first: Nomination, id: string, draws: Draws): Nomination {
  const again = { ...first, id, group: draws.chance(0.5) ? first.group : '', association: ` ${first.association}` };
  switch (draws.of(['code', 'noCode', 'otherCode', 'otherAssociation'] as const)) {
    case 'code':
      return { ...again, guestCode: `${first.guestCode.toLowerCase()} `, firstName: 'Adam', status: 'new' };
    case 'noCode':
      return { ...again, guestCode: '', firstName: first.firstName.toUpperCase(), status: 'new' };
    case 'otherCode':
      return { ...again, guestCode: `X${id}`, status: draws.of(['confirmed', 'confirmed', 'new'] as const) };
    case 'otherAssociation':
      return { ...again, association: 'Elsewhere' };
  }
}

/** Half of those who share a name are confirmed, so that some of them are told apart. */
function settled(nominations: readonly Nomination[], draws: Draws): Nomination[] {
  const shared = new Set(
    nominations.filter(({ guestCode }) => guestCode.startsWith('X')).map(({ firstName, age }) => `${firstName}${age}`),
  );
  return nominations.map((one) =>
    shared.has(`${one.firstName}${one.age}`) && one.status === 'new' && draws.chance(0.5)
      ? { ...one, status: 'confirmed' }
      : one,
  );
}
