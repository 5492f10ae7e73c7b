import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { agree, ENGLISH, guestsAt, planned, rows, START } from '../actions/recording/recorder.ts';
import { inBrowser, type Window } from '../browser.ts';
import { isHosted, textOf } from '../checks/tabs/tabs.ts';
import { served } from '../local/preview/served.ts';

/** The page in a real browser at the width of a phone, with the planner behind it. */

const PHONE: Window = { width: 360, height: 740 };
const NARROWEST: Window = { width: 300, height: 600 };

function opened<T>(
  work: (frame: FrameLocator, script: AppsScript, page: Page) => Promise<T>,
  {
    window = PHONE,
    language = 'en',
    before = () => undefined,
  }: { window?: Window; language?: 'en' | 'fr'; before?: (script: AppsScript) => void } = {},
): Promise<T> {
  return planned({ ...ENGLISH, language }).then((script) => {
    before(script);
    script.run('showChanges');
    return served({ script }, (url) =>
      inBrowser(window, async (page) => {
        await page.goto(`${url}sidebar`);
        const frame = page.frameLocator('#alone iframe');
        await frame.getByRole('searchbox').waitFor();
        return work(frame, script, page);
      }),
    );
  });
}

const button = (frame: FrameLocator, name: string | RegExp) => frame.getByRole('button', { name });
const someHost = (script: AppsScript) => textOf(rows(script, `Guests ${START}`).find(isHosted), 'Host');

/** What a thumb could miss, and what runs out of the page, of all that is shown. */
async function awkward(frame: FrameLocator): Promise<string[]> {
  return frame.locator('body').evaluate((body) => {
    const found = [...body.querySelectorAll('button, a, input')]
      .filter((each) => each.offsetParent !== null)
      .filter((each) => each.offsetHeight < 44 || each.offsetWidth < 44)
      .map((each) => `small: ${each.textContent}`);
    const { scrollWidth, clientWidth } = body.ownerDocument.documentElement;
    return scrollWidth > clientWidth ? [...found, `${scrollWidth} px wide in ${clientWidth}`] : found;
  });
}

/** The lowest contrast of any text to what is behind it, by the formula of WCAG 2. */
async function contrast(frame: FrameLocator): Promise<number> {
  return frame.locator('body').evaluate((body) => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { getComputedStyle } = body.ownerDocument.defaultView;
    const behind = (node: typeof body | null): string => {
      if (node === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(node);
      return channels(backgroundColor)[3] === 0 ? behind(node.parentElement) : backgroundColor;
    };
    const isText = (node: typeof body) => node.nodeType === 3 && node.textContent.trim() !== '';
    const texts = [...body.querySelectorAll('main *')].filter(
      (each) => each.offsetParent !== null && [...each.childNodes].some(isText),
    );
    return Math.min(
      ...texts.map((each) => {
        const [a, b] = [luminance(getComputedStyle(each).color), luminance(behind(each))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      }),
    );
  });
}

describe('recording a change on a phone', () => {
  test('who, what, what it changes, done: the tabs say so, and whoever is to be rung is one press away', () =>
    opened(async (frame, script) => {
      const host = someHost(script);
      const were = guestsAt(script, 'Host', host);
      const said: string[] = [];
      const seen = async () => {
        said.push(...(await awkward(frame)));
        expect(await contrast(frame)).toBeGreaterThanOrEqual(4.5);
        expect(await frame.locator('h1').count()).toBe(1);
      };
      await seen();
      const all = await frame.locator('li:visible').count();
      await frame.getByRole('searchbox').fill(host);
      // The host, and those who stay there.
      const left = await frame.locator('li:visible').allTextContents();
      expect(left.length).toBeGreaterThanOrEqual(1 + were.length);
      expect(left.length).toBeLessThan(all);
      for (const each of left) expect(each).toContain(host);
      await button(frame, new RegExp(`· ${host}\\b`)).click();
      expect(await frame.locator('h1').evaluate((heading) => heading === heading.ownerDocument.activeElement)).toBe(
        true,
      );
      await seen();
      await button(frame, 'Cannot take anybody in').click();
      await frame.getByRole('heading', { name: /cannot take anybody in this weekend\.$/ }).waitFor();
      await seen();
      expect(rows(script, 'Hosts').find((row) => row.Host === host)?.[START]).not.toBe('No');
      for (const row of were)
        await frame.getByText(`${textOf(row, 'First name')} (${textOf(row, 'Nomination')})`).waitFor();
      const links = await frame.locator('a.call').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(/^tel:\+?\d{8,}$/);
      await button(frame, 'Write the new plan').click();
      await frame.getByRole('heading', { name: 'Done' }).waitFor();
      await frame.getByText(/Noted in the tab “Hosts”/).waitFor();
      await frame.getByText(/“Send the messages”/).waitFor();
      expect(await frame.locator('a.call').count()).toBe(links.length);
      await seen();
      expect(rows(script, 'Hosts').find((row) => row.Host === host)?.[START]).toBe('No');
      expect(guestsAt(script, 'Host', host)).toEqual([]);
      await button(frame, 'Record another change').click();
      await frame.getByRole('searchbox').waitFor();
      expect(await button(frame, new RegExp(`· ${host}\\b`)).count()).toBe(0);
      expect(said).toEqual([]);
      expect(script.dialogs).toEqual([]);
    }));

  test('every step in French, at 300 pixels, in the dark', () =>
    opened(
      async (frame, script) => {
        const said: string[] = [];
        const seen = async () => {
          said.push(...(await awkward(frame)));
          expect(await contrast(frame)).toBeGreaterThanOrEqual(4.5);
        };
        const [ride] = rows(script, `Trajets ${START}`);
        const driver = textOf(ride, 'N° conducteur');
        await frame.getByRole('searchbox', { name: 'De qui s’agit-il' }).fill(driver);
        await button(frame, new RegExp(`· ${driver}\\b`)).click();
        await seen();
        await button(frame, 'En retard à l’aller').click();
        await seen();
        await button(frame, '30 min').click();
        await frame.getByRole('heading', { name: /a 30 minutes de retard à l’aller\.$/ }).waitFor();
        await seen();
        await button(frame, 'Noter le retard').click();
        await frame.getByRole('heading', { name: 'C’est fait' }).waitFor();
        await seen();
        expect(rows(script, `Trajets ${START}`).find((row) => row['N° conducteur'] === driver)?.Heure).not.toBe(
          ride?.Heure,
        );
        expect(said).toEqual([]);
      },
      { window: { ...NARROWEST, colorScheme: 'dark' }, language: 'fr' },
    ));

  test('with the keyboard alone', () =>
    opened(async (frame, script, page) => {
      const { keyboard } = page;
      const guest = rows(script, `Guests ${START}`).find(isHosted);
      const id = textOf(guest, 'Nomination');
      await frame.getByRole('searchbox').focus();
      await keyboard.type(id);
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      const pressWhen = async (name: string) => {
        for (let presses = 0; presses < 40; presses += 1) {
          await keyboard.press('Tab');
          const focused = await frame
            .locator('body')
            .evaluate((body) => body.ownerDocument.activeElement?.textContent ?? '');
          if (focused === name) return keyboard.press('Enter');
        }
        throw new Error(`Not reached: ${name}`);
      };
      await frame.getByRole('heading', { name: 'What has happened?' }).waitFor();
      await pressWhen('Is not at the meeting point');
      await button(frame, 'Write the new plan').waitFor();
      await pressWhen('Write the new plan');
      await frame.getByRole('heading', { name: 'Done' }).waitFor();
      expect(rows(script, 'Nominations').find((row) => row.Nomination === id)?.Status).toBe('No-show');
    }));

  test('a home that is not there before some hour, and other beds', () =>
    opened(async (frame, script) => {
      const host = textOf(
        rows(script, `Homes ${START}`).find((row) => Number(row['Beds offered']) > 1 && Number(row.Guests) > 1),
        'Host',
      );
      await button(frame, new RegExp(`· ${host}\\b`)).click();
      await button(frame, 'Not at home before').click();
      await frame.getByLabel('At home from').fill('23:30');
      await button(frame, 'Go on').click();
      await frame.getByRole('heading', { name: /is not at home before 23:30\.$/ }).waitFor();
      await frame.getByText('Nothing is written: ring them.').waitFor();
      expect(await button(frame, 'Write').count()).toBe(0);
      await button(frame, 'Back').click();
      await button(frame, 'Another number of beds').click();
      await button(frame, 'Offers 1 bed').click();
      await button(frame, 'Write the new plan').click();
      await frame.getByRole('heading', { name: 'Done' }).waitFor();
      expect(rows(script, 'Hosts').find((row) => row.Host === host)?.[START]).toBe(1);
    }));

  test('what has changed meanwhile is shown again before it is written', () =>
    opened(async (frame, script) => {
      const host = someHost(script);
      await button(frame, new RegExp(`· ${host}\\b`)).click();
      await button(frame, 'Cannot take anybody in').click();
      await button(frame, 'Write the new plan').waitFor();
      const other = rows(script, `Guests ${START}`).find((row) => isHosted(row) && row.Host !== host);
      agree(script, { code: 'guestCancelled', nomination: textOf(other, 'Nomination') });
      await button(frame, 'Write the new plan').click();
      await frame.getByRole('alert').getByText('Something changed meanwhile').waitFor();
      expect(rows(script, 'Hosts').find((row) => row.Host === host)?.[START]).not.toBe('No');
      await button(frame, 'Write the new plan').click();
      await frame.getByRole('heading', { name: 'Done' }).waitFor();
    }));

  test('a fault is a sentence, and the same can be tried again', () =>
    opened(async (frame, script) => {
      const host = someHost(script);
      await button(frame, new RegExp(`· ${host}\\b`)).click();
      script.services.locks.holdElsewhere('document', 10_000);
      await button(frame, 'Cannot take anybody in').click();
      await frame
        .getByRole('alert')
        .getByText(/Une autre action est en cours/)
        .waitFor();
      script.sleep(10_000);
      await button(frame, 'Try again').click();
      await button(frame, 'Write the new plan').waitFor();
      // The run ends somewhere, as Google ends it.
      script.meter.dieAtCall(60);
      await button(frame, 'Write the new plan').click();
      await frame.getByRole('alert').getByText('There was no answer. Nothing is lost: try again.').waitFor();
      script.meter.reset();
      await button(frame, 'Try again').click();
      await frame.getByRole('heading', { name: 'Done' }).waitFor();
      expect(guestsAt(script, 'Host', host)).toEqual([]);
      expect(script.dialogs).toEqual([]);
    }));

  test('a hostile name is a text', () => {
    const name = '<img src=x onerror="document.title=1"><b>Zoé</b> &amp; </script>';
    return opened(
      async (frame) => {
        await frame.getByRole('searchbox').fill('zoe');
        await frame.getByText(name).first().waitFor();
        await button(frame, /Zoé/).first().click();
        expect(await frame.locator('h1').textContent()).toBe(name);
        expect(await frame.locator('main img, main b').count()).toBe(0);
      },
      {
        before: (script) => {
          const at = rows(script, 'Hosts').findIndex((row) => row.Host === someHost(script)) + 2;
          const column = Object.keys(rows(script, 'Hosts')[0]!).indexOf('Name') + 1;
          script.spreadsheet.getSheetByName('Hosts')!.getRange(at, column).setValue(`'${name}`);
        },
      },
    );
  });
});
