import { expect, it } from 'vitest';
import { BOLD, layOut, NOTE, PLAIN, pixelsOf, rowOf } from '../../src/tables/page';
import { expectSound } from './derivedTab';

it('fills a row to its width, the last style going on', () => {
  expect(rowOf(3, ['a'])).toEqual({ cells: ['a', '', ''], styles: PLAIN });
  expect(rowOf(3, ['a', 'b'], [BOLD, NOTE]).styles).toEqual([BOLD, NOTE, NOTE]);
});

it('turns styles into parallel lists, one for a row or one for each cell', () => {
  const tab = layOut('Impact', [rowOf(2, ['a'], BOLD), rowOf(2, ['b', 1], [PLAIN, { ...NOTE, format: '0.0' }])], {
    columnWidths: [50, 60],
  });
  expectSound(tab);
  expect(tab.look.fontWeights).toEqual([
    ['bold', 'bold'],
    ['normal', 'normal'],
  ]);
  expect(tab.look.numberFormats[1]).toEqual(['General', '0.0']);
});

it('gives a page a large title, and a plain table none', () => {
  const shape = { columnWidths: [50] };
  expect(layOut('Impact', [rowOf(1, ['a'])], shape).look.sized[0]).toEqual([[1, 1, 1, 1], 16]);
  expect(layOut('_status', [rowOf(1, ['a'])], { ...shape, isPage: false }).look.sized).toEqual([]);
});

it('measures words by their letters', () => {
  expect(pixelsOf('1,000', 9)).toBeLessThan(pixelsOf('10000', 9));
  expect(pixelsOf('was 60', 9)).toBeLessThan(pixelsOf('was 600', 9));
});
