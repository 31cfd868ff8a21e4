/**
 * A review of one pupil as it is typed: what the form holds, what the sheet holds, what is still to be saved, and what would
 * undo it all. Pure. Tests: test/sidebar/reviewing.test.ts
 */
import type { ProblemReply, Reply, Request } from '../src/rpc/contract';

export type ReviewSheet = Reply<'reviewSheet'>;
export type RowToSave = Request<'saveRows'>['rows'][number];
type Texts = Readonly<Record<string, string>>;

/** The review's own row among the rows of the form; the others are targets, by their IDs. */
export const REVIEW = 'review';
/** Two rows of one pupil that agree in these, as far as they are filled, are one review. */
const WHEN = ['kind', 'heldOn', 'bookedFor'];
/** `saveRows` takes no more at once. */
export const MOST_ROWS = 10;

interface RowForm {
  /** What the sheet holds, as far as we know. */
  readonly saved: Texts;
  readonly texts: Texts;
}
interface FieldProblem {
  /** `REVIEW` or a target's ID. */
  readonly row: string;
  readonly field: string;
  readonly says: string;
}

export interface Reviewing {
  readonly sheet: ReviewSheet;
  readonly reviewId: string;
  readonly rows: Readonly<Record<string, RowForm>>;
  readonly mode: 'held' | 'booked';
  /** She has typed in the review itself: only then its row is made. */
  readonly isTouched: boolean;
  readonly saving: boolean;
  readonly problems: readonly FieldProblem[];
  /** Why nothing could be saved, where no field is to blame; '' = it could. */
  readonly notSaved: string;
  readonly carry: readonly string[];
  /** Everything that was saved here, as it would be put back. */
  readonly undo: readonly RowToSave[];
  /** Why Undo is over, or what it left as it is; '' = nothing to say. */
  readonly undoSays: string;
  /** Reviews of others that she left with something not saved. */
  readonly left: readonly Reviewing[];
  readonly phase: 'form' | 'done';
}

export type ReviewingEvent =
  | { readonly type: 'opened'; readonly sheet: ReviewSheet }
  | { readonly type: 'typed'; readonly row: string; readonly field: string; readonly text: string }
  | { readonly type: 'mode'; readonly mode: Reviewing['mode'] }
  | { readonly type: 'ticked'; readonly targetId: string; readonly isOn: boolean }
  | { readonly type: 'saving' }
  /** What was refused is sent once more. */
  | { readonly type: 'tryAgain' }
  | { readonly type: 'saved'; readonly sent: readonly RowToSave[]; readonly rows: Reply<'saveRows'>['rows'] }
  | { readonly type: 'notSaved'; readonly problems: readonly ProblemReply[] }
  | { readonly type: 'finishing' }
  | { readonly type: 'done' }
  /** A document has been made since: what it says must not change behind it. */
  | { readonly type: 'documentMade' }
  /** A colleague's typing stands where something would be put back. */
  | { readonly type: 'notUndone'; readonly says: string };

const DOCUMENT_MADE = 'A document has been made since, so this review stays as it is.';

export function startReviewing(sheet: ReviewSheet): Reviewing {
  const { saved, suggestedKind, today, targets } = sheet;
  const texts = { ...saved, kind: saved['kind'] || suggestedKind, heldOn: saved['heldOn'] || today };
  return {
    sheet,
    reviewId: sheet.reviewId,
    rows: {
      [REVIEW]: { saved, texts },
      ...Object.fromEntries(targets.map((one) => [one.targetId, { saved: one.saved, texts: one.saved }])),
    },
    mode: 'held',
    isTouched: false,
    saving: false,
    problems: [],
    notSaved: '',
    carry: [],
    undo: [],
    undoSays: '',
    left: [],
    phase: 'form',
  };
}

export function reduceReviewing(now: Reviewing | null, event: ReviewingEvent): Reviewing | null {
  if (event.type === 'opened') return openedOn(now, event.sheet);
  if (now === null) return null;
  switch (event.type) {
    case 'typed': {
      const form = now.rows[event.row];
      if (!form) return now;
      const rows = { ...now.rows, [event.row]: { ...form, texts: { ...form.texts, [event.field]: event.text } } };
      const problems = now.problems.filter(({ row, field }) => row !== event.row || field !== event.field);
      const next = { ...now, rows, problems, isTouched: now.isTouched || event.row === REVIEW };
      return event.field === 'result' ? ticksFor(next, event.row, event.text) : next;
    }
    case 'mode': {
      const form = now.rows[REVIEW] as RowForm;
      const heldOn = event.mode === 'booked' ? (form.saved['heldOn'] ?? '') : form.texts['heldOn'] || now.sheet.today;
      const rows = { ...now.rows, [REVIEW]: { ...form, texts: { ...form.texts, heldOn } } };
      return { ...now, mode: event.mode, rows };
    }
    case 'ticked':
      return { ...now, carry: toggled(now.carry, event.targetId, event.isOn) };
    case 'saving':
      return { ...now, saving: true, notSaved: '', undoSays: '' };
    case 'tryAgain':
      return { ...now, problems: [], notSaved: '' };
    case 'saved':
      return saved(now, event.sent, event.rows);
    case 'notSaved': {
      const problems = event.problems.flatMap(({ rowId, field, says }) => {
        const row = rowId && now.rows[rowId] ? rowId : REVIEW;
        return field ? [{ row, field, says }] : [];
      });
      const rest = event.problems.filter(({ field }) => !field).map(({ says }) => says);
      return { ...now, saving: false, problems: [...now.problems, ...problems], notSaved: rest.join(' ') };
    }
    case 'finishing':
      return { ...now, isTouched: true };
    case 'done':
      return { ...now, phase: 'done' };
    case 'documentMade':
      return { ...now, undo: [], undoSays: now.undo.length > 0 ? DOCUMENT_MADE : now.undoSays };
    case 'notUndone':
      return { ...now, undoSays: event.says };
  }
}

/** What was not saved waits under its pupil while she is with another. */
function openedOn(now: Reviewing | null, sheet: ReviewSheet): Reviewing {
  if (now && isSame(now, sheet)) return lookedAgain(now, sheet);
  const known = now ? [...now.left, ...(isUnsaved(now) ? [{ ...now, left: [] }] : [])] : [];
  const waiting = known.find((one) => isSame(one, sheet));
  const left = known.filter((one) => one !== waiting);
  return { ...(waiting ? lookedAgain(waiting, sheet) : startReviewing(sheet)), left };
}

/** A review that was held on another day is over: the form begins anew. */
function isSame({ sheet, reviewId }: Reviewing, other: ReviewSheet): boolean {
  return sheet.pupilId === other.pupilId && (reviewId === '' || reviewId === other.reviewId);
}

/** The sheet as it is now; what she typed and what is not saved yet stays in the form. */
function lookedAgain(now: Reviewing, sheet: ReviewSheet): Reviewing {
  const fresh = startReviewing(sheet);
  const rows = Object.fromEntries(
    Object.entries(fresh.rows).map(([key, form]) => {
      const mine = now.rows[key];
      if (!mine) return [key, form];
      const typed = Object.entries(mine.texts).filter(([field, text]) => text !== (mine.saved[field] ?? ''));
      return [key, { ...form, texts: { ...form.texts, ...Object.fromEntries(typed) } }];
    }),
  );
  return { ...now, sheet, rows, reviewId: sheet.reviewId || now.reviewId, problems: [], notSaved: '', phase: 'form' };
}

/** What is partly or not met goes on to the next plan, unless she says otherwise. */
function ticksFor(now: Reviewing, targetId: string, result: string): Reviewing {
  if (now.sheet.planNumber === null) return now;
  const goesOn = result !== '' && result !== now.sheet.results[0] && !isCarried(now, targetId);
  return { ...now, carry: toggled(now.carry, targetId, goesOn) };
}

export function isCarried({ sheet }: Reviewing, targetId: string): boolean {
  return sheet.targets.some((one) => one.targetId === targetId && one.isCarried);
}

function toggled(list: readonly string[], id: string, isOn: boolean): readonly string[] {
  const others = list.filter((one) => one !== id);
  return isOn ? [...others, id] : others;
}

/**
 * The rows that still differ from the sheet, as `saveRows` takes them. A field that was refused waits until she types in it
 * or tries again, so that it does not hold back the others.
 */
export function toSave(now: Reviewing): readonly RowToSave[] {
  const rows: RowToSave[] = [];
  for (const [key, { saved: there, texts }] of Object.entries(now.rows)) {
    const refused = new Set(now.problems.filter(({ row }) => row === key).map(({ field }) => field));
    const differs = Object.keys(texts).filter((field) => (texts[field] ?? '') !== (there[field] ?? ''));
    const changed = differs.filter((field) => !refused.has(field));
    if (changed.length === 0 || (key === REVIEW && !now.isTouched)) continue;
    const isNew = key === REVIEW && now.reviewId === '';
    // Without its day a new row would be another thing than she means.
    if (isNew && WHEN.some((field) => refused.has(field))) continue;
    rows.push({
      tab: key === REVIEW ? 'Reviews' : 'Targets',
      rowId: key === REVIEW ? now.reviewId : key,
      ...(isNew
        ? { pupilId: now.sheet.pupilId, unless: texts['heldOn'] || texts['bookedFor'] ? filled(texts, WHEN) : {} }
        : { was: only(there, changed) }),
      set: only(texts, changed),
    });
  }
  return rows.slice(0, MOST_ROWS);
}

/** New rows for the next plan; the old ones stay with the plan that they were of, with their history. */
export function toCarry(now: Reviewing): readonly RowToSave[] {
  const { pupilId, planNumber, nextNumber } = now.sheet;
  if (planNumber === null) return [];
  return now.carry.flatMap((targetId): RowToSave[] => {
    const texts = now.rows[targetId]?.texts;
    if (!texts || isCarried(now, targetId)) return [];
    const next: RowToSave = {
      tab: 'Targets',
      rowId: '',
      pupilId,
      unless: { target: texts['target'] ?? '', planNumber: String(nextNumber) },
      set: {
        ...only(texts, ['target', 'strategy', 'howOften', 'whoHelps', 'successCriterion']),
        startingPoint: texts['comment'] || texts['startingPoint'] || '',
        planNumber: String(nextNumber),
      },
    };
    if (texts['planNumber'] !== '') return [next];
    return [
      next,
      { tab: 'Targets', rowId: targetId, was: { planNumber: '' }, set: { planNumber: String(planNumber) } },
    ];
  });
}

function filled(texts: Texts, fields: readonly string[]): Record<string, string> {
  return only(
    texts,
    fields.filter((field) => texts[field]),
  );
}

function only(texts: Texts, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, texts[field] ?? '']));
}

function saved(now: Reviewing, sent: readonly RowToSave[], made: Reply<'saveRows'>['rows']): Reviewing {
  let next: Reviewing = { ...now, saving: false, problems: [], notSaved: '' };
  sent.forEach((row, index) => {
    const rowId = made[index]?.rowId ?? row.rowId;
    const key = row.tab === 'Reviews' ? REVIEW : rowId;
    const form = next.rows[key];
    if (form) next = { ...next, rows: { ...next.rows, [key]: { ...form, saved: { ...form.saved, ...row.set } } } };
    if (key === REVIEW) next = { ...next, reviewId: rowId };
    next = { ...next, undo: withUndo(next.undo, row, rowId) };
  });
  return next;
}

/** One entry a row: what stood there before the first save, held against what the last save wrote. */
function withUndo(undo: readonly RowToSave[], row: RowToSave, rowId: string): readonly RowToSave[] {
  const before = undo.find((one) => one.tab === row.tab && one.rowId === rowId);
  const others = undo.filter((one) => one !== before);
  if (row.rowId === '' || before?.remove) {
    return [...others, { tab: row.tab, rowId, was: { ...before?.was, ...row.set }, set: {}, remove: true }];
  }
  return [...others, { tab: row.tab, rowId, was: { ...before?.was, ...row.set }, set: { ...row.was, ...before?.set } }];
}

export function isUnsaved(now: Reviewing): boolean {
  return toSave({ ...now, problems: [] }).length > 0;
}
