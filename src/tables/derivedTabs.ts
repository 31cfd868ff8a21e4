/**
 * Tabs that we alone write: those that people read, and the hidden ones that keep results, documents and templates.
 * Tests: test/tables/tabs.test.ts
 */
import { column, TAB_COLOR } from './column';
import type { Column, TabName, TabSpec } from './tab';

function readTab(name: TabName, purpose: string): TabSpec {
  return { name, purpose, columns: [], isDerived: true, isHidden: false, tabColor: TAB_COLOR.read, idPrefix: '' };
}

export const startHereTab = readTab('Start here', 'What each tab is for, and when the figures were last refreshed.');
export const toDoTab = readTab('To do', 'One line for each thing to do, the most pressing first.');
export const provisionMapTab = readTab(
  'Provision map',
  'Who gets what: pupils by year and class, interventions across.',
);
export const impactTab = readTab('Impact', 'What each intervention costs, and what pupils gain from it.');

function keptTab(name: TabName, purpose: string, columns: readonly Column[], isDerived: boolean): TabSpec {
  return { name, purpose, columns, isDerived, isHidden: true, tabColor: TAB_COLOR.ours, idPrefix: '' };
}

/** Results by ID: what the starred cells look up. */
export const statusTab = keptTab(
  '_status',
  'Hidden and ours: results that the starred columns look up. Do not type here.',
  [
    column('key', 'Key', 'text', { required: true }),
    column('label', 'Label', 'text'),
    column('word', 'Word', 'text'),
    column('reviewWord', 'Review word', 'text'),
    column('dueFrom', 'Due from', 'date'),
    column('dueBy', 'Due by', 'date'),
    column('goodUntil', 'Good until', 'date'),
    column('link', 'Link', 'link'),
    column('bookedFor', 'Booked for', 'date'),
    column('reviewGoodUntil', 'Review good until', 'date'),
    column('wordToday', 'Word today', 'text'),
    column('reviewToday', 'Review today', 'text'),
    column('hours', 'Hours a week', 'number'),
    column('cost', 'Cost', 'money'),
    column('difference', 'Difference', 'money'),
  ],
  true,
);

/** The record of documents, and of jobs under way. Rows are added and changed, never replaced as a whole. */
export const documentsTab = keptTab(
  '_documents',
  'Hidden and ours: the record of every document that was made. Do not type here.',
  [
    column('documentId', 'Document ID', 'text', { required: true }),
    column('kind', 'Kind', 'text'),
    column('pupilId', 'Pupil ID', 'text'),
    column('pupil', 'Pupil', 'text'),
    column('planId', 'Plan ID', 'text'),
    column('planNumber', 'Plan number', 'number'),
    column('name', 'Name', 'text'),
    column('state', 'State', 'text'),
    column('owner', 'Owner', 'text'),
    column('initials', 'Initials', 'text'),
    column('batch', 'Batch', 'text'),
    column('began', 'Began', 'text'),
    column('finished', 'Finished', 'text'),
    column('fileId', 'File ID', 'text'),
    column('link', 'Link', 'link'),
    column('workbookId', 'Workbook ID', 'text'),
    column('says', 'Says', 'text'),
    column('wishes', 'Made as', 'text'),
    column('folderId', 'Folder ID', 'text'),
    column('pdfId', 'PDF ID', 'text'),
    column('pdfLink', 'PDF', 'link'),
    column('day', 'Day', 'text'),
  ],
  false,
);

/**
 * The school's own templates, in parts that a cell can hold: a row a part. The row of part 0 says which version of a kind is in
 * use; 0 = the one that comes with the product.
 */
export const templatesTab = keptTab(
  '_templates',
  "Hidden and ours: your school's own templates. Do not type here.",
  [
    column('kind', 'Kind', 'text', { required: true }),
    column('version', 'Version', 'number', { required: true }),
    column('part', 'Part', 'number', { required: true }),
    column('parts', 'Parts', 'number'),
    column('length', 'Length', 'number'),
    column('checksum', 'Checksum', 'text'),
    column('storedOn', 'Stored on', 'text'),
    column('initials', 'Initials', 'text'),
    column('fileName', 'File name', 'text'),
    column('text', 'Text', 'longText', { required: true }),
  ],
  false,
);

/** The last thing that was brought in, change by change: to carry it on, or take it back. Row 2 is the job itself. */
export const undoTab = keptTab(
  '_undo',
  'Hidden and ours: what was brought in last, so that it can be undone. It can hold names. Do not type here.',
  [
    column('change', 'Change', 'text', { required: true }),
    column('tab', 'Tab', 'text'),
    column('row', 'Row', 'text'),
    column('column', 'Column', 'text'),
    column('was', 'Was', 'text'),
    column('now', 'Now', 'text'),
  ],
  false,
);
