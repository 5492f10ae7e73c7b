import type { Disagreement } from '../../domain/announcement';
import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { drives, type Leg } from '../../domain/leg';
import type { Nomination } from '../../domain/nomination';
import type { Weekend } from '../../domain/weekend';
import type { Cell } from '../cell';
import { byNumber } from './by-number';

/** What the tabs of a weekend are held against: everybody as they are now. */
export interface Known {
  readonly weekend: Weekend;
  readonly hosts: readonly Host[];
  readonly drivers: readonly Driver[];
  /** Of this weekend. */
  readonly nominations: readonly Nomination[];
  /** The numbers of nominations that planning would not place now. */
  readonly held: ReadonlySet<string>;
}

/** The row of a tab that is looked at. */
export interface Place {
  readonly tab: string;
  readonly row: number;
}

/** What is found while the tabs are read. */
export interface Review extends Known {
  readonly host: (cell: Cell) => Host | undefined;
  readonly driver: (cell: Cell) => Driver | undefined;
  readonly nomination: (cell: Cell) => Nomination | undefined;
  readonly disagreements: readonly Disagreement[];
  tell(disagreement: Disagreement): void;
  /** Tells of a driver who does not drive that leg this weekend; once, wherever they are named. */
  checkDriver(driver: Driver, leg: Leg, place: Place): void;
}

export function reviewOf(known: Known): Review {
  const disagreements: Disagreement[] = [];
  const told = new Set<string>();
  return {
    ...known,
    host: byNumber(known.hosts),
    driver: byNumber(known.drivers),
    nomination: byNumber(known.nominations),
    disagreements,
    tell: (disagreement) => disagreements.push(disagreement),
    checkDriver: ({ id, status, offers }, leg, place) => {
      if (status === 'approved' && drives(offers.get(known.weekend.start) ?? 'none', leg)) return;
      if (told.has(`${leg}|${id}`)) return;
      told.add(`${leg}|${id}`);
      disagreements.push({ ...place, code: 'driverNotOffering', driver: id, leg });
    },
  };
}
