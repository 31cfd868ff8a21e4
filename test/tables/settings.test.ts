/** Settings as set-up writes them and as people change them. */
import { expect, it, test } from 'vitest';
import type { SchoolSettings } from '../../src/domain/school';
import type { Cell } from '../../src/tables/cell';
import { readSchool } from '../../src/tables/readSchool';
import { DEFAULT_SETTINGS, SETTING_ROWS, settingValue } from '../../src/tables/settings';
import { sheets } from './madeSheets';

function read(rows: readonly (readonly [setting: string, value: Cell])[]) {
  const { school, problems } = readSchool(
    sheets({ Settings: rows.map(([setting, value]) => ({ setting, value })) }),
    new Map(),
  );
  return { settings: school.settings, says: problems.map(({ cell, says }) => `${cell}: ${says}`) };
}

test('what set-up writes is read back', () => {
  const settings: SchoolSettings = {
    ...{ schoolName: 'Oakfield Primary', phase: 'secondary', framework: 'eng-2015', usesProvisionMapping: false },
    ...{ yearStartsIn: 4, amberDays: 14, showPoundsOnMap: false },
    ...{ mapShows: 'scores', mapPeriod: 'Spring 2027', mapGroupedBy: 'need', mapOnlyClass: '4B', mapOnlyYear: 'R' },
    ...{ mapOnlyNeed: 'SLCN', mapOnlyWave: 3, mapOnlyStage: 'School Action Plus' },
    namesInFileNames: 'initials',
  };
  const rows = SETTING_ROWS.map(({ key, label }) => [label, settingValue(settings, key)] as const);
  expect(read(rows)).toEqual({ settings, says: [] });
});

test('a setting that is not there is the usual one', () => {
  expect(read([['Days before a review turns amber', 7]]).settings).toEqual({ ...DEFAULT_SETTINGS, amberDays: 7 });
});

it.each<[string, string, Cell, keyof SchoolSettings, unknown]>([
  ['a tick for yes', 'We use provision mapping throughout', true, 'usesProvisionMapping', true],
  ['an empty tick box for no', 'We use provision mapping throughout', false, 'usesProvisionMapping', false],
  ['a month by its number', 'Money year starts in', 4, 'yearStartsIn', 4],
  ['a label in another case', 'MONEY YEAR STARTS IN', 'April', 'yearStartsIn', 4],
  ['a term in another case', 'Map period', 'autumn 2026', 'mapPeriod', 'Autumn 2026'],
  ['the year by its word', 'Map period', 'Year', 'mapPeriod', ''],
  ['a year group as people type it', 'Map only year', 'Y4', 'mapOnlyYear', '4'],
  ['a class that is a number', 'Map only class', 4, 'mapOnlyClass', '4'],
  ['a wave by its number', 'Map only wave', 2, 'mapOnlyWave', 2],
  ['an arrow that was typed in words', 'Map shows', 'Entry to exit', 'mapShows', 'scores'],
  ['a blank value', 'Days before a review turns amber', '', 'amberDays', 21],
])('%s', (_why, label, value, key, wanted) => expect(read([[label, value]]).settings[key]).toBe(wanted));

test('a view of the map that there is not is told, and the usual one counts', () => {
  const { settings, says } = read([
    ['Map period', 'Winter 2026'],
    ['Map shows', 'Stars'],
    ['Map only year', 'Upper juniors'],
  ]);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(says.map((line) => line.slice(0, 50))).toEqual([
    'B2: Settings, row 2: Value says "Winter 2026". Cho',
    'B3: Settings, row 3: Value says "Stars". Choose Mi',
    'B4: Settings, row 4: Value says "Upper juniors", w',
  ]);
  expect(says[0]).toContain('Choose Autumn 2026 or Spring 2027');
});

test('a value that cannot be read is told, and the usual one counts', () => {
  expect(
    read([
      ['Days before a review turns amber', 'three weeks'],
      ['Our own line', 'anything'],
    ]),
  ).toEqual({
    settings: DEFAULT_SETTINGS,
    says: [
      'B2: Settings, row 2: Value says "three weeks", which is not a number. Type the number alone, for example 21.',
    ],
  });
});
