/**
 * Files that people bring, all of them readable and all invented: as schools' systems write them and as people save them.
 * `cells` is what stands in the first tab that is not hidden.
 */
import { book, csv, ctf, ctfPupil, type Encoding, encoded, textTab } from './makeFiles';

export interface InventedFile {
  readonly why: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly cells: readonly (readonly string[])[];
}

/** Stages of a CTF, and thus `cells`, are those of this day. */
export const TODAY = '2026-11-23';

const AVA = ['Khan', 'Ava', '4'];
const THREE = [['Surname', 'Forename', 'Year'], AVA, ['O’Neill', 'Zoë', 'R']];
const LATIN = [
  ['Name', 'Class', 'Cost'],
  ['Zoë – Renée', 'Beech', '£12.50'],
];
const lines = (cells: readonly (readonly string[])[], by: string, end = '\r\n') =>
  cells.map((row) => row.join(by) + end).join('');

const texts: readonly InventedFile[] = [
  {
    why: 'Arbor SEN report: “SEN status” twice, label then code, names as one',
    name: 'SEN report.csv',
    bytes: csv(
      'Name,Year group,Date of birth,SEN status,SEN status\r\n"Khan, Ava",Year 4,16 Dec 2017,School Action Plus,P\r\n"O’Neill, Zoë",,3 Feb 2018,School Action,A\r\n',
    ),
    cells: [
      ['Name', 'Year group', 'Date of birth', 'SEN status', 'SEN status'],
      ['Khan, Ava', 'Year 4', '16 Dec 2017', 'School Action Plus', 'P'],
      ['O’Neill, Zoë', '', '3 Feb 2018', 'School Action', 'A'],
    ],
  },
  {
    why: 'Arbor SEN report: one line for each need, by rank, with hours',
    name: 'SEN needs.csv',
    bytes: csv('Name,SEN need,Rank,Hours\n"Khan, Ava",SLCN,2,15h 0m\n"Khan, Ava",SPLD,1,15h 0m\n'),
    cells: [
      ['Name', 'SEN need', 'Rank', 'Hours'],
      ['Khan, Ava', 'SLCN', '2', '15h 0m'],
      ['Khan, Ava', 'SPLD', '1', '15h 0m'],
    ],
  },
  {
    why: 'Arbor list with a title above the headings',
    name: 'students.csv',
    bytes: csv(
      'Students on roll at 23 Nov 2026\n\nFirst name,Last name,Year group,Registration form,UPN\nAva,Khan,Year 4,Beech,B801200005001\n',
    ),
    cells: [
      ['Students on roll at 23 Nov 2026'],
      [],
      ['First name', 'Last name', 'Year group', 'Registration form', 'UPN'],
      ['Ava', 'Khan', 'Year 4', 'Beech', 'B801200005001'],
    ],
  },
  {
    why: 'SIMS: tabs, in UTF-16 as its reports are saved',
    name: 'register.txt',
    bytes: encoded('Forename\tSurname\tReg\tYear\tUPN\r\nAva\tKhan\t4B\tYear 4\tB801200005001\r\n', 'utf-16'),
    cells: [
      ['Forename', 'Surname', 'Reg', 'Year', 'UPN'],
      ['Ava', 'Khan', '4B', 'Year 4', 'B801200005001'],
    ],
  },
  {
    why: 'SIMS: every cell in quotes, with spaces before the quotes',
    name: 'sims.csv',
    bytes: csv('"Forename", "Surname", "Reg"\r\n"Ava", "Khan, Sami", "4B"\r\n'),
    cells: [
      ['Forename', 'Surname', 'Reg'],
      ['Ava', 'Khan, Sami', '4B'],
    ],
  },
  {
    why: 'Bromcom: headings without spaces, semicolons',
    name: 'bromcom.csv',
    bytes: csv('FirstName;LastName;YearGroup;Form;UPN\nZofia;Wiśniewska;1;Hazel;\n'),
    cells: [
      ['FirstName', 'LastName', 'YearGroup', 'Form', 'UPN'],
      ['Zofia', 'Wiśniewska', '1', 'Hazel', ''],
    ],
  },
  {
    why: 'ScholarPack: name of the class with its teacher, dates in figures',
    name: 'scholarpack.csv',
    bytes: csv(
      'Pupil Name,DOB,Class,SEN Stage,SEN Need 1,SEN Need 2\n"Khan, Ava",16/12/2017,"Beech (Mrs Shah, Mr Lee)",K,SLCN,SPLD\n',
    ),
    cells: [
      ['Pupil Name', 'DOB', 'Class', 'SEN Stage', 'SEN Need 1', 'SEN Need 2'],
      ['Khan, Ava', '16/12/2017', 'Beech (Mrs Shah, Mr Lee)', 'K', 'SLCN', 'SPLD'],
    ],
  },
  {
    why: 'plain English headings, typed by hand',
    name: 'my list.csv',
    bytes: csv('first name,surname,what they need help with\nAva,Khan,"reading, and sitting still"\n'),
    cells: [
      ['first name', 'surname', 'what they need help with'],
      ['Ava', 'Khan', 'reading, and sitting still'],
    ],
  },
  {
    why: 'semicolons, although every line has as many commas in its texts',
    name: 'semicolons.csv',
    bytes: csv('Name;Notes\nKhan, Ava;3,5 hours\nO’Neill, Zoë;4,0 hours\n'),
    cells: [
      ['Name', 'Notes'],
      ['Khan, Ava', '3,5 hours'],
      ['O’Neill, Zoë', '4,0 hours'],
    ],
  },
  {
    why: 'the first line says the separator, as Excel writes it',
    name: 'sep.csv',
    bytes: csv('sep=|\r\nSurname|Forename\r\nKhan, the elder|Ava\r\n'),
    cells: [
      ['Surname', 'Forename'],
      ['Khan, the elder', 'Ava'],
    ],
  },
  { why: 'bars', name: 'bars.txt', bytes: csv(lines(THREE, '|')), cells: THREE },
  { why: 'tabs, called .xls as some systems do', name: 'export.xls', bytes: csv(lines(THREE, '\t')), cells: THREE },
  { why: 'lines that end as on an old Mac', name: 'mac.csv', bytes: csv(lines(THREE, ',', '\r')), cells: THREE },
  {
    why: 'no break after the last line, and the last cell empty',
    name: 'end.csv',
    bytes: csv('Surname,Forename,UPN\nKhan,Ava,'),
    cells: [
      ['Surname', 'Forename', 'UPN'],
      ['Khan', 'Ava', ''],
    ],
  },
  {
    why: 'a note over several lines, with quotes and an empty line in it',
    name: 'notes.csv',
    bytes: csv('Name,Note\r\n"Khan, Ava","Says ""no""\r\n\r\nto maths"\r\nZoë,fine\r\n'),
    cells: [
      ['Name', 'Note'],
      ['Khan, Ava', 'Says "no"\n\nto maths'],
      ['Zoë', 'fine'],
    ],
  },
  {
    why: 'a quote that opens and never closes takes no other line along',
    name: 'open quote.csv',
    bytes: csv('Name,Class\n"Con Reilly,Beech\n"Khan, Ava",Hazel\n'),
    cells: [
      ['Name', 'Class'],
      ['"Con Reilly', 'Beech'],
      ['Khan, Ava', 'Hazel'],
    ],
  },
  {
    why: 'a nickname in quotes at the start of a cell',
    name: 'nickname.csv',
    bytes: csv('Name,Class\n"Con" Reilly,Beech\n"Khan, Ava","Hazel"\n'),
    cells: [
      ['Name', 'Class'],
      ['"Con" Reilly', 'Beech'],
      ['Khan, Ava', 'Hazel'],
    ],
  },
  {
    why: 'quotes within quotes that were not doubled',
    name: 'said.csv',
    bytes: csv('Name,Note,Class\n"Khan, Ava","said "yes" once",Hazel\n'),
    cells: [
      ['Name', 'Note', 'Class'],
      ['Khan, Ava', 'said "yes" once', 'Hazel'],
    ],
  },
  {
    why: 'texts that our own CSV, or another careful program, kept from being formulas',
    name: 'apostrophes.csv',
    bytes: csv("Name,Note\n'=1+1,-3.5\n'+44 1632 960001,'quoted'\n"),
    cells: [
      ['Name', 'Note'],
      ['=1+1', '-3.5'],
      ['+44 1632 960001', "'quoted'"],
    ],
  },
  {
    why: 'one column alone',
    name: 'names.txt',
    bytes: csv('Ava Khan\nZoë O’Neill\n'),
    cells: [['Ava Khan'], ['Zoë O’Neill']],
  },
  {
    why: 'a zero byte astray among the letters',
    name: 'stray.csv',
    bytes: csv(`Surname,Forename\nKhan\u0000,Ava\n${'O’Neill,Zoë\n'.repeat(5)}`),
    cells: [['Surname', 'Forename'], ['Khan', 'Ava'], ...Array.from({ length: 5 }, () => ['O’Neill', 'Zoë'])],
  },
  ...(['utf-8', 'utf-8 with mark', 'utf-16', 'utf-16 big', 'utf-16 without mark', 'windows-1252'] as Encoding[]).map(
    (encoding) => ({
      why: `é, £ and – in ${encoding}`,
      name: `${encoding}.csv`,
      bytes: encoded(lines(LATIN, ','), encoding),
      cells: LATIN,
    }),
  ),
];

const books: readonly InventedFile[] = [
  {
    why: 'Excel: shared texts in several looks, with readings left out',
    name: 'looks.xlsx',
    bytes: book({
      shared: [
        '<si><t>Surname</t></si>',
        '<si><r><rPr><b/></rPr><t>Fore</t></r><r><t xml:space="preserve">name </t></r></si>',
        '<si><t>王小明</t><rPh sb="0" eb="1"><t>オウ</t></rPh><phoneticPr fontId="1"/></si>',
        '<si><t>two_x000D_\nlines</t></si>',
      ],
      tabs: {
        Pupils:
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row></sheetData>',
      },
    }),
    cells: [
      ['Surname', 'Forename '],
      ['王小明', 'two\nlines'],
    ],
  },
  {
    why: 'Excel: texts written in place, without the places of cells',
    name: 'inline.xlsx',
    bytes: book({ tabs: { Sheet1: textTab(THREE) } }),
    cells: THREE,
  },
  {
    why: 'numbers as their formats show them',
    name: 'numbers.xlsx',
    bytes: book({
      formats: ['000', '0.0%', '"£"#,##0.00', '@', '0.00', 'dd/mm/yyyy', 'hh:mm', 'd mmm yyyy hh:mm'],
      tabs: {
        Numbers: `<sheetData><row r="1">${[
          [1, '7'],
          [2, '0.125'],
          [3, '1234.5'],
          [4, '8012'],
          [5, '2.5'],
          [6, '43085'],
          [7, '0.395833333333333'],
          [8, '46349.5'],
          [0, '0.30000000000000004'],
          [0, '1632960001123'],
        ]
          .map(([look, value], at) => `<c r="${'ABCDEFGHIJ'[at]}1" s="${look}"><v>${value}</v></c>`)
          .join('')}</row></sheetData>`,
      },
    }),
    cells: [['007', '12.5%', '£1,234.50', '8012', '2.50', '2017-12-16', '09:30', '2026-11-23', '0.3', '1632960001123']],
  },
  {
    why: 'dates that count from 1904, as old Macs did',
    name: 'mac.xlsx',
    bytes: book({
      countsFrom1904: true,
      formats: ['yyyy-mm-dd'],
      tabs: { Sheet1: '<sheetData><row r="1"><c r="A1" s="1"><v>41623</v></c></row></sheetData>' },
    }),
    cells: [['2017-12-16']],
  },
  {
    why: 'yes and no, errors, and what formulas came to',
    name: 'formulas.xlsx',
    bytes: book({
      tabs: {
        Sheet1:
          '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><f>A1</f><v>0</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c><c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E1"><f>1+1</f><v>2</v></c><c r="F1" t="d"><v>2017-12-16T00:00:00</v></c></row></sheetData>',
      },
    }),
    cells: [['TRUE', 'FALSE', '#N/A', 'ab', '2', '2017-12-16']],
  },
  {
    why: 'gaps between rows and cells keep their places',
    name: 'gaps.xlsx',
    bytes: book({
      tabs: {
        Sheet1:
          '<sheetData><row r="2"><c r="C2" t="str"><v>Name</v></c></row><row r="4"><c r="A4"><v>1</v></c><c r="C4" t="str"><v>Ava</v></c><c r="D4" s="0"/></row><row r="9"><c r="AB9" s="0"/></row></sheetData>',
      },
    }),
    cells: [[], ['', '', 'Name'], [], ['1', '', 'Ava']],
  },
  {
    why: 'merged cells: the first holds the text, also where a program left others',
    name: 'merged.xlsx',
    bytes: book({
      tabs: {
        Sheet1: `${textTab([
          ['Autumn', 'left over', 'Spring'],
          ['below', 'b', 'c'],
        ])}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>`,
      },
    }),
    cells: [
      ['Autumn', '', 'Spring'],
      ['below', 'b'],
    ],
  },
  {
    why: 'a hidden tab stands first',
    name: 'hidden.xlsx',
    bytes: book({ hidden: ['Codes'], tabs: { Codes: textTab([['secret']]), Pupils: textTab(THREE) } }),
    cells: THREE,
  },
  {
    why: 'every name with a prefix, parts with full paths and other capitals',
    name: 'prefixed.xlsx',
    bytes: book({
      tabs: {},
      other: {
        'xl/workbook.xml':
          '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="One" sheetId="4" rel:id="R7"/></x:sheets></x:workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="R7" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/Worksheets/Sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Ava &amp; Zoë &#233;</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    }),
    cells: [['Ava & Zoë é']],
  },
  {
    why: 'an .xlsx that is called .csv',
    name: 'really.csv',
    bytes: book({ tabs: { Sheet1: textTab(THREE) } }),
    cells: THREE,
  },
];

const CTF_HEADINGS = [
  ...['Surname', 'Forename', 'Date of birth', 'Year', 'Class', 'UPN'],
  ...['Stage', 'Stage since', 'Main need', 'Other needs'],
];

const transfers: readonly InventedFile[] = [
  {
    why: 'CTF: the latest stage up to today, needs by rank, a contact’s surname left alone',
    name: '3807000_CTF_3807001_001.xml',
    bytes: csv(
      ctf(
        ctfPupil({
          surname: 'Khan',
          forename: 'Ava',
          born: '2017-12-16',
          upn: 'B801200005001',
          year: '4',
          stages: [
            ['2025-09-01', 'P'],
            ['2024-09-02', 'A'],
            ['2027-01-04', 'S'],
          ],
          needs: [
            ['2', 'SLCN'],
            ['1', 'SPLD'],
            ['3', 'ASD'],
          ],
          more: '<Contacts><Contact><Surname>Shah</Surname><Forename>Mina</Forename></Contact></Contacts>',
        }),
      ),
    ),
    cells: [
      CTF_HEADINGS,
      ['Khan', 'Ava', '2017-12-16', '4', '', 'B801200005001', 'P', '2025-09-01', 'SPLD', 'SLCN, ASD'],
    ],
  },
  {
    why: 'CTF: pupils without stages or needs, in UTF-16, with accents',
    name: 'ctf.xml',
    bytes: encoded(
      ctf(
        ctfPupil({ surname: 'O&apos;Neill', forename: 'Zoë', year: 'R' }) +
          ctfPupil({ surname: 'Świt', forename: 'Jan' }),
        '<?xml version="1.0" encoding="UTF-16"?>',
      ),
      'utf-16',
    ),
    cells: [
      CTF_HEADINGS,
      ["O'Neill", 'Zoë', '', 'R', '', '', '', '', '', ''],
      ['Świt', 'Jan', '', '', '', '', '', '', '', ''],
    ],
  },
];

export const readable: readonly InventedFile[] = [...texts, ...books, ...transfers];
