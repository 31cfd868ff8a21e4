/** What others would see, from the workbook as it is: each count beside what somebody typed. */
import { afterAll, describe, expect, it, test } from 'vitest';
import type { Reply } from '../../src/rpc/contract';
import { ask, emptySchool, oakfield } from './oakfield';
import { headingsOf, typeRows } from './typing';

type Found = Reply<'beforeShare'>;
type Part = Found['parts'][number];
const partOf = ({ parts }: Found, part: Part['part']): Part => {
  const found = parts.find((one) => one.part === part);
  if (found === undefined) throw new Error(`There is no part ${part}.`);
  return found;
};
const said = (found: Found, part: Part['part']) =>
  Object.fromEntries(partOf(found, part).lines.map(({ tab, says }) => [tab, says]));

describe('Oakfield Primary', async () => {
  const host = await oakfield();
  afterAll(() => host.close());
  const found = ask(host, 'beforeShare', {});

  it('counts names where they stand, hidden tabs among them', () => {
    const names = said(found, 'names');
    expect(names).toMatchObject({ Pupils: '34 pupils', 'Provision map': '30 pupils', _status: '34 pupils' });
    expect(names).not.toHaveProperty('Interventions');
  });
  it('tells of money, and that the map shows it', () => {
    expect(partOf(found, 'money').says).toContain('The map shows pounds');
    expect(said(found, 'money')).toMatchObject({
      'Provision map': 'What each pupil and intervention costs',
      'Staff rates': '12 amounts: Our hourly rate, LA hourly rate',
    });
  });
  it('tells of what is private, by its heading', () => {
    expect(said(found, 'identity')).toEqual({ Pupils: '34 dates of birth' });
    expect(said(found, 'private')).toHaveProperty('Reviews');
    const stage = partOf(found, 'private').lines.find(({ says }) => says === 'Stage: 34 rows');
    expect(stage).toMatchObject({ tab: 'Pupils', cell: 'D1' });
  });
  it('lists every hidden tab, and says of each line whether its tab is hidden', () => {
    expect(Object.keys(said(found, 'hidden'))).toEqual(
      expect.arrayContaining(['Funding', 'Staff rates', '_documents']),
    );
    for (const { tab, isHidden } of found.parts.flatMap(({ lines }) => lines)) {
      expect(isHidden, tab).toBe(Object.keys(said(found, 'hidden')).includes(tab));
    }
  });
  it('a hidden tab that somebody brought out is told, and hidden again', () => {
    ask(host, 'goTo', { tab: 'Staff rates', cell: 'B1' });
    expect(ask(host, 'beforeShare', {}).shownNow).toEqual(['Staff rates']);
    expect(ask(host, 'hideAgain', {})).toEqual({ hidden: ['Staff rates'] });
    expect(ask(host, 'beforeShare', {}).shownNow).toEqual([]);
  });
  it('follows when pounds are taken off the map', () => {
    const rows = host.workbook.sheet('Settings').service;
    const names = rows.getRange(1, 1, rows.getLastRow(), 1).getValues();
    const at = names.findIndex(([name]) => name === 'Show pounds on the map') + 1;
    rows.getRange(at, 2).setValue('No');
    ask(host, 'refresh', {});
    const after = ask(host, 'beforeShare', {});
    expect(partOf(after, 'money').says).toContain('The map shows no pounds.');
    expect(said(after, 'money')).not.toHaveProperty('Provision map');
  });
});

test('tabs of the school’s own, UPNs and notes are found; changes nothing; calls do not grow with rows', async () => {
  const host = await emptySchool();
  const calls = (pupils: number) => {
    typeRows(
      host,
      'Pupils',
      Array.from({ length: pupils }, (_, index) => ({
        Forename: 'Ava',
        Surname: `Khan${index}`,
        UPN: 'B801200005001',
      })),
    );
    host.gate.reset();
    ask(host, 'beforeShare', {});
    return host.gate.stats().calls;
  };
  const few = calls(2);
  expect(calls(30)).toEqual(few);
  expect(Object.keys(few).filter((name) => /\.set|\.create/.test(name))).toEqual([]);

  host.workbook.sheet('Terms').service.getRange(3, 1).setNote('Ask the office');
  host.workbook.sheet('Terms').service.getRange(4, 2).setValue('seen with Ava Khan20');
  const found = ask(host, 'beforeShare', {});
  expect(partOf(found, 'notes').lines).toContainEqual({ tab: 'Terms', cell: 'A3', says: '1 note', isHidden: true });
  expect(said(found, 'names')).toHaveProperty('Terms', '1 pupil');
  expect(said(found, 'identity')['Pupils']).toBe('32 UPNs');
  expect(headingsOf(host, 'Pupils')).toContain('UPN');
  host.close();
});
