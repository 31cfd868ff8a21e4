/**
 * `_documents` had 17 columns at first, and got five more on its right: how a document was wished for, its folder, its PDF, its day.
 * Its rows are kept by place. Set-up puts headings that are missing to the right of what is there, which is then beside the five.
 * Tests: test/app/migrations/recordHeadings.test.ts
 */
import type { IsoDate } from '../../domain/isoDate';
import type { Migration } from './migration';

/** As they were on that day. */
const FIRST = 17;
const ADDED = ['Made as', 'Folder ID', 'PDF ID', 'PDF', 'Day'];

export const recordHeadings: Migration = {
  day: '2026-11-26' as IsoDate,
  says: 'the headings of _documents stand over their columns',
  bring(workbook) {
    const [headings] = workbook.read('_documents') ?? [];
    if (!headings) return false;
    const width = Math.max(headings.length, FIRST + ADDED.length);
    const right = Array.from({ length: width }, (_, at) => {
      const heading = headings[at] ?? '';
      if (at < FIRST) return heading;
      return ADDED[at - FIRST] ?? (ADDED.includes(String(heading)) ? '' : heading);
    });
    if (right.every((heading, at) => heading === headings[at])) return false;
    workbook.write('_documents', 1, 1, [right]);
    return true;
  },
};
