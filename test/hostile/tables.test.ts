/** Files that people choose, as text and as zip, and detection between them: a table or one plain sentence, whatever the bytes. */
import fc from 'fast-check';
import { describe } from 'vitest';
import { MOST_CELLS, MOST_LETTERS, MOST_ROWS } from '../../src/files/read';
import { readFile } from '../../src/files/readFile';
import { readable, TODAY } from '../files/invented';
import { type BookParts, bookParts, csv, ctf, ctfPupil, type Encoding, encoded, textTab } from '../files/makeFiles';
import { zipOf } from '../files/refused';
import { holds, mustBePlain } from './hold';
import { INHERITED, mutatedBytes, mutatedText, nastyPiece, nastyText } from './nasty';

/** Each cell twice at most: a text that stands in many is counted as often. */
function readsOrRefuses(bytes: Uint8Array, name = 'x.csv'): void {
  const result = readFile(bytes, name, TODAY);
  if (!result.ok) {
    mustBePlain(result.problems[0]?.says ?? '');
    return;
  }
  let [rows, cells, letters] = [0, 0, 0];
  for (const sheet of result.value.sheets) {
    for (const row of sheet.cells) {
      rows += 1;
      cells += row.length;
      for (const cell of row) {
        if (typeof cell !== 'string') throw new Error(`A cell holds ${typeof cell}.`);
        letters += cell.length;
      }
    }
  }
  if (rows > MOST_ROWS * 2 || cells > MOST_CELLS || letters > MOST_LETTERS)
    throw new Error('Far more than may be read.');
  for (const says of result.value.says) if (!says.startsWith('Tab ')) mustBePlain(says);
}

const encodings = fc.constantFrom<Encoding>('utf-8', 'utf-8 with mark', 'utf-16', 'utf-16 big', 'utf-16 without mark');

describe('text in columns', () => {
  const lists = readable
    .filter(({ name }) => /\.(csv|txt)$/.test(name))
    .map(({ bytes }) => Buffer.from(bytes).toString());
  const separators = [',', ';', '\t', '|', '"', '""', '\n', '\r', '\r\n', 'sep=;\n', '","', '"\n"', '{"url"'];

  holds(
    'lists that were cut, repeated and had pieces put in',
    fc.tuple(mutatedText(fc.constantFrom(...lists), separators), encodings),
    200,
    ([text, encoding]) => readsOrRefuses(encoded(text, encoding)),
  );
  holds(
    'cells that hold anything',
    fc.tuple(
      fc.array(fc.array(nastyText, { maxLength: 6 }), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.boolean(),
    ),
    100,
    ([rows, by, isQuoted]) => {
      const written = (cell: string) => (isQuoted ? `"${cell.replace(/"/g, '""')}"` : cell);
      readsOrRefuses(csv(rows.map((row) => row.map(written).join(by)).join('\n')));
    },
  );
  holds(
    'one little thing up to ten million times',
    fc.tuple(
      fc.constantFrom(...separators, ' ', 'a', '"a', '"a"b', ',"', '= '),
      fc.integer({ min: 1, max: 10_000_000 }),
      nastyPiece,
    ),
    3,
    ([unit, size, end]) => readsOrRefuses(csv(unit.repeat(size / unit.length) + end)),
    3 * 2000,
  );
});

describe('transfer files (XML)', () => {
  const whole = ctf(
    ctfPupil({
      ...{ surname: 'Khan', forename: 'Ava', born: '2017-12-16', upn: 'B801200005001', year: '4' },
      stages: [['2025-09-01', 'P']],
      needs: [['1', 'SLCN']],
    }),
  );
  const tags = [
    ...['<Pupil>', '</Pupil>', '<Surname>', '</Surname>', '<SEN>', '<SENneed>', '<CTfile>', '</CTfile>', '<a ', '/>'],
    ...[
      '<!DOCTYPE x>',
      '<!ENTITY a "b">',
      '&a;',
      '&#1114112;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x ?>',
      ' xmlns="x"',
    ],
    ...['<__proto__>', '</__proto__>', ' __proto__="x"', ' constructor="x"', ' a="1"', '>', '<', '"'],
  ];
  holds(
    'cut, repeated, nested, with pieces put in',
    fc.tuple(mutatedText(fc.constant(whole), tags), encodings),
    200,
    ([text, encoding]) => readsOrRefuses(encoded(text, encoding)),
  );
});

describe('workbooks (.xlsx)', () => {
  const BOOK: BookParts = {
    tabs: {
      Pupils: textTab([
        ['Surname', 'Forename'],
        ['Khan', 'Ava'],
      ]),
      Other: textTab([['1', '2']]),
    },
    shared: ['<si><t>Khan</t></si>'],
    formats: ['0.00', 'd mmm yyyy'],
  };
  const plain = bookParts(BOOK);
  const names = Object.keys(plain);
  const xml = [
    ...[
      '<row r="1">',
      '<row r="-1">',
      '</row>',
      '<c r="A1">',
      '<c r="XFD1048576"><v>1</v></c>',
      '<c r="ZZZZ9"/>',
      '<c t="s"><v>-1</v></c>',
    ],
    ...[
      '<c t="s"><v>__proto__</v></c>',
      '<c t="n" s="1e9"><v>1e308</v></c>',
      '<c t="d"><v>x</v></c>',
      '<f>1+1</f>',
      '<v>',
      '</v>',
    ],
    ...[
      '<mergeCell ref="A1:XFD1048576"/>',
      '<mergeCell ref="B2:A1"/>',
      '<mergeCell/>',
      '<sheet name="__proto__" r:id="constructor"/>',
    ],
    ...[
      '<numFmt numFmtId="164" formatCode="[>1]0;;;;0"/>',
      '<xf numFmtId="NaN"/>',
      '<!DOCTYPE a>',
      '&lol;',
      ' r:id="rId1"',
      '_x0000_',
    ],
    ...[
      '<Relationship Id="__proto__" Type="x/worksheet" Target="../../../../etc/passwd"/>',
      '</worksheet>',
      '<a>',
      '<is><t>',
    ],
  ];
  const lie = fc.option(
    fc.record(
      {
        size: fc.constantFrom(0, 1, 4_000_000_000),
        packedSize: fc.constantFrom(0, 1, 65_536, 4_000_000_000),
        crc: fc.nat(),
        flags: fc.constantFrom(0, 1, 8, 0x800),
      },
      { requiredKeys: [] },
    ),
    { freq: 3 },
  );
  const entry = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<string>(...INHERITED, '../../x', 'XL/Workbook.xml', 'xl\\workbook.xml', '', '/'),
    },
  );

  holds(
    'parts with pieces put in, in zips that lie',
    fc.tuple(entry, mutatedText(fc.constantFrom(...Object.values(plain)), xml), lie, fc.boolean()),
    200,
    ([name, text, lies, isTwice]) => {
      const content = csv(text);
      const entries = Object.entries(plain)
        .filter(([part]) => part !== name || isTwice)
        .map(([part, words]) => ({ name: part, content: csv(words) }));
      readsOrRefuses(zipOf([...entries, { name, content, ...(lies ? { lie: lies } : {}) }]));
    },
  );
  holds(
    'tabs that hold anything',
    fc.tuple(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.array(nastyText, { maxLength: 4 }), { maxLength: 4 }),
    ),
    60,
    ([tab, cells]) => {
      const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      readsOrRefuses(
        zipOf(
          Object.entries(bookParts({ tabs: { [escaped(tab)]: textTab(cells.map((row) => row.map(escaped))) } })).map(
            ([name, text]) => ({ name, content: csv(text) }),
          ),
        ),
      );
    },
  );
});

holds(
  'any file with bytes changed, repeated, or cut off; and noise',
  fc.oneof(mutatedBytes(fc.constantFrom(...readable.map(({ bytes }) => bytes))), fc.uint8Array({ maxLength: 3000 })),
  300,
  (bytes) => readsOrRefuses(bytes),
);
