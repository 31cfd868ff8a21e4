/** Dates go to the draft's own row, wherever it stands by then. Over the workbook in memory, where each call can be come between. */
import { expect, it } from 'vitest';
import { makeDocuments } from '../../../src/app/documents/makeDocuments';
import { refresh } from '../../../src/app/refresh';
import { Run } from '../../simulate/run';
import { newPlace, newSchool, typeRow } from '../../simulate/school';
import { spelt } from '../../simulate/sheet';

it('a tab that is sorted between the reading and the writing: each plan has its own dates', () => {
  const place = newPlace(1, 1, newSchool(), () => {});
  const run = () => new Run(place, 0, 'test', null, 0, () => {}).world();
  typeRow(place.book, 'Plans', { Pupil: 'P003', 'Plan number': 2 });
  refresh(run());
  const plans = place.book.sheet('Plans');
  const headings = plans.rows[0]?.cells ?? [];
  const at = (heading: string) => headings.indexOf(heading);
  const dates = () =>
    new Map(
      plans.rows
        .slice(1)
        .map(({ cells }) => [
          String(cells[at('Plan ID')] ?? ''),
          `${spelt(cells[at('Start')] ?? '')} to ${spelt(cells[at('End')] ?? '')}`,
        ]),
    );
  const before = dates();
  expect(before.get('PL006')).toBe(' to ');
  let sorts = 0;
  place.meanwhile = (_, call, tab) => {
    if (call !== 'workbook.write' || tab !== 'Plans' || sorts > 0) return;
    sorts += 1;
    plans.moves += 1;
    plans.sort((cells) => spelt(cells[at('Plan ID')] ?? ''), true);
  };
  const made = makeDocuments(run(), { kind: 'iep', pupilIds: ['P003'], initials: 'SB' });
  expect(made.ok && made.value.done).toHaveLength(1);
  expect(sorts).toBe(1);
  const after = dates();
  expect(after.get('PL006')).toMatch(/^date 2026-11-23 to date /);
  for (const [id, was] of before) if (id !== 'PL006') expect([id, after.get(id)]).toEqual([id, was]);
});
