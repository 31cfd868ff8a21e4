/**
 * A workbook → the bytes of an .xlsx, without author or date of making: the same workbook is the same file each time.
 * Names of tabs that Excel would refuse are made to fit. Lists too long for a drop-down stand in a hidden tab. Limits: texts,
 * numbers, yes/no, dates, formulas; formulas that name a tab whose name had to change are not changed with it.
 * Runs in the bare realm. Tests: test/files/bookFile.test.ts
 */
import { type BookDropDown, type BookSheet, lastRow } from './bookModel';
import { sheetXml } from './bookSheet';
import { stylesOf } from './bookStyles';
import { escapedAttribute, letters, MAIN, OFFICE, tabInFormula, XML_HEAD } from './bookXml';
import { makeZip } from './zip';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LISTS_TAB = '_lists';
/** Excel's own: in a drop-down, and in a tab's name. */
const LONGEST_LIST = 255;
const LONGEST_NAME = 31;

/** @param sheets at least one that is not hidden, else the first is shown */
export function bookFile(sheets: readonly BookSheet[]): Uint8Array {
  const styles = stylesOf();
  const names = namesThatFit(sheets.map(({ name }) => name));
  const long: (readonly string[])[] = [];
  const listOf = (from: BookDropDown['from']): string | null => {
    if ('tab' in from) {
      const at = sheets.findIndex(({ name }) => name === from.tab);
      const sheet = sheets[at];
      // A drop-down into a tab that is not in the file would make Excel call it damaged; so would one without words.
      if (!sheet) return null;
      return `${tabInFormula(names[at] as string)}!${downColumn(from.column, 2, lastRow(sheet))}`;
    }
    if (from.length === 0) return null;
    const inPlace = from.join(',');
    if (inPlace.length <= LONGEST_LIST && !from.some((word) => /[,\n"]|^\s|\s$/.test(word))) return `"${inPlace}"`;
    const there = long.findIndex((words) => words.join('\n') === from.join('\n'));
    const column = there < 0 ? long.push(from) : there + 1;
    return `${tabInFormula(LISTS_TAB)}!${downColumn(column, 1, from.length)}`;
  };
  const firstSeen = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
  const xml = sheets.map((sheet, at) => sheetXml(sheet, at === firstSeen, styles, listOf));
  const all = [...sheets];
  if (long.length > 0) {
    const lists = tabOfLists(long);
    all.push(lists);
    names.push(LISTS_TAB);
    xml.push(sheetXml(lists, false, styles, listOf));
  }
  return makeZip({
    '[Content_Types].xml': contentTypes(all.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(all, names, firstSeen),
    'xl/_rels/workbook.xml.rels': relations([
      ...all.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(xml.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
  });
}

function workbookXml(sheets: readonly BookSheet[], names: readonly string[], firstSeen: number): string {
  const tabs = sheets.map(({ isHidden }, at) => {
    const state = isHidden && at !== firstSeen ? ' state="hidden"' : '';
    return `<sheet name="${escapedAttribute(names[at] as string)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  // Headings stand at the top of every page that is printed.
  const titles = sheets.flatMap(({ look: { frozenRows } }, at) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapedAttribute(tabInFormula(names[at] as string))}!$1:$${frozenRows}</definedName>`,
        ],
  );
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${firstSeen}"/></bookViews>`,
    `<sheets>${tabs.join('')}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function tabOfLists(lists: readonly (readonly string[])[]): BookSheet {
  const longest = Math.max(...lists.map((words) => words.length));
  const cells = Array.from({ length: longest }, (_, row) => lists.map((words) => words[row] ?? ''));
  return { name: LISTS_TAB, cells, look: { columns: [], frozenRows: 0, frozenColumns: 0 }, isHidden: true };
}

function downColumn(column: number, from: number, to: number): string {
  return `$${letters(column)}$${from}:$${letters(column)}$${to}`;
}

/** At most 31 letters, without []:*?/\ and quotes at the ends, and no two alike. */
function namesThatFit(names: readonly string[]): string[] {
  const taken = new Set([LISTS_TAB, 'history']);
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let fits = plain.slice(0, LONGEST_NAME);
    for (let count = 2; taken.has(fits.toLowerCase()); count++) {
      fits = `${plain.slice(0, LONGEST_NAME - String(count).length - 1)} ${count}`;
    }
    taken.add(fits.toLowerCase());
    return fits;
  });
}

function contentTypes(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${each.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;
}

function relations(parts: readonly (readonly [kind: string, target: string])[]): string {
  const each = parts.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}
