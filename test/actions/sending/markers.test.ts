import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { SentMail } from '../../../build/local/services/index.ts';
import { CALAIS, toSpreadsheet } from '../../../build/sample/index.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { MarkedWorkbook } from './marked.ts';

type Row = Record<string, unknown>;

const text = (value: unknown) => String(value ?? '');

/** Everything that leaves with a mail, the addresses on its envelope apart. */
function everythingIn({ subject, body, htmlBody, files, name }: SentMail): string {
  const decoded = htmlBody.replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return [name, subject, body, decoded, ...files.flatMap((file) => [file.name, file.bytes.toString('utf8')])].join(
    '\n§\n',
  );
}

/** What the design lets each kind of reader know (who is told what), read off the tabs as they are when a mail leaves. */
class AllowList {
  private readonly guests: readonly Row[];
  private readonly rides: readonly Row[];
  private readonly hosts: readonly Row[];
  private readonly drivers: readonly Row[];
  private readonly nominations: readonly Row[];
  private readonly weekend: Row;

  constructor(script: AppsScript) {
    this.guests = tab(script, 'Guests');
    this.rides = tab(script, 'Rides');
    this.hosts = tab(script, 'Hosts');
    this.drivers = tab(script, 'Drivers');
    this.nominations = tab(script, 'Nominations');
    this.weekend = tab(script, 'Weekends').at(-1)!;
  }

  for(kind: string, to: string): string {
    const [host, driver] = [this.hosts, this.drivers].map((people) => people.find((each) => text(each.Email) === to));
    const firstName = (person: Row | undefined) => text(person?.Name).split(' ')[0] ?? '';
    switch (kind) {
      case 'Host confirmation':
      case 'Host change': {
        const mine = this.guests.filter((row) => row.Host === host?.Host);
        const drivers = mine.flatMap((row) => [row['Outward driver'], row['Return driver']]);
        return [
          firstName(host),
          ...mine.map((row) => text(row['First name'])),
          ...this.drivers
            .filter((each) => drivers.includes(each.Driver))
            .flatMap((each) => [firstName(each), text(each.Phone)]),
          ...(drivers.includes(host?.Host) ? [text(this.weekend['Meeting point'])] : []),
          text(this.weekend.Activity),
          text(this.weekend['Message to hosts']),
        ].join('\n');
      }
      case 'Driver run sheet':
      case 'Driver change': {
        const stops = this.rides.filter((row) => row.Driver === driver?.Driver);
        const names = this.guests.filter((row) =>
          [row['Outward driver'], row['Return driver']].includes(driver?.Driver),
        );
        return [
          firstName(driver),
          text(this.weekend['Meeting point']),
          ...stops.flatMap((row) => [text(row.Address), text(row.Phone)]),
          ...names.map((row) => text(row['First name'])),
        ].join('\n');
      }
      case 'Association list':
      case 'Association change':
        return this.nominations
          .filter((row) => text(row['Nominated by']) === to)
          .map((row) => text(row['Guest code']))
          .join('\n');
      case 'Host cancellation':
        return firstName(host);
      case 'Driver cancellation':
        return firstName(driver);
      // The answer says about whom it is.
      case 'Host thanks':
        return [firstName(host), text(host?.Host)].join('\n');
      case 'Driver thanks':
        return [firstName(driver), text(driver?.Driver)].join('\n');
      case 'Summary':
        return [...this.hosts, ...this.drivers]
          .map((each) => (each.Email === '' ? text(each.Host ?? each.Driver) : ''))
          .join('\n');
      default:
        throw new Error(`No allow-list for ${kind}`);
    }
  }
}

/** Kinds that tell their readers all that they may know. */
const COMPLETE = [
  'Host confirmation',
  'Host change',
  'Driver run sheet',
  'Driver change',
  'Association list',
  'Association change',
];

interface Tally {
  readonly mails: Map<string, number>;
  found: number;
}

/** Sends, and looks at what has left since. */
function sendAndJudge(script: AppsScript, { marked, tally }: { marked: MarkedWorkbook; tally: Tally }): void {
  const before = script.mails.length;
  const { ok, message } = run(script, 'sendMessages', '2026-11-28');
  expect(ok, message).toBe(true);
  const allowed = new AllowList(script);
  const lines = tab(script, 'Messages');
  for (const mail of script.mails.slice(before)) {
    const to = mail.to.join(',');
    const kind = text(lines.filter((line) => line.To === to && line.Subject === mail.subject).at(-1)?.Kind);
    const may = marked.foundIn(allowed.for(kind, to));
    const found = marked.foundIn(everythingIn(mail));
    const outOfPlace = [...found].filter((marker) => !may.has(marker)).map((marker) => marked.markers.get(marker));
    expect(outOfPlace, `${kind} to ${to}`).toEqual([]);
    if (COMPLETE.includes(kind)) expect(found.size, `${kind} to ${to} leaves something out`).toBe(may.size);
    expect([mail.cc, mail.bcc], kind).toEqual([[], []]);
    expect(everythingIn(mail)).not.toMatch(/\b(malade|bless|sick|injured|tired|fatigu|priorit|points)/i);
    tally.found += found.size;
    tally.mails.set(kind, (tally.mails.get(kind) ?? 0) + 1);
  }
  const noise = [
    message,
    ...script.logs.map((line) => line.text),
    ...script.toasts.map((toast) => `${toast.title} ${toast.message}`),
    ...[...Object.values(script.services.properties), ...Object.values(script.services.caches)].flatMap((store) =>
      [...store].flat().map((each) => JSON.stringify(each)),
    ),
    ...script.triggers.map((trigger) => JSON.stringify(trigger)),
  ].join('\n');
  expect([...marked.foundIn(noise)]).toEqual([]);
  for (const line of lines) {
    const own = marked.foundIn(text(line.To));
    expect([...marked.foundIn(text(line.Error))].filter((marker) => !own.has(marker))).toEqual([]);
  }
}

/** Every third host who has guests and every fourth driver who drives answer no after all. */
function changeThings(script: AppsScript): void {
  const sayNo = (tabName: string, header: string, ids: readonly unknown[]) => {
    const sheet = script.spreadsheet.getSheetByName(tabName)!;
    tab(script, tabName).forEach((row, i) => {
      const column = Object.keys(row).indexOf('2026-11-28') + 1;
      if (ids.includes(row[header])) sheet.getRange(i + 2, column).setValue('No');
    });
  };
  const every = (n: number, tabName: string, header: string) =>
    [...new Set(tab(script, tabName).map((row) => row[header]))].filter((id, i) => id !== '' && i % n === 0);
  sayNo('Hosts', 'Host', every(3, 'Guests', 'Host'));
  sayNo('Drivers', 'Driver', every(4, 'Rides', 'Driver'));
}

describe('nobody is told what is not theirs to know', () => {
  it('in any mail, attachment, log, property, toast or error of weekends announced, changed and thanked for', async () => {
    const tally: Tally = { mails: new Map(), found: 0 };
    let planted = 0;
    for (const seed of [1, 2, 3]) {
      const marked = new MarkedWorkbook({ ...CALAIS, seed, hosts: 60, drivers: 24, nominations: 40, places: 30 });
      planted += marked.markers.size;
      const script = await workbench(toSpreadsheet(marked.tabs));
      script.services.quotas.email.setLimit(1000);
      // The first mail is refused, and its line says so.
      let refusals = 0;
      script.services.setMailFault((recipient) => {
        refusals += 1;
        return refusals === 1 ? `Invalid email: ${recipient}` : null;
      });
      expect(run(script, 'planWeekend').ok).toBe(true);
      sendAndJudge(script, { marked, tally });
      expect(tab(script, 'Messages').filter((line) => line.Status === 'Failed')).toHaveLength(1);
      changeThings(script);
      expect(run(script, 'planWeekend').ok).toBe(true);
      sendAndJudge(script, { marked, tally });
      script.sleep(5 * 86_400_000);
      sendAndJudge(script, { marked, tally });
    }
    console.log(
      `${planted} markers planted, ${tally.found} found in ${sum(tally.mails)} mails, 0 out of place.`,
      tally.mails,
    );
    expect(planted).toBeGreaterThan(1000);
    expect(tally.found).toBeGreaterThan(300);
    const kinds = [
      'Host confirmation',
      'Host change',
      'Host cancellation',
      'Host thanks',
      'Driver run sheet',
      'Driver change',
    ];
    for (const kind of [
      ...kinds,
      'Driver cancellation',
      'Driver thanks',
      'Association list',
      'Association change',
      'Summary',
    ]) {
      expect(tally.mails.get(kind) ?? 0, kind).toBeGreaterThan(2);
    }
  }, 120_000);
});

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, each) => total + each, 0);
