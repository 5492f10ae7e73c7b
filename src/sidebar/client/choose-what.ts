import type { Leg } from '../../domain/leg';
import type { RecordedChange } from '../../domain/recorded-change';
import type { DriverChoice, GuestChoice, HostChoice } from '../answers';
import { callLink } from './call-link';
import type { Chosen } from './choose-who';
import { button, element } from './element';
import { back, show, words } from './screen';

/** What happens when a change was chosen, or none. */
export interface Ways {
  readonly go: (change: RecordedChange) => void;
  readonly back: () => void;
}

const MINUTES = [10, 15, 20, 30, 45, 60, 90, 120];
const NOON = '12:00';

/** Step 2: what has happened to them. */
export function chooseWhat(who: Chosen, ways: Ways): void {
  const { person } = who;
  const again = { go: ways.go, back: () => chooseWhat(who, ways) };
  const buttons =
    who.kind === 'host'
      ? hostButtons(who.person, again)
      : who.kind === 'driver'
        ? driverButtons(who.person, again)
        : guestButtons(who.person, again);
  show(
    person.name,
    back(ways.back),
    element('p', { class: 'about', text: person.about }),
    ...('phone' in person ? [callLink(person)] : []),
    element('h2', { text: words().what }),
    element('div', { class: 'actions' }, ...buttons),
  );
}

function hostButtons(host: HostChoice, ways: Ways): Node[] {
  const said = words();
  const others = Array.from({ length: host.mostBeds }, (_, i) => i + 1).filter((beds) => beds !== host.beds);
  const offers = others.map((beds) =>
    button(said.hostOffers({ beds }), () => ways.go({ code: 'hostOffers', host: host.id, beds })),
  );
  if (host.quiet) return offers;
  return [
    button(said.hostCancelled, () => ways.go({ code: 'hostCancelled', host: host.id })),
    ...(others.length === 0
      ? []
      : [
          button(said.otherBeds, () =>
            choose(
              said.otherBeds,
              others.map((beds) => ({
                text: said.hostOffers({ beds }),
                pressed: () => ways.go({ code: 'hostOffers', host: host.id, beds }),
              })),
              ways,
            ),
          ),
        ]),
    button(said.hostLate, () => chooseTime(host, ways)),
  ];
}

function driverButtons({ id, drives, rides }: DriverChoice, ways: Ways): Node[] {
  const said = words();
  const other = (leg: Leg): Leg => (leg === 'outward' ? 'return' : 'outward');
  const legs: readonly Leg[] = drives === 'both' ? ['outward', 'return'] : [];
  return [
    button(said.driverCancelled, () => ways.go({ code: 'driverCancelled', driver: id, still: 'none' })),
    ...legs.map((leg) =>
      button(said.driverCancelledLeg(leg), () => ways.go({ code: 'driverCancelled', driver: id, still: other(leg) })),
    ),
    ...rides.map((leg) =>
      button(said.driverLate(leg), () =>
        chooseMinutes(said.driverLate(leg), ways, (minutes) => ({ code: 'driverLate', driver: id, leg, minutes })),
      ),
    ),
  ];
}

function guestButtons({ id, driven }: GuestChoice, ways: Ways): Node[] {
  const said = words();
  return [
    button(said.guestNoShow, () => ways.go({ code: 'guestNoShow', nomination: id })),
    button(said.guestCancelled, () => ways.go({ code: 'guestCancelled', nomination: id })),
    ...(driven
      ? [
          button(said.guestLate, () =>
            chooseMinutes(said.guestLate, ways, (minutes) => ({ code: 'guestLate', nomination: id, minutes })),
          ),
        ]
      : []),
  ];
}

function chooseMinutes(title: string, ways: Ways, late: (minutes: number) => RecordedChange): void {
  const said = words();
  choose(
    title,
    MINUTES.map((minutes) => ({ text: said.minutes(minutes), pressed: () => ways.go(late(minutes)) })),
    { back: ways.back, question: said.howLate },
  );
}

function choose(
  title: string,
  chips: readonly { readonly text: string; readonly pressed: () => void }[],
  { back: toBack, question }: { readonly back: () => void; readonly question?: string },
): void {
  show(
    title,
    back(toBack),
    ...(question === undefined ? [] : [element('p', { text: question })]),
    element('div', { class: 'chips' }, ...chips.map(({ text, pressed }) => button(text, pressed))),
  );
}

function chooseTime({ id, name }: HostChoice, ways: Ways): void {
  const said = words();
  const time = element('input', { attributes: { id: 'from', type: 'time', value: NOON, required: '' } });
  show(
    name,
    back(ways.back),
    element('label', { text: said.fromWhen, attributes: { for: 'from' } }),
    time,
    element(
      'div',
      { class: 'write' },
      button(
        said.next,
        () => {
          const [hours, minutes] = time.value.split(':').map(Number);
          if (hours === undefined || minutes === undefined || time.value === '') time.reportValidity();
          else ways.go({ code: 'hostLate', host: id, from: hours * 60 + minutes });
        },
        { class: 'strong' },
      ),
    ),
  );
}
