/** What every screen and state must be: nothing for axe, no wider than its 300 px (a dialog: its own), one heading, all to press 24 px. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export async function checkScreen(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  const width = Math.max(300, page.viewportSize()?.width ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, a, select, textarea, summary, input:not([type=radio], [type=checkbox]), label',
      ),
    ]
      .filter((one) => !(one instanceof HTMLLabelElement) || one.querySelector('input'))
      .filter((one) => one.getBoundingClientRect().height < 24)
      .map((one) => one.outerHTML),
  );
  expect(small).toEqual([]);
}
