/** What people paste, and tables out of files, as far as pupils, terms and a school's own map are read out of them. */
import fc from 'fast-check';
import { describe } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import { matchPasted } from '../../src/tables/matchPasted';
import { readPastedPupils, readPupilCells } from '../../src/tables/pastedPupils';
import { readPastedTerms } from '../../src/tables/pastedTerms';
import { headingsKey, MEANINGS, recogniseMap } from '../../src/tables/theirMap/recogniseMap';
import { checkTerms, typedOf } from '../../src/tables/typedTerms';
import { SCHOOL } from '../tables/theirMap/school';
import { holds, mustBePlain } from './hold';
import { INHERITED, mutatedText, nastyText } from './nasty';

const STAGES = stagePreset('eng-2001-bwd');
/** One little thing over and over, in one line and in many. */
const bait = (...units: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...units),
      fc.constantFrom('', '\n', '\t', ' '),
      fc.integer({ min: 100, max: 20_000 }),
      nastyText,
    )
    .map(([unit, by, times, end]) => (unit + by).repeat(times) + end);

describe('pupils', () => {
  const LIST =
    'Surname\tForename\tClass\tStage\tDOB\tUPN\nKhan\tAva\t4B\tSchool Action\t16/12/2017\tB801200005001\nO’Neill\tZoë\tR\t\t\t\n';
  const pieces = [
    '\t',
    ',',
    '\n',
    'Name',
    'Surname',
    'UPN',
    'SEN status',
    'Year 4',
    '16 Dec 2017',
    'Khan, Ava',
    '""',
    ...INHERITED,
  ];
  const corrections = fc.dictionary(
    fc.oneof(fc.constantFrom<string>(...INHERITED, 'Surname', 'Column 1'), nastyText),
    fc.constantFrom('', 'name', 'forename', ...INHERITED),
    { maxKeys: 4 },
  );
  const reads = (text: string, wished: Record<string, string>) => {
    const { pupils, unreadable, columns } = readPastedPupils(text, STAGES, wished);
    for (const { says } of unreadable) mustBePlain(says);
    for (const { ours, key } of columns)
      if (typeof ours !== 'string' || typeof key !== 'string') throw new Error('A column means no text.');
    const { asks } = matchPasted(pupils, []);
    for (const { says } of asks) mustBePlain(says);
  };
  holds(
    'a pasted list that was cut, repeated and had pieces put in',
    fc.tuple(mutatedText(fc.constant(LIST), pieces), corrections),
    200,
    ([text, wished]) => reads(text, wished),
  );
  holds('one little thing over and over', bait(...pieces, 'Khan,Ava', 'x y ', "o'", '1/'), 15, (text) =>
    reads(text, {}),
  );
  holds(
    'headings and cells that hold anything',
    fc.tuple(
      fc.array(fc.array(nastyText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      corrections,
    ),
    60,
    ([cells, wished]) => {
      readPupilCells([['Surname', 'Forename'], ...cells], STAGES, wished);
      readPupilCells(cells, STAGES, wished);
    },
  );
});

describe('term dates', () => {
  const PAGE =
    'Term dates 2026/27\nAutumn term\nStarts: Wednesday 2 September 2026\nHalf-term: Monday 26 October to Friday 30 October 2026\nEnds: Friday 18 December 2026\nSpring term 2027: 4 January - 26 March (INSET day Monday 4 January)\n';
  const pieces = [
    'Autumn',
    'half-term',
    '2026/27',
    '31 February',
    '2 September 2026',
    ' to ',
    ' – ',
    '(',
    '[',
    '(inset ',
    '(staff 1 ',
    'training',
    ')',
    '\n',
    '\t',
    '1/9/26',
    'Monday',
    '29 February 2027',
    '0',
    'September',
  ];
  const reads = (text: string) => {
    const { terms, asks } = readPastedTerms(text);
    checkTerms(terms.map(typedOf), []);
    if (!Array.isArray(asks)) throw new Error('Nothing is asked.');
  };
  holds(
    'a pasted page that was cut, repeated and had pieces put in',
    mutatedText(fc.constant(PAGE), pieces),
    200,
    reads,
  );
  holds('one little thing over and over', bait(...pieces), 15, reads);
  holds(
    'terms that are typed',
    fc.array(
      fc.record({ name: nastyText, start: nastyText, end: nastyText, breakFrom: nastyText, breakTo: nastyText }),
      { maxLength: 5 },
    ),
    60,
    (typed) =>
      checkTerms(typed, [
        {
          name: 'Autumn 2026',
          start: isoDate('2026-09-02'),
          end: isoDate('2026-12-18'),
          row: 2,
          breakFrom: null,
          breakTo: null,
        },
      ]),
  );
});

describe("a school's own map", () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Pupil',
        'Intervention',
        'Ava Khan',
        'Khan, Ava',
        '4B',
        'Toe by Toe',
        '3 x 20 mins pw',
        '✓',
        'Wave 2',
        'SEMH',
        'Total',
        '£45',
        '',
        '',
        'Autumn',
        'Y3/4',
        '6 to 8',
      ),
    },
    { weight: 2, arbitrary: nastyText },
  );
  const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  const corrections = fc.dictionary(
    fc.oneof(fc.constantFrom<string>(...INHERITED, 'pupil', '#A'), nastyText),
    fc.constantFrom(...MEANINGS.map(({ id }) => id)),
    { maxKeys: 3 },
  );
  holds('cells that hold anything, headings too', fc.tuple(grid, corrections), 150, ([cells, wished]) => {
    const { columns, unmatched, unread } = recogniseMap(cells, { ...SCHOOL, corrections: wished });
    for (const { meaning } of columns)
      if (!MEANINGS.some(({ id }) => id === meaning)) throw new Error(`A column means ${String(meaning)}.`);
    for (const { why } of unread) mustBePlain(why);
    for (const { text } of unmatched) if (typeof text !== 'string') throw new Error('What is asked is no text.');
    headingsKey(cells, SCHOOL);
  });
  holds(
    'one little thing over and over in a cell, as long as is read and longer',
    fc.tuple(
      bait('Ava, ', 'and ', 'Ava Khan & ', '3 x ', '20 mins ', '(', ')', '1:1 ', 'x', '£', '.', 'Y', '/', '-'),
      fc.constantFrom(2000, 50_000),
    ),
    10,
    ([text, length]) => {
      const cell = text.slice(0, length);
      recogniseMap(
        [
          ['Intervention', 'Pupils', 'When'],
          ['Toe by Toe', cell, cell],
        ],
        SCHOOL,
      );
    },
  );
});
