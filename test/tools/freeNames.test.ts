/** The reader of a script's free names: what it counts as needed from the place where the script runs. */
import { expect, it } from 'vitest';
import { freeNames } from '../../tools/freeNames';

it.each([
  { why: 'a timer', script: 'setTimeout(f => f, 1);', names: ['setTimeout'] },
  { why: 'a class of the web', script: '(() => new TextEncoder().encode("a"))();', names: ['TextEncoder'] },
  {
    why: 'a name of the whole place',
    script: 'globalThis.fetch("a"); globalThis["atob"]("b");',
    names: ['atob', 'fetch', 'globalThis'],
  },
  { why: 'eval by another way', script: '(0, eval)("1");', names: ['eval'] },
  { why: 'a name declared in a block, outside of it', script: '{ let a = 1; a; } a;', names: ['a'] },
  { why: 'a default of a parameter', script: 'function f(a = crypto) { return a; }', names: ['crypto'] },
  { why: 'a short property', script: 'const o = { URL };', names: ['URL'] },
  { why: 'a computed key', script: 'const o = { [URL]: 1 };', names: ['URL'] },
  { why: 'what is written to', script: 'leak = 1;', names: ['leak'] },
  { why: 'one asked for elsewhere', script: 'if (typeof Blob === "object") {} new Blob();', names: ['Blob'] },
])('sees $why', ({ script, names }) => expect(freeNames(script)).toEqual(names));

it.each([
  { why: 'a key or a member', script: 'const o = { window: 1 }; o.window;' },
  { why: 'a label', script: 'crypto: for (;;) break crypto;' },
  { why: 'a var of further down, in a block', script: 'a = 1; if (1) { var a; }' },
  { why: 'parts of a pattern', script: 'const { a, b: { c = 1 }, ...d } = {}; a + c + d; try {} catch ({ e }) { e; }' },
  { why: 'a function’s own name and arguments', script: '(function f() { return f(arguments); })();' },
  {
    why: 'a name that is asked for first',
    script: 'typeof Buffer !== "undefined" && Buffer.from; typeof self === "object" ? self : 0;',
  },
  { why: 'a loop’s own name', script: 'for (const a of []) a; for (let i = 0; i < 1; i++) i;' },
])('takes $why for no need', ({ script }) => expect(freeNames(script)).toEqual([]));
