import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { giveForms } from '../actions/asking/with-forms.ts';
import { weekend } from '../actions/sending/by-hand.ts';
import { inBrowser, type Window } from '../browser.ts';
import { served } from '../local/preview/served.ts';
import { workbench } from '../workbench.ts';

/** The page with the text to publish in a real browser, opened from the menu. */

const HOSTILE = '</textarea ><img src=x onerror="document.title=1">&amp; Channel';

async function opened<T>(
  work: (frame: FrameLocator, page: Page, script: AppsScript) => Promise<T>,
  window: Window = {},
): Promise<T> {
  const workbook = toSpreadsheet(sampleTabs({ ...CALAIS, hosts: 60, drivers: 8, nominations: 20, pastWeekends: 0 }));
  weekend(workbook, 'Point de rendez-vous', HOSTILE);
  const script = await workbench(workbook);
  giveForms(script);
  return served({ script, language: 'fr' }, (url) =>
    inBrowser(window, async (page) => {
      await page.goto(url);
      await page.getByRole('menuitem', { name: 'Week-end' }).click();
      await page.getByRole('menuitem', { name: 'Texte à publier…' }).click();
      const frame = page.frameLocator('dialog.page iframe');
      await frame.getByRole('textbox').first().waitFor();
      return work(frame, page, script);
    }),
  );
}

const box = (frame: FrameLocator, name: string) => frame.getByRole('textbox', { name });

describe('the page with the text to publish', () => {
  test('is copied by keyboard alone, as it was edited, and says so', async () => {
    await opened(async (frame, page) => {
      const french = box(frame, 'En français');
      await french.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nMerci de partager !');
      await page.keyboard.press('Tab');
      const button = frame.getByRole('button', { name: 'Copier le texte français' });
      expect(await button.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await frame.getByRole('status').textContent()).toBe('Copié\u00a0: collez-le où vous voulez.');
      // Pasted over the other text, to see what was copied.
      await box(frame, 'En anglais').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+V');
      const copied = await box(frame, 'En anglais').inputValue();
      expect(copied).toBe(await french.inputValue());
      expect(copied).toMatch(/^Du samedi 28[\s\S]*J’accueille\u00a0: https:[\s\S]*\nMerci de partager !$/);
    });
  });

  test('shows what people typed as text', async () => {
    await opened(async (frame, page) => {
      expect(await box(frame, 'En français').inputValue()).toContain(HOSTILE);
      expect(await box(frame, 'En anglais').inputValue()).toContain(HOSTILE);
      expect(await frame.locator('img').count()).toBe(0);
      expect(await page.title()).not.toBe('1');
    });
  });

  test('fits a phone, with nothing that a thumb could miss', async () => {
    await opened(async (_, __, script) => {
      const html = script.services.pages.at(-1)?.html ?? '';
      await inBrowser({ width: 360, height: 740 }, async (page) => {
        await page.setContent(html);
        const { wide, small } = await page.locator('body').evaluate((body) => ({
          wide: body.ownerDocument.documentElement.scrollWidth,
          small: [...body.querySelectorAll('button, textarea')]
            .filter((each) => each.offsetHeight < 44 || each.offsetWidth < 44)
            .map((each) => each.textContent),
        }));
        expect(wide).toBe(360);
        expect(small).toEqual([]);
        await page.getByRole('button', { name: 'Copier le texte anglais' }).click();
        expect(await page.getByText('Copié').first().isVisible()).toBe(true);
      });
    });
  });
});
