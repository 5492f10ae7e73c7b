import { expect, test } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { FormModel } from '../../../build/local/forms/model/form-model.ts';
import { type Random, randomFrom } from '../../random.ts';
import { scriptOf } from '../script.ts';

/** What a question asks, how a script adds it, and answers that it takes and does not take. */
interface Kind {
  readonly name: string;
  readonly add: string;
  readonly right: (random: Random) => string | string[];
  readonly wrong: ((random: Random) => string | string[]) | null;
}

const TEXTS = ['Zoé', ' 2 ', '=1+1', 'a,b', 'ligne 1\nligne 2', '“citation” & <b>', '007', "l'été", '日本', '+', '%20'];
const CHOICES = ['Oui', 'Non', 'samedi 28 novembre – lundi 30', 'a & b = c', '100 % sûr'];
const CHECK = 'FormApp.createTextValidation()';

const KINDS: readonly Kind[] = [
  { name: 'line', add: 'addTextItem()', right: (random) => random.pick(TEXTS), wrong: null },
  { name: 'paragraphs', add: 'addParagraphTextItem()', right: (random) => random.pick(TEXTS), wrong: null },
  {
    name: 'email',
    add: `addTextItem().setValidation(${CHECK}.requireTextIsEmail().build())`,
    right: (random) => random.pick(['zoe@example.org', 'A.B+c@sub.example.co', 'zoé@exemple.fr']),
    wrong: (random) => random.pick(['zoe', 'zoe@', '@example.org', 'a b@example.org', 'a@b', 'a@b.c, d@e.f']),
  },
  {
    name: 'number',
    add: `addTextItem().setValidation(${CHECK}.requireNumberBetween(1, 12).build())`,
    right: (random) => random.pick(['1', '12', '2,5', '3.5', ' 4 ']),
    wrong: (random) => random.pick(['0', '13', 'deux', '1e1', '-3']),
  },
  {
    name: 'pattern',
    add: `addTextItem().setValidation(${CHECK}.requireTextMatchesPattern('[0-9]{5}').build())`,
    right: (random) => String(10_000 + random.below(90_000)),
    wrong: (random) => random.pick(['6210', '621000', ' 62100', 'x62100']),
  },
  {
    name: 'one',
    add: `addMultipleChoiceItem().setChoiceValues(${JSON.stringify(CHOICES)})`,
    right: (random) => random.pick(CHOICES),
    wrong: (random) => random.pick(['oui', 'Peut-être', 'Oui ']),
  },
  {
    name: 'one or other',
    add: `addMultipleChoiceItem().setChoiceValues(${JSON.stringify(CHOICES)}).showOtherOption(true)`,
    right: (random) => random.pick([...CHOICES, ...TEXTS]),
    wrong: null,
  },
  {
    name: 'list',
    add: `addListItem().setChoiceValues(${JSON.stringify(CHOICES)})`,
    right: (random) => random.pick(CHOICES),
    wrong: () => 'Autre',
  },
  {
    name: 'some',
    add: `addCheckboxItem().setChoiceValues(${JSON.stringify(CHOICES)})`,
    right: (random) => CHOICES.filter((_, i) => i === 0 || random.chance(0.5)),
    wrong: () => ['Oui', 'Autre'],
  },
  {
    name: 'some or other',
    add: `addCheckboxItem().setChoiceValues(${JSON.stringify(CHOICES)}).showOtherOption(true)`,
    right: (random) => [...CHOICES.filter(() => random.chance(0.5)), random.pick(TEXTS)],
    wrong: null,
  },
  {
    name: 'scale',
    add: 'addScaleItem().setBounds(1, 5)',
    right: (random) => String(1 + random.below(5)),
    wrong: (random) => random.pick(['0', '6', '2.5', 'x']),
  },
  {
    name: 'date',
    add: 'addDateItem()',
    right: (random) => random.pick(['2026-11-28', '2024-02-29', '1999-12-31']),
    wrong: (random) => random.pick(['2026-02-30', '28/11/2026', '2026-13-01', '2026-1-1']),
  },
];

const SCRIPT = `
  function make(questions) {
    const form = FormApp.create('Asked', true);
    for (const [kind, title, required] of questions) ADD[kind](form).setTitle(title).setRequired(required);
    return form.getId();
  }
  function read(id) {
    return FormApp.openById(id).getResponses().map((response) => ({
      id: response.getId(),
      prefilled: response.toPrefilledUrl(),
      answers: response.getItemResponses().map((each) => [each.getItem().getTitle(), each.getResponse()]),
    }));
  }
  const ADD = { ${KINDS.map(({ name, add }) => `${JSON.stringify(name)}: (form) => form.${add}`).join(', ')} };`;

interface Read {
  readonly id: string;
  readonly prefilled: string;
  readonly answers: readonly (readonly [string, string | string[]])[];
}

/** Three to twelve questions of any kinds; titles may be the same, so answers go by item. */
function randomForm(script: AppsScript, random: Random): { form: FormModel; kinds: Kind[]; required: boolean[] } {
  const kinds = Array.from({ length: 3 + random.below(10) }, () => random.pick(KINDS));
  const required = kinds.map(() => random.chance(0.3));
  const id = script.run(
    'make',
    kinds.map(({ name }, i) => [name, random.pick(['Nom', `Question ${i}`, '']), required[i]]),
  );
  const form = script.forms.find((each) => each.id === id);
  if (!form) throw new Error('The form was not made.');
  return { form, kinds, required };
}

/** What the page of a form sends for a question that was left empty. */
function nothing({ name }: Kind): string | string[] {
  return name.startsWith('some') ? [] : '';
}

/** What a link says of a question, read as a page would. */
function filledIn(query: URLSearchParams, entry: number): string[] {
  const written = query.getAll(`entry.${entry}.other_option_response`);
  return query
    .getAll(`entry.${entry}`)
    .map((value) => (value === '__other_option__' ? (written.shift() ?? '') : value));
}

test('what is typed into a form is what the script reads, and what a link fills in', () => {
  const counts = { answers: 0, empty: 0, lists: 0, links: 0, other: 0 };
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = randomFrom(seed);
    const script = scriptOf(SCRIPT, { seed });
    const { form, kinds, required } = randomForm(script, random);
    const kindAt = (i: number) => kinds[i] as Kind;
    const sent = Array.from({ length: 3 }, () =>
      form.items.map(({ title }, i) => {
        const answer = required[i] || random.chance(0.7) ? kindAt(i).right(random) : nothing(kindAt(i));
        return { title, answer };
      }),
    );
    for (const answers of sent) {
      const given = Object.fromEntries(answers.map(({ answer }, i) => [form.items[i]?.id, answer]));
      expect(script.answerForm(form, given)).toMatchObject({ taken: true, runs: [] });
    }
    const read = script.run('read', form.id) as Read[];
    expect(read.map(({ answers }) => answers)).toEqual(
      sent.map((answers) =>
        answers.filter(({ answer }) => answer.length > 0).map(({ title, answer }) => [title, answer]),
      ),
    );
    expect(new Set(read.map(({ id }) => id)).size).toBe(3);
    for (const { id } of read) expect(id).toMatch(/^2_ABaOnu[\w-]{80}$/);
    for (const [n, { prefilled }] of read.entries()) {
      const query = new URL(prefilled).searchParams;
      for (const [i, item] of form.items.entries()) {
        if (!('entry' in item)) continue;
        const answer = sent[n]?.[i]?.answer ?? '';
        expect(item.entry).not.toBe(item.id);
        expect(filledIn(query, item.entry)).toEqual(answer.length === 0 ? [] : [answer].flat());
        counts.links += 1;
        counts.lists += Array.isArray(answer) && answer.length > 0 ? 1 : 0;
        counts.empty += answer.length === 0 ? 1 : 0;
        counts.answers += answer.length === 0 ? 0 : 1;
      }
      counts.other += prefilled.includes('__other_option__') ? 1 : 0;
    }
  }
  expect(counts.answers).toBeGreaterThan(800);
  expect(counts.empty).toBeGreaterThan(150);
  expect(counts.lists).toBeGreaterThan(100);
  expect(counts.other).toBeGreaterThan(40);
});

test('whatever is wrong is told of the question that it is wrong with, and nothing is kept', () => {
  const faults = new Map<string, number>();
  for (let seed = 1; seed <= 80; seed += 1) {
    const random = randomFrom(seed);
    const script = scriptOf(SCRIPT);
    const { form, kinds, required } = randomForm(script, random);
    const expected: number[] = [];
    const given = Object.fromEntries(
      form.items.map(({ id }, i) => {
        const kind = kinds[i] as Kind;
        const spoilt = random.chance(0.4);
        if (spoilt && (required[i] || kind.wrong)) {
          expected.push(id);
          faults.set(kind.name, (faults.get(kind.name) ?? 0) + 1);
          const leaveOut = required[i] && random.chance(0.5);
          return [id, leaveOut || kind.wrong === null ? nothing(kind) : kind.wrong(random)];
        }
        return [id, kind.right(random)];
      }),
    );
    const outcome = script.answerForm(form, given, { language: random.pick(['en', 'fr']) });
    const told = outcome.taken ? [] : outcome.faults;
    expect(told.map(({ item }) => item)).toEqual(expected);
    for (const { sentence } of told) expect(sentence).toMatch(/^\p{Lu}[^']+\.$/u);
    expect(form.responses).toHaveLength(expected.length === 0 ? 1 : 0);
  }
  expect([...faults.keys()].sort()).toEqual(KINDS.map(({ name }) => name).sort());
});

test('a form that is closed or unpublished takes nothing, and says what it was told to say', () => {
  const script = scriptOf(`
    function make() { const form = FormApp.create('Lits'); form.addTextItem().setTitle('Nom'); return form.getId() }
    function publish(id) { FormApp.openById(id).setPublished(true) }
    function close(id) { FormApp.openById(id).setAcceptingResponses(false) }
    function say(id) { FormApp.openById(id).setCustomClosedFormMessage('Revenez lundi.') }`);
  const id = script.run('make') as string;
  const told = (language: 'en' | 'fr') => {
    const outcome = script.answerForm(id, { Nom: 'Zoé' }, { language });
    return outcome.taken ? 'taken' : outcome.faults;
  };
  const en = [{ item: null, sentence: 'The form “Lits” is no longer accepting responses.' }];
  expect(told('en')).toEqual(en);
  script.run('publish', id);
  expect(told('en')).toBe('taken');
  script.run('close', id);
  expect(told('fr')).toEqual([
    { item: null, sentence: 'Le formulaire «\u00a0Lits\u00a0» n’accepte plus de réponses.' },
  ]);
  script.run('say', id);
  expect(told('en')).toEqual([{ item: null, sentence: 'Revenez lundi.' }]);
  expect(() => script.answerForm('x', {})).toThrow('No item with the given ID');
  expect(() => script.answerForm(id, { Prénom: 'Zoé' })).toThrow('does not ask “Prénom”');
  expect(() => script.answerForm(id, { Nom: ['Zoé'] })).toThrow('any other question a text: “Nom”');
});
