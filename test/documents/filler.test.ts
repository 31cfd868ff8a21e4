/** One reading of a template serves many documents; none of them may show that another went before. */
import { expect, it, test } from 'vitest';
import { contentFor } from '../../src/documents/contents/contentFor';
import { fillerOf, fillTemplate } from '../../src/documents/fill';
import { KINDS, kindSpec } from '../../src/documents/kinds';
import { starterTemplate } from '../../src/documents/starters';
import { NOVEMBER, sample } from './contents/sample';
import { templateOf } from './docx';

const assessment = sample();
const subjects = {
  pupil: assessment.pupils.slice(0, 12).map(({ pupil }) => pupil.id),
  class: [...new Set(assessment.pupils.map(({ pupil }) => pupil.className))],
  school: ['', ''],
};

it.each(KINDS)('%s: the same bytes as with a template read afresh, one after another', (kind) => {
  const template = starterTemplate(kind);
  const fill = fillerOf(template);
  const contents = subjects[kindSpec(kind).about].map((subject) => {
    const plan = { number: 2, start: NOVEMBER, end: null };
    return contentFor(kind, subject, assessment, NOVEMBER, plan) as object;
  });
  for (const content of [{}, ...contents, {}]) expect(fill(content)).toEqual(fillTemplate(template, content));
});

test('words from right to left, line breaks and lists leave nothing behind', () => {
  const template = templateOf(['{pupil.view}', [['{#targets}{target}', '{/targets}']]], {
    header: '{pupil.view}',
    footer: '{pupil.name}',
  });
  const fill = fillerOf(template);
  const long = { target: 'Read and re-read. '.repeat(60) };
  for (const content of [
    { pupil: { view: 'محمد الحسن يحب القراءة', name: 'محمد' }, targets: [long, { target: 'مجھے' }] },
    { pupil: { view: 'I like\nstories', name: 'Ava' }, targets: [] },
    { pupil: { view: 'Short', name: 'Ava' }, targets: [{ target: 'Read' }, { target: 'a\nb' }, long] },
  ]) {
    expect(fill(content)).toEqual(fillTemplate(template, content));
  }
});

test('one that fails does not spoil the next', () => {
  const template = templateOf(['{pupil.name}', [['{#targets}{target}', '{/targets}']]]);
  const fill = fillerOf(template);
  const broken = new Proxy(
    {},
    {
      getOwnPropertyDescriptor: () => {
        throw new Error('broken');
      },
    },
  );
  const whole = { pupil: { name: 'Ava' }, targets: [{ target: 'Read' }] };
  fill(whole);
  expect(() => fill(broken)).toThrow();
  expect(fill(whole)).toEqual(fillTemplate(template, whole));
});
