/** Rules and protections when rows come and go above, within and below them. */
import { describe, expect, it, test } from 'vitest';
import { moved, within } from '../../local/services/movedRows';
import { smallHost } from './smallHost';

const rows = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 1, endColumn: 1 });

describe('a range of rows 4 to 9', () => {
  it.each([
    { why: 'moves down for rows above', at: 2, by: 3, to: [7, 12] },
    { why: 'moves down for rows at its own place', at: 4, by: 1, to: [5, 10] },
    { why: 'grows for rows within', at: 6, by: 2, to: [4, 11] },
    { why: 'stays for rows below', at: 10, by: 5, to: [4, 9] },
    { why: 'moves up when rows above go', at: 0, by: -2, to: [2, 7] },
    { why: 'shrinks when rows within go', at: 5, by: -3, to: [4, 6] },
    { why: 'shrinks from the top', at: 2, by: -4, to: [2, 5] },
    { why: 'shrinks from the bottom', at: 8, by: -10, to: [4, 7] },
    { why: 'stays when rows below go', at: 10, by: -1, to: [4, 9] },
  ])('$why', ({ at, by, to }) => expect(moved(rows(4, 9), at, by)).toEqual(rows(to[0] as number, to[1] as number)));
  it('is gone with its rows', () => expect(moved(rows(4, 9), 4, -6)).toBeNull());
  it('is cut to the sheet', () => {
    expect(within(rows(4, 9), 7, 5)).toEqual(rows(4, 6));
    expect(within(rows(4, 9), 4, 5)).toBeNull();
  });
});

test('a sheet whose rows were deleted still gives its rules and protections, at their new place', async () => {
  const host = await smallHost(`
function dress() { return locked(function (s) {
  s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B5>1')
    .setBackground('#ff0000').setRanges([s.getRange('B5:B1000')]).build()]);
  s.getRange('C1:C1000').protect().setDescription('ours');
}); }
function cut() { return locked(function (s) { s.deleteRows(2, 1); s.deleteRows(50, s.getMaxRows() - 49); }); }
function places() { return locked(function (s) {
  return [s.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
    s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()];
}); }`);
  host.call('dress');
  host.call('cut');
  expect(host.call('places')).toEqual(['B4:B49', 'C1:C49']);
  host.workbook.insertRow('Sheet1', 2);
  expect(host.call('places')).toEqual(['B5:B50', 'C1:C50']);
  host.close();
});
