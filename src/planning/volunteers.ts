import type { Host } from '../domain/host';
import { drives } from '../domain/leg';
import type { Notice } from '../domain/notice';
import type { Car, Home } from '../domain/plan';
import type { Problem } from '../domain/problem';
import type { History } from './history';
import { sameAddress } from './identity';
import { farMeetingPoint, implausible } from './implausible';
import { locations } from './locations';

/** The homes and cars that are counted on this weekend, and what keeps others from being counted. */
export interface Volunteers {
  readonly homes: readonly Home[];
  readonly cars: readonly Car[];
  readonly notices: readonly Notice[];
}

export function volunteers(problem: Problem, history: History): Volunteers {
  const notices: Notice[] = [];
  const where = locations(problem);
  const { start, location: meetingPoint } = problem.weekend;
  const checkDistance = (kind: 'host' | 'driver', id: string, point: Home['location']) => {
    if (!point || !meetingPoint) return;
    const finding = implausible(point, meetingPoint);
    if (finding) notices.push({ severity: 'check', subject: { kind, id, field: 'latitude' }, finding });
  };

  const homes: Home[] = [];
  const byEmail = new Map<string, string>();
  for (const host of problem.hosts) {
    const beds = host.offers.get(start) ?? 0;
    if (beds <= 0) continue;
    const subject = { kind: 'host', id: host.id } as const;
    if (host.status !== 'approved') {
      const finding = { code: 'notApproved', offered: 'beds', status: host.status } as const;
      notices.push({ severity: 'check', subject: { ...subject, field: 'status' }, finding });
      continue;
    }
    if (isMonthFull(host, history)) {
      const stays = history.staysThisMonth(host.id);
      const finding = { code: 'monthFull', stays, most: host.staysPerMonth ?? stays } as const;
      notices.push({ severity: 'info', subject: { ...subject, field: 'staysPerMonth' }, finding });
      continue;
    }
    const other = byEmail.get(sameAddress(host.email));
    if (host.email !== '' && other !== undefined) {
      const finding = { code: 'sameHousehold', other } as const;
      notices.push({ severity: 'check', subject: { ...subject, field: 'email' }, finding });
    }
    byEmail.set(sameAddress(host.email), host.id);
    const location = where.of(host);
    const notice = where.notice('host', host);
    if (location === null && host.collects !== 'both') {
      if (notice) notices.push(notice);
      continue;
    }
    if (notice) notices.push({ ...notice, severity: 'check' });
    checkDistance('host', host.id, location);
    homes.push({ host, beds, location });
  }

  const cars: Car[] = [];
  for (const driver of problem.drivers) {
    const legs = driver.offers.get(start) ?? 'none';
    if (legs === 'none') continue;
    const subject = { kind: 'driver', id: driver.id } as const;
    if (driver.status !== 'approved') {
      const finding = { code: 'notApproved', offered: 'seats', status: driver.status } as const;
      notices.push({ severity: 'check', subject: { ...subject, field: 'status' }, finding });
      continue;
    }
    const location = where.of(driver);
    const notice = where.notice('driver', driver);
    if (notice) notices.push(notice);
    if (location === null) continue;
    checkDistance('driver', driver.id, location);
    cars.push({ driver, legs, location });
  }
  return { homes, cars, notices: farMeetingPoint(notices, homes.length + cars.length, problem) };
}

/** Whether a host takes nobody in any more in this month. */
export function isMonthFull({ id, staysPerMonth }: Host, history: History): boolean {
  return staysPerMonth !== null && history.staysThisMonth(id) >= staysPerMonth;
}

/** Cars that drive a leg. */
export function carsOf(cars: readonly Car[], leg: 'outward' | 'return'): Car[] {
  return cars.filter((car) => drives(car.legs, leg));
}
