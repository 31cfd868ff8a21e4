/** Term dates through to the cells of the Terms tab: below what is there, as dates, once. */
import { expect, test } from 'vitest';
import { ask, emptySchool } from './oakfield';
import { rowsOf, typedCells, typeRows, typingLost } from './typing';

const PAGE = [
  'Term dates 2026/27',
  'Autumn term: Wednesday 2 September to Friday 18 December',
  'Half term: 26 – 30 October',
  'INSET day: 1 September',
  'Spring term: Monday 4 January to Thursday 25 March',
].join('\n');
const names = (terms: readonly { name: string }[]) => terms.map(({ name }) => name);

test('a pasted page is first only said; then its terms are written as dates, below, and reviews can be counted', async () => {
  const host = await emptySchool();
  typeRows(host, 'Terms', [{ Term: 'Summer 2026', Start: '13/04/2026', End: '21/07/2026' }]);
  const before = typedCells(host);
  const read = ask(host, 'saveTerms', { text: PAGE, terms: [], apply: false });
  expect(names(read.terms)).toEqual(['Autumn 2026', 'Spring 2027']);
  expect([read.added, read.asks, read.leftOut]).toEqual([0, [], ['INSET day: 1 September']]);
  expect(typingLost(host, before)).toEqual([]);
  // The summer term ended longer ago than any holiday lasts.
  expect(ask(host, 'home', {}).reviews).toBeNull();

  const terms = read.terms.map(({ name, start, end, breakFrom, breakTo }) => ({
    name,
    start,
    end,
    breakFrom,
    breakTo,
  }));
  expect(ask(host, 'saveTerms', { text: '', terms, apply: true }).added).toBe(2);
  const rows = rowsOf(host, 'Terms');
  expect(names(rows.map((row) => ({ name: String(row['Term']) }))).slice(0, 3)).toEqual([
    'Summer 2026',
    'Autumn 2026',
    'Spring 2027',
  ]);
  expect(Object.prototype.toString.call(rows[1]?.['Half-term break from'])).toBe('[object Date]');
  expect(typingLost(host, before).filter((line) => !/: new /.test(line))).toEqual([]);
  expect(ask(host, 'home', {}).reviews).toMatchObject({ term: 'Autumn 2026' });

  const again = ask(host, 'saveTerms', { text: '', terms, apply: true });
  expect([again.added, again.terms.every(({ isThere }) => isThere !== '')]).toEqual([0, true]);
  expect(rowsOf(host, 'Terms').filter((row) => row['Term'] === 'Autumn 2026')).toHaveLength(1);
  host.close();
});

test('all or none: where one term cannot be, nothing is written and the field is named', async () => {
  const host = await emptySchool();
  const good = { name: 'Autumn 2026', start: '2/9/2026', end: '18/12/2026', breakFrom: '', breakTo: '' };
  const bad = { ...good, name: 'Spring 2027', start: '', end: '25/3/2027' };
  const answer = ask(host, 'saveTerms', { text: '', terms: [good, bad], apply: true });
  expect([answer.added, answer.terms[1]?.asks[0]?.field]).toEqual([0, 'start']);
  expect(rowsOf(host, 'Terms').filter((row) => row['Term'] !== '')).toEqual([]);
  host.close();
});

test('a name that looks like a formula stays the text that it is', async () => {
  const host = await emptySchool();
  const term = { name: '=1+1', start: '2/9/2026', end: '18/12/2026', breakFrom: '', breakTo: '' };
  ask(host, 'saveTerms', { text: '', terms: [term], apply: true });
  expect(rowsOf(host, 'Terms')[0]?.['Term']).toBe('=1+1');
  host.close();
});

test('a colleague’s job makes it wait, and nothing is added', async () => {
  const host = await emptySchool();
  const letGo = host.holdLock();
  const term = { name: 'Autumn 2026', start: '2/9/2026', end: '18/12/2026', breakFrom: '', breakTo: '' };
  expect(host.rpc('saveTerms', { text: '', terms: [term], apply: true })).toMatchObject({ ok: false });
  letGo();
  expect(rowsOf(host, 'Terms').filter((row) => row['Term'] !== '')).toEqual([]);
  host.close();
});
