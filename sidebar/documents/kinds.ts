/**
 * The kinds of documents as the sidebar offers them. A kind without its words is a type error. Tests: test/sidebar/papers.test.ts
 */
import type { Kind } from '../papers';

interface KindWords {
  readonly about: 'pupil' | 'class' | 'school';
  readonly one: string;
  readonly many: string;
  /** What it is for. */
  readonly says: string;
  /** Who is meant by "needed"; '' where it is about the school. */
  readonly needed: string;
}

export const KIND_WORDS: Readonly<Record<Kind, KindWords>> = {
  iep: {
    about: 'pupil',
    one: 'plan',
    many: 'plans',
    says: 'The next plan of each pupil, with targets and provision.',
    needed: 'Everybody who still needs one',
  },
  review: {
    about: 'pupil',
    one: 'review record',
    many: 'review records',
    says: 'What was said and decided at a pupil’s newest review.',
    needed: 'Every review that has no record yet',
  },
  invitation: {
    about: 'pupil',
    one: 'invitation',
    many: 'invitations',
    says: 'A letter that asks parents or carers to a review, with a reply slip.',
    needed: 'Every booked review without one',
  },
  pupilRecord: {
    about: 'pupil',
    one: 'pupil record',
    many: 'pupil records',
    says: 'All cycles, provision, costs and funding of a pupil: for an application, an inspector or the next school.',
    needed: 'Everybody on the register',
  },
  classDigest: {
    about: 'class',
    one: 'class page',
    many: 'class pages',
    says: 'A class’s live targets and strategies, with a tick for each adult who has read them.',
    needed: 'All classes',
  },
  parentsGuide: {
    about: 'school',
    one: 'guide for parents',
    many: 'guides for parents',
    says: 'Your school’s stages and plans, explained to parents and carers.',
    needed: '',
  },
  governors: {
    about: 'school',
    one: 'report to governors',
    many: 'reports to governors',
    says: 'Numbers, spending and impact. No names; small numbers are left out.',
    needed: '',
  },
};

export const KINDS_IN_ORDER = Object.keys(KIND_WORDS) as readonly Kind[];

/** "Invitations", as a choice in a list. */
export function asChoice(kind: Kind): string {
  const { about, one, many } = KIND_WORDS[kind];
  const name = about === 'school' ? one : many;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
