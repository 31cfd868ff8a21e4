/**
 * The Staff rates tab, hidden: pounds an hour for each role. Its columns and the reading of one row.
 * Averages of a role, never one person's pay. Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */

import type { StaffRate } from '../domain/school';
import { column, TAB_COLOR } from './column';
import type { Row } from './row';
import type { TabSpec } from './tab';

export const staffRatesTab: TabSpec = {
  name: 'Staff rates',
  purpose: "Hidden. What an hour of each role costs: an average, never one person's pay.",
  isDerived: false,
  isHidden: true,
  tabColor: TAB_COLOR.setUp,
  idPrefix: '',
  columns: [
    column('role', 'Role', 'text', {
      required: true,
      width: 160,
      aliases: ['Roles', 'Job', 'Post', 'Staff role'],
      note: 'For example TA, HLTA, Teacher, Volunteer.',
    }),
    column('ourPencePerHour', 'Our hourly rate', 'money', {
      required: true,
      width: 120,
      aliases: ['Hourly rate', 'Rate', 'Our rate', '£ an hour', 'Cost per hour', 'Rate per hour'],
      note: 'Pounds an hour with on-costs, for example 17.20. Volunteers are 0.',
    }),
    column('laPencePerHour', 'LA hourly rate', 'money', {
      width: 120,
      aliases: ['LA rate', 'Local authority rate', 'Local authority hourly rate'],
      note: 'Only if your local authority publishes one, in pounds, for example 16.45.',
    }),
  ],
};

/** @returns null where the row has no role */
export function readStaffRate(row: Row): StaffRate | null {
  const role = row.text('role');
  row.need('role', 'Type the role, for example TA, or empty the row.');
  const ourPencePerHour = row.pence('ourPencePerHour');
  const laPencePerHour = row.pence('laPencePerHour');
  return role === '' ? null : { role, row: row.number, ourPencePerHour, laPencePerHour };
}
