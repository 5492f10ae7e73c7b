import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { run, workbench } from '../../workbench.ts';
import { linesIn } from './expected.ts';
import { type Volunteer, workbookOf, write } from './volunteers.ts';
import { giveForms } from './with-forms.ts';

/** A few people, one of each sort; the first are a household. */

const START = '2026-11-14';

const person = (role: 'host' | 'driver', id: string, row: number, more: Partial<Volunteer> = {}): Volunteer => ({
  ...{ role, id, row, email: `${id.toLowerCase()}@example.org`, status: 'Approved', limit: null, stays: [] },
  ...{ answered: new Set(), ...more },
});

const PEOPLE = [
  person('host', 'H1', 2, { email: 'marie+jean@example.org' }),
  person('host', 'H2', 3),
  person('host', 'H3', 4, { limit: 1, stays: ['2026-11-07'] }),
  person('host', 'H4', 5, { email: '' }),
  person('host', 'H5', 6, { status: 'Paused' }),
  person('host', 'H6', 7),
  person('driver', 'D1', 2, { email: 'Marie+Jean@example.org' }),
  person('driver', 'D2', 3),
];

async function office(): Promise<AppsScript> {
  const workbook = workbookOf(PEOPLE);
  write(workbook, PEOPLE[5] as Volunteer, START, 2);
  return workbench(workbook, { now: new Date('2026-11-09T08:00:00Z'), locale: 'en' });
}

const ask = (script: AppsScript) => run(script, 'askWhoCanHelp', START);

describe('asking who can help', () => {
  it('says before it does who is asked, who is not, and why; and afterwards where else to look', async () => {
    const script = await office();
    const { message } = ask(script);
    const text = script.dialogs.at(-1)?.text ?? '';
    expect(text).toContain('• 1 call for help to a driver\n• 2 calls for help to homes\n');
    expect(text).toContain('Of these, 1 home that hosts and drives: one mail each.');
    expect(text).toContain(
      'The others are not asked: 1 has answered already, 1 has hosted as often this month as agreed and 1 has no e-mail address (to be phoned).',
    );
    expect(message).toBe('3 messages sent. To look beyond your lists: “Text to publish…”.');
    expect(ask(script).message).toBe(
      'Nobody to ask for now. The others are not asked: 1 has answered already, 4 have been asked within the last week, 1 has hosted as often this month as agreed and 1 has no e-mail address (to be phoned). To look beyond your lists: “Text to publish…”.',
    );
    script.sleep(5 * 86_400_000);
    expect(ask(script).message).toContain('has begun: it is too late');
    expect(script.mails).toHaveLength(3);
  });

  it('asks a household once, for both, with a form for each that knows the weekend and the address', async () => {
    const script = await office();
    giveForms(script);
    ask(script);
    const [mail] = script.mails.filter(({ to }) => to[0] === 'marie+jean@example.org');
    expect(script.mails.map(({ to }) => to[0]?.toLowerCase()).sort()).toEqual([
      ...['d2@example.org', 'h2@example.org', 'marie+jean@example.org'],
    ]);
    expect(mail?.subject).toBe('Weekend of 14 November: can you host or drive?');
    const filledIn = 'usp=pp_url&entry.2=Saturday%2014%20November%202026&entry.1=marie%2Bjean%40example.org';
    for (const form of ['host-enrolment', 'driver-enrolment']) {
      expect(mail?.body).toContain(`https://docs.google.com/forms/d/e/${form}/viewform?${filledIn}`);
    }
    expect(mail?.body.replace(/\s+/g, ' ')).toContain('We still need 18 beds, 20 seats in cars on Saturday and 20 on');
  });

  it('asks again for the same weekend a week later, not a day before, whoever has not answered', async () => {
    const script = await office();
    const later = '2026-11-21';
    run(script, 'askWhoCanHelp', later);
    expect(script.mails).toHaveLength(4);
    script.sleep(6 * 86_400_000 + 14 * 3_600_000);
    run(script, 'askWhoCanHelp', later);
    expect(script.mails).toHaveLength(4);
    write(script.spreadsheet as Parameters<typeof write>[0], PEOPLE[1] as Volunteer, later, 'No');
    script.sleep(3_600_000);
    run(script, 'askWhoCanHelp', later);
    const again = script.mails.slice(4).map(({ to }) => to[0]);
    expect(again.sort()).toEqual(['d2@example.org', 'h6@example.org', 'marie+jean@example.org']);
    const keys = linesIn(script).map(({ Key }) => String(Key).split('/').slice(0, 4).join('/'));
    expect(keys).toContain('2026-11-21/hostCall/h1/2');
  });

  it('cancels the draft of somebody who answers while it waits, and says why', async () => {
    const script = await office();
    script.services.quotas.email.setLimit(51);
    ask(script);
    expect(script.mails).toHaveLength(1);
    const waiting = linesIn(script).filter(({ Status }) => Status === 'Draft');
    expect(waiting.map(({ To }) => To)).toContain('h2@example.org');
    write(script.spreadsheet as Parameters<typeof write>[0], PEOPLE[1] as Volunteer, START, 3);
    script.sleep(86_400_000);
    script.runDueTriggers();
    const line = linesIn(script).find(({ To }) => To === 'h2@example.org');
    expect(line).toMatchObject({
      Status: 'Cancelled',
      Error: 'No need to ask any more: answered meanwhile, or the weekend has begun.',
    });
    script.sleep(86_400_000);
    script.runDueTriggers();
    expect(script.mails).toHaveLength(2);
    expect(script.triggers).toEqual([]);
  });

  it('never leaves on the day a weekend begins: what waits is cancelled, and the trigger ends', async () => {
    const script = await office();
    script.services.quotas.email.setLimit(51);
    ask(script);
    script.services.quotas.email.setLimit(50);
    script.sleep(5 * 86_400_000);
    script.services.quotas.email.setLimit(100);
    script.runDueTriggers();
    expect(script.mails).toHaveLength(1);
    expect(linesIn(script).map(({ Status }) => Status)).toEqual(['Sent', 'Cancelled', 'Cancelled']);
    expect(script.triggers).toEqual([]);
  });

  it('tries it out on the coordinators as often as the wording changes: nobody counts as asked by that', async () => {
    const script = await office();
    const settings = script.spreadsheet.insertSheet('Settings');
    settings.getRange(1, 1, 3, 3).setValues([
      ['Setting', 'Value', 'Meaning'],
      ['Test mode', 'Yes', ''],
      ["Coordinators' e-mail", 'team@example.org', ''],
    ]);
    expect(ask(script).message).toMatch(/^Test: 3 messages sent to the coordinators\./);
    expect(ask(script).message).toMatch(/^Test: everything was sent to the coordinators already/);
    settings.getRange(2, 2).setValue('No');
    ask(script);
    expect(
      script.mails
        .slice(3)
        .map(({ to }) => to[0]?.toLowerCase())
        .sort(),
    ).toEqual([...['d2@example.org', 'h2@example.org', 'marie+jean@example.org']]);
  });
});
