/**
 * The Plans tab: one row for each plan (IEP, SEN support plan …) of each pupil. Its columns and the reading of one row.
 * Draft, in use or ended is worked out from the dates, never typed. Tests: test/tables/tabs.test.ts, test/tables/awkwardCells.test.ts
 */

import type { Plan } from '../domain/school';
import { column, pupilColumn, starred, TAB_COLOR } from './column';
import type { Lookups } from './lookups';
import { pupilOf } from './lookups';
import type { Limits, Row } from './row';
import type { TabSpec } from './tab';

export const plansTab: TabSpec = {
  name: 'Plans',
  purpose: "Every pupil's plans by number, with their dates and documents.",
  isDerived: false,
  isHidden: false,
  tabColor: TAB_COLOR.type,
  idPrefix: 'PL',
  columns: [
    pupilColumn,
    column('number', 'Plan number', 'number', {
      required: true,
      aliases: ['Number', 'IEP number', 'Plan', 'Plan no', 'IEP no', 'No'],
      note: "1 for the pupil's first plan, then 2, 3 and so on. A number is never used again.",
    }),
    column('start', 'Start', 'date', {
      required: true,
      aliases: ['Start date', 'Starts', 'From', 'Began'],
      note: 'The day from which the plan is in use, for example 14/09/2026. Empty means that it is a draft.',
    }),
    column('end', 'End', 'date', {
      aliases: ['End date', 'Ends', 'To', 'Until'],
      note: 'The last day, for example 12/02/2027. Empty means until the next plan.',
    }),
    column('helpAtHome', 'Help at home', 'longText', {
      aliases: ['Parental contribution', "Parents' contribution", 'Home support', 'At home'],
      note: 'What parents or carers have said they will do, for example "Read together for ten minutes a day".',
    }),
    starred('status', 'Status', 'text', {
      width: 90,
      aliases: ['Plan status'],
      note: 'Filled in for you: draft, in use or ended. Do not type here.',
    }),
    starred('document', 'Document', 'link', {
      aliases: ['Link', 'File'],
      note: 'Filled in for you: a link to the document. Do not type here.',
    }),
    column('id', 'Plan ID', 'id', { aliases: ['ID'], note: 'Given by us, for example PL012. Do not change it.' }),
  ],
};

export const PLAN_NUMBER: Limits = { most: 999, whole: true, example: '3' };

/** @returns null where the pupil or the plan's number is not known */
export function readPlan(row: Row, lookups: Lookups): Plan | null {
  const pupilId = pupilOf(row, lookups);
  const number = row.figure('number', PLAN_NUMBER);
  row.need('number', "Type the plan's number: 1 for the first, then 2 and so on.");
  const start = row.date('start');
  const end = row.date('end');
  if (start !== null && end !== null && end < start) row.tell('ENDS_BEFORE_START', 'end');
  const read = {
    id: row.id,
    row: row.number,
    start,
    end,
    helpAtHome: row.text('helpAtHome'),
  };
  return pupilId === null || number === null ? null : { ...read, pupilId, number };
}
