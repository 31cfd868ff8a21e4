/**
 * What is saved from the sidebar, over the built bundle: by ID, all or nothing, never over a colleague's typing, and right
 * after a sort in the middle of it.
 */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../local/host';
import type { Request } from '../../src/rpc/contract';
import { ask, refusal, typedSchool } from './oakfield';
import { rowsOf, typedCells, typingLost } from './typing';

type Rows = Request<'saveRows'>['rows'];
const PUPILS = 6;

let host: Host;
beforeEach(async () => {
  host?.close();
  host = await typedSchool(PUPILS);
});
afterAll(() => host?.close());

const save = (...rows: Rows) => ask(host, 'saveRows', { rows });
const refused = (...rows: Rows) => refusal(host.rpc('saveRows', { rows }));
const row = (tab: 'Reviews' | 'Targets' | 'Provision list' | 'Plans', id: string) => {
  const key = { Reviews: 'Review ID', Targets: 'Target ID', 'Provision list': 'Provision ID', Plans: 'Plan ID' }[tab];
  return rowsOf(host, tab).find((one) => one[key] === id);
};
const target = (set: Rows[number]['set'], was: Rows[number]['was'] = {}): Rows[number] => ({
  tab: 'Targets',
  rowId: 'T0003',
  was,
  set,
});

describe('a row that is there', () => {
  it('gets what was typed, and nothing else in the sheet changes', () => {
    const before = typedCells(host);
    save(target({ result: 'Met', comment: 'Read 34 words' }, { result: '', comment: '' }));
    expect(row('Targets', 'T0003')).toMatchObject({ 'Met?': 'Met', Comment: 'Read 34 words' });
    expect(typingLost(host, before)).toHaveLength(2);
  });

  it.each([
    { why: 'a formula', text: '=1+1' },
    { why: 'a formula by another sign', text: '+44 and more' },
    { why: 'a number in words', text: '10-12' },
    { why: 'markup', text: '<b>{braces}</b> & "quotes"' },
    { why: 'line breaks', text: 'First\nSecond' },
  ])('keeps text as text: $why', ({ text }) => {
    save(target({ comment: text }));
    expect(row('Targets', 'T0003')?.['Comment']).toBe(text);
  });

  it('takes a score, which counts at once', () => {
    save({ tab: 'Provision list', rowId: 'V0001', set: { exit: '31.5', exitDate: '2026-11-20' } });
    expect(ask(host, 'card', { pupilId: 'P001' }).provisions[0]?.progress).toContain('31.5');
  });

  it.each([
    { why: 'a choice that is not there', set: { result: 'Nearly' }, says: /Nearly.*Choose/ },
    { why: 'far too long a text', set: { comment: 'x'.repeat(33_000) }, says: /32,767/ },
  ])('is not written where the field cannot be read: $why', ({ set, says }) => {
    const before = typedCells(host);
    const answer = host.rpc('saveRows', { rows: [target(set)] });
    expect(answer.ok ? [] : answer.problems).toEqual([
      expect.objectContaining({ tab: 'Targets', field: Object.keys(set)[0], says: expect.stringMatching(says) }),
    ]);
    expect(typingLost(host, before)).toEqual([]);
  });

  it('is not written over what a colleague typed meanwhile, nor is any row saved with it', () => {
    host.workbook.setCell('Targets', 'J4', 'Typed by a colleague');
    const before = typedCells(host);
    expect(
      refused(
        { tab: 'Targets', rowId: 'T0001', was: { comment: '' }, set: { comment: 'Mine' } },
        target({ comment: 'Mine too' }, { comment: '' }),
      ),
    ).toEqual([expect.stringMatching(/changed meanwhile.*Typed by a colleague/)]);
    expect(typingLost(host, before)).toEqual([]);
  });

  it.each([
    { why: 'gone', rowId: 'T0999', says: /could not find T0999/ },
    { why: 'without an ID yet', rowId: '~4', says: /no ID yet/ },
  ])('$why: a sentence', ({ rowId, says }) =>
    expect(refused({ tab: 'Targets', rowId, set: { comment: 'x' } })).toEqual([expect.stringMatching(says)]),
  );

  it.each<{ why: string; tab: Rows[number]['tab']; rowId: string; key: string }>([
    { why: 'an ID', tab: 'Targets', rowId: 'T0003', key: 'id' },
    { why: 'a column of ours', tab: 'Plans', rowId: 'PL001', key: 'status' },
    { why: 'the times that a cost rests on', tab: 'Provision list', rowId: 'V0001', key: 'minutesPerSession' },
    { why: 'a name that every object has', tab: 'Targets', rowId: 'T0003', key: 'constructor' },
  ])('lets the sidebar change no cell that is not its own: $why', ({ tab, rowId, key }) => {
    const before = typedCells(host);
    refused({ tab, rowId, set: { [key]: '5' } });
    expect(typingLost(host, before)).toEqual([]);
  });
});

describe('a new row', () => {
  const review: Rows[number] = {
    tab: 'Reviews',
    rowId: '',
    pupilId: 'P002',
    set: { kind: 'Progress review', heldOn: '2026-11-20', progress: 'Some', parentsView: 'Reads at home now' },
  };

  it('gets its pupil and the next ID, and counts at once', () => {
    const [saved] = save(review).rows;
    expect(saved).toEqual({ tab: 'Reviews', rowId: 'R0007' });
    expect(row('Reviews', 'R0007')?.['Pupil']).toBe('Surname2, Forename2 · P002');
    expect(ask(host, 'card', { pupilId: 'P002' }).reviews[0]).toMatchObject({ heldOn: '2026-11-20' });
  });

  it('two at once get two IDs', () =>
    expect(save(review, { ...review, pupilId: 'P003' }).rows.map(({ rowId }) => rowId)).toEqual(['R0007', 'R0008']));

  it.each([
    { why: 'a colleague was quicker', more: {}, pupilId: 'P002', isMade: false },
    { why: 'the same review in other words', more: { kind: 'progress review' }, pupilId: 'P002', isMade: false },
    { why: 'another type on that day', more: { kind: 'Annual review' }, pupilId: 'P002', isMade: true },
    { why: 'another day', more: { heldOn: '2026-11-19' }, pupilId: 'P002', isMade: true },
    { why: 'another pupil', more: {}, pupilId: 'P003', isMade: true },
  ])('is made once: $why', ({ more, pupilId, isMade }) => {
    save(review);
    const unless = { kind: 'Progress review', heldOn: '2026-11-20', ...more };
    const answer = host.rpc('saveRows', { rows: [{ ...review, pupilId, unless }] });
    expect(answer.ok).toBe(isMade);
    expect(answer.ok ? [] : answer.problems).toEqual(
      isMade ? [] : [expect.objectContaining({ tab: 'Reviews', rowId: 'R0007', says: expect.stringMatching(/R0007/) })],
    );
  });

  it('is taken away again, where it still says only that', () => {
    const before = typedCells(host);
    save(review);
    save({ tab: 'Reviews', rowId: 'R0007', was: review.set, set: {}, remove: true });
    expect(typingLost(host, before)).toEqual([]);
    expect(row('Reviews', 'R0007')).toBeUndefined();
  });

  it('stays where somebody has typed more in it since', () => {
    save(review);
    const at = rowsOf(host, 'Reviews').findIndex((one) => one['Review ID'] === 'R0007') + 2;
    host.workbook.setCell('Reviews', `F${at}`, 'Mrs Shah');
    expect(refused({ tab: 'Reviews', rowId: 'R0007', was: review.set, set: {}, remove: true })).toEqual([
      expect.stringMatching(/typed more/),
    ]);
    expect(row('Reviews', 'R0007')?.['Who was there']).toBe('Mrs Shah');
  });

  it('is for somebody on the register', () =>
    expect(refused({ ...review, pupilId: 'P099' })).toEqual([expect.stringMatching(/P099/)]));
});

describe('a column that comes between the reading and the writing', () => {
  const midway = (act: () => void, when: 'before' | 'after') => {
    const stop = host.gate[when](
      ({ name }) => name === 'SpreadsheetApp.setValues',
      () => {
        stop();
        act();
      },
    );
  };
  it('is told; nothing stands over a cell of another column, and it can be saved again', () => {
    const comment = (Object.keys(rowsOf(host, 'Targets')[0] ?? {}).indexOf('Comment') ?? 0) + 1;
    const { service } = host.workbook.sheet('Targets');
    const how = Object.keys(rowsOf(host, 'Targets')[0] ?? {}).indexOf('How often') + 1;
    service.getRange(2, how, PUPILS, 3).setValues(Array.from({ length: PUPILS }, () => ['Daily', 'TA', 'Reads']));
    const before = rowsOf(host, 'Targets');
    midway(() => host.workbook.insertColumn('Targets', comment - 2), 'before');
    expect(refused(target({ result: 'Met', comment: 'Read 34 words' }))).toEqual([
      expect.stringMatching(/Columns of Targets were being moved/),
    ]);
    expect(rowsOf(host, 'Targets').map(({ '': _, ...one }) => one)).toEqual(before.map(({ '': _, ...one }) => one));
    save(target({ result: 'Met', comment: 'Read 34 words' }));
    expect(row('Targets', 'T0003')).toMatchObject({ 'Met?': 'Met', Comment: 'Read 34 words', 'How often': 'Daily' });
  });
  it('is nothing to tell where what was saved went along with its own column', () => {
    midway(() => host.workbook.insertColumn('Targets', 2), 'after');
    save(target({ comment: 'Read 34 words' }));
    expect(row('Targets', 'T0003')).toMatchObject({ Comment: 'Read 34 words' });
  });
});

describe('a tab that is sorted between the reading and the writing', () => {
  const byId = () => new Map(rowsOf(host, 'Targets').map((one) => [one['Target ID'], JSON.stringify(one)]));

  it.each([
    { why: 'a change', rows: [target({ comment: 'Mine' }, { comment: '' })], mine: ['T0003'] },
    {
      why: 'two changes',
      rows: [target({ result: 'Met', comment: 'A' }), { ...target({ comment: 'B' }), rowId: 'T0005' }],
      mine: ['T0003', 'T0005'],
    },
  ] satisfies { why: string; rows: Rows; mine: string[] }[])('$why: each row has its own', ({ rows, mine }) => {
    const before = byId();
    host.gate.reset();
    const stop = host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.setValues',
      () => {
        stop();
        host.workbook.sort('Targets', 'Target', false);
      },
    );
    save(...rows);
    for (const { rowId, set } of rows) {
      if (set['comment']) expect(row('Targets', rowId)?.['Comment']).toBe(set['comment']);
    }
    const after = byId();
    for (const [id, cells] of before) if (!mine.includes(String(id))) expect(after.get(id)).toBe(cells);
  });

  it('a row that was inserted there stays empty', () => {
    host.gate.reset();
    const stop = host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.setValues',
      () => {
        stop();
        host.workbook.sheet('Targets').service.insertRowsAfter(3, 1);
      },
    );
    save(target({ comment: 'Mine' }));
    expect(row('Targets', 'T0003')?.['Comment']).toBe('Mine');
    expect(host.workbook.sheet('Targets').display()[3]?.join('')).toBe('');
  });

  it('taking a row away takes away that one', () => {
    save({ tab: 'Targets', rowId: '', pupilId: 'P001', set: { target: 'A new one' } });
    const before = byId();
    host.gate.reset();
    const stop = host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.setValues',
      () => {
        stop();
        host.workbook.sort('Targets', 'Target', true);
      },
    );
    save({ tab: 'Targets', rowId: 'T0007', was: { target: 'A new one' }, set: {}, remove: true });
    const after = byId();
    expect(after.has('T0007')).toBe(false);
    for (const [id, cells] of before) if (id !== 'T0007') expect(after.get(id)).toBe(cells);
  });
});

it('asks Google for the same, however many pupils there are', async () => {
  const calls = async (pupils: number) => {
    const school = await typedSchool(pupils);
    school.gate.reset();
    ask(school, 'saveRows', { rows: [target({ result: 'Met', comment: 'Well done' })] });
    const stats = school.gate.stats().calls;
    school.close();
    return stats;
  };
  const [few, many] = [await calls(4), await calls(20)];
  expect(many).toEqual(few);
  expect(Object.values(few).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(25);
});
