/** What is asked of Google is told, is within the scopes, and is there in the local host; the page is what the code says today. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as drive from '../../local/services/drive';
import * as dropDown from '../../local/services/dropDown';
import * as highlight from '../../local/services/highlight';
import * as lock from '../../local/services/lock';
import * as properties from '../../local/services/properties';
import * as protection from '../../local/services/protection';
import * as range from '../../local/services/range';
import * as sheet from '../../local/services/sheet';
import * as spreadsheet from '../../local/services/spreadsheet';
import * as spreadsheetApp from '../../local/services/spreadsheetApp';
import * as ui from '../../local/services/ui';
import * as utilities from '../../local/services/utilities';
import { behaviourOf, CLASSES, toldMethods } from '../../tools/surface/classes';
import { surface } from '../../tools/surface/surface';
import { SURFACE_PAGE, surfacePage } from '../../tools/surfacePage';

const called = surface();
const THREE = ['spreadsheets.currentonly', 'script.container.ui', 'drive.file'];

/** The local host's classes, by Google's names; two are called otherwise here. */
const LOCAL: Readonly<Record<string, { readonly prototype: object }>> = {
  ...drive,
  ...dropDown,
  ...highlight,
  ...lock,
  ...properties,
  ...protection,
  ...range,
  ...sheet,
  ...spreadsheet,
  ...spreadsheetApp,
  ...ui,
  ...utilities,
  FilesCollection: drive.Files,
} as never;
/** Not services: the realm and the page around have them. */
const ELSEWHERE = ['console', 'google.script.run', 'google.script.host'];

function absentLocally(methods: readonly string[]): string[] {
  return methods.filter((method) => {
    const dot = method.lastIndexOf('.');
    const owner = method.slice(0, dot);
    return !ELSEWHERE.includes(owner) && !(method.slice(dot + 1) in (LOCAL[owner]?.prototype ?? {}));
  });
}
const untold = (methods: readonly string[]) => methods.filter((method) => !behaviourOf(method));

describe('every method that is called', () => {
  const methods = [...called.keys()];
  it('is told of, with what we rely on', () => expect(untold(methods)).toEqual([]));
  it('is there in the local host', () => expect(absentLocally(methods)).toEqual([]));
  it('needs one of the three scopes at most', () =>
    expect(
      [...called].filter(([, { scopes }]) => scopes.length > 0 && !scopes.some((scope) => THREE.includes(scope))),
    ).toEqual([]));
});

const calledNoMore = (methods: ReadonlyMap<string, unknown>) => toldMethods().filter((method) => !methods.has(method));

it('tells of nothing that is called no more', () => {
  expect(calledNoMore(called)).toEqual([]);
  expect(calledNoMore(new Map([...called].filter(([method]) => method !== 'Range.getValues')))).toEqual([
    'Range.getValues',
  ]);
});

it('has all that our types let a page call', () => {
  const types = readFileSync('sidebar/rpc.ts', 'utf8');
  const runner = /interface Runner \{([^}]*)\}/.exec(types)?.[1] ?? '';
  const host = /host\?: \{([^}]*)\}/.exec(types)?.[1] ?? '';
  const named = (text: string, owner: string) => [...text.matchAll(/(\w+)\(/g)].map(([, name]) => `${owner}.${name}`);
  const lets = [...named(runner, 'google.script.run'), ...named(host, 'google.script.host')];
  expect(lets.sort()).toEqual([...called.keys()].filter((method) => method.startsWith('google.script.')).sort());
});

it('names files of the local host that are there', () => {
  for (const { local } of Object.values(CLASSES))
    expect(existsSync(path.join('local/services', local)), local).toBe(true);
});

it('would tell of a method that nobody wrote about, and of one that the local host lacks', () => {
  expect(untold(['Range.setRichTextValues', 'Range.getValues'])).toEqual(['Range.setRichTextValues']);
  expect(absentLocally(['Range.setRichTextValues', 'Range.getValues'])).toEqual(['Range.setRichTextValues']);
});

it('is in step (write it again with: node tools/run.mjs tools/surfacePage.ts)', () =>
  expect(readFileSync(SURFACE_PAGE, 'utf8')).toBe(surfacePage()));
