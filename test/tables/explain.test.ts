/** The sentences for what the rules find, and the places that they name. */
import { describe, expect, it, test } from 'vitest';
import type { RowProblem, RowProblemCode, Subject } from '../../src/domain/problem';
import { explainRowProblem, explainRowProblems } from '../../src/tables/explain';
import { readSchool } from '../../src/tables/readSchool';
import { sheets, sheetsWith } from './madeSheets';

function problem(
  code: RowProblemCode,
  subject: Subject,
  row: number,
  field: string,
  detail: readonly string[] = [],
): RowProblem {
  return { code, subject, row, field, id: '', detail };
}

const { places } = readSchool(sheets(), new Map());

describe('the rules’ problems', () => {
  it.each<[RowProblem, string, string, string]>([
    [
      problem('COST_INPUT_BLANK', 'intervention', 3, 'minutesPerSession'),
      'Interventions!I3',
      '',
      'Interventions, row 3: Minutes each session is empty, so the cost cannot be worked out. Type the length of one session, for example 20.',
    ],
    [
      problem('COST_INPUT_ZERO', 'provision', 2, 'overrides.groupSize'),
      'Provision list!Q2',
      'V0001',
      'Provision list, row 2: Group size comes to 0, so the cost cannot be worked out. Type how many children share a session, for example 6.',
    ],
    [
      problem('UNKNOWN_STAGE', 'pupil', 2, 'stageCode'),
      'Pupils!D2',
      'P001',
      'Pupils, row 2: Stage says "School Action Plus", which is not on the Stages tab. Choose one from the list, or add it there.',
    ],
    [
      problem('STAGE_SINCE_BLANK', 'pupil', 2, 'stageSince'),
      'Pupils!J2',
      'P001',
      'Pupils, row 2: Stage since is empty. Type the day on which the pupil moved to this stage, for example 05/01/2026.',
    ],
    [
      problem('IPRA_WITHOUT_SEN', 'pupil', 2, 'stageCode', ['Being watched']),
      'Pupils!D2',
      'P001',
      'Pupils, row 2: There is an IPRA in force, but the stage is Being watched. Check the stage, or when the IPRA ends.',
    ],
    [
      problem('HELD_AHEAD', 'review', 2, 'heldOn', ['24 December 2026']),
      'Reviews!E2',
      'R0001',
      'Reviews, row 2: Held on is 24 December 2026, which is still to come, so it does not count yet. If the review is only booked, type the day under Booked for.',
    ],
    [
      problem('HELD_AHEAD', 'pupil', 2, 'lastReviewed', ['24 December 2026']),
      'Pupils!Q2',
      'P001',
      'Pupils, row 2: Last reviewed is 24 December 2026, which is still to come, so it does not count yet. Check the date.',
    ],
    [
      problem('RATE_BLANK', 'intervention', 2, 'role', ['TA']),
      'Interventions!E2',
      '',
      'Interventions, row 2: There is no hourly rate for TA, so the cost cannot be worked out. Add the role to the Staff rates tab.',
    ],
    [
      problem('RATE_BLANK', 'intervention', 5, 'role', ['']),
      'Interventions!E5',
      '',
      'Interventions, row 5: Usually led by is empty, so there is no hourly rate to work out the cost. Choose the role that runs it, for example TA.',
    ],
    [
      problem('RATE_BLANK', 'staffRate', 2, 'ourPencePerHour', ['TA']),
      'Staff rates!B2',
      '',
      'Staff rates, row 2: There is no hourly rate for TA. Type it in pounds, for example 17.20. For volunteers type 0.',
    ],
    [
      problem('GROUP_CONFLICT', 'provision', 3, 'weeks', ['Blue', '10', '12']),
      'Provision list!T3',
      'V0002',
      'Provision list, row 3: Weeks differs within the group Blue: 10 and 12. Type the same in every row, or in one row alone.',
    ],
    [
      problem('GROUP_TOO_SMALL', 'provision', 2, 'groupSize', ['5', '4']),
      'Provision list!Q2',
      'V0001',
      'Provision list, row 2: 5 pupils are listed in this group, but Group size is 4. Type the number of children in the group.',
    ],
    [
      problem('START_BLANK', 'provision', 2, 'start'),
      'Provision list!E2',
      'V0001',
      'Provision list, row 2: Start is empty. Type the first day, for example 07/09/2026.',
    ],
    [
      problem('ENDS_BEFORE_START', 'plan', 2, 'end'),
      'Plans!D2',
      'PL001',
      'Plans, row 2: End is before the start. Check both dates.',
    ],
    [
      problem('WEEKS_TOO_MANY', 'provision', 2, 'weeks', ['44']),
      'Provision list!T2',
      'V0001',
      'Provision list, row 2: Weeks is 44, more than the 39 weeks of a school year. Check the number, or the dates.',
    ],
    [
      problem('EXIT_BEFORE_ENTRY', 'provision', 2, 'exitDate'),
      'Provision list!K2',
      'V0001',
      'Provision list, row 2: Exit date is before Entry date. Check both dates.',
    ],
  ])('$code', (found, where, rowId, says) => {
    const [tab, cell] = where.split('!');
    expect(explainRowProblem(found, places)).toEqual({ tab, cell, says, rowId });
  });
});

test('a stage that is empty is told as empty', () => {
  const read = readSchool(sheetsWith('Pupils', 2, 'stageCode', ''), new Map());
  expect(read.problems).toEqual([]);
  expect(explainRowProblem(problem('UNKNOWN_STAGE', 'pupil', 2, 'stageCode'), read.places).says).toBe(
    'Pupils, row 2: Stage is empty. Choose one from the list, so that we know whether a plan and a review are due.',
  );
});

test('a cell that the reading told of is not called empty as well', () => {
  const blank = problem('COST_INPUT_BLANK', 'intervention', 2, 'minutesPerSession');
  const read = readSchool(sheetsWith('Interventions', 2, 'minutesPerSession', '20 mins'), new Map());
  expect(read.problems.map(({ cell }) => cell)).toEqual(['I2']);
  expect(explainRowProblems([blank], read.places)).toEqual([]);
  expect(explainRowProblems([blank, blank], places)).toHaveLength(1);
});

test('a required column that is missing is not told of again for every row', () => {
  const whole = sheets();
  const pupils = (whole.Pupils ?? []).map((row) => row.filter((_, index) => index !== 3));
  const read = readSchool({ ...whole, Pupils: pupils }, new Map());
  expect(read.problems.map(({ tab, cell }) => `${tab}!${cell}`)).toEqual(['Pupils!V1']);
  expect(explainRowProblems([problem('UNKNOWN_STAGE', 'pupil', 2, 'stageCode')], read.places)).toEqual([]);
});

describe('places', () => {
  it.each<[string, Subject, string, string | undefined, string, string]>([
    ['by ID and field', 'provision', 'V0002', 'start', 'Provision list!E3', 'V0002'],
    ['by ID alone', 'pupil', 'P003', undefined, 'Pupils!A4', 'P003'],
    ['an ID that is gone', 'pupil', 'P099', undefined, 'Pupils!', ''],
  ])('%s', (_why, subject, id, field, where, rowId) => {
    const place = places.ofId(subject, id, field);
    expect(`${place.tab}!${place.cell}`).toBe(where);
    expect(place.rowId).toBe(rowId);
  });

  it('a row without an ID is found by the key made for it', () => {
    const read = readSchool(sheetsWith('Pupils', 3, 'id', ''), new Map());
    expect(read.school.pupils[1]?.id).toBe('~3');
    expect(read.places.ofId('pupil', '~3')).toMatchObject({ cell: 'A3', rowId: '' });
  });
});
