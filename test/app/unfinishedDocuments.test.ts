/** Documents that were begun and not finished stand in To do, in the tab and in the call, until they are there. */
import { expect, it } from 'vitest';
import { openOakfield } from './madeUpHost';

it('says who began which, where it belongs among the things to do, and goes when it is done', async () => {
  const oakfield = await openOakfield();
  const { batch, intents } = oakfield.ask('planDocuments', { kind: 'iep', pupilIds: 'needed', initials: 'SB' });
  expect(intents.length).toBeGreaterThan(1);
  oakfield.ask('refresh', {});
  const { items } = oakfield.ask('todo', {});
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const at = kinds.indexOf('DOCUMENT_UNFINISHED');
  expect(kinds[at - 1]).toBe('NOT_ON_MAP');
  const mine = items.filter(({ kind }) => kind === 'DOCUMENT_UNFINISHED');
  expect(mine).toHaveLength(intents.length);
  const [first] = mine;
  expect(first).toMatchObject({
    who: 'SB',
    reason: 'PLANNED',
    since: '2026-11-23',
    tab: 'Pupils',
    rowId: first?.pupilId,
  });
  expect(first?.what).toMatch(/^Finish IEP \d+$/);
  expect(first?.why).toMatch(/^SB began it at 10:0\d and it is not finished\./);

  const tab = oakfield.host.workbook.sheet('To do').display();
  const head = tab.findIndex(([cell]) => cell === `Documents not finished (${intents.length})`);
  expect(tab[head + 1]?.slice(0, 3)).toEqual([first?.what, 'SB', first?.pupil]);
  expect(tab[head + 1]?.[5]).toBe('23 Nov 2026');
  expect(oakfield.ask('home', {}).needsRefresh).toBe(false);

  oakfield.ask('dropDocuments', { batch });
  oakfield.ask('refresh', {});
  expect(oakfield.ask('todo', {}).items.filter(({ kind }) => kind === 'DOCUMENT_UNFINISHED')).toEqual([]);
});
