import type { CivilDate } from '../../domain/civil-date';
import { appendRows, flush } from '../../google/rows';
import { readCells } from '../../google/spreadsheet';
import { asWritten } from '../../sheets/cell';
import { stayOutcomeLabels } from '../../sheets/choices';
import { guestKey } from '../../sheets/guest-key';
import { stays as staysTable } from '../../sheets/tables/stays';
import type { LabelLanguage } from '../../sheets/text';
import { type InputTabs, tabIfThere } from '../input-tabs';
import { Refusal } from '../refusal';
import { type StaysColumn, type StaysTab, staysIn } from '../stays/stays-tab';
import type { GuestStay } from './guests-of-weekend';

/** Those of a weekend's stays that the Stays tab does not have yet, under the guest's code or the key made from it. */
export function notInStays(
  stays: readonly GuestStay[],
  tab: StaysTab | null,
  { start, secret }: { readonly start: CivilDate; readonly secret: string | null },
): GuestStay[] {
  const rows = (tab?.rows ?? []).filter(({ weekend }) => weekend === start);
  const there = new Set(rows.map(({ guest, key }) => guest ?? key));
  const has = (guest: string) => there.has(guest) || (secret !== null && there.has(guestKey(guest, secret)));
  return stays.filter(({ guest, unattributed }) => !has(guest) && !(unattributed !== null && has(unattributed)));
}

/**
 * Adds a weekend's stays, all of them in one call, and sees that they are there.
 * @throws Refusal when they are not; SetupError when a column is missing.
 */
export function writeStays(
  tabs: InputTabs,
  stays: readonly GuestStay[],
  about: { readonly start: CivilDate; readonly secret: string },
): void {
  const tab = openStays(tabs);
  const missing = notInStays(stays, tab, about);
  const width = Math.max(...tab.columns.values());
  const rows = missing.map(({ guest, association, host, outcome }) => {
    const said: Readonly<Record<StaysColumn, string>> = {
      // As somebody would type it: a date.
      weekend: about.start,
      guestKey: asText(guestKey(guest, about.secret)),
      association: asText(association),
      host: asText(host),
      outcome: asText(stayOutcomeLabels[outcome][tabs.language]),
      wentWell: '',
    };
    const row = new Array<string>(width).fill('');
    for (const [column, at] of tab.columns) row[at - 1] = said[column];
    return row;
  });
  appendRows(tab.sheet, rows);
  flush();
  if (notInStays(stays, readAgain(tab, tabs), about).length > 0) {
    throw new Refusal(tabs.words.closing.fault.notKept({ tab: tab.name }));
  }
}

const asText = (text: string) => String(asWritten(text));

const readAgain = ({ sheet, name }: StaysTab, tabs: InputTabs) =>
  staysIn({ sheet, grid: { name, cells: readCells(sheet, tabs.timeZone) } }, tabs);

/** The Stays tab with its headers in place. */
function openStays(tabs: InputTabs): StaysTab {
  const { session, language } = tabs;
  const there = tabIfThere(tabs, 'stays');
  const tab = there && staysIn(there, tabs);
  if (tab && tab.columns.size > 0) return tab;
  const name = tab?.name ?? staysTable.label[language];
  const sheet = tab?.sheet ?? session.spreadsheet.insertSheet(name, session.sheets.size);
  sheet.setFrozenRows(1);
  appendRows(sheet, [headers(language)]);
  return readAgain({ sheet, name, columns: new Map(), rows: [] }, tabs);
}

const headers = (language: LabelLanguage) => Object.values(staysTable.columns).map(({ label }) => label[language]);
