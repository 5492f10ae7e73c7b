import ICAL from 'ical.js';
import PostalMime, { type Email } from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { type SentMail, toEml } from '../../../build/local/services/index.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { driver, host, nomination, setting, sheetNamed, shown } from './by-hand.ts';
import { ALL_HOSTILE, NO_ADDRESS } from './hostile-texts.ts';
import { copyOf, SMALL } from './planned.ts';

/** Every column into which people type what they like; what stands there already follows the hostile text. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Hébergeurs: ['Nom', 'Téléphone', 'Adresse', 'Code postal', 'Commune', 'Remarques'],
  Conducteurs: ['Nom', 'Téléphone', 'Adresse', 'Code postal', 'Commune', 'Remarques'],
  Propositions: ['Association', 'Code invité', 'Prénom', 'Groupe', 'Signalement mineur', 'Langues', 'Remarques'],
  'Week-ends': ['Point de rendez-vous', 'Activité', 'Message aux hébergeurs'],
};
const SETTINGS = [
  'Téléphone de la coordination',
  'Texte : feuille de route des conducteurs',
  'Texte : liste aux associations',
  'Texte : récapitulatif',
];
const OF_VALUES = 'Texte : confirmation aux hébergeurs';

let sample: Spreadsheet;

beforeAll(() => {
  sample = toSpreadsheet(sampleTabs(SMALL));
});

/** The sample with a text at the beginning of every cell that people write; how many cells that is. */
function planted(text: string): { book: Spreadsheet; cells: number } {
  const book = copyOf(sample);
  let cells = 0;
  for (const [name, columns] of Object.entries(COLUMNS)) {
    const headers = shown(book, name)[0] ?? [];
    const sheet = sheetNamed(book, name);
    for (const column of columns) {
      const range = sheet.getRange(2, headers.indexOf(column) + 1, sheet.getLastRow() - 1, 1);
      // A group's name stays empty where there is no group.
      const values = range.getDisplayValues().map(([before]) => {
        return [column === 'Groupe' && before === '' ? '' : `'${text} ${before}`];
      });
      range.setValues(values);
      cells += values.filter(([value]) => value !== '').length;
    }
  }
  for (const name of SETTINGS) setting(book, name, `'${text}`);
  setting(book, OF_VALUES, '{activité} – {prénom} – {invités} – {rendez-vous}');
  return { book, cells: cells + SETTINGS.length };
}

/** Plans and sends, through the menu. */
async function sentFrom(text: string) {
  const { book, cells } = planted(text);
  const script = await workbench(book);
  const reports = [run(script, 'planWeekend'), run(script, 'sendMessages')];
  for (const { ok, message } of reports) expect(ok, `${JSON.stringify(text)}: ${message}`).toBe(true);
  return { script, cells, messages: reports.map(({ message }) => message) };
}

/** What a reader sees of a text: nothing that cannot be seen, and whatever there is of spaces left out. */
const visible = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/gu, '');

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string) =>
  text.replace(/&([^;&\s]*);?/g, (match, name) => {
    const sign = entities[name];
    if (sign === undefined) throw new Error(`An ampersand that is not written out: ${match}`);
    return sign;
  });

/** Strict: what is not a doctype, a tag with quoted attributes, a style or text without `<` is an error. */
function tokens(html: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = [];
  let text = '';
  const open: string[] = [];
  let rest = html.replace(/^<!doctype html>/, '');
  while (rest !== '') {
    const style = /^<style>([^<]*)<\/style>/.exec(rest);
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/.exec(rest);
    const words = /^[^<]+/.exec(rest);
    if (style) {
      tags.push({ name: 'style', attributes: new Map([['', style[1] ?? '']]) });
      rest = rest.slice(style[0].length);
    } else if (tag) {
      const [whole, slash, name = '', attributes = ''] = tag;
      if (slash === '/') expect(open.pop(), `</${name}>`).toBe(name);
      else {
        if (!['meta', 'br'].includes(name)) open.push(name);
        const pairs = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => {
          return [key, decoded(value)] as const;
        });
        tags.push({ name, attributes: new Map(pairs) });
      }
      rest = rest.slice(whole.length);
    } else if (words) {
      text += decoded(words[0]);
      rest = rest.slice(words[0].length);
    } else throw new Error(`Not HTML as it should be: ${rest.slice(0, 60)}`);
  }
  expect(open).toEqual([]);
  return { tags, text };
}

const kindOf = (script: AppsScript, mail: SentMail) =>
  String(tab(script, 'Messages')[mail.number - 1]?.Clé).split('/')[1] ?? '';

/** What a mail is made of, whatever its words: by these, one mail is as good as another of its kind. */
async function shapeOf(mail: SentMail) {
  const eml = await PostalMime.parse(await toEml(mail));
  const { tags, text } = tokens(eml.html ?? '');
  const [calendar] = eml.attachments;
  const components = calendar ? componentsOf(calendar) : null;
  return { eml, tags, text, components };
}

/** Names of the properties of every component of a calendar, by the component's name. */
function componentsOf({ content }: Email['attachments'][number]): { found: [string, string[]][]; locations: string[] } {
  const source = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const found: [string, string[]][] = [];
  const locations: string[] = [];
  // Other programs are stricter readers of RFC 5545 than this one: signs that mean something are written out.
  const lines = source.replace(/\r?\n /g, '').split(/\r?\n/);
  expect(lines.filter((line) => line.startsWith('SUMMARY:')).length).toBeGreaterThan(0);
  for (const line of lines) {
    if (/^(?:SUMMARY|LOCATION|DESCRIPTION)\b/.test(line)) expect(line).toMatch(/^[A-Z]+:(?:[^\\;,]|\\[\\;,n])*$/);
  }
  const visit = (component: InstanceType<typeof ICAL.Component>) => {
    found.push([component.name, component.getAllProperties().map(({ name }) => name)]);
    locations.push(...component.getAllProperties('location').map((each) => String(each.getFirstValue())));
    for (const inner of component.getAllSubcomponents()) visit(inner);
  };
  visit(new ICAL.Component(ICAL.parse(source)));
  return { found, locations };
}

const headerNames = (eml: Email) => eml.headers.map(({ key }) => key).sort();

/** What harmless mails of a kind have. */
interface Harmless {
  readonly headers: readonly string[];
  readonly subject: Set<string>;
  readonly style: string;
  readonly tags: Set<string>;
  readonly components: Set<string>;
}

const tagNames = ({ name, attributes }: Tag) =>
  [...attributes.keys()].filter((key) => key !== '').length === 0
    ? [name]
    : [...attributes.keys()].map((key) => `${name} ${key}`);

async function harmless(): Promise<Map<string, Harmless>> {
  const kinds = new Map<string, Harmless>();
  // One text that can be dialled, and one that cannot: both are harmless.
  for (const text of ['0639', 'Anodin']) {
    const { script } = await sentFrom(text);
    for (const mail of script.mails) {
      const { eml, tags, components } = await shapeOf(mail);
      const kind = kindOf(script, mail);
      const known = kinds.get(kind);
      if (known) expect(headerNames(eml)).toEqual(known.headers);
      kinds.set(kind, {
        headers: headerNames(eml),
        subject: new Set([...(known?.subject ?? []), eml.subject ?? '']),
        style: tags.find(({ name }) => name === 'style')?.attributes.get('') ?? '',
        tags: new Set([...(known?.tags ?? []), ...tags.flatMap(tagNames)]),
        components: new Set([
          ...(known?.components ?? []),
          ...(components?.found ?? []).flatMap(([name, properties]) => properties.map((each) => `${name} ${each}`)),
        ]),
      });
    }
  }
  return kinds;
}

describe('hostile text in every cell that people write', () => {
  it('stays text in mails, calendars and tabs', async () => {
    const ordinary = await harmless();
    expect([...ordinary.keys()].sort()).toEqual(['associationList', 'hostConfirmation', 'runSheet', 'summary']);
    const tried = { texts: 0, cells: 0, mails: 0, calendars: 0, links: 0, shown: 0 };

    for (const text of ALL_HOSTILE) {
      const at = JSON.stringify(text.slice(0, 40));
      const { script, cells, messages } = await sentFrom(text);
      const lines = tab(script, 'Messages');
      expect(
        lines.map(({ Statut }) => Statut),
        at,
      ).toEqual(new Array(lines.length).fill('Envoyé'));
      expect(script.mails.length, at).toBe(lines.length);
      expect(new Set(script.mails.map((mail) => kindOf(script, mail))).size, at).toBe(4);

      for (const [i, mail] of script.mails.entries()) {
        const kind = kindOf(script, mail);
        const usual = ordinary.get(kind);
        const where = `${at} in ${kind}`;
        const { eml, tags, text: read, components } = await shapeOf(mail);

        expect(
          eml.to?.map(({ address, name }) => [address, name]),
          where,
        ).toEqual([[lines[i]?.À, '']]);
        expect([eml.cc, eml.bcc, mail.cc, mail.bcc], where).toEqual([undefined, undefined, [], []]);
        expect(headerNames(eml), where).toEqual(usual?.headers);
        expect([...(usual?.subject ?? [])], where).toContain(eml.subject);
        expect(eml.text?.trim(), where).not.toBe('');

        expect(
          tags.filter(({ name }) => name === 'style').map(({ attributes }) => attributes.get('')),
          where,
        ).toEqual([usual?.style]);
        for (const name of tags.flatMap(tagNames)) expect(usual?.tags.has(name), `${where}: <${name}>`).toBe(true);
        for (const { attributes } of tags) {
          const link = attributes.get('href');
          if (link === undefined) continue;
          expect(link, where).toMatch(/^(https:\/\/(www\.google\.com\/maps\/dir|docs\.google\.com)\/|tel:\+?\d+$)/);
          tried.links += 1;
        }

        const words = visible(eml.text ?? '');
        const inBoth = kind === 'runSheet' || kind === 'hostConfirmation' || kind === 'associationList';
        const asRead = visible(text);
        if (inBoth && asRead !== '' && !fills(text)) {
          expect(words, where).toContain(asRead);
          expect(visible(read), where).toContain(asRead);
          tried.shown += 1;
        }

        const due = kind === 'runSheet' || kind === 'hostConfirmation';
        expect(
          eml.attachments.map(({ mimeType }) => mimeType),
          where,
        ).toEqual(due ? ['text/calendar'] : []);
        if (components) {
          expect(
            components.found.map(([name]) => name).filter((name) => name === 'vcalendar'),
            where,
          ).toHaveLength(1);
          const events = components.found.filter(([name]) => name === 'vevent').length;
          expect([1, 2], where).toContain(events);
          for (const [name, properties] of components.found) {
            for (const property of properties) {
              expect(usual?.components.has(`${name} ${property}`), `${where}: ${name} ${property}`).toBe(true);
            }
            expect(new Set(properties).size, `${where}: ${name}`).toBe(properties.length);
          }
          for (const place of components.locations) expect(visible(place), where).toContain(asRead);
          tried.calendars += 1;
        }
        tried.mails += 1;
      }

      for (const sheet of script.spreadsheet.getSheets()) {
        const formulas = sheet.getDataRange().getFormulas().flat();
        expect(
          formulas.filter((formula) => formula !== ''),
          `${at} in ${sheet.getName()}`,
        ).toEqual([]);
      }
      const said = [
        ...messages,
        ...script.toasts.map(({ message }) => message),
        ...script.logs.map((line) => line.text),
      ];
      if (visible(text).length >= 4) for (const each of said) expect(visible(each), at).not.toContain(visible(text));
      tried.texts += 1;
      tried.cells += cells;
    }
    console.log(
      `${tried.texts} hostile texts in ${tried.cells} cells: ${tried.mails} mails, ${tried.calendars} calendars and ${tried.links} links read back; shown as text ${tried.shown} times.`,
    );
    expect(tried.texts).toBe(ALL_HOSTILE.length);
    expect(tried.texts).toBeGreaterThan(55);
    expect(tried.cells).toBeGreaterThan(tried.texts * 300);
    expect(tried.mails).toBeGreaterThan(tried.texts * 9);
    expect(tried.shown).toBeGreaterThan(tried.texts * 8);
  }, 240_000);

  /** In an opening, a field's name is filled in: there the text is more than text, as coordinators mean it. */
  const fills = (text: string) => text.includes('{téléphone}');

  it('is not read again as a template once it is filled in', async () => {
    const script = await workbench(copyOf(sample));
    setting(script, OF_VALUES, '{activité}');
    const sheet = sheetNamed(script, 'Week-ends');
    const column = (shown(script, 'Week-ends')[0] ?? []).indexOf('Activité') + 1;
    sheet.getRange(sheet.getLastRow(), column).setValue('{téléphone} $& {{prénom}} {constructor}');
    for (const action of ['planWeekend', 'sendMessages']) expect(run(script, action)).toMatchObject({ ok: true });
    const mails = script.mails.filter((mail) => kindOf(script, mail) === 'hostConfirmation');
    expect(mails).toHaveLength(4);
    for (const { body } of mails) expect(body).toContain('\n\n{téléphone} $& {{prénom}} {constructor}\n');
  });
});

describe('a cell that is no e-mail address', () => {
  it('is written to by nobody, and To do tells of it', async () => {
    let tried = 0;
    for (const written of NO_ADDRESS) {
      const script = await workbench(copyOf(sample));
      const text = `'${written}`;
      host(script, 'H16', 'Courriel', text);
      driver(script, 'D3', 'Courriel', text);
      nomination(script, 'N14', 'Proposé par', text);
      for (const action of ['planWeekend', 'sendMessages']) expect(run(script, action)).toMatchObject({ ok: true });
      const reached = script.mails.flatMap(({ to, cc, bcc, replyTo }) => [...to, ...cc, ...bcc, ...replyTo]);
      expect(
        reached.filter((to) => !/^[a-z.]+@(example\.org|calais\.example)$/.test(to)),
        written,
      ).toEqual([]);
      expect(
        reached.filter((to) => /elise|camille\.v/.test(to)),
        written,
      ).toEqual([]);
      const told = tab(script, 'À faire').filter((line) => /^(Courriel|Proposé par)$/.test(String(line.Colonne)));
      const places = told.map((line) => `${line.Onglet} ${line.Ligne}`);
      expect(places, written).toEqual(expect.arrayContaining(['Hébergeurs 17', 'Conducteurs 4', 'Propositions 15']));
      tried += 3;
    }
    console.log(`${tried} cells that are no address: no mail to any, all told in To do.`);
    expect(tried).toBe(3 * NO_ADDRESS.length);
  });

  it('of the coordinators is never an address for answers or the summary', async () => {
    let tried = 0;
    for (const written of NO_ADDRESS) {
      const script = await workbench(copyOf(sample));
      setting(script, 'Courriel de la coordination', `'${written}`);
      for (const action of ['planWeekend', 'sendMessages']) expect(run(script, action)).toMatchObject({ ok: true });
      const summaries = script.mails.filter((mail) => kindOf(script, mail) === 'summary');
      const to = summaries.flatMap((mail) => mail.to);
      // A list of bare addresses is what this cell is for.
      for (const address of [...to, ...script.mails.flatMap(({ replyTo }) => replyTo)]) {
        expect(address, written).toMatch(/^[ab]@evil\.example$/);
      }
      for (const { cc, bcc } of script.mails) expect([...cc, ...bcc]).toEqual([]);
      tried += 1;
    }
    expect(tried).toBe(NO_ADDRESS.length);
  });
});
