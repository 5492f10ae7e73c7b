import { drivers } from '../../src/sheets/tables/drivers';
import { hosts } from '../../src/sheets/tables/hosts';
import { nominations } from '../../src/sheets/tables/nominations';
import { stays } from '../../src/sheets/tables/stays';
import { weekends } from '../../src/sheets/tables/weekends';
import { communesWithin } from './communes.ts';
import { driverRows } from './drivers.ts';
import { GuestBook } from './guests.ts';
import { hostRows } from './hosts.ts';
import { nominationRows } from './nominations.ts';
import { type SampleOptions, sharesOf, startOf } from './options.ts';
import { Random } from './random.ts';
import { answeringTabOf, tabOf } from './render.ts';
import { Residents } from './residents.ts';
import type { SampleTab } from './sample-tab.ts';
import { settingsTab } from './settings.ts';
import { pastStarts, pastStays } from './stays.ts';
import { weekendRows } from './weekends.ts';

/** As far as volunteers drive for guests. */
const REACH_KM = 90;

/**
 * A clean workbook: Hosts, Drivers, Nominations, Weekends, Settings and Stays, as setup would leave them and careful
 * people fill them. Whatever the language, the same options make the same people.
 */
export function sampleTabs(options: SampleOptions): SampleTab[] {
  const { seed, language } = options;
  const shares = sharesOf(options);
  const start = startOf(options);
  const past = pastStarts(start, options.pastWeekends);
  const residents = new Residents(new Random(seed, 'residents'), communesWithin(REACH_KM, options.meetingPoint));
  const guests = new GuestBook(new Random(seed, 'guests'), shares);

  const hosting = hostRows(new Random(seed, 'hosts'), options.hosts, shares, residents);
  const driving = driverRows(new Random(seed, 'drivers'), options.drivers, shares, { hosts: hosting, residents });
  const people = Math.min(options.places ?? Number.POSITIVE_INFINITY, options.nominations * 0.4);
  const history = pastStays(new Random(seed, 'stays'), past, { hosts: hosting, guests, people });
  const nominated = nominationRows(new Random(seed, 'nominations'), options.nominations, {
    shares,
    weekend: start,
    guests,
    hostedBefore: history.pairs.map((pair) => [...pair]),
  });
  const answers = { language, weekend: start };
  return [
    answeringTabOf(hosts, hosting, answers),
    answeringTabOf(drivers, driving, answers),
    tabOf(nominations, nominated, language),
    tabOf(weekends, weekendRows(new Random(seed, 'weekends'), past, options), language),
    settingsTab(language),
    tabOf(stays, history.stays, language),
  ];
}
