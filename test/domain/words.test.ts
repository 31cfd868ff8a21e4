import { expect, test } from 'vitest';
import { compareText, count, fold, sortKey, withArticle } from '../../src/domain/words';

test.each([
  { a: 'Paired reading', b: '  paired   READING ', same: true },
  { a: 'Red', b: 'red\t', same: true },
  { a: 'Red', b: 'Red 2', same: false },
])('“$a” and “$b”', ({ a, b, same }) => expect(fold(a) === fold(b)).toBe(same));

test('accents do not move a name', () => {
  const names = ['Zając', 'Élan', 'Evans', "O'Neill", 'Ede'];
  expect(names.sort((a, b) => compareText(sortKey(a), sortKey(b)))).toEqual([
    'Ede',
    'Élan',
    'Evans',
    "O'Neill",
    'Zając',
  ]);
});

test.each([
  ['IEP', 'an IEP'],
  ['SEN support plan', 'a SEN support plan'],
  ['Individual Support Plan', 'an Individual Support Plan'],
  ['PLP', 'a PLP'],
])('%s', (noun, says) => expect(withArticle(noun)).toBe(says));

test('one and many', () => expect([count(1, 'pupil'), count(3, 'pupil')]).toEqual(['1 pupil', '3 pupils']));
