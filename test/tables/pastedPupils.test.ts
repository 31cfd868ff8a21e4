/**
 * Pupils from pasted cells and CSV, as schools' systems and people write them, and who is there already.
 * All names and UPNs are invented.
 */
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/isoDate';
import { stagePreset } from '../../src/domain/presets';
import type { PastedPupil } from '../../src/tables/pastedLine';
import { readPastedPupils } from '../../src/tables/pastedPupils';

const STAGES = stagePreset('eng-2001-bwd');
const read = (text: string) => readPastedPupils(text, STAGES);

type Row = { readonly why: string; readonly text: string; readonly pupils: readonly Partial<PastedPupil>[] };

describe('what a line says', () => {
  it.each<Row>([
    {
      why: 'SIMS: Forename, Surname, Reg, Year, UPN',
      text: 'Forename\tSurname\tReg\tYear\tUPN\nAva\tKhan\t4B\tYear 4\tb801200005001',
      pupils: [{ forename: 'Ava', surname: 'Khan', className: '4B', yearGroup: '4', upn: 'B801200005001' }],
    },
    {
      why: 'Arbor list: Registration form is the class',
      text: 'First name,Last name,Year group,Registration form,UPN\nTomás,García,Year 4,Beech,',
      pupils: [{ forename: 'Tomás', surname: 'García', className: 'Beech', yearGroup: '4', upn: '' }],
    },
    {
      why: 'Arbor SEN report: SEN status twice, label then code',
      text: 'Name,Date of birth,SEN status,SEN status\n"Khan, Ava",16 Dec 2016,School Action Plus,P',
      pupils: [
        {
          forename: 'Ava',
          surname: 'Khan',
          dateOfBirth: isoDate('2016-12-16'),
          stage: 'School Action Plus',
          stageCode: 'P',
          notes: [],
        },
      ],
    },
    {
      why: 'Arbor SEN report: a line for each need, by rank',
      text: 'Name,Year group,SEN need,Rank\n"Khan, Ava",4,SLCN,2\n"Khan, Ava",4,SPLD,1',
      pupils: [{ line: 2, mainNeed: 'SPLD', otherNeeds: 'SLCN' }],
    },
    {
      why: 'Bromcom: headings without spaces',
      text: 'FirstName;LastName;YearGroup;Form\nZofia;Wiśniewska;1;Hazel',
      pupils: [{ forename: 'Zofia', surname: 'Wiśniewska', yearGroup: '1', className: 'Hazel' }],
    },
    {
      why: 'plain English, in any case',
      text: 'forename\tsurname\tclass\tSTAGE\nAva\tKhan\tBeech\tschool action',
      pupils: [{ stage: 'School Action', stageCode: 'A' }],
    },
    {
      why: 'a byte order mark before the first heading',
      text: '\ufeffForename,Surname\r\nAva,Khan\r\n',
      pupils: [{ line: 2, forename: 'Ava' }],
    },
    {
      why: 'a quoted cell that runs over lines keeps the count of lines',
      text: 'Name,Main need\n"Khan,\nAva","SLCN\nand more"\n"Cole, Harrison",SEMH',
      pupils: [
        { line: 2, surname: 'Khan', forename: 'Ava', mainNeed: 'SLCN and more' },
        { line: 5, surname: 'Cole' },
      ],
    },
    {
      why: '"Surname, Forename" pasted from one column',
      text: "Name\nKhan, Ava\nO'Rourke, Callum",
      pupils: [
        { surname: 'Khan', forename: 'Ava' },
        { surname: "O'Rourke", forename: 'Callum' },
      ],
    },
    {
      why: '"Forename Surname" in one column',
      text: 'Pupil name\tClass\nAva Khan\tBeech',
      pupils: [{ surname: 'Khan', forename: 'Ava', notes: [] }],
    },
    {
      why: 'a small word begins the surname',
      text: 'Name\tClass\nAnna van den Berg\tBeech',
      pupils: [{ forename: 'Anna', surname: 'van den Berg' }],
    },
    {
      why: 'capitals mark the surname',
      text: 'Name\tClass\nKHAN Ava\tBeech',
      pupils: [{ forename: 'Ava', surname: 'KHAN' }],
    },
    {
      why: 'no quotes around the name in a CSV',
      text: 'Name,Class\nKhan, Ava,Beech',
      pupils: [{ surname: 'Khan', forename: 'Ava', className: 'Beech' }],
    },
    {
      why: 'no headings: forename, surname, year, stage',
      text: 'Ava\tKhan\tYear 4\tP\nLeo\tBarker\tYear 2\tA',
      pupils: [
        { forename: 'Ava', surname: 'Khan', yearGroup: '4', stageCode: 'P' },
        { forename: 'Leo', stageCode: 'A' },
      ],
    },
    {
      why: 'no headings: names with a comma, class',
      text: 'Khan, Ava\tBeech\nBarker, Leo\tWillow',
      pupils: [
        { surname: 'Khan', className: 'Beech' },
        { surname: 'Barker', className: 'Willow' },
      ],
    },
    {
      why: 'no headings: a bare list of "Surname, Forename"',
      text: 'Khan, Ava\nBarker, Leo',
      pupils: [
        { surname: 'Khan', forename: 'Ava' },
        { surname: 'Barker', forename: 'Leo' },
      ],
    },
    {
      why: 'no headings: dates and UPNs are known by their look',
      text: 'Ava,Khan,B801200005001,14/03/2016,4B',
      pupils: [{ upn: 'B801200005001', dateOfBirth: isoDate('2016-03-14'), className: '4B' }],
    },
    { why: 'one pupil alone, no headings', text: 'Ava Khan', pupils: [{ forename: 'Ava', surname: 'Khan' }] },
    {
      why: 'a title above the headings',
      text: 'SEN register\n\nForename,Surname,Year\nAva,Khan,Y4',
      pupils: [{ line: 4, forename: 'Ava', yearGroup: '4' }],
    },
    {
      why: 'the headings again, further down, are no pupil',
      text: 'Forename\tSurname\nAva\tKhan\nForename\tSurname\nLeo\tBarker',
      pupils: [{ forename: 'Ava' }, { forename: 'Leo' }],
    },
    { why: 'blank lines are passed over', text: 'Forename\tSurname\n\t\n\nAva\tKhan\n', pupils: [{ line: 4 }] },
    {
      why: 'text that begins as a formula stays text',
      text: 'Forename\tSurname\tClass\n=HYPERLINK("x")\t+Khan\t@4B',
      pupils: [{ forename: '=HYPERLINK("x")', surname: '+Khan', className: '@4B' }],
    },
    {
      why: 'a quote that closes nothing swallows no line',
      text: 'Forename\tSurname\n"Con" Liam\tReilly\nAva\tKhan',
      pupils: [{ forename: '"Con" Liam', surname: 'Reilly' }, { forename: 'Ava' }],
    },
    {
      why: 'code and label in one cell',
      text: 'Forename\tSurname\tSEN\nAva\tKhan\tP - School Action Plus',
      pupils: [{ stageCode: 'P', notes: [] }],
    },
    {
      why: 'a plus sign is the difference between two stages',
      text: 'Forename\tSurname\tSEN\nAva\tKhan\tSchool Action+\nLeo\tBarker\tSA+\nIdris\tFarah\tSA',
      pupils: [{ stageCode: 'P' }, { stageCode: 'P' }, { stageCode: 'A' }],
    },
    {
      why: 'dashes and n/a are blanks',
      text: 'Forename\tSurname\tClass\tUPN\nAva\tKhan\t-\tn/a',
      pupils: [{ className: '', upn: '' }],
    },
    {
      why: 'a year first date, with an hour',
      text: 'Forename\tSurname\tDOB\nAva\tKhan\t2016-03-14 00:00:00',
      pupils: [{ dateOfBirth: isoDate('2016-03-14') }],
    },
    {
      why: 'since when, and further needs',
      text: 'Forename\tSurname\tStage since\tMain need\tOther needs\nAva\tKhan\t05/01/2026\tSPLD\tHI',
      pupils: [{ stageSince: isoDate('2026-01-05'), mainNeed: 'SPLD', otherNeeds: 'HI' }],
    },
    { why: 'Reception', text: 'Name,Class,Year\n"Farah, Idris",Acorn,Reception', pupils: [{ yearGroup: 'R' }] },
  ])('$why', ({ text, pupils }) => {
    const { pupils: found, unreadable } = read(text);
    expect(unreadable).toEqual([]);
    expect(found).toHaveLength(pupils.length);
    pupils.forEach((pupil, index) => expect(found[index]).toMatchObject(pupil));
  });

  it.each([
    { why: 'a stage of another Code is kept as typed, never turned into one of ours', stage: 'K', kept: 'K' },
    { why: 'words that mean nothing are kept as typed', stage: 'On the list', kept: 'On the list' },
    { why: 'two stages in one cell are not chosen between', stage: 'A / P', kept: 'A / P' },
  ])('$why', ({ stage, kept }) => {
    const [pupil] = read(`Forename\tSurname\tSEN status\nAva\tKhan\t${stage}`).pupils;
    expect(pupil).toMatchObject({ stage: kept, stageCode: null });
    expect(pupil?.notes.join(' ')).toContain(`“${kept}” is not a stage of your school`);
  });

  it('never makes SEN support of School Action, in a school that has SEN support alone', () => {
    for (const stage of ['A', 'P', 'School Action', 'School Action Plus', 'SA+']) {
      const [pupil] = readPastedPupils(`Forename\tSurname\tStage\nAva\tKhan\t${stage}`, stagePreset('eng-2015')).pupils;
      expect(pupil).toMatchObject({ stage, stageCode: null });
    }
  });

  it.each([
    {
      why: 'a date the wrong way round',
      text: 'Forename\tSurname\tDOB\nAva\tKhan\t12/16/2016',
      note: 'Date of birth “12/16/2016” is not a date',
    },
    {
      why: 'a year that is none',
      text: 'Forename\tSurname\tYear\nAva\tKhan\tUpper',
      note: 'Year “Upper” is not a year group',
    },
    {
      why: 'three words may be shared out in two ways',
      text: 'Name\tClass\nAva Rose Khan\tBeech',
      note: 'Read as Ava Rose (forename) and Khan (surname)',
    },
    {
      why: 'two stages that differ',
      text: 'Name,SEN status,SEN status\n"Khan, Ava",School Action,P',
      note: 'Two stages are given',
    },
  ])('says: $why', ({ text, note }) => {
    expect(read(text).pupils[0]?.notes.join(' ')).toContain(note);
  });
});

describe('text without headings', () => {
  it.each([
    { why: 'a line of a register with its columns lost', text: 'Ava Khan Beech School Action' },
    { why: 'three words', text: 'Ava Rose Khan' },
    { why: 'a sentence', text: 'please add the new pupils' },
    { why: 'a title', text: 'SEN Register' },
  ])('asks whether it is a name: $why', ({ text }) => {
    const { pupils, unreadable } = read(`Leo Barker\n${text}`);
    expect(pupils).toMatchObject([{ line: 1, surname: 'Barker' }]);
    expect(unreadable).toEqual([{ line: 2, says: expect.stringContaining(`Is “${text}” a name?`) }]);
  });

  it.each(['Ava Khan', 'Anna van den Berg', 'KHAN Ava', 'Éva O’Neill-Smith'])('takes %s for a name', (text) =>
    expect(read(text)).toMatchObject({ pupils: [{ line: 1 }], unreadable: [] }),
  );

  it('knows stages of the other Code by their look, and keeps them as typed', () => {
    const [pupil] = read('Ava\tKhan\t4B\tSEN support\nLeo\tBarker\t2A\tSEN support').pupils;
    expect(pupil).toMatchObject({ className: '4B', stage: 'SEN support', stageCode: null });
    expect(pupil?.notes.join(' ')).toContain('“SEN support” is not a stage of your school');
  });

  it('says which cell it leaves out, for each pupil who has one', () => {
    const { pupils, columns } = read('Ava\tKhan\t4B\tto be decided\nLeo\tBarker\t2A\t');
    expect(columns[3]).toMatchObject({ theirs: 'Column 4', ours: '' });
    expect(pupils.map(({ notes }) => notes.join(' '))).toEqual([
      '“to be decided” in column 4 is left out: we cannot tell what it is. Put a heading above it, such as Stage.',
      '',
    ]);
  });
});

describe('lines that cannot be read', () => {
  it.each([
    { why: 'no surname', text: 'Forename\tSurname\nAva\t\nLeo\tBarker', line: 2, says: '“Ava” has no surname.' },
    { why: 'no forename', text: 'Forename\tSurname\n\tKhan', line: 2, says: '“Khan” has no forename.' },
    {
      why: 'one name only, as in a row of totals',
      text: 'Name\tClass\nTotal\t34',
      line: 2,
      says: '“Total” is one name only',
    },
    { why: 'nothing but a class', text: 'Forename\tSurname\tClass\n\t\tBeech', line: 2, says: 'It has no name.' },
    {
      why: 'more cells than columns',
      text: 'Forename,Surname,Class\nAva,Khan,Beech,more',
      line: 2,
      says: 'It has 4 cells and there are 3 columns',
    },
    {
      why: 'the same pupil twice',
      text: 'Forename\tSurname\tClass\nAva\tKhan\tBeech\nava\tKHAN\tBeech',
      line: 3,
      says: 'on line 2 already',
    },
    { why: 'headings, and none for names', text: 'Class\tStage\nBeech\tP', line: 1, says: 'No column holds names.' },
  ])('$why', ({ text, line, says }) => {
    const { unreadable } = read(text);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.line).toBe(line);
    expect(unreadable[0]?.says).toContain(says);
  });

  it('reads nothing out of nothing', () => {
    expect(read(' \n\t\n')).toEqual({ pupils: [], unreadable: [], columns: [] });
  });
});

describe('columns as they were understood', () => {
  it.each([
    {
      why: 'by heading; what is not ours is left out',
      text: 'First name\tLast name\tHouse\tReg\nAva\tKhan\tRed\t4B',
      columns: [
        ['First name', 'Forename'],
        ['Last name', 'Surname'],
        ['House', ''],
        ['Reg', 'Class'],
      ],
    },
    {
      why: 'a whole name is two of ours',
      text: 'Name\tYear\nAva Khan\t4',
      columns: [
        ['Name', 'Forename and Surname'],
        ['Year', 'Year'],
      ],
    },
    {
      why: 'without headings, by place',
      text: 'Ava\tKhan\tA',
      columns: [
        ['Column 1', 'Forename'],
        ['Column 2', 'Surname'],
        ['Column 3', 'Stage'],
      ],
    },
  ])('$why', ({ text, columns }) => {
    expect(read(text).columns.map(({ theirs, ours }) => [theirs, ours])).toEqual(columns);
  });
});

const name = fc.stringMatching(/^[A-Z][a-zé]{1,8}([-'][A-Z][a-z]{1,6})?$/);
const pupilCells = fc.record({
  forename: name,
  surname: name,
  className: fc.constantFrom('Beech', '4B', ''),
  stage: fc.constantFrom('A', 'p', 'School Action', 'Statement', ''),
});

describe('always', () => {
  it('finds every pupil once, whatever cuts the cells', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(pupilCells, {
          minLength: 1,
          maxLength: 12,
          selector: ({ forename, surname }) =>
            `${forename} ${surname}`
              .toLowerCase()
              .normalize('NFD')
              .replace(/[\u0300-\u036f]/g, ''),
        }),
        fc.constantFrom('\t', ',', ';'),
        fc.constantFrom('\n', '\r\n'),
        (pupils, cut, end) => {
          const lines = pupils.map(({ forename, surname, className, stage }) =>
            [`"${surname}, ${forename}"`, className, stage].join(cut),
          );
          const found = read(['Name,Class,Stage'.replace(/,/g, cut), ...lines].join(end));
          expect(found.unreadable).toEqual([]);
          expect(found.pupils.map(({ forename, surname, className }) => ({ forename, surname, className }))).toEqual(
            pupils.map(({ forename, surname, className }) => ({ forename, surname, className })),
          );
        },
      ),
    );
  });

  it('tells of every line that holds anything', () => {
    const cell = fc.oneof(name, fc.constantFrom('', ' ', '=1+1', 'Khan, Ava', '12/16/2016', '\u00a0', '34'));
    const line = fc.array(cell, { minLength: 3, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (rows) => {
        const lines = rows.map((cells) => cells.join('\t'));
        const { pupils, unreadable } = read(['Forename\tSurname\tClass', ...lines].join('\n'));
        const told = [...pupils, ...unreadable].map((one) => one.line).sort((a, b) => a - b);
        expect(told).toEqual(lines.flatMap((text, index) => (text.trim() === '' ? [] : [index + 2])));
        expect(pupils.every(({ forename, surname }) => forename !== '' && surname !== '')).toBe(true);
      }),
    );
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => read(text).pupils.length >= 0));
    const scraps = fc.array(fc.constantFrom('"', '\n', '\r', '\t', ',', ';', 'Name', 'Khan', ' ', '=', '\ufeff'), {
      maxLength: 30,
    });
    fc.assert(fc.property(scraps, (parts) => read(parts.join('')).pupils.length >= 0));
  });

  it('reads a thousand lines', () => {
    const text = ['Forename\tSurname\tYear', ...Array.from({ length: 1000 }, (_, line) => `Ava${line}\tKhan\t4`)].join(
      '\n',
    );
    expect(read(text).pupils).toHaveLength(1000);
  });
});

it.each([
  { why: 'a UPN as it should be', upn: 'B801200005001', notes: [] },
  { why: 'a temporary UPN ends in a letter', upn: 'M80120000500A', notes: [] },
  {
    why: 'a wrong check letter',
    upn: 'A801200005001',
    notes: ['UPN “A801200005001” has a wrong letter or figure. Check it.'],
  },
  {
    why: 'a figure too few',
    upn: 'B80120000500',
    notes: ['UPN “B80120000500” has a wrong letter or figure. Check it.'],
  },
])('says what is wrong of a UPN: $why', ({ upn, notes }) => {
  const [pupil] = read(`Forename,Surname,UPN\nAva,Khan,${upn}`).pupils;
  expect(pupil).toMatchObject({ upn, notes });
});

it('works where there is nothing but the language', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { readPastedPupils } from './src/tables/pastedPupils';", resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'room',
    target: 'es2020',
    platform: 'browser',
  });
  const said = runInNewContext(
    `${outputFiles[0]?.text}; JSON.stringify(room.readPastedPupils('Name,Class\\n"Khan, Ava",4B').pupils)`,
    {},
    { contextCodeGeneration: { strings: false, wasm: false } },
  );
  expect(JSON.parse(said)).toMatchObject([{ surname: 'Khan', forename: 'Ava', className: '4B' }]);
});
