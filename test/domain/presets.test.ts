/** The three frameworks, as set-up writes it. */
import { expect, test } from 'vitest';
import { type Framework, stagePreset } from '../../src/domain/presets';

const shown = (framework: Framework) =>
  stagePreset(framework).map((stage) =>
    [
      stage.code,
      stage.label,
      stage.planName,
      stage.planRecommended,
      stage.newPlanOnJoining ? 'new' : 'keep',
      stage.reviewed,
      stage.neverLongerThanMonths ?? '-',
      stage.specialistExpected ? 'specialist' : '-',
    ].join(' | '),
  );
const outside = [
  'N | No special educational need |  | NO | keep | NEVER | - | -',
  'M | Being watched |  | NO | keep | NEVER | - | -',
];
const plusAndOn = [
  'P | School Action Plus | IEP | YES | new | TERM | 6 | specialist',
  'Q | School Action Plus and statutory assessment | IEP | YES | new | TERM | 6 | specialist',
  'S | Statement | IEP | YES | new | TERM | 6 | -',
];

test.each([
  {
    framework: 'eng-2001-bwd' as const,
    rows: [...outside, 'A | School Action | IEP | UNLESS_ON_MAP | keep | TERM | 6 | -', ...plusAndOn],
  },
  {
    framework: 'eng-2001' as const,
    rows: [...outside, 'A | School Action | IEP | YES | keep | TERM | 6 | -', ...plusAndOn],
  },
  {
    framework: 'eng-2015' as const,
    rows: [
      ...outside,
      'K | SEN support | SEN support plan | YES | keep | TERM | 6 | -',
      'E | EHC plan | SEN support plan | YES | new | TERM | 12 | -',
    ],
  },
])('$framework', ({ framework, rows }) => {
  expect(shown(framework)).toEqual(rows);
  expect(stagePreset(framework).map(({ row }) => row)).toEqual(rows.map((_, index) => index + 2));
});
