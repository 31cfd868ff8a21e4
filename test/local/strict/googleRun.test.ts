/** What a page of ours may send to the script and how much at once: `google.script.run` as the local page gives it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../tools/root';

const SCRIPT = transformSync(readFileSync(path.join(root, 'local/page/googleRun.ts'), 'utf8'), { loader: 'ts' }).code;

interface Sent {
  readonly google: string;
  readonly id: number;
  readonly call: string;
  readonly args: string;
}
type Runner = Record<string, (...args: unknown[]) => Runner>;

let sent: Sent[];
let run: Runner;
let reply: (id: number, said: object) => void;

/** A page with the frame around it, and nothing else. */
beforeEach(() => {
  sent = [];
  let heard: (event: object) => void = () => {};
  const parent = { postMessage: (told: Sent) => sent.push(told) };
  const window: Record<string, unknown> = {
    addEventListener: (_: string, listener: typeof heard) => {
      heard = listener;
    },
  };
  vm.runInNewContext(SCRIPT, {
    window,
    parent,
    console: { error: () => {} },
    document: { addEventListener: () => {} },
  });
  run = (window['google'] as { script: { run: Runner } }).script.run;
  reply = (id, said) => heard({ source: parent, data: { google: 'reply', id, ...said } });
});
const calls = () => sent.filter(({ google }) => google === 'run');

describe('google.script.run', () => {
  // https://developers.google.com/apps-script/guides/html/communication: “allows 10 concurrent calls to server functions”
  it('sends ten calls, and the eleventh when one has come back', () => {
    for (let count = 0; count < 12; count += 1) run['rpc']?.(String(count));
    expect(calls()).toHaveLength(10);
    reply(calls()[3]?.id ?? 0, { ok: true, value: null });
    expect(calls()).toHaveLength(11);
    expect(calls()[10]?.args).toBe('["10"]');
    reply(calls()[0]?.id ?? 0, { ok: false, says: 'No.' });
    expect(calls()).toHaveLength(12);
  });

  // The same page: “Requests fail if you attempt to pass a Date, Function, DOM element besides a form, or other prohibited type”
  it.each([
    { why: 'a date', value: new Date(0) },
    { why: 'a function', value: () => 1 },
    { why: 'a map', value: new Map() },
    { why: 'a date deep inside', value: { a: [{ b: new Date(0) }] } },
    { why: 'a symbol', value: Symbol('s') },
  ])('refuses $why', ({ value }) => {
    expect(() => run['rpc']?.(value)).toThrow(/illegal value in property/);
    expect(calls()).toEqual([]);
  });

  it.each([
    { why: 'text, numbers, truth and nothing', value: ['a', 1, true, null] },
    { why: 'plain objects and lists', value: { a: [{ b: 1 }] } },
  ])('sends $why', ({ value }) => {
    run['rpc']?.(value);
    expect(JSON.parse(calls()[0]?.args ?? '')).toEqual([value]);
  });

  it('knows no function whose name ends so that it is private', () => expect(run['secret_']).toBeUndefined());

  it('hands the answer to the one handler and the refusal to the other', () => {
    const told: unknown[] = [];
    const both = run['withSuccessHandler']?.((value: unknown) => told.push(['done', value]));
    both?.['withFailureHandler']?.((error: Error) => told.push(['failed', error.message]))['rpc']?.('a');
    both?.['withFailureHandler']?.((error: Error) => told.push(['failed', error.message]))['rpc']?.('b');
    reply(calls()[0]?.id ?? 0, { ok: true, value: 'here' });
    reply(calls()[1]?.id ?? 0, { ok: false, says: 'No such function.' });
    // What somebody else's frame says is no answer.
    reply(99, { ok: true, value: 'stray' });
    expect(told).toEqual([
      ['done', 'here'],
      ['failed', 'No such function.'],
    ]);
  });
});
