/**
 * Who gets a document now and under which name, and who cannot have one and why: the one answer for the look ahead and for the
 * batch itself. A second press never makes a second document by itself: what was made is shown, and the next is made only
 * when it is asked for by its number. Pure. Tests: test/app/documents/twoPages.test.ts, kinds.test.ts
 */
import { fileName, termName, unlike } from '../../documents/fileName';
import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { liveTargets } from '../../documents/liveTargets';
import type { Assessment, PupilFigures } from '../../domain/assessment';
import { initialsById } from '../../domain/initials';
import { type IsoDate, sayDate } from '../../domain/isoDate';
import { figuresAbout } from '../../domain/lastDay';
import type { School } from '../../domain/school';
import { shownName } from '../../tables/pupilLabel';
import { UNSURE_MS } from './claim';
import { documentOfPlan, nextPlanNumber } from './nextPlanNumber';
import { planDates } from './recordPlans';
import { type DocumentRow, hasWish, isUnderWay } from './register';
import { dayOf, sayMoment } from './sayTime';
import { reviewDay, whomAbout } from './whomAbout';

export interface Wanted {
  readonly kind: DocumentKind;
  /** Pupils' IDs or classes' names; 'needed' = all who need one of this kind. */
  readonly pupilIds: 'needed' | readonly string[];
  readonly initials?: string | undefined;
  /** By whom it is about: the number of the next one, where there is one already; true = whatever its number. */
  readonly again?: true | Readonly<Record<string, number>> | undefined;
  /** Takes over what another person claimed and has not finished for longer than a run may live. */
  readonly fresh?: boolean | undefined;
  readonly asWord?: boolean | undefined;
  readonly pdf?: boolean | undefined;
  readonly initialsOnly?: boolean | undefined;
}

/** What was read, and who asks. */
export interface Desk {
  readonly assessment: Assessment;
  readonly register: readonly DocumentRow[];
  readonly workbookId: string;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Refusal {
  readonly says: string;
  /** What is there already: where it opens, and the number of the one that could be made beside it. */
  readonly file?: string;
  readonly next?: number;
  /** Another's claim is old enough to be taken over. */
  readonly canBeFresh?: boolean;
}

export interface Candidate {
  readonly pupilId: string;
  /** "Khan, Ava", a class, the school. */
  readonly label: string;
  readonly name: string;
  /** 0 and '' where it makes no plan. */
  readonly planNumber: number;
  readonly draftId: string;
  /** The day on which its plan starts, or that of the review that it is about. */
  readonly day: string;
  /** Mine, under way: it is carried on with. */
  readonly carriesOn: DocumentRow | null;
  /** Another's claim that is given up for this one. */
  readonly replaces: DocumentRow | null;
  readonly refusal: Refusal | null;
}

export function whoGets(wanted: Wanted, desk: Desk): readonly Candidate[] {
  const { assessment, register } = desk;
  const figuresOf = new Map(assessment.pupils.map((figures) => [figures.pupil.id, figures]));
  const initials = initialsById(assessment.school.pupils);
  const own = register.filter(({ workbookId }) => workbookId === desk.workbookId);
  const taken = new Set(own.filter((row) => row.state === 'DONE' || isUnderWay(row)).map(({ name }) => name));
  const { about } = kindSpec(wanted.kind);
  return whomAbout(wanted.kind, wanted.pupilIds, assessment, own).map((pupilId) => {
    const ofLeaver = () => (wanted.kind === 'pupilRecord' ? figuresAbout(pupilId, assessment) : undefined);
    const figures = about === 'pupil' ? (figuresOf.get(pupilId) ?? ofLeaver()) : undefined;
    const label = figures ? shownName(figures.pupil) : pupilId || assessment.school.settings.schoolName || 'the school';
    const isBrief = wanted.initialsOnly === true || assessment.school.settings.namesInFileNames === 'initials';
    const shown = figures && isBrief ? (initials.get(pupilId) ?? label) : about === 'school' ? '' : label;
    const alike = own.filter(
      (row) =>
        row.kind === wanted.kind &&
        row.pupilId === pupilId &&
        hasWish(row, 'initials') === (wanted.initialsOnly === true),
    );
    const claim = alike.find(isUnderWay) ?? null;
    const isMine = claim?.owner === desk.owner;
    const isOld = claim !== null && desk.now - claim.began >= UNSURE_MS;
    const takesOver = claim !== null && !isMine && isOld && wanted.fresh === true;
    const next = numberOf(wanted, figures, desk, alike);
    const [name, planNumber] = named(wanted, figures, shown, next, assessment);
    const draft = figures?.plan.draft;
    const refusal =
      whyNever(wanted, figures, pupilId, next, assessment) ??
      (claim !== null && !isMine && !takesOver ? claimed(claim, label, isOld, assessment.today) : null) ??
      (claim === null && !isAsked(wanted, pupilId, next) ? thereAlready(wanted, figures, alike, next, desk) : null);
    const free = isMine ? claim.name : unlike(name, taken);
    if (refusal === null) taken.add(free);
    return {
      pupilId,
      label,
      name: free,
      planNumber,
      draftId: planNumber > 0 && !wanted.initialsOnly && draft?.number === planNumber ? draft.id : '',
      day: dayAbout(wanted, figures, next, assessment),
      carriesOn: isMine ? claim : null,
      replaces: takesOver ? claim : null,
      refusal,
    };
  });
}

/** What makes a plan, and is no copy of one for people outside. */
function makesPlan({ kind, initialsOnly }: Wanted): boolean {
  return kindSpec(kind).makesPlan && initialsOnly !== true;
}

function dayAbout(wanted: Wanted, figures: PupilFigures | undefined, next: number, assessment: Assessment): string {
  if (!figures) return '';
  if (makesPlan(wanted)) return planDates(figures, assessment.school, assessment.today, next).start;
  return reviewDay(wanted.kind, figures, assessment) ?? '';
}

/** The next plan's; of other kinds, how many there are then. */
function numberOf(
  wanted: Wanted,
  figures: PupilFigures | undefined,
  { assessment, register }: Desk,
  alike: readonly DocumentRow[],
): number {
  if (figures && makesPlan(wanted)) return nextPlanNumber(figures, assessment.school, register);
  return alike.filter(({ state }) => state === 'DONE').length + 1;
}

function named(
  wanted: Wanted,
  figures: PupilFigures | undefined,
  shown: string,
  next: number,
  { school, today }: Assessment,
): readonly [name: string, planNumber: number] {
  const spec = kindSpec(wanted.kind);
  if (figures && makesPlan(wanted)) {
    const term = termName(school.terms, planDates(figures, school, today, next).start);
    return [fileName(`${figures.plan.planName} ${next}`, shown, term), next];
  }
  const only = wanted.initialsOnly ? 'initials only' : '';
  // A bare day beside "invitation" would be read as the day of the meeting.
  const day = wanted.kind === 'invitation' ? `written ${sayDate(today)}` : sayDate(today);
  if (!figures || !spec.makesPlan) return [fileName(spec.name, shown, only, day), 0];
  const number = figures.plan.inUse?.number ?? 0;
  return [fileName(`${figures.plan.planName} ${number}`, shown, only, sayDate(today)), number];
}

/** @returns why no document of this kind can be made about them, whoever asks; null where nothing is in the way */
function whyNever(
  wanted: Wanted,
  figures: PupilFigures | undefined,
  pupilId: string,
  next: number,
  { school, pupils }: Assessment,
): Refusal | null {
  const { about } = kindSpec(wanted.kind);
  if (about === 'school') return null;
  if (about === 'class') {
    if (pupils.some(({ pupil }) => pupil.className.trim() === pupilId && pupilId !== '')) return null;
    return { says: `Nobody on roll is in a class “${pupilId}”. Look at the tab Pupils, column Class, then try again.` };
  }
  if (!figures) return { says: sayNotOnRoll(pupilId, school) };
  const { pupil, plan, stage } = figures;
  const name = shownName(pupil);
  if (!kindSpec(wanted.kind).makesPlan) return null;
  if (!stage) return { says: `${name} has no stage that we know. Choose one in the tab Pupils, column Stage.` };
  if (!makesPlan(wanted)) {
    if (plan.inUse) return null;
    return { says: `${name} has no ${plan.planName} in use. Make one first, then a copy with initials.` };
  }
  if (liveTargets(school, pupil.id, next, plan.inUse).length > 0) return null;
  return {
    says: `${name} has no targets for the next ${plan.planName}. Type one or more in the tab Targets, then try again.`,
  };
}

function sayNotOnRoll(pupilId: string, school: School): string {
  const pupil = school.pupils.find(({ id }) => id === pupilId);
  if (!pupil?.leftOn) return `No pupil on roll has the ID ${pupilId}. Look at the tab Pupils, then try again.`;
  return `${shownName(pupil)} left on ${sayDate(pupil.leftOn)}. A pupil record for the next school can still be made.`;
}

function claimed(claim: DocumentRow, label: string, isOld: boolean, today: IsoDate): Refusal {
  const who = claim.initials || 'A colleague';
  const says = `${who} began a document for ${label} ${sayMoment(claim.began, today)}. Ask them first, so that there are not two.`;
  return isOld ? { says, canBeFresh: true } : { says };
}

/** The next one was asked for, by its number: a page that is behind asks for one that is there by now. */
function isAsked({ again }: Wanted, pupilId: string, next: number): boolean {
  return again === true || again?.[pupilId] === next;
}

/** One that was made today, or the document of the plan that counts now, is shown; the next is made only by its number. */
function thereAlready(
  wanted: Wanted,
  figures: PupilFigures | undefined,
  alike: readonly DocumentRow[],
  next: number,
  { assessment: { today }, register, owner }: Desk,
): Refusal | null {
  const newest = [...alike].reverse().find((row) => row.state === 'DONE') ?? null;
  const made =
    figures && makesPlan(wanted)
      ? planAlready(figures, register)
      : newest !== null && dayOf(newest.finished) === today
        ? newest
        : null;
  if (made === null) return null;
  const who = made.owner === owner ? 'you' : made.initials || 'a colleague';
  const what = made.name.split(' – ')[0] ?? made.name;
  const whose = made.pupilId === '' ? '' : ` for ${made.pupil}`;
  return {
    says: `${what}${whose} was made ${sayMoment(made.finished, today)} by ${who}. It is there already.`,
    file: made.link,
    next,
  };
}

/** A draft that has its document, or the plan in use where no other is needed. */
function planAlready({ plan }: PupilFigures, register: readonly DocumentRow[]): DocumentRow | null {
  return documentOfPlan(register, plan.draft?.id) ?? (plan.needed ? null : documentOfPlan(register, plan.inUse?.id));
}
