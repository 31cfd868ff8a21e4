/** What scripts ask for keeps its names, and its figures agree with one another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallName } from '../../src/rpc/contract';
import { type Oakfield, openOakfield } from './madeUpHost';

let oakfield: Oakfield;
beforeAll(async () => {
  oakfield = await openOakfield();
});
afterAll(() => oakfield.host.close());

describe('names that are fixed, whatever else is said', () => {
  it.each([
    {
      call: 'refresh',
      path: [],
      keys: ['pupils', 'planNeeded', 'notOnMap', 'overdue', 'due', 'problems', 'costPence'],
    },
    { call: 'todo', path: ['items', 0], keys: ['pupilId', 'kind', 'reason'] },
    { call: 'pupils', path: [0], keys: ['pupilId', 'plan', 'review', 'costPence', 'spentPence', 'provisions'] },
    { call: 'pupils', path: [0, 'plan'], keys: ['needed', 'reason'] },
    { call: 'pupils', path: [0, 'review'], keys: ['status', 'dueFrom', 'dueBy'] },
    {
      call: 'pupils',
      path: [0, 'provisions', 0],
      keys: ['provisionId', 'costPence', 'gain', 'ratioGain', 'band'],
    },
    {
      call: 'interventions',
      path: [0],
      keys: [
        ...['name', 'pupils', 'groups', 'costPence', 'costPerPupilPence', 'withExit', 'gain', 'ratioGain', 'band'],
        'costPerStepPence',
      ],
    },
  ] satisfies { call: CallName; path: (string | number)[]; keys: string[] }[])(
    '$call $path',
    ({ call, path, keys }) => {
      const reply = oakfield.host.rpc(call, {});
      const found = path.reduce<unknown>(
        (value, key) => (value as Record<string | number, unknown>)[key],
        reply.ok ? reply.value : {},
      );
      expect(Object.keys(found as object)).toEqual(expect.arrayContaining(keys));
    },
  );
});

it('adds up: what pupils cost and other places are what the year costs, and so is the sum of interventions', () => {
  const { costPence } = oakfield.ask('refresh', {});
  const sum = (all: readonly (number | null)[]) => all.reduce<number>((total, one) => total + (one ?? 0), 0);
  const pupils = oakfield.ask('pupils', {});
  const interventions = oakfield.ask('interventions', {});
  const others = sum(interventions.map(({ otherPlacesPence }) => otherPlacesPence));
  expect(others).toBeGreaterThan(0);
  expect(sum(pupils.map((one) => one.costPence)) + others).toBe(costPence);
  expect(sum(interventions.map((one) => one.costPence))).toBe(costPence);
});

it('counts the same exit scores as missing as To do lists', () => {
  const missing = oakfield.ask('interventions', {}).reduce((sum, { missingExit }) => sum + missingExit, 0);
  expect(oakfield.ask('todo', {}).items.filter(({ kind }) => kind === 'EXIT_MISSING')).toHaveLength(missing);
});

it('says the money and hours of a Statement beside what is given (R16)', () => {
  const funded = oakfield.ask('pupils', {}).find(({ pupilId }) => pupilId === 'P029');
  expect(funded?.funding[0]).toMatchObject({ isInForce: true, hoursPerWeek: 20 });
  expect(funded?.plan.rule).toBe('R2');
});
