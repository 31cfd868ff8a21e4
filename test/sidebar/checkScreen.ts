/**
 * What every screen and state must be: nothing for axe, no wider than its 300 px (a dialog: its own), one heading, all to press 24 px; and still no
 * wider where the reader sets text twice as large (WCAG 1.4.4) or further apart (1.4.12).
 */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export async function checkScreen(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  // What the foot covers in part is scrolled clear of it when it has focus: another test.
  const unstuck = await page.addStyleTag({ content: '.foot { position: static !important }' });
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  await unstuck.evaluate((style) => (style as HTMLElement).remove());
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
  expect(await tooWide(page, 'larger')).toEqual([]);
  expect(await tooWide(page, 'further apart')).toEqual([]);
}

/** @returns what stands out of the page at the side once its text is set that way; the page is as before afterwards */
function tooWide(page: Page, text: 'larger' | 'further apart'): Promise<string[]> {
  return page.evaluate((how) => {
    const all = [...document.body.querySelectorAll<HTMLElement>('*')];
    const styles = all.map((one) => one.getAttribute('style'));
    const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    all.forEach((one, index) => {
      if (how === 'larger') one.style.fontSize = `${2 * (sizes[index] ?? 0)}px`;
      else one.style.cssText += ';line-height:1.5;letter-spacing:0.12em;word-spacing:0.16em';
    });
    const isWide = document.documentElement.scrollWidth > window.innerWidth;
    const found = all.filter((one) => isWide && one.getBoundingClientRect().right > window.innerWidth);
    const says = found.map((one) => `${how}: ${one.outerHTML.slice(0, 120)}`);
    all.forEach((one, index) => {
      const style = styles[index];
      if (style === null || style === undefined) one.removeAttribute('style');
      else one.setAttribute('style', style);
    });
    return says.slice(-3);
  }, text);
}
