import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contentHash, REFRESH_AGAIN, stamp, stampOf } from '../../src/tables/contentHash';
import type { DerivedTab } from '../../src/tables/look';
import { BOLD, layOut, PLAIN, rowOf, titleRows } from '../../src/tables/page';
import { expectSound } from './derivedTab';

function page(cells: readonly (string | number)[], tab = 'To do', style = PLAIN): DerivedTab {
  return layOut(tab, [...titleRows(3, 'Title', 'Below'), rowOf(3, cells, style)], { columnWidths: [100, 100, 100] });
}

describe('the fingerprint', () => {
  const usual = contentHash(page(['a', 'b']));
  it('is the same for the same tab, on every machine', () => {
    expect(contentHash(page(['a', 'b']))).toBe(usual);
    expect(contentHash({ ...page(['a', 'b']), look: { ...page(['a', 'b']).look } })).toBe(usual);
    expect(usual).toMatch(/^v[0-9a-f]{14}$/);
  });

  it.each([
    { why: 'another text', tab: page(['a', 'c']) },
    { why: 'a number for its text', tab: page(['a', 1]) },
    { why: 'the text of a number', tab: page(['a', '1']) },
    { why: 'the same letters, parted elsewhere', tab: page(['ab', '']) },
    { why: 'another tab', tab: page(['a', 'b'], 'Impact') },
    { why: 'another look', tab: page(['a', 'b'], 'To do', BOLD) },
    { why: 'a row more', tab: { ...page(['a', 'b']), cells: [...page(['a', 'b']).cells, ['', '', '']] } },
    {
      why: 'a wider column',
      tab: { ...page(['a', 'b']), look: { ...page(['a', 'b']).look, columnWidths: [100, 100, 101] } },
    },
  ])('differs for $why', ({ tab }) => expect(contentHash(tab)).not.toBe(usual));

  test('tells texts apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(contentHash(page([one])) === contentHash(page([other]))).toBe(one === other);
      }),
    );
  });
});

describe('the stamp', () => {
  const stamped = stamp(page(['a', 'b']), 250);
  it('stands in the last cell of row 1, its warning below', () => {
    expect(stamped.cells[0]?.[2]).toBe(stampOf(stamped));
    expect(stamped.cells[1]?.[2]).toEqual({
      formula: `=IF(C1=IFERROR(VLOOKUP("tab:To do",'_status'!$A$2:$C$250,3,FALSE),""),"","${REFRESH_AGAIN}")`,
    });
    expectSound(stamped);
  });

  it('changes when the warning must look further', () => {
    expect(stampOf(stamp(page(['a', 'b']), 500))).not.toBe(stampOf(stamped));
  });

  it('takes no place that is taken, and is missed where it is not', () => {
    expect(() => stamp(stamped, 250)).toThrow(/for the stamp/);
    expect(() => stampOf(page(['a']))).toThrow(/no stamp/);
  });
});
