/** The page of rules is what the rules say today; every rule from R1 to R19 is on it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adviceRules } from '../../src/domain/advice';
import { planRules } from '../../src/domain/planNeeded';
import { RULES_PAGE, rulesPage } from '../../tools/rulesPage';

it('is in step (write it again with: node tools/run.mjs tools/rulesPage.ts)', () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(rulesPage());
});

it.each(Array.from({ length: 19 }, (_, index) => `R${index + 1}`))('has %s', (id) => {
  expect(rulesPage()).toContain(`**${id}.**`);
});

it('has each rule’s source, sentence and examples', () => {
  const page = rulesPage();
  for (const { source, says } of [...planRules, ...adviceRules]) {
    expect(page).toContain(says);
    expect(page).toContain(`*Source: ${source}.*`);
  }
  for (const { examples } of adviceRules) for (const { when } of examples) expect(page).toContain(when);
});

it('is in words for people', () => {
  expect(rulesPage()).not.toMatch(/undefined|null|\d{4}-\d{2}-\d{2}|[A-Z]+_[A-Z]+/);
});
