/**
 * The Terms tab, hidden: term dates and half-term breaks. Its columns and the reading of its rows.
 * Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */
import { column, TAB_COLOR } from './column';
import type { TabSpec } from './tab';

export const termsTab: TabSpec = {
  name: 'Terms',
  purpose: 'Hidden. Your term dates: reviews and weeks are counted by them.',
  isDerived: false,
  isHidden: true,
  tabColor: TAB_COLOR.setUp,
  idPrefix: '',
  columns: [
    column('name', 'Term', 'text', {
      aliases: ['Name', 'Term name'],
      note: 'For example Autumn 2026.',
    }),
    column('start', 'Start', 'date', {
      required: true,
      aliases: ['Start date', 'Starts', 'From', 'First day'],
      note: 'First day for pupils, for example 02/09/2026.',
    }),
    column('end', 'End', 'date', {
      required: true,
      aliases: ['End date', 'Ends', 'To', 'Last day'],
      note: 'Last day for pupils, for example 18/12/2026.',
    }),
    column('breakFrom', 'Half-term break from', 'date', {
      width: 150,
      aliases: ['Half-term from', 'Break from', 'Half-term start', 'Half-term'],
      note: 'First day of the break, for example 26/10/2026.',
    }),
    column('breakTo', 'Half-term break to', 'date', {
      width: 150,
      aliases: ['Half-term to', 'Break to', 'Half-term end'],
      note: 'Last day of the break, for example 30/10/2026.',
    }),
  ],
};
