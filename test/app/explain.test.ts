/**
 * Why each figure is what it is, through the built bundle: the result is the figure of `pupils` and `interventions`, and each
 * thing that it rests on is a cell that exists and shows what is said of it.
 */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { sayNumber, sayPounds } from '../../src/domain/figuresInWords';
import type { Reply, Request } from '../../src/rpc/contract';
import { isoOf, type Oakfield, openOakfield } from './madeUpHost';

type Explained = Reply<'explain'>;
type Input = Explained['inputs'][number];

let oakfield: Oakfield;
let pupils: Reply<'pupils'>;
let interventions: Reply<'interventions'>;
beforeAll(async () => {
  oakfield = await openOakfield();
  pupils = oakfield.ask('pupils', {});
  interventions = oakfield.ask('interventions', {});
});
afterAll(() => oakfield.host.close());

const why = (of: Request<'explain'>['of'], id: string): Explained => oakfield.ask('explain', { of, id });
/** Enough to meet every intervention, in little time. */
const someProvisions = () => pupils.flatMap(({ provisions }) => provisions).filter((_, index) => index % 5 === 0);
/** Of the made-up school only everyday teaching has no cost. */
const cost = (pence: number | null) => (pence === null ? 'Not costed' : sayPounds(pence));

/** "14 September 2026" → '2026-09-14' */
function dayIn(said: string): string | null {
  const [, day = '', month = '', year] = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(said) ?? [];
  return year === undefined ? null : isoOf(`${day} ${month} ${year}`);
}

/** Whether what a cell shows is what is said of it: its number, its day, its words, or that it is empty. */
function shows(shown: string, { label, value }: Input): boolean {
  if (shown === '') return /not typed|no start yet/.test(value);
  // "Farah, Idris · P001" is Idris Farah.
  if (shown.includes(' · ')) return label.startsWith((shown.split(' · ')[0] ?? '').split(', ').reverse().join(' '));
  if (/^\d{1,2} [A-Z][a-z]{2} \d{4}$/.test(shown)) return dayIn(value) === isoOf(shown);
  const number = /^-?£?[\d,]+(\.\d+)?%?$/.test(shown) ? Number(shown.replace(/[£,%]/g, '')) : null;
  if (number !== null) {
    const said = value.replace(/,/g, '').match(/\d+(\.\d+)?/g) ?? [];
    return said.some((one) => Number(one) === number);
  }
  const text = (words: string) => words.toLowerCase();
  return [value, label].some((words) => text(words).includes(text(shown)) || text(shown).includes(text(words)));
}

function expectCells({ title, inputs }: Explained): void {
  for (const input of inputs) {
    const says = `${title}: ${input.label} ${input.value} at ${input.tab} ${input.cell}`;
    expect(input.cell, says).toMatch(/^[A-Z]+[1-9]\d*$/);
    const shown = oakfield.cell(input.tab, input.cell);
    expect(shows(shown, input), `${says} shows "${shown}"`).toBe(true);
  }
}

function expectWhole(explained: Explained): void {
  expect(explained.title).not.toBe('');
  expect(explained.result).not.toBe('');
  expect(explained.steps.length + explained.rule.length).toBeGreaterThan(0);
  expect(JSON.stringify(explained)).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
  expectCells(explained);
}

test('what a provision costs', () => {
  for (const { provisionId, costPence, doubts } of someProvisions()) {
    const explained = why('provisionCost', provisionId);
    expect(explained).toMatchObject({ of: 'provisionCost', id: provisionId, result: cost(costPence), doubts });
    expectWhole(explained);
  }
});

test('what came of a provision', () => {
  for (const { provisionId, gain } of someProvisions()) {
    const explained = why('provisionGain', provisionId);
    expectWhole(explained);
    if (gain !== null) expect(explained.result.replace('−', '-')).toContain(String(gain));
  }
});

test('what a pupil costs', () => {
  for (const { pupilId, costPence } of pupils) {
    const explained = why('pupilCost', pupilId);
    expect(explained.result).toBe(cost(costPence));
    expectWhole(explained);
  }
});

test('what is spent for a pupil, and what it costs at the LA’s rates', () => {
  for (const { pupilId, spentPence, laCostPence } of pupils) {
    expectWhole(why('pupilSpent', pupilId));
    expect(why('pupilSpent', pupilId).result).toBe(sayPounds(spentPence));
    expectWhole(why('pupilLaCost', pupilId));
    expect(why('pupilLaCost', pupilId).result).toBe(sayPounds(laCostPence));
  }
});

test('how Funding differs from what is given', () => {
  const rows = oakfield.rows('Funding').filter(({ Difference = '' }) => Difference !== '');
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    const explained = why('funding', row['Funding ID'] ?? '');
    expectWhole(explained);
    expect(explained.result.replace('−', '-')).toMatch(
      new RegExp(`^\\${row['Difference']}; ${row['Hours a week given']} hours`),
    );
  }
});

test('what the whole school costs is what home says', () => {
  const explained = why('schoolCost', '');
  expectWhole(explained);
  expect(explained.result).toBe(sayPounds(oakfield.ask('home', {}).counts.costPence));
});

test('what an intervention costs', () => {
  for (const { name, costPence } of interventions) {
    const explained = why('interventionCost', name);
    expect(explained.result).toBe(cost(costPence));
    expectWhole(explained);
  }
});

test('what came of an intervention', () => {
  for (const { name, gain } of interventions) {
    const explained = why('interventionGain', name);
    expectWhole(explained);
    if (gain !== null) expect(explained.result.replace('−', '-')).toContain(sayNumber(gain, 2).replace('−', '-'));
  }
});

test('whether a plan is recommended, with its rule and its source', () => {
  for (const { pupilId, plan } of pupils) {
    const explained = why('plan', pupilId);
    expect(explained.result).toBe(plan.says);
    expect(explained.rule).not.toBe('');
    expect(explained.source).not.toBe('');
    expectWhole(explained);
  }
});

test('when a review is due', () => {
  for (const { pupilId, review } of pupils) {
    const explained = why('review', pupilId);
    if (review.says !== '') expect(explained.result).toBe(review.says);
    expectWhole(explained);
  }
});

describe('the way to a cell', () => {
  it('goes by the row’s ID or name, so that a sort does no harm', () => {
    const { inputs } = why('provisionCost', pupils[0]?.provisions[0]?.provisionId ?? '');
    for (const { tab, cell, rowId } of inputs) {
      expect(rowId, `${tab} ${cell}`).not.toBe('');
      expect(oakfield.ask('goTo', { tab, cell, rowId })).toEqual({ found: true });
    }
  });

  it('leads to where each thing stands after the Provision list was sorted', async () => {
    const school = await openOakfield();
    const { provisionId = '' } =
      school
        .ask('pupils', {})
        .flatMap(({ provisions }) => provisions)
        .find(({ gain }) => gain !== null) ?? {};
    const before = school.ask('explain', { of: 'provisionGain', id: provisionId });
    school.host.workbook.sort('Provision list', 'Exit score', false);
    const after = school.ask('explain', { of: 'provisionGain', id: provisionId });
    expect(after.inputs[0]?.cell).not.toBe(before.inputs[0]?.cell);
    expect(after.inputs.map(({ value }) => value)).toEqual(before.inputs.map(({ value }) => value));
    for (const input of after.inputs) expect(shows(school.cell(input.tab, input.cell), input), input.label).toBe(true);
    school.host.close();
  });

  it('finds a role of the Staff rates after they were sorted', async () => {
    const school = await openOakfield();
    const { provisionId = '' } =
      school.ask('pupils', {}).find(({ pupilId }) => pupilId === 'P017')?.provisions[0] ?? {};
    const { inputs } = school.ask('explain', { of: 'provisionCost', id: provisionId });
    const rate = inputs.find(({ tab }) => tab === 'Staff rates');
    if (!rate) throw new Error('It rests on no rate.');
    school.host.workbook.sort('Staff rates', 'Our hourly rate', false);
    school.ask('goTo', { tab: rate.tab, cell: rate.cell, rowId: rate.rowId });
    const { sheet, area } = school.host.view();
    expect(sheet).toBe('Staff rates');
    expect(school.rows('Staff rates')[area.row - 1]?.['Role']).toBe(rate.rowId);
    school.host.close();
  });
});

it.each([
  { of: 'provisionCost', id: 'V9999', tab: 'Provision list', says: /no provision with the ID "V9999"/ },
  { of: 'provisionGain', id: '', tab: 'Provision list', says: /no provision/ },
  { of: 'funding', id: 'F999', tab: 'Funding', says: /no agreement with the ID "F999"/ },
  { of: 'schoolCost', id: 'Oak', tab: 'Interventions', says: /has no ID/ },
  { of: 'pupilSpent', id: 'P999', tab: 'Pupils', says: /no pupil on roll/ },
  { of: 'pupilCost', id: 'P999', tab: 'Pupils', says: /no pupil on roll with the ID "P999"/ },
  { of: 'plan', id: 'P999', tab: 'Pupils', says: /may have left/ },
  { of: 'review', id: 'P999', tab: 'Pupils', says: /may have left/ },
  { of: 'interventionCost', id: 'Juggling', tab: 'Interventions', says: /no intervention called "Juggling"/ },
  { of: 'interventionGain', id: 'Juggling', tab: 'Interventions', says: /renamed or removed/ },
] as const)('$of of "$id" is refused in plain words', ({ of, id, tab, says }) => {
  expect(oakfield.refusal('explain', { of, id })[0]).toMatchObject({ tab, says: expect.stringMatching(says) });
});
