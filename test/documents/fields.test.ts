import { describe, expect, test } from 'vitest';
import { planContent } from '../../src/documents/content';
import { contentFor } from '../../src/documents/contents/contentFor';
import { fieldsOf } from '../../src/documents/fields';
import { KINDS, kindSpec } from '../../src/documents/kinds';
import { NOVEMBER, sample } from './contents/sample';
import { figures, nextPlan, school, TODAY } from './oakfield';

const SUBJECTS = { pupil: 'P029', class: 'Beech', school: '' };
const assessment = sample();

/** Samuel has a Statement, a plan, reviews and provision; Ava's newest review looked back on a plan: no list is empty. */
function contentOf(kind: (typeof KINDS)[number]): object {
  if (kind === 'iep') return planContent(figures, school, nextPlan, TODAY);
  const subject = kind === 'review' ? 'P017' : SUBJECTS[kindSpec(kind).about];
  return contentFor(kind, subject, assessment, NOVEMBER, null) ?? {};
}

/** 'pupil.name', 'plans.name' …; a list inside an entry is named by the list of that name outside. */
function pathsIn(content: object): { fields: Set<string>; lists: Set<string> } {
  const fields = new Set<string>();
  const lists = new Set<string>();
  const walk = (group: string, value: unknown): void => {
    if (!Array.isArray(value)) for (const key of Object.keys(value as object)) fields.add(`${group}.${key}`);
    else {
      lists.add(group);
      for (const entry of value as Record<string, unknown>[])
        for (const [key, inner] of Object.entries(entry))
          if (Array.isArray(inner)) walk(key, inner);
          else fields.add(`${group}.${key}`);
    }
  };
  for (const [group, value] of Object.entries(content)) walk(group, value);
  return { fields, lists };
}

describe.each(KINDS)('%s', (kind) => {
  const { fields, lists } = fieldsOf(kind);
  const content = contentOf(kind);

  test('every field that we name is in the content, and the other way round', () => {
    const found = pathsIn(content);
    expect(fields.map(({ path }) => path).sort()).toEqual([...found.fields].sort());
    expect(lists.map(({ name }) => name).sort()).toEqual([...found.lists].sort());
  });
  test('every list has a row in this test, so that its fields are looked at', () => {
    const empty = Object.entries(content).filter(([, value]) => Array.isArray(value) && value.length === 0);
    expect(empty.map(([name]) => name)).toEqual([]);
  });
  test('every field and list is said in words, once', () => {
    for (const { path, holds } of fields) expect(holds, path).toMatch(/^[A-Za-z0-9].{5,}[^.]$/);
    for (const { name, holds } of lists) expect(holds, name).toMatch(/^[a-z].{5,}[^.]$/);
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
  });
  test('it has fields without which a template draws a word of advice', () =>
    expect(fields.some(({ recommended }) => recommended)).toBe(true));
});
