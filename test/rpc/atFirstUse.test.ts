import { expect, it } from 'vitest';
import { atFirstUse } from '../../src/rpc/atFirstUse';

it('makes an entry when it is asked for, once, and leaves the others', () => {
  const made: string[] = [];
  const table = atFirstUse({
    a: () => {
      made.push('a');
      return { size: 1 };
    },
    b: () => {
      made.push('b');
      return undefined;
    },
  });
  expect(Object.keys(table)).toEqual(['a', 'b']);
  expect(made).toEqual([]);
  expect(table.b).toBe(table.b);
  expect(made).toEqual(['b']);
  expect(table.a).toBe(table.a);
  expect(made).toEqual(['b', 'a']);
});
