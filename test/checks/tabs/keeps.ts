import { byId, isHosted, type TabRow, type TabRule, textOf } from './tabs.ts';

/** Who takes somebody in and drives them, by column. */
const PARTS = ['Host', 'Outward driver', 'Return driver'] as const;

const planned: TabRule = {
  name: 'tabs: planned',
  judge({ guests }, fault) {
    for (const row of guests) {
      const id = textOf(row, 'Nomination');
      const parts = PARTS.map((header) => textOf(row, header));
      const texts = textOf(row, 'Planned').split(', ');
      const marked = texts.map((text) => text.endsWith('*'));
      const plain = texts.map((text) => text.replace(/\*$/, ''));
      if (plain.join() !== parts.map((text) => text || '-').join()) {
        fault(`${id}: "${textOf(row, 'Planned')}" was planned, by its row ${parts.join(', ')}`);
      }
      marked.forEach((mark, i) => {
        if (mark && parts[i] === '') fault(`${id}: nobody is fixed as ${PARTS[i]}`);
      });
      const keeps = row.Keep === true || textOf(row, 'Keep') === 'true';
      if (keeps !== marked.includes(true))
        fault(`${id}: Keep is ${textOf(row, 'Keep')} by "${textOf(row, 'Planned')}"`);
    }
  },
};

const changes: TabRule = {
  name: 'tabs: changes',
  judge({ guests, before }, fault) {
    const shown = before && byId(before, 'Nomination');
    for (const row of guests) {
      const [id, change] = [textOf(row, 'Nomination'), textOf(row, 'Change')];
      const possible = isHosted(row) ? ['', 'New', 'Moved', 'New car'] : ['', 'Dropped'];
      if (!possible.includes(change)) fault(`${id} is ${textOf(row, 'Decision')} and "${change}"`);
      if (!shown) {
        if (change !== '') fault(`${id} is "${change}", and nothing was planned before`);
        continue;
      }
      const earlier = shown.get(id);
      if (earlier && !isAsPlanned(earlier)) continue;
      const expected = changeBetween(earlier, row);
      if (change !== expected) fault(`${id} is "${change}", by the tab before "${expected}"`);
    }
  },
};

/** Of a row that somebody wrote in, only the planner's own reading says what it showed. */
function isAsPlanned(row: TabRow): boolean {
  const parts = textOf(row, 'Planned').replace(/\*/g, '').split(', ');
  return PARTS.every((header, i) => (textOf(row, header) || '-') === parts[i]);
}

function changeBetween(earlier: TabRow | undefined, now: TabRow): string {
  const had = earlier !== undefined && isHosted(earlier);
  if (!isHosted(now)) return had ? 'Dropped' : '';
  if (!had) return 'New';
  const [home, ...cars] = PARTS.map((header) => textOf(earlier, header) === textOf(now, header));
  return home ? (cars.every(Boolean) ? '' : 'New car') : 'Moved';
}

export const KEEPS_RULES: readonly TabRule[] = [planned, changes];
