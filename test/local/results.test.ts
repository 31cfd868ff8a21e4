/** Formulas that the host writes come to the page with what they gave. */
import { expect, test } from 'vitest';
import type { Mutation } from '../../local/snapshot';
import { smallHost } from './smallHost';

const CODE = `
function write() { return locked(function (s) { s.getRange('A1:B2').setValues([['a', 1], ['b', '=B1+1']]); }); }
`;

interface Writing {
  readonly cellValue?: Record<string, Record<string, { f?: string | null; v?: unknown }>>;
}

test('a formula that was written is told with its result', async () => {
  const host = await smallHost(CODE);
  const told: Mutation[] = [];
  host.onMutation((mutation) => told.push(mutation));
  host.call('write');
  const written = host
    .withResults(told)
    .map(({ params }) => (params as Writing).cellValue?.['1']?.['1'])
    .find((cell) => cell?.f);
  expect(written).toMatchObject({ f: '=B1+1', v: 2 });
});
