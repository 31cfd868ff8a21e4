import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { fillTemplate } from '../../src/documents/fill';
import { withLongRowsFreed } from '../../src/documents/longRows';
import { starterTemplate } from '../../src/documents/starters';
import { BODY } from './docx';

const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`;
const long = 'a'.repeat(501);

describe('which rows stay whole', () => {
  it.each([
    { why: 'a short row does', xml: row('a', 'b'), whole: 1 },
    { why: 'many cells that are short each', xml: row(...Array(9).fill('a'.repeat(100))), whole: 1 },
    { why: 'one long cell lets its row run on', xml: row('a', long), whole: 0 },
    { why: 'other rows are let be', xml: `${row('a')}${row(long)}${row('b')}`, whole: 2 },
    {
      why: 'what follows the table does not count',
      xml: `${row('a')}<w:p><w:r><w:t>${long}</w:t></w:r></w:p>`,
      whole: 1,
    },
    { why: 'a long look is no long text', xml: row(`a<w:br w:name="${long}"/>`), whole: 1 },
  ])('$why', ({ xml, whole }) => {
    const freed = withLongRowsFreed(xml);
    expect(freed.match(/<w:cantSplit\/>/g) ?? []).toHaveLength(whole);
    expect(freed.replace(/<w:cantSplit\/>/g, '')).toBe(xml.replace(/<w:cantSplit\/>/g, ''));
  });
});

test('a plan with one target at length has one row less that stays whole', () => {
  const rowsOf = (target: string) =>
    new PizZip(fillTemplate(starterTemplate('iep'), { targets: [{ target }, { target: 'Short' }] }))
      .file(BODY)
      ?.asText()
      .match(/<w:cantSplit\/>/g)?.length ?? 0;
  expect(rowsOf('Short') - rowsOf('Reads each page twice. '.repeat(217))).toBe(1);
});
