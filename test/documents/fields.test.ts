import { expect, test } from 'vitest';
import { planContent } from '../../src/documents/content';
import { fields, lists } from '../../src/documents/fields';
import { figures, nextPlan, school, TODAY } from './oakfield';

test('every field that we name is in the content, and the other way round', () => {
  const content = planContent(figures, school, nextPlan, TODAY);
  const inContent = Object.entries(content).flatMap(([group, value]) =>
    Object.keys(Array.isArray(value) ? (value[0] as object) : value).map((name) => `${group}.${name}`),
  );
  expect([...fields.map(({ path }) => path)].sort()).toEqual(inContent.sort());
  expect(lists.map(({ name }) => name)).toEqual(
    Object.entries(content)
      .filter(([, value]) => Array.isArray(value))
      .map(([name]) => name),
  );
});

test('every field is said in words', () => {
  for (const { path, holds } of fields) expect(holds, path).toMatch(/^[A-Za-z0-9].{5,}[^.]$/);
});
