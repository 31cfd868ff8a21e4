/**
 * Templates keep a table's rows whole, so that none is cut by the end of a page. One that is longer than a page cannot be:
 * LibreOffice would leave off its end. Such a row may run on. Tests: test/documents/longRows.test.ts
 */
const KEEPS_WHOLE = '<w:cantSplit/>';
/** Characters in one cell: in a narrow column about as many as a page across holds. */
const LONGEST = 500;

/** @param xml word/document.xml */
export function withLongRowsFreed(xml: string): string {
  const [first = '', ...rows] = xml.split(KEEPS_WHOLE);
  return rows.reduce((done, row) => `${done}${isLong(row) ? '' : KEEPS_WHOLE}${row}`, first);
}

/** @param row from its mark on, with what follows it */
function isLong(row: string): boolean {
  const end = row.indexOf('</w:tr>');
  const cells = (end < 0 ? row : row.slice(0, end)).split('</w:tc>');
  return cells.some((cell) => cell.length > LONGEST && cell.replace(/<[^>]*>/g, '').length > LONGEST);
}
