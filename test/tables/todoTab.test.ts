import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/domain/assess';
import { isoDate } from '../../src/domain/isoDate';
import type { SheetProblem } from '../../src/tables/tab';
import { placeOfDocuments, rowAddress, todoTab } from '../../src/tables/todoTab';
import { anyDay, anySchool, aPlan, aPupil, aReview, aSchool } from '../domain/anySchool';
import { expectSound, firstCells, rowStarting } from './derivedTab';

const today = isoDate('2014-02-10');
const noLink = () => null;
const problem: SheetProblem = {
  tab: 'Pupils',
  cell: 'I3',
  says: 'Pupils, row 3: Date of birth is "soon".',
  rowId: 'P001',
};
const twoToDo = aSchool({
  pupils: [aPupil(), aPupil({ id: 'P002', surname: 'Zając', forename: 'Ben' })],
  reviews: [aReview({ pupilId: 'P002', heldOn: isoDate('2013-06-05') })],
  plans: [aPlan({ pupilId: 'P002', start: isoDate('2013-09-09') })],
});

it('says in words that there is nothing to do', () => {
  const tab = todoTab(assess(aSchool(), today), [], noLink);
  expect(tab.cells.slice(3)).toEqual([['Nothing to do today.', '', '', '', '', '', '']]);
  expectSound(tab);
});

it('groups by kind with counts, and names who, whom and where', () => {
  const tab = todoTab(assess(twoToDo, today), [problem], noLink);
  expect(firstCells(tab)).toContain('Plans to make (1)');
  const line = rowStarting(tab, 'Make an IEP');
  expect(line.slice(1, 4)).toEqual(['Class teacher: Mrs Okafor', 'Khan, Ava', '4B']);
  expect(line[5]).toEqual({ date: '2013-09-02' });
  expect(line[6]).toBe('Pupils, P001');
});

describe('documents that somebody began', () => {
  const begun = {
    ...{ pupilId: 'P001', pupil: 'Khan, Ava', who: 'SB', what: 'Finish IEP 2', why: 'SB began it at 10:42.' },
    ...{ reason: 'PLANNED', since: isoDate('2014-02-10') },
  };

  it('stand behind plans and reviews, with who and when', () => {
    const tab = todoTab(assess(twoToDo, today), [problem], noLink, [begun]);
    const heads = firstCells(tab).filter((text) => /\(\d+\)$/.test(String(text)));
    expect(heads.slice(0, 3)).toEqual(['Plans to make (1)', 'No review yet (1)', 'Documents not finished (1)']);
    expect(rowStarting(tab, 'Finish IEP 2')).toEqual([
      ...['Finish IEP 2', 'SB', 'Khan, Ava', '4B', 'SB began it at 10:42.', { date: '2014-02-10' }, 'Pupils, P001'],
    ]);
    expectSound(tab);
  });

  it('come before what can wait', () =>
    expect(placeOfDocuments(['PLAN_NEEDED', 'NOT_ON_MAP', 'EXIT_MISSING', 'DATA_PROBLEM'])).toBe(2));

  it('keep the name of a pupil who is on the tab no more', () => {
    const tab = todoTab(assess(aSchool(), today), [], noLink, [begun]);
    expect(rowStarting(tab, 'Finish IEP 2').slice(2, 4)).toEqual(['Khan, Ava', '']);
  });
});

describe('what is to be put right', () => {
  it('comes last, with its own group, its pupil and its place', () => {
    const tab = todoTab(assess(twoToDo, today), [problem, { ...problem, tab: 'Terms', cell: 'B2', rowId: '' }], noLink);
    const cells = firstCells(tab);
    expect(cells[cells.length - 3]).toBe('To put right in the sheet (2)');
    expect(tab.cells[tab.cells.length - 2]).toEqual([
      'Put right on Pupils',
      'SENCO',
      'Khan, Ava',
      '4B',
      problem.says,
      '',
      'Pupils, P001',
    ]);
    expect(tab.cells[tab.cells.length - 1]?.[6]).toBe('Terms, B2');
  });

  it('stands there once, though the rules list it too', () => {
    const assessment = assess(aSchool({ pupils: [aPupil({ stageCode: null })] }), today);
    expect(assessment.todo.map(({ kind }) => kind)).toContain('DATA_PROBLEM');
    const tab = todoTab(assessment, [problem], noLink);
    expect(tab.cells.filter(([, , pupil]) => pupil === 'Khan, Ava')).toHaveLength(1);
  });

  it('keeps what no cell can be named for', () => {
    const assessment = assess({ ...twoToDo, terms: [] }, today);
    expect(firstCells(todoTab(assessment, [], noLink))).toContain('Add term dates to the Terms tab');
  });

  it('goes by the row where there is no ID yet', () => {
    const tab = todoTab(assess(twoToDo, today), [{ ...problem, rowId: '~7' }], noLink);
    expect(tab.cells[tab.cells.length - 1]?.[6]).toBe('Pupils, row 7');
  });
});

it('links to the row by its ID, wherever it was sorted to', () => {
  const at: unknown[] = [];
  const tab = todoTab(assess(twoToDo, today), [problem], (name, id, arrival) => {
    at.push(arrival);
    return rowAddress(5, name, 'V', id, 'E');
  });
  expect(rowStarting(tab, 'Make an IEP')[6]).toEqual({
    formula: '=HYPERLINK("#gid=5&range=E"&IFERROR(MATCH("P001",\'Pupils\'!$V:$V,0),1),"Pupils, P001")',
  });
  expect(at[0]).toEqual({ field: 'plan' });
  expect(at[at.length - 1]).toEqual({ cell: 'I3' });
});

test('every thing to do has its line, in the order of the rules, whatever the school', () => {
  fc.assert(
    fc.property(anySchool, anyDay, (school, day) => {
      const assessment = assess(school, day);
      const tab = todoTab(assessment, [], noLink);
      expectSound(tab);
      const things = assessment.todo.filter(({ kind, rowId }) => kind !== 'DATA_PROBLEM' || rowId === '');
      const lines = tab.cells.slice(3).filter(([, who]) => who !== '');
      expect(lines.map(([what]) => what)).toEqual(things.map(({ what }) => what));
      const heads = firstCells(tab).flatMap((text) => /\((\d+)\)$/.exec(String(text))?.[1] ?? []);
      expect(heads.reduce((sum, count) => sum + Number(count), 0)).toBe(things.length);
    }),
    { numRuns: 50 },
  );
});
