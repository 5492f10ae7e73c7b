import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { SentMail } from '../../../build/local/services/index.ts';
import { Random } from '../../../build/sample/random.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { ANSWER, driver, host, nomination, setting, sheetNamed, shown, weekend } from './by-hand.ts';
import { plannedWorkbook, SMALL } from './planned.ts';
import { type Said, type Told, toKnow, toldBy, type Who } from './told.ts';

/** Weekends with homes and cars to spare, so that a plan has somewhere to go. */
const OPEN = {
  ...SMALL,
  hosts: 16,
  drivers: 8,
  nominations: 8,
  share: { hostsOffering: 0.6, driversOffering: 0.8, collects: 0.3, needsStepFree: 0.1, noPets: 0.2, households: 0 },
};

const SEQUENCES = 15;
const STEPS = 4;

interface Edit {
  readonly what: string;
  readonly make: (script: AppsScript) => void;
}

/** Hosts and drivers who offer something, and nominations, as the sample has them: what people may take back and give again. */
function editsOf(script: AppsScript, random: Random): () => Edit {
  const rows = (name: string) => shown(script, name).slice(1);
  const answering = (name: string) => rows(name).filter((row) => !['', 'Non'].includes(row.at(-1) ?? ''));
  const [homes, cars, people] = [answering('Hébergeurs'), answering('Conducteurs'), rows('Propositions')];
  const hosting = () => tab(script, 'Invités').map((guest) => String(guest['N° hébergeur']));
  const driving = () => tab(script, 'Trajets').map((ride) => String(ride['N° conducteur']));
  const oneOf = (all: readonly string[][], preferred: readonly string[]) => {
    const used = all.filter(([id = '']) => preferred.includes(id));
    return random.pick(used.length > 0 && random.chance(0.6) ? used : all);
  };
  const phone = () => `06 39 98 ${random.whole(10, 99)} ${random.whole(10, 99)}`;
  const kinds: readonly (() => Edit)[] = [
    () => {
      const [id = '', ...row] = oneOf(homes, hosting());
      const answer = random.chance(0.6) ? 'Non' : (row.at(-1) ?? '');
      return { what: `${id} offers ${answer}`, make: () => host(script, id, ANSWER, answer) };
    },
    () => {
      const [id = '', ...row] = oneOf(cars, driving());
      const answer = random.chance(0.6) ? 'Non' : (row.at(-1) ?? '');
      return { what: `${id} drives ${answer}`, make: () => driver(script, id, ANSWER, answer) };
    },
    () => {
      const [id = ''] = random.pick(people);
      const status = random.chance(0.5) ? 'Retiré' : 'Confirmé';
      return { what: `${id} ${status}`, make: () => nomination(script, id, 'Statut', status) };
    },
    () => {
      const [id = ''] = oneOf(cars, driving());
      const number = phone();
      return { what: `${id} ${number}`, make: () => driver(script, id, 'Téléphone', number) };
    },
    () => {
      const activity = random.pick(['Cinéma', 'Lecture au parc', '']);
      return { what: `activity ${activity}`, make: () => weekend(script, 'Activité', activity) };
    },
    () => {
      const number = phone();
      return { what: `coordinators ${number}`, make: () => setting(script, 'Téléphone de la coordination', number) };
    },
  ];
  return () => random.weighted(kinds.map((kind, i) => [kind, [5, 4, 3, 2, 2, 1][i] ?? 0] as const))();
}

/** Everybody takes back what they took back: answers and nominations as they were. */
function restorer(script: AppsScript): Edit {
  const before = (['Hébergeurs', 'Conducteurs', 'Propositions'] as const).map((name) => {
    const header = name === 'Propositions' ? 'Statut' : ANSWER;
    const column = (shown(script, name)[0] ?? []).indexOf(header) + 1;
    const sheet = sheetNamed(script, name);
    const range = sheet.getRange(2, column, sheet.getLastRow() - 1, 1);
    return { range, values: range.getValues() };
  });
  return {
    what: 'all as before',
    make: () => {
      for (const { range, values } of before) range.setValues(values);
    },
  };
}

const NAMED: Readonly<Record<string, RegExp>> = {
  guests: /les personnes que vous accueillez/,
  needs: /ce qui est à prévoir/,
  activity: /le programme du week-end/,
  message: /le mot de la coordination/,
  phone: /notre numéro de téléphone/,
};
const LEGS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  host: { outward: /l’arrivée de samedi/, return: /le départ de lundi/ },
  driver: { outward: /le trajet de samedi/, return: /le trajet de lundi/ },
};

const differing = (before: Said, now: Said) =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((part) => before[part] !== now[part]);

/** A change says in its first line what is different, and nothing else. */
function saysWhatChanged({ who, firstLine, said }: Told, before: Said, at: string): void {
  const changed = differing(before, said);
  expect(firstLine, at).toMatch(/^Ce qui change : /);
  const [role = ''] = who.split(' ');
  if (role === 'association') {
    const codes = changed.filter((part) => part !== 'phone' && part in said);
    if (codes.length > 3) expect(firstLine, at).toContain('marquées ci-dessous');
    else for (const code of codes) expect(firstLine, at).toContain(code);
    expect(firstLine.includes('notre numéro de téléphone'), at).toBe(changed.includes('phone'));
    return;
  }
  for (const [part, words] of Object.entries({ ...NAMED, ...LEGS[role] })) {
    // Travellers are named once, as those whom a home welcomes.
    if (role === 'host' && part in (LEGS[role] ?? {}) && changed.includes('guests')) continue;
    expect(words.test(firstLine), `${at}: ${part} in “${firstLine}”`).toBe(changed.includes(part));
  }
}

interface Event {
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
}

/** One file for what stands, another for what is taken out. */
function eventsOf(mail: SentMail): { method: string; events: Event[] } | null {
  const files = mail.files.map(eventsIn);
  if (files.length === 0) return null;
  return { method: files.map(({ method }) => method).join(' '), events: files.flatMap(({ events }) => events) };
}

function eventsIn(file: SentMail['files'][number]): { method: string; events: Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(file.bytes.toString()));
  const text = (component: InstanceType<typeof ICAL.Component>, name: string) =>
    String(component.getFirstPropertyValue(name));
  return {
    method: text(calendar, 'method'),
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: text(event, 'uid'),
      sequence: Number(text(event, 'sequence')),
      cancelled: text(event, 'status') === 'CANCELLED',
    })),
  };
}

/** A reader's calendar after all mails: which appointments stand in it. */
class Calendar {
  private readonly events = new Map<string, Event>();

  take(mail: SentMail, at: string): void {
    for (const event of eventsOf(mail)?.events ?? []) {
      const before = this.events.get(event.uid);
      if (before) expect(event.sequence, `${at}: a calendar would not take the news`).toBeGreaterThan(before.sequence);
      this.events.set(event.uid, event);
    }
  }

  get standing(): number {
    return [...this.events.values()].filter(({ cancelled }) => !cancelled).length;
  }
}

describe('what people are told, step by step', () => {
  it('is what the tabs say, for everyone; nobody is told what they know', async () => {
    const seen = { first: 0, change: 0, cancellation: 0, again: 0, quiet: 0, steps: 0 };
    for (let seed = 1; seed <= SEQUENCES; seed += 1) {
      const book = await plannedWorkbook({ ...OPEN, seed });
      const languages = sheetNamed(book, 'Conducteurs').getRange(2, 5, OPEN.drivers, 1);
      languages.clearContent();
      sheetNamed(book, 'Hébergeurs').getRange(2, 5, OPEN.hosts, 1).clearContent();
      const script = await workbench(book);
      const edit = editsOf(script, new Random(seed, 'edits'));
      const restore = restorer(script);
      const known = new Map<Who, Told>();
      const calendars = new Map<Who, Calendar>();
      const done: string[] = [];
      for (let step = 0; step <= STEPS; step += 1) {
        if (step > 0) {
          const edits = step === STEPS ? [restore] : Array.from({ length: 1 + (step % 2) }, edit);
          for (const { make, what } of edits) {
            make(script);
            done.push(what);
          }
          expect(run(script, 'planWeekend'), done.join('; ')).toMatchObject({ ok: true });
        }
        const at = `seed ${seed}, ${done.join('; ')}`;
        const before = script.mails.length;
        expect(run(script, 'sendMessages'), at).toMatchObject({ ok: true });
        const now = toKnow(script);
        const reached = new Set<Who>();
        for (const mail of script.mails.slice(before)) {
          const told = toldBy(mail, script);
          const { who, news, said } = told;
          const last = known.get(who);
          expect(reached.has(who), `${at}: two mails to ${who}`).toBe(false);
          reached.add(who);
          if (news === 'cancellation') {
            expect(last?.news, `${at}: ${who} was not told to come`).toMatch(/first|change/);
            expect(eventsOf(mail)?.method).toBe('CANCEL');
          } else if (news === 'change') {
            expect(last?.news, `${at}: ${who} was told nothing before`).toMatch(/first|change/);
            expect(said, `${at}: ${who} knows that`).not.toEqual(last?.said);
            saysWhatChanged(told, last?.said ?? {}, `${at}, ${who}`);
          } else if (who !== 'coordinators') {
            expect(last === undefined || last.news === 'cancellation', `${at}: ${who} was told before`).toBe(true);
            seen.again += last === undefined ? 0 : 1;
          } else {
            expect(said, `${at}: coordinators know that`).not.toEqual(last?.said);
          }
          const calendar = calendars.get(who) ?? new Calendar();
          calendar.take(mail, `${at}, ${who}`);
          calendars.set(who, calendar);
          known.set(who, told);
          seen[news] += 1;
        }
        for (const [who, said] of now) expect(known.get(who)?.said, `${at}: what ${who} knows`).toEqual(said);
        for (const [who, { news }] of known) {
          if (!now.has(who)) expect(news, `${at}: ${who} still expects somebody`).toBe('cancellation');
          else if (!reached.has(who)) seen.quiet += 1;
          const legs = ['outward', 'return'].filter((leg) => now.get(who)?.[leg]).length;
          if (/^(host|driver)/.test(who)) expect(calendars.get(who)?.standing, `${at}: ${who}'s calendar`).toBe(legs);
        }
        seen.steps += 1;
      }
    }
    console.log(
      `${seen.steps} plannings in ${SEQUENCES} sequences: ${seen.first} first messages, ${seen.change} changes, ${seen.cancellation} cancellations, ${seen.again} confirmations after a cancellation; ${seen.quiet} times somebody knew all and was told nothing.`,
    );
    expect(seen.steps).toBe(SEQUENCES * (STEPS + 1));
    expect(seen.change).toBeGreaterThan(75);
    expect(seen.cancellation).toBeGreaterThan(15);
    expect(seen.again).toBeGreaterThan(3);
    expect(seen.quiet).toBeGreaterThan(150);
  }, 240_000);
});
