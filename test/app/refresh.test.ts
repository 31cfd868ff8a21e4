/**
 * Refresh while people sort, insert and type, and while Google ends the run anywhere: results stay beside their pupils, what
 * was typed stays typed, and another refresh puts all right.
 */
import { describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../local/gate';
import type { Host } from '../../local/host';
import { ask, oakfield, refusal, typedSchool } from './oakfield';
import { rowsOf, typedCells, typingLost } from './typing';

/** What each pupil's row says, by its ID, after the engine has calculated. */
function saidByRow(host: Host): Map<string, string> {
  return new Map(
    rowsOf(host, 'Pupils')
      .filter((row) => row['Pupil ID'])
      .map((row) => [String(row['Pupil ID']), `${row['Surname']}: ${row['IEP?']} / ${row['Review']}`]),
  );
}

/** All that a refresh makes: our tabs, and the columns of ours on the others. */
function results(host: Host): Record<string, unknown> {
  const ours = ['_status', 'To do', 'Provision map', 'Impact'].map((tab) => [tab, host.workbook.sheet(tab).values()]);
  const start = host.workbook
    .sheet('Start here')
    .values()
    .map((row) => row.filter((cell) => !/refreshed/i.test(String(cell))));
  const typed = ['Pupils', 'Targets', 'Reviews', 'Plans'].map((tab) => [
    tab,
    host.workbook.sheet(tab).values(),
    host.workbook.sheet(tab).formulas(),
  ]);
  return JSON.parse(JSON.stringify({ ours, start, typed }));
}

const REFRESH_AGAIN = /^Refresh again/;
const asksAgain = (host: Host, tab: string) =>
  host.workbook
    .sheet(tab)
    .display()
    .flat()
    .some((cell) => REFRESH_AGAIN.test(cell));

describe('a tab that moves between the read and the writes', () => {
  it.each([
    { why: 'sorted by class', move: (host: Host) => host.workbook.sort('Pupils', 'Class') },
    { why: 'sorted backwards', move: (host: Host) => host.workbook.sort('Pupils', 'Forename', false) },
    { why: 'a row put in at the top', move: (host: Host) => host.workbook.insertRow('Pupils', 2) },
    {
      why: 'two rows put in, far apart',
      move: (host: Host) => [9, 3].map((row) => host.workbook.insertRow('Pupils', row)),
    },
  ])('$why: every word stays beside its pupil', async ({ move }) => {
    const host = await oakfield();
    const expected = saidByRow(host);
    expect(new Set([...expected.values()].map((said) => said.split(': ')[1])).size).toBeGreaterThan(6);
    host.workbook.setCell('Pupils', 'C2', '9Z');
    host.gate.reset();
    const stop = host.gate.before(
      ({ name }) => name === 'SpreadsheetApp.setValues',
      () => {
        stop();
        move(host);
      },
    );
    ask(host, 'refresh', {});
    expect(saidByRow(host)).toEqual(expected);
    ask(host, 'refresh', {});
    expect(saidByRow(host)).toEqual(expected);
    const needed = ask(host, 'pupils', {}).filter(({ plan }) => plan.needed);
    expect(needed).toHaveLength(7);
    for (const { pupilId } of needed) expect(saidByRow(host).get(pupilId)).toMatch(/: Needs an? /);
    host.close();
  });
});

function isEnded(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch (problem) {
    if (problem instanceof RunKilled) return true;
    throw problem;
  }
}

describe('a run that is ended anywhere', async () => {
  const host = await typedSchool(3);
  const service = (tab: string) => host.workbook.sheet(tab).service;
  const change = (to: string) => {
    service('Pupils').getRange('C2').setValue(to);
    service('Plans')
      .getRange('D3')
      .setValue(to === 'Ash' ? '01/11/2026' : '01/02/2027');
  };
  const undisturbed: Record<string, object> = {};
  /** The first call that changes anything. */
  let firstWrite = 0;
  let names: string[] = [];
  const WRITES = /\.(set|clear|append|insert|delete|merge|break)/;
  for (const to of ['Elm', 'Ash', 'Elm']) {
    change(to);
    names = [];
    host.gate.reset();
    host.gate.before(
      () => true,
      ({ n, name }) => {
        names[n] = name;
      },
    );
    ask(host, 'refresh', {});
    firstWrite = names.findIndex((name) => WRITES.test(name ?? ''));
    undisturbed[to] = results(host);
  }
  /** @returns false where the run ended before that call */
  const kill = (at: number): boolean => {
    let isKilled = false;
    host.gate.reset();
    host.gate.before(at, () => {
      isKilled = true;
      throw new RunKilled();
    });
    if (isEnded(() => host.rpc('refresh', {})) !== isKilled) throw new Error(`Call ${at}: the run outlived its end.`);
    host.gate.reset();
    return isKilled;
  };
  const tabsThatAsk = () => ['Start here', 'To do', 'Provision map', 'Impact'].filter((tab) => asksAgain(host, tab));

  it('changes nothing at all before its first write, and leaves no lock', () => {
    expect(firstWrite).toBeGreaterThan(40);
    change('Ash');
    const [typed, before] = [typedCells(host), results(host)];
    // That the next run gets as far as its own end shows that the lock was free.
    for (let at = 1; at < firstWrite; at++) expect(kill(at)).toBe(true);
    expect(typingLost(host, typed)).toEqual([]);
    expect(results(host)).toEqual(before);
    change('Elm');
  });

  it('after it leaves what was typed, asks for another refresh where tabs differ, and that mends all', () => {
    let asked = 0;
    let to = 'Ash';
    // Between two writes nothing differs; `npm run faults` tries each call.
    const places = names.flatMap((name, at) => (WRITES.test(name) ? [at, at + 1] : []));
    const tried = [...new Set(places)].filter((at) => at < names.length);
    for (const at of tried) {
      change(to);
      const typed = typedCells(host);
      expect(kill(at)).toBe(true);
      expect(typingLost(host, typed), `call ${at}`).toEqual([]);
      asked += tabsThatAsk().length;
      ask(host, 'refresh', {});
      expect(results(host), `call ${at}`).toEqual(undisturbed[to]);
      to = to === 'Ash' ? 'Elm' : 'Ash';
    }
    expect(tried.length).toBeGreaterThan(10);
    expect(asked).toBeGreaterThan(0);
    expect(tabsThatAsk()).toEqual([]);
  }, 600_000);
});

test('home says that a refresh is wanted after typing, and no more after it', async () => {
  const host = await typedSchool(5);
  expect(ask(host, 'home', {}).needsRefresh).toBe(false);
  host.workbook.setCell('Plans', 'D3', '01/11/2026');
  expect(ask(host, 'home', {}).needsRefresh).toBe(true);
  ask(host, 'refresh', {});
  expect(ask(host, 'home', {}).needsRefresh).toBe(false);
  host.close();
});

test('a colleague’s job makes a refresh wait, then say so in a sentence', async () => {
  const host = await typedSchool(5);
  const letGo = host.holdLock();
  expect(refusal(host.rpc('refresh', {}))).toEqual([expect.stringMatching(/colleague is refreshing/)]);
  letGo();
  expect(host.rpc('refresh', {}).ok).toBe(true);
  host.close();
});
