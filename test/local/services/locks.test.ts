import { expect, test } from 'vitest';
import { createServices } from '../../../build/local/services/index.ts';
import { stillWorld } from './still-world.ts';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

/** Two runs of one project: two contexts on one document. */
function twoRuns() {
  const world = stillWorld();
  const [one, two] = [createServices(world), createServices(world)];
  return { world, one, two, elapsed: () => world.now().getTime() - Date.parse('2026-11-23T08:00:00Z') };
}

test('one run holds a lock; the other waits its time out', () => {
  const { one, two, elapsed } = twoRuns();
  const held = one.globals.LockService.getDocumentLock();
  expect(held.hasLock()).toBe(false);
  expect(held.tryLock(100)).toBe(true);
  expect(held.hasLock()).toBe(true);
  expect(elapsed()).toBe(0);

  const wanted = two.globals.LockService.getDocumentLock();
  expect(wanted.tryLock(700)).toBe(false);
  expect(elapsed()).toBe(700);
  expect(() => wanted.waitLock(5000)).toThrow(TIMEOUT);
  expect(elapsed()).toBe(5700);
  expect(wanted.hasLock()).toBe(false);
});

test('a run that does not hold the lock cannot release it', () => {
  const { one, two } = twoRuns();
  one.globals.LockService.getDocumentLock().waitLock(1);
  two.globals.LockService.getDocumentLock().releaseLock();
  expect(one.globals.LockService.getDocumentLock().hasLock()).toBe(true);
  one.globals.LockService.getDocumentLock().releaseLock();
  expect(two.globals.LockService.getDocumentLock().tryLock(1)).toBe(true);
});

test('a run gets a lock again that it has, through any Lock object', () => {
  const { one, elapsed } = twoRuns();
  one.globals.LockService.getDocumentLock().waitLock(1000);
  expect(one.globals.LockService.getDocumentLock().tryLock(1000)).toBe(true);
  expect(elapsed()).toBe(0);
});

test('document, script and user locks are three', () => {
  const { one, two } = twoRuns();
  one.globals.LockService.getDocumentLock().waitLock(1);
  expect(two.globals.LockService.getScriptLock().tryLock(1)).toBe(true);
  expect(one.globals.LockService.getUserLock().tryLock(1)).toBe(true);
  expect(one.globals.LockService.getScriptLock().tryLock(1)).toBe(false);
});

test('a run that ends lets go of all its locks and of no other run’s', () => {
  const { one, two } = twoRuns();
  one.globals.LockService.getDocumentLock().waitLock(1);
  one.globals.LockService.getUserLock().waitLock(1);
  two.globals.LockService.getScriptLock().waitLock(1);
  one.endRun();
  expect(two.globals.LockService.getDocumentLock().tryLock(1)).toBe(true);
  expect(two.globals.LockService.getUserLock().tryLock(1)).toBe(true);
  expect(one.globals.LockService.getScriptLock().tryLock(1)).toBe(false);
});

test('a lock held elsewhere for a while is had as soon as it is free', () => {
  const { one, elapsed } = twoRuns();
  one.locks.holdElsewhere('document', 3000);
  expect(one.globals.LockService.getDocumentLock().tryLock(2000)).toBe(false);
  one.globals.LockService.getDocumentLock().waitLock(30_000);
  expect(elapsed()).toBe(3000);
});

test('a lock held elsewhere for good is never had, until it is released there', () => {
  const { one } = twoRuns();
  one.locks.holdElsewhere('script');
  expect(() => one.globals.LockService.getScriptLock().waitLock(30_000)).toThrow(TIMEOUT);
  one.endRun();
  expect(one.globals.LockService.getScriptLock().tryLock(1)).toBe(false);
  one.locks.releaseElsewhere('script');
  expect(one.globals.LockService.getScriptLock().tryLock(1)).toBe(true);
});

test('two worlds have nothing to do with each other', () => {
  createServices(stillWorld()).globals.LockService.getDocumentLock().waitLock(1);
  expect(createServices(stillWorld()).globals.LockService.getDocumentLock().tryLock(1)).toBe(true);
});
