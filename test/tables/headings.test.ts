/** Columns found by the text of their headings. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/tables/cell';
import { findColumns } from '../../src/tables/headings';
import { explainReadingProblem } from '../../src/tables/readingProblem';
import type { TabName } from '../../src/tables/tab';
import { TABS, tabSpec } from '../../src/tables/tabs';

function problemsOf(tab: TabName, headings: readonly Cell[] | null) {
  const { problems } = findColumns(tabSpec(tab), headings === null ? null : [headings]);
  return problems.map(explainReadingProblem).map(({ cell, says }) => `${cell}: ${says}`);
}

describe('a heading is found', () => {
  it.each<[string, TabName, string, string]>([
    ['as it is', 'Pupils', 'Date of birth', 'dateOfBirth'],
    ['in capitals', 'Pupils', 'DATE OF BIRTH', 'dateOfBirth'],
    ['with other spacing', 'Pupils', ' Date  of birth ', 'dateOfBirth'],
    ['without its question mark', 'Provision list', 'Aim met', 'aimMet'],
    ['over two lines', 'Provision list', 'Minutes\neach session', 'minutesPerSession'],
    ['with a typist’s apostrophe', 'Reviews', 'Pupil’s view', 'pupilsView'],
    ['with a star for ours', 'Pupils', 'IEP?*', 'plan'],
    ['without the pounds', 'Interventions', 'Resources', 'resources'],
    ['with the pounds', 'Funding', '£ a year', 'yearly'],
    ['as Pupil ID', 'Provision list', 'Pupil ID', 'pupilId'],
    ['as Kind', 'Reviews', 'Kind', 'kind'],
    ['as Measure', 'Interventions', 'Measure', 'measure'],
    ['as Fees', 'Interventions', 'Fees', 'fees'],
    ['as Minutes', 'Interventions', 'Minutes', 'minutesPerSession'],
    ['as Entry', 'Provision list', 'Entry', 'entry'],
    ['as Exit', 'Provision list', 'Exit', 'exit'],
    ['as Result, of a provision', 'Provision list', 'Result', 'exit'],
    ['as Result, of a target', 'Targets', 'Result', 'result'],
    ['as Left on', 'Pupils', 'Left on', 'leftOn'],
    ['as a management system has it', 'Pupils', 'Registration form', 'className'],
  ])('%s', (_why, tab, heading, key) => {
    expect(findColumns(tabSpec(tab), [['Ours to ignore', heading]]).columns.column(key)).toBe(2);
  });
});

describe('what is wrong with headings', () => {
  it.each<[string, TabName, readonly Cell[] | null, readonly string[]]>([
    [
      'no such tab',
      'Terms',
      null,
      [': There is no tab called Terms. Choose Set up to make it. What is on the other tabs stays as it is.'],
    ],
    [
      'an empty first row',
      'Terms',
      ['', '  '],
      ['A1: Terms has no headings in row 1. Choose Set up to write them. What you have typed stays as it is.'],
    ],
    [
      'required headings missing, with one free cell between',
      'Terms',
      ['Term', '', 'Notes'],
      [
        'B1: Terms has no column called Start. Type "Start" in row 1 above the right column, or choose Set up to add it.',
        'D1: Terms has no column called End. Type "End" in row 1 above the right column, or choose Set up to add it.',
      ],
    ],
    [
      'a heading twice',
      'Terms',
      ['Term', 'Start', 'End', 'start '],
      ['D1: Terms has two columns called Start. We read the first, column B. Rename or delete the other.'],
    ],
    ['a heading and another name for it: ours counts, nothing to tell', 'Terms', ['From', 'Start', 'End'], []],
    ['a heading that is no text', 'Terms', ['Start', 'End', 7, true], []],
  ])('%s', (_why, tab, headings, says) => {
    expect(problemsOf(tab, headings)).toEqual(says);
  });
});

test('our own heading counts before another name for it, wherever they stand', () => {
  const spec = tabSpec('Terms');
  expect(findColumns(spec, [['From', 'Start', 'End']]).columns.column('start')).toBe(2);
  expect(findColumns(spec, [['Start', 'From', 'End']]).columns.column('start')).toBe(1);
});

test('every tab is found whatever the order of its headings, among columns of the school’s own', () => {
  const strange = fc.constantFrom('Our notes', 'Bus', 'Photo', '2026', '');
  fc.assert(
    fc.property(
      fc.constantFrom(...TABS).chain((spec) => {
        const headings = spec.columns.map(({ heading }) => heading);
        return fc.record({
          spec: fc.constant(spec),
          order: fc.shuffledSubarray(headings, { minLength: headings.length }),
          extra: fc.array(fc.tuple(fc.nat(30), strange), { maxLength: 4 }),
        });
      }),
      ({ spec, order, extra }) => {
        const row = [...order];
        for (const [at, heading] of extra) row.splice(at, 0, heading);
        const { columns, problems } = findColumns(spec, [row]);
        expect(problems.filter(({ code }) => code !== 'TAB_EMPTY')).toEqual([]);
        for (const { key, heading } of spec.columns) expect(row[(columns.column(key) ?? 0) - 1]).toBe(heading);
      },
    ),
    { numRuns: 150 },
  );
});
