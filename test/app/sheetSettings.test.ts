/** A sheet whose locale or zone would misread what people type: said in words, everything else goes on. */
import { describe, expect, it } from 'vitest';
import { ask, open, typedSchool } from './oakfield';
import { typedCells, typingLost } from './typing';

const AMERICAN = /locale is en_US, so 3\/2\/2026 may be read as 2 March/;

describe('an American sheet', () => {
  it('is told at every refresh, on the home screen and in To do, until it is put right', async () => {
    const host = await typedSchool(3);
    host.workbook.settings({ locale: 'en_US' });
    const told = expect.objectContaining({ tab: '', cell: '', says: expect.stringMatching(AMERICAN) });
    expect(ask(host, 'refresh', {}).problems).toEqual([told]);
    const todo = host.workbook.sheet('To do').display().flat().join('\n');
    expect(todo).toMatch(AMERICAN);
    expect(ask(host, 'todo', {}).items).toContainEqual(expect.objectContaining({ kind: 'DATA_PROBLEM', tab: '' }));
    expect(ask(host, 'home', {}).problems).toEqual([told]);
    host.workbook.settings({ locale: 'en_GB' });
    expect(ask(host, 'refresh', {}).problems).toEqual([]);
    host.close();
  });
});

describe('another zone', () => {
  it('is told; each date stays the day that was typed', async () => {
    const host = await typedSchool(3);
    ask(host, 'refresh', {});
    const dates = () => ask(host, 'pupils', {}).map(({ review }) => review.dueBy);
    const [before, typed] = [dates(), typedCells(host)];
    host.workbook.settings({ zone: 'America/Los_Angeles' });
    expect(ask(host, 'refresh', {}).problems).toEqual([
      expect.objectContaining({ says: expect.stringMatching(/time zone is America\/Los_Angeles/) }),
    ]);
    expect(dates()).toEqual(before);
    host.workbook.settings({ zone: 'Europe/London' });
    expect(typingLost(host, typed)).toEqual([]);
    host.close();
  });
  it.each(['Europe/London', 'Europe/Jersey', 'Europe/Dublin'])('%s is as good', async (zone) => {
    const host = await typedSchool(1);
    host.workbook.settings({ zone });
    expect(ask(host, 'refresh', {}).problems).toEqual([]);
    host.close();
  });
});

it('a script that belongs to no sheet says so', async () => {
  const host = await open(null, { standsAlone: true });
  expect(() => host.rpc('home', {})).toThrow(/works inside a Google Sheet/);
  host.close();
});
