/**
 * What can be typed in place, on My class and in To do: a target's result, a new target, a score, a view. Each form knows
 * its row, what the cells held, and what a list says once it is saved. Pure. Tests: test/sidebar/inPlace.test.ts
 */
import type { Reply, Request } from '../src/rpc/contract';
import type { TodoItem } from './lists';
import { day, inFigures, saysResult } from './words';

/** By column key, as the fields hold them. */
export type Texts = Readonly<Record<string, string>>;
export type RowToSave = Request<'saveRows'>['rows'][number];
export type ClassReply = Reply<'classPage'>;
export type ClassPupil = ClassReply['pupils'][number];
export type Target = ClassPupil['targets'][number];
export type Provision = ClassPupil['provisions'][number];

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly look: 'line' | 'text' | 'result';
  readonly hint?: string;
}

export interface Form {
  /** Names the button that opens it, to come back to. */
  readonly key: string;
  readonly kind: 'result' | 'target' | 'score' | 'view';
  /** For those who hear it: "Exit score of Ava Khan in Paired reading". */
  readonly label: string;
  readonly tab: RowToSave['tab'];
  /** '' = a new row. */
  readonly rowId: string;
  readonly pupilId: string;
  readonly fields: readonly Field[];
  /** What the cells held when she saw them. */
  readonly was: Texts;
  /** What the fields begin with, where that is not what the cells held. */
  readonly start: Texts;
  /** What a new row holds beside what she types. */
  readonly also: Texts;
  /** The first of these may not all be left empty. */
  readonly needs: readonly string[];
  readonly says: string;
}

const line = (key: string, label: string, hint = ''): Field => ({ key, label, look: 'line', hint });
const text = (key: string, label: string): Field => ({ key, label, look: 'text' });

export function resultForm({ pupilId, name }: ClassPupil, target: Target): Form {
  const was = { result: saysResult(target.result), comment: target.comment };
  return {
    key: `result ${target.targetId}`,
    kind: 'result',
    label: `Result of ${name}: ${target.target}`,
    tab: 'Targets',
    rowId: target.targetId,
    pupilId,
    fields: [{ key: 'result', label: 'Result', look: 'result' }, text('comment', 'Comment')],
    was,
    start: was,
    also: {},
    needs: ['result', 'comment'],
    says: 'Choose a result, or type a comment.',
  };
}

const TARGET_FIELDS: readonly Field[] = [
  text('target', 'Target'),
  line('startingPoint', 'Starting point'),
  text('strategy', 'How we will teach it'),
  line('howOften', 'How often'),
  line('whoHelps', 'Who helps'),
  text('successCriterion', 'We will know when'),
];

export function targetForm({ pupilId, name }: Pick<ClassPupil, 'pupilId' | 'name'>): Form {
  const was = Object.fromEntries(TARGET_FIELDS.map(({ key }) => [key, '']));
  const says = 'Type the target: one thing to do, with a number and a time.';
  const label = `New target for ${name}`;
  const where = { tab: 'Targets', rowId: '', pupilId } as const;
  return {
    key: `target ${pupilId}`,
    kind: 'target',
    label,
    ...where,
    fields: TARGET_FIELDS,
    was,
    start: was,
    also: {},
    needs: ['target'],
    says,
  };
}

/** The entry score until there is one, then the exit score. */
export function scoreForm(pupil: ClassPupil, provision: Provision, today: string): Form {
  const isEntry = provision.entry === '';
  const { entry, entryDate, exit, exitDate, measure, provisionId, intervention } = provision;
  return scoreOf(isEntry ? 'entry' : 'exit', {
    key: `score ${provisionId}`,
    label: `${isEntry ? 'Entry' : 'Exit'} score of ${pupil.name} in ${intervention}`,
    rowId: provisionId,
    pupilId: pupil.pupilId,
    score: isEntry ? entry : exit,
    date: isEntry ? entryDate : exitDate,
    measure,
    today,
  });
}

const VIEW_FIELDS = {
  parentsView: text('parentsView', 'Parents’ or carers’ view'),
  pupilsView: text('pupilsView', 'Pupil’s view'),
} as const;

export function viewForm({ pupilId, name, views }: ClassPupil): Form {
  const was = { parentsView: views.parentsView, pupilsView: views.pupilsView };
  return {
    key: `view ${pupilId}`,
    kind: 'view',
    label: `Views about ${name}`,
    tab: 'Reviews',
    rowId: views.rowId,
    pupilId,
    fields: [VIEW_FIELDS.parentsView, VIEW_FIELDS.pupilsView],
    was,
    start: was,
    also: views.rowId === '' ? { kind: views.kind } : {},
    needs: ['parentsView', 'pupilsView'],
    says: 'Type what the parents, carers or pupil said.',
  };
}

/** "Goes into the plan review of 12 November 2026." */
export function saysWhere({ rowId, kind, heldOn, bookedFor }: ClassPupil['views']): string {
  const review = kind.toLowerCase();
  if (heldOn) return `Goes into the ${review} of ${day(heldOn)}.`;
  if (bookedFor) return `Goes into the ${review} booked for ${day(bookedFor)}.`;
  return rowId === ''
    ? 'No review is booked. This is kept for the next one, and counts as no review until then.'
    : 'Kept with what was said before, for the next review.';
}

/** What a line of To do can be done with here; null where it is done elsewhere. */
export function todoForm(item: TodoItem, key: string, today: string): Form | null {
  const { pupilId, pupil, rowId, what, score } = item;
  if (pupilId === null) return null;
  if (item.kind === 'EXIT_MISSING' && score) {
    const about = { key, label: `${pupil}: ${what}`, rowId, pupilId, score: '', date: score.exitDate };
    return scoreOf('exit', { ...about, measure: score.measure, today });
  }
  const needs = item.views ?? [];
  if (needs.length === 0) return null;
  const was = Object.fromEntries(needs.map((view) => [view, '']));
  const where = { tab: 'Reviews', rowId, pupilId } as const;
  const fields = needs.map((view) => VIEW_FIELDS[view]);
  const about = { key, kind: 'view', label: `Views about ${pupil}`, says: 'Type what was said.' } as const;
  return { ...about, ...where, fields, was, start: was, also: {}, needs };
}

interface Score {
  readonly key: string;
  readonly label: string;
  readonly rowId: string;
  readonly pupilId: string;
  readonly score: string;
  readonly date: string | null;
  readonly measure: string;
  readonly today: string;
}

function scoreOf(which: 'entry' | 'exit', { score, date, measure, today, ...about }: Score): Form {
  const [is, dated] = [which, `${which}Date`];
  const was = { [is]: score, [dated]: inFigures(date ?? '') };
  const name = which === 'entry' ? 'Entry score' : 'Exit score';
  return {
    ...about,
    kind: 'score',
    tab: 'Provision list',
    fields: [line(is, name, measure), line(dated, 'Date')],
    was,
    start: { [is]: score, [dated]: inFigures(date ?? today) },
    also: {},
    needs: [is],
    says: `Type the ${name.toLowerCase()}.`,
  };
}

/** "Saved: Partly met.", "Saved: exit score 8y5m." */
export function saysSaved({ kind, rowId, needs, label }: Form, changes: Texts): string {
  if (kind === 'target') return `Saved: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`;
  if (kind === 'view') return rowId === '' ? 'Saved for the next review.' : 'Saved in the review.';
  if (kind === 'score') return `Saved: ${needs[0]} score ${changes[needs[0] ?? ''] ?? ''}.`;
  return changes['result'] ? `Saved: ${changes['result']}.` : 'Saved the comment.';
}

/** Every form of a class page, to find one again after the page was read anew. */
export function formOfClass({ pupils, today }: ClassReply, key: string): Form | null {
  for (const pupil of pupils) {
    const forms = [
      ...pupil.targets.map((target) => resultForm(pupil, target)),
      ...pupil.provisions.map((provision) => scoreForm(pupil, provision, today)),
      targetForm(pupil),
      viewForm(pupil),
    ];
    const found = forms.find((form) => form.key === key);
    if (found) return found;
  }
  return null;
}

/** What she changed; null where nothing that is needed was typed. */
export function changesIn(form: Form, typed: Texts): Texts | null {
  if (form.needs.every((key) => (typed[key] ?? '').trim() === '')) return null;
  const changed = form.fields.filter(({ key }) => (typed[key] ?? '').trim() !== (form.was[key] ?? '').trim());
  return Object.fromEntries(changed.map(({ key }) => [key, (typed[key] ?? '').trim()]));
}

/** @returns null where nothing is different */
export function rowToSave(form: Form, changes: Texts): RowToSave | null {
  if (Object.keys(changes).length === 0) return null;
  const { tab, rowId, pupilId, was, also } = form;
  if (rowId === '') return { tab, rowId, pupilId, set: { ...also, ...changes } };
  return { tab, rowId, was: only(was, changes), set: changes };
}

/** Puts back what the cells held, or takes the new row away; refused where somebody has changed it since. */
export function rowToUndo({ tab, was, rowId, also }: Form, saved: string, changes: Texts): RowToSave {
  if (rowId === '') return { tab, rowId: saved, was: { ...also, ...changes }, set: {}, remove: true };
  return { tab, rowId: saved, was: changes, set: only(was, changes) };
}

export function only(texts: Texts, like: Texts): Texts {
  return Object.fromEntries(Object.keys(like).map((key) => [key, texts[key] ?? '']));
}
