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
    says: 'The sidebar reads your sheet and works out what needs doing. This takes a few seconds.',
    at: 'set-up',
  },
  welcome: {
    says: 'Set-up makes the tabs that are missing. It never changes what is already typed.',
    at: 'set-up',
  },
  home: {
    says: 'What needs doing today. Press a line to see who, and what to do next. Refresh writes the map and the lists anew; it never changes what people typed.',
    at: 'through-the-week',
  },
  plans: {
    says: 'Pupils for whom a plan is recommended and who have none in use, with the reason. Choose whom to make one for. A plan is a recommendation of the Code, not a duty in law.',
    at: 'make-the-documents',
  },
  preview: {
    says: 'What the next plan would say, from the sheet as it is now, and what would be left empty. Nothing is made yet.',
    at: 'make-the-documents',
  },
  making: {
    says: 'Each document is made once and put in a folder of your own in Drive. You can leave this screen; the work goes on while the sidebar is open.',
    at: 'make-the-documents',
  },
  review: {
    says: 'One pupil’s review, saved as you go. Until a document is made from it, all of it can be put back.',
    at: 'reviews',
  },
  overdue: {
    says: 'Pupils whose last day for a review has passed. Each line says why and leads to the pupil.',
    at: 'reviews',
  },
  due: {
    says: 'Pupils whose review belongs to this time of the year. Nothing is late here yet.',
    at: 'reviews',
  },
  todo: {
    says: 'Everything to do, the most pressing first. Each line leads to its place in the sheet.',
    at: 'through-the-week',
  },
  problems: {
    says: 'Cells that could not be read, or that do not fit together. Until they are put right those rows are left out; the rest is worked out.',
    at: 'what-if',
  },
  addPupils: {
    says: 'Copies pupils from your register into the Pupils tab. You see what would be added first. Pupils who are there already stay as they are.',
    at: 'set-up',
  },
  find: {
    says: 'Type part of a name, a class or a stage. A pupil’s card holds everything about the pupil on one page.',
    at: 'through-the-week',
  },
  card: {
    says: 'Everything recorded for one pupil. “Why?” beside a figure or an answer shows how it was worked out.',
    at: 'through-the-week',
  },
  classPage: {
    says: 'What the pupils of a class, or of one adult, work on now: live targets, and provision that runs today.',
    at: 'my-class',
  },
  interventions: {
    says: 'What each intervention costs and what pupils gained. Keep, change or stop is a question for you, never a verdict. Fewer than three pupils with both scores are too few to say.',
    at: 'the-map-and-its-costs',
  },
  map: {
    says: 'Chooses what the Provision map tab shows, and of whom. It changes the view, never what is recorded.',
    at: 'the-map-and-its-costs',
  },
  rate: {
    says: 'Turns a year’s pay into the rate for an hour that a role costs. Type the result in the Staff rates tab.',
    at: 'the-map-and-its-costs',
  },
  explanation: {
    says: 'How this answer was worked out: what was typed, the steps, and what may be wrong. Each input leads to its cell.',
    at: 'the-map-and-its-costs',
  },
  stages: {
    says: 'The stages that your school uses, and the rules that go with each. Another framework adds its stages; it never moves a pupil.',
    at: 'set-up',
  },
  sharing: {
    says: 'What other people would see if you shared this sheet, counted from its tabs as they are now. Nothing here shares anything.',
    at: 'before-you-share',
  },
};
