/** Files for the tests, made here byte by byte: texts in every encoding, workbooks out of their parts, transfer files. */
import { makeZip } from '../../src/files/zip';

export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16' | 'utf-16 big' | 'utf-16 without mark' | 'windows-1252';

/** Written out, so that the reader is not tested with its own table. */
const WINDOWS: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '—': 0x97, '’': 0x92, '“': 0x93, '”': 0x94 };

export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(text, 'utf8'));
  if (encoding === 'utf-8 with mark') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8'));
  if (encoding === 'utf-16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding === 'utf-16 without mark') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16 big') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
  return Uint8Array.from([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)));
}

export const csv = (text: string) => encoded(text, 'utf-8');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface BookParts {
  /** What stands between `<worksheet>` and `</worksheet>`, by the tab's name. */
  readonly tabs: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** Each a whole `<si>`. */
  readonly shared?: readonly string[];
  /** Number formats by look; look 0 is always General. */
  readonly formats?: readonly string[];
  readonly countsFrom1904?: boolean;
  /** Parts that take the place of others, or come on top. */
  readonly other?: Readonly<Record<string, string>>;
}

export function bookParts({ tabs, hidden = [], shared, formats = [], countsFrom1904, other }: BookParts) {
  const names = Object.keys(tabs);
  const relations = [
    ...names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['styles', 'styles.xml'],
    ...(shared ? [['sharedStrings', 'sharedStrings.xml']] : []),
  ].map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${countsFrom1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map(
        (format, at) =>
          `<numFmt numFmtId="${164 + at}" formatCode="${format.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"/>`,
      )
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  if (shared) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${shared.join('')}</sst>`;
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${tabs[name]}</worksheet>`;
  });
  return { ...parts, ...other };
}

export const book = (parts: BookParts) => makeZip(bookParts(parts));

/** A tab whose cells are all texts, written in place. */
export function textTab(cells: readonly (readonly string[])[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<sheetData>${cells
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`;
}

/** A pupil of a common transfer file. */
export function ctfPupil(fields: {
  readonly surname: string;
  readonly forename: string;
  readonly born?: string;
  readonly upn?: string;
  readonly year?: string;
  readonly stages?: readonly (readonly [since: string, code: string])[];
  readonly needs?: readonly (readonly [rank: string, code: string])[];
  readonly more?: string;
}): string {
  const { surname, forename, born = '', upn = '', year = '', stages = [], needs = [], more = '' } = fields;
  return [
    `<Pupil><UPN>${upn}</UPN><Surname>${surname}</Surname><Forename>${forename}</Forename><DOB>${born}</DOB>${more}`,
    `<BasicDetails><NCyearActual>${year}</NCyearActual></BasicDetails><SENhistory>`,
    ...stages.map(([since, code]) => `<SEN><StartDate>${since}</StartDate><SENprovision>${code}</SENprovision></SEN>`),
    '</SENhistory><SENneeds>',
    ...needs.map(([rank, code]) => `<SENneed><SENtypeRank>${rank}</SENtypeRank><SENtype>${code}</SENtype></SENneed>`),
    '</SENneeds></Pupil>',
  ].join('');
}

export function ctf(pupils: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  return `${declaration}<CTfile><Header><DocumentName>Common Transfer File</DocumentName></Header><CTFpupilData>${pupils}</CTFpupilData></CTfile>`;
}
