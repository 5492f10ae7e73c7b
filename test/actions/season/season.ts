import { expect } from 'vitest';
import { Random } from '../../../build/sample/random.ts';
import type { RecordedChange } from '../../../src/domain/recorded-change.ts';
import type { Preview, Recorded, Refused } from '../../../src/sidebar/answers.ts';
import { isHosted, type Tabs } from '../../checks/tabs/tabs.ts';
import { everyTab } from '../../everything.ts';
import { tab } from '../../workbench.ts';
import { choices } from '../recording/recorder.ts';
import { Hands } from './by-hand.ts';
import { Crowd } from './crowd.ts';
import { Enrolment } from './enrolment.ts';
import { inEnglish } from './in-english.ts';
import { beforeClosing, hostsTell, judgeClosing } from './judges/closing.ts';
import { heldAt, idOf } from './judges/expected.ts';
import { beforeForgetting, isAnythingOld, judgeForgetting, Names, namesInStores } from './judges/forgetting.ts';
import { Correspondence, settleDoubts } from './judges/mails.ts';
import { judgePlan } from './judges/plan.ts';
import { Office } from './office.ts';
import type { Tally } from './tally.ts';
import { addRow, daysLater, frenchDate } from './typing.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Mails on a day without a limit. */
const PLENTY = 1000;

/** The Monday on which enrolment for the first weekend opens. */
const FIRST_MONDAY = new Date('2026-09-28T18:00:00+02:00');
const FIRST_START = '2026-10-03';

/** A season as a coordinator lives it, week by week, and what judges say of every step. */
export class Season {
  private readonly enrolment: Enrolment;
  private readonly hands: Hands;
  private readonly names = new Names();
  private mails: Correspondence;

  private constructor(
    private readonly office: Office,
    crowd: Crowd,
  ) {
    this.enrolment = new Enrolment(office, crowd);
    this.hands = new Hands(office, this.enrolment);
    this.mails = new Correspondence(office);
    office.afterRun = () => this.mails.reads();
  }

  static async begin(seed: number, tally: Tally): Promise<Season> {
    const office = await Office.open(seed, new Random(seed, 'office'), { now: FIRST_MONDAY, tally });
    const crowd = new Crowd(new Random(seed, 'crowd'));
    const season = new Season(office, crowd);
    season.writesHistory(crowd);
    return season;
  }

  /** Stays of before, typed in by hand with plain codes, one of them without its association. */
  private writesHistory(crowd: Crowd): void {
    const { script, diary, random } = this.office;
    const people = crowd
      .parties(6, 0)
      .flat()
      .filter(({ code }) => code !== '');
    people.forEach(({ association, code }, i) => {
      const weekend = daysLater(FIRST_START, -7 * random.whole(1, 6));
      const wentWell = random.pick(['Oui', 'Oui', 'Non', ''] as const);
      const by = i === 0 ? '' : association.name;
      addRow(script, 'Accueils', {
        ...{ 'Week-end': frenchDate(weekend), 'Clé invité': code, Association: by, Hébergeur: 'H1' },
        ...{ Issue: 'Venu', 'Bien passé': wentWell },
      });
      diary.entries.push({ weekend, person: `${by.toLowerCase()}|${code.toLowerCase()}`, outcome: 'Venu', wentWell });
    });
  }

  /** From the Monday on which enrolment opens to the Monday on which guests come back. */
  week(week: number): void {
    const { office } = this;
    const { script, random } = office;
    const start = daysLater(FIRST_START, 7 * week);
    this.enrolment.opens(start);
    this.names.reads(office);
    script.sleep(DAY);
    if (week > 0) this.looksBack(week);

    office.start = start;
    office.done = [];
    this.mails = new Correspondence(office);
    script.sleep(DAY);
    this.checks();
    this.plans();

    script.sleep(DAY);
    for (let k = random.whole(1, 2); k > 0; k -= 1) this.hands.phone();
    for (let k = random.whole(0, 3); k > 0; k -= 1) this.hands.desk();
    this.plans();

    script.sleep(DAY);
    if (random.chance(0.4)) office.declines('sendMessages');
    this.sends();
    for (let k = random.whole(0, 3); k > 0; k -= 1) this.hands.desk();
    this.hands.phone();
    if (random.chance(0.5)) this.sendsTooEarly();
    this.plans();
    if (random.chance(0.25)) this.plans();
    this.sends();

    script.sleep(14 * HOUR);
    this.records();
    this.hands.meetingPoint();
    this.plans();
    this.sends();
    // Present and absent are ticked to the end.
    this.names.reads(office);
    script.sleep(2 * DAY + 10 * HOUR);
  }

  /** Tuesday after a weekend: thanks, closing, what hosts say, and every few weeks what is old is forgotten. */
  private looksBack(week: number): void {
    const { office } = this;
    this.sends();
    this.mails.thankedAll();
    this.closes();
    expect(namesInStores(office, this.names), office.at).toEqual([]);
    if (week % 2 === 0) this.forgets();
    this.weekEnds();
  }

  /** The last weekend, and some weeks later all of them, are over. */
  ends(): void {
    this.office.script.sleep(DAY);
    this.looksBack(1);
    this.office.script.sleep(36 * DAY);
    this.forgets();
    expect(tab(this.office.script, 'Propositions'), this.office.at).toEqual([]);
    this.weekEnds();
  }

  private checks(): void {
    const { office } = this;
    const report = office.press('checkData');
    expect(report.ok, `${office.at}: ${report.message}`).toBe(true);
  }

  private tabs(): Tabs {
    return inEnglish(this.office.script.spreadsheet as Parameters<typeof inEnglish>[0]);
  }

  private plans(): void {
    const { office } = this;
    const { script, start } = office;
    // A run that was killed may have left the tab with nothing in it.
    const isPlanned = () => (script.spreadsheet.getSheetByName(`Invités ${start}`)?.getLastRow() ?? 0) > 0;
    if (isPlanned() && this.isSomebodyGone() && office.random.chance(0.5)) office.declines('planWeekend');
    let before: Tabs | null = null;
    const report = office.asOftenAsItTakes('planWeekend', () => {
      before = isPlanned() ? this.tabs() : null;
      return script.run('planWeekend') as { ok: boolean; message: string };
    });
    expect(report.ok, `${office.at}: ${report.message}`).toBe(true);
    judgePlan(office, before, this.enrolment.slips);
  }

  /** Somebody has a place and does not come: another plan is shown before it is written. */
  private isSomebodyGone(): boolean {
    const tabs = this.tabs();
    const guests = tabs[`Guests ${this.office.start}`] ?? [];
    const held = heldAt(tabs, this.office.start, guests);
    return guests.some((row) => isHosted(row) && held.has(idOf(row)));
  }

  /** One change through the page beside the sheet: shown, agreed to, written and planned. */
  private records(): void {
    const { office } = this;
    const { script, random, start } = office;
    const known = choices(script);
    expect(known.start, office.at).toBe(start);
    const guest = random.pick(known.guests).id;
    const change = random.weighted<RecordedChange>([
      [{ code: 'hostCancelled', host: random.pick(known.hosts.filter(({ beds }) => beds > 0)).id }, 3],
      [
        {
          code: 'driverCancelled',
          driver: random.pick(known.drivers.filter(({ drives }) => drives !== 'none')).id,
          still: 'none',
        },
        2,
      ],
      [{ code: 'guestCancelled', nomination: guest }, 2],
      [{ code: 'guestNoShow', nomination: guest }, 2],
    ]);
    office.done.push(JSON.stringify(change));
    const before = everyTab(script);
    const shown = this.previews(change);
    for (const [name, text] of everyTab(script)) expect(text === before.get(name), `${office.at}: ${name}`).toBe(true);
    if (!shown) throw new Error(`${office.at}: nothing was recorded before`);
    const { seal } = shown;
    let tabs = this.tabs();
    const answer = office.asOftenAsItTakes('recordChange', () => {
      tabs = this.tabs();
      return asJson<Recorded | Preview | Refused>(script.run('recordChange', asJson(change), seal, null));
    });
    expect(answer, office.at).toMatchObject({ ok: true, recorded: true });
    office.tally.add(`recorded: ${change.code}`);
    judgePlan(office, tabs, this.enrolment.slips);
  }

  private previews(change: RecordedChange): Preview | null {
    const { office } = this;
    const answer = office.asOftenAsItTakes('previewChange', () =>
      asJson<Preview | Refused>(office.script.run('previewChange', asJson(change), null)),
    );
    if (answer.ok) return answer;
    throw new Error(`${office.at}: ${answer.message}`);
  }

  /** Sends until all is sent, doubts are settled and nothing is left to a trigger. */
  private sends(): void {
    const { office } = this;
    const { script, random } = office;
    // On some days Google takes fewer mails than there are to send, and the clock sends the others.
    const quota = script.services.quotas.email;
    quota.setLimit(PLENTY);
    if (random.chance(0.15)) quota.setLimit(PLENTY - quota.remaining() + random.whole(0, 4));
    for (let tries = 0; ; tries += 1) {
      if (tries > 6) throw new Error(`${office.at}: never done`);
      const report = office.press('sendMessages');
      expect(report.ok, `${office.at}: ${report.message}`).toBe(true);
      quota.setLimit(PLENTY);
      if (this.drafts() === 0) expect(script.triggers, `${office.at}: nothing waits for the clock`).toEqual([]);
      for (let k = 0; script.triggers.length > 0 && k < 20; k += 1) office.waits(15);
      if (settleDoubts(office) === 0) break;
    }
    if (random.chance(0.2)) {
      const mails = script.mails.length;
      office.press('sendMessages');
      expect(script.mails.length, `${office.at}: sent again`).toBe(mails);
      office.tally.add('sent twice, and nothing left');
    }
    if (tab(script, 'Week-ends').at(-1)?.Début === office.start) this.mails.isComplete();
  }

  private drafts(): number {
    return tab(this.office.script, 'Messages').filter(({ Statut }) => Statut === 'Brouillon').length;
  }

  /** Sends what nobody has planned since: it leaves as the tabs have it, or not at all. */
  private sendsTooEarly(): void {
    const { office } = this;
    const mails = office.script.mails.length;
    const { ok, message } = office.press('sendMessages');
    office.tally.add(ok ? 'sent before planning again' : 'not sent before planning again');
    if (ok) return;
    expect(message, office.at).toMatch(/^Rien n’est parti/);
    expect(office.script.mails.length, office.at).toBe(mails);
  }

  private closes(): void {
    const { office } = this;
    const { random, script } = office;
    if (random.chance(0.3)) office.declines('closeWeekend');
    const before = beforeClosing(office);
    const report = office.press('closeWeekend');
    expect(report.ok, `${office.at}: ${report.message}`).toBe(true);
    judgeClosing(office, before);
    if (random.chance(0.3)) {
      const closed = everyTab(script);
      office.press('closeWeekend', office.start);
      for (const [name, text] of everyTab(script))
        expect(text === closed.get(name), `${office.at}: ${name}`).toBe(true);
      office.tally.add('closed twice');
    }
    hostsTell(office, before);
  }

  private forgets(): void {
    const { office } = this;
    const old = isAnythingOld(office);
    if (old && office.random.chance(0.4)) office.declines('forgetOldData');
    const before = beforeForgetting(office);
    const report = office.press('forgetOldData');
    expect(report.ok, `${office.at}: ${report.message}`).toBe(true);
    judgeForgetting(office, before, this.names);
  }

  /** Nothing is left over of a week that is done. */
  private weekEnds(): void {
    const { office } = this;
    const { script } = office;
    expect(script.triggers, office.at).toEqual([]);
    const statuses = tab(script, 'Messages').map(({ Statut }) => String(Statut));
    expect(
      statuses.filter((each) => !['Envoyé', 'Annulé'].includes(each)),
      office.at,
    ).toEqual([]);
  }
}

const asJson = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;
