/** The kinds of documents that the add-on makes, and whom one of each is about. */

export const KINDS = [
  'iep',
  'review',
  'invitation',
  'pupilRecord',
  'classDigest',
  'parentsGuide',
  'governors',
] as const;
export type DocumentKind = (typeof KINDS)[number];

/** 'pupil': one document for each pupil; 'class': one for each class; 'school': one. */
export type About = 'pupil' | 'class' | 'school';

export interface KindSpec {
  readonly about: About;
  /** As the sidebar and file names say it; a plan's own name comes from the pupil's stage. */
  readonly name: string;
  /** Makes a numbered plan, which is recorded on the tab Plans. */
  readonly makesPlan: boolean;
}

const SPECS: Readonly<Record<DocumentKind, KindSpec>> = {
  iep: { about: 'pupil', name: 'Plan', makesPlan: true },
  review: { about: 'pupil', name: 'Review record', makesPlan: false },
  invitation: { about: 'pupil', name: 'Invitation to a review', makesPlan: false },
  pupilRecord: { about: 'pupil', name: 'Pupil record', makesPlan: false },
  classDigest: { about: 'class', name: 'Class page', makesPlan: false },
  parentsGuide: { about: 'school', name: 'Guide for parents and carers', makesPlan: false },
  governors: { about: 'school', name: 'Report to governors', makesPlan: false },
};

export const isKind = (text: string): text is DocumentKind => KINDS.some((kind) => kind === text);

export const kindSpec = (kind: DocumentKind): KindSpec => SPECS[kind];
