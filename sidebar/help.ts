/**
 * "What is this?" on each screen: one to three sentences, and the heading of the guide that says more.
 * A screen without its words is a type error. Tests: test/sidebar/help.test.ts
 */
import type { ScreenName } from './way';

export interface Help {
  readonly says: string;
  /** The id of a heading in docs/guide.md. */
  readonly at: string;
}

export const help: Readonly<Record<ScreenName, Help>> = {
  opening: {
    says: 'It reads your sheet and works out what needs doing.',
    at: 'set-up',
  },
  welcome: {
    says: 'Set-up makes the tabs that are missing. It never changes what is typed.',
    at: 'set-up',
  },
  home: {
    says: 'What needs doing today. A line leads to who, and what next. Refresh writes the map and the lists anew, never what people typed.',
    at: 'through-the-week',
  },
  plans: {
    says: 'Pupils for whom a plan is recommended and who have none in use. It is no duty in law.',
    at: 'make-the-documents',
  },
  preview: {
    says: 'What the next plan would say, and what it would leave empty. Nothing is made yet.',
    at: 'make-the-documents',
  },
  making: {
    says: 'Each document is made once, in a folder of your own in Drive. Leave this screen if you like; keep the sidebar open.',
    at: 'make-the-documents',
  },
  review: {
    says: 'One pupil’s review, saved as you go. Until a document is made from it, all of it can be put back.',
    at: 'reviews',
  },
  overdue: {
    says: 'Pupils whose last day for a review has passed.',
    at: 'reviews',
  },
  due: {
    says: 'Pupils whose review belongs to this time of the year. None of these is late.',
    at: 'reviews',
  },
  todo: {
    says: 'Everything to do, the most pressing first.',
    at: 'through-the-week',
  },
  problems: {
    says: 'Cells that could not be read, or do not fit together. Those rows are left out; the rest is worked out.',
    at: 'what-if',
  },
  addPupils: {
    says: 'A list from your school’s system beside your sheet: who is new, who is missing, what it says otherwise. Only what you tick is written.',
    at: 'bring-in-and-take-out',
  },
  bring: {
    says: 'Lists, maps and files, in and out. What was brought in last can be undone.',
    at: 'bring-in-and-take-out',
  },
  bringMap: {
    says: 'Reads a provision map that you have already. Yours stays as it is; new rows go on our tabs.',
    at: 'bring-in-and-take-out',
  },
  newYear: {
    says: 'Moves year groups up and marks leavers, after keeping a copy of last year.',
    at: 'bring-in-and-take-out',
  },
  terms: {
    says: 'When your terms begin and end. When a review is due, what a year costs and which weeks count all follow from them.',
    at: 'set-up',
  },
  termReviews: {
    says: 'Reviews of this term: held, booked, and still to do.',
    at: 'reviews',
  },
  find: {
    says: 'A pupil’s card holds everything about the pupil on one page.',
    at: 'through-the-week',
  },
  card: {
    says: 'Everything recorded for one pupil. “Why?” shows how a figure or an answer was worked out.',
    at: 'through-the-week',
  },
  classPage: {
    says: 'What the pupils of a class, or of one adult, work on now.',
    at: 'my-class',
  },
  interventions: {
    says: 'What each costs and what pupils gained. Keep, change or stop is a question for you, never a verdict.',
    at: 'the-map-and-its-costs',
  },
  map: {
    says: 'What the Provision map tab shows, and of whom. What is recorded stays as it is.',
    at: 'the-map-and-its-costs',
  },
  rate: {
    says: 'Turns a year’s pay into what an hour costs, for the Staff rates tab.',
    at: 'the-map-and-its-costs',
  },
  explanation: {
    says: 'What was typed, each step, and what may be wrong. Each input leads to its cell.',
    at: 'the-map-and-its-costs',
  },
  stages: {
    says: 'The stages of your school and their rules. Another framework adds stages; it never moves a pupil.',
    at: 'set-up',
  },
  sharing: {
    says: 'What others would see if you shared this sheet, as it is now. Nothing here shares anything.',
    at: 'before-you-share',
  },
  documents: {
    says: 'Plans, review records, letters and reports. You see what would be made, and what is missing, before anything is.',
    at: 'make-the-documents',
  },
  templates: {
    says: 'What each kind of document looks like. Use those that come with Provision map, or your school’s own.',
    at: 'templates',
  },
  template: {
    says: 'A template is a Word document with fields such as {pupil.name}. It is checked before it is used, and older ones are kept.',
    at: 'templates',
  },
  templateFields: {
    says: 'What a template can print. Copy a field and paste it where you want it in your template.',
    at: 'templates',
  },
};
