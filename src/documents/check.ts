/**
 * Reads a school's template before anything is made with it, and says what is wrong, where, and what to do.
 * Brackets, lists and fields are read here; what the engine alone can find comes last, in its own words.
 * Tests: test/documents/check.test.ts
 */
import { fields as knownFields } from './fields';
import { openTemplate } from './fill';
import { type Line, linesOf } from './lines';
import { foundField, LIST_NAMES, listWith, nearestField } from './nearestField';
import { shown, type Tag, type TemplateProblem, tagsOf } from './tags';
import { openWordFile } from './wordFile';
import type { Zip } from './zip';

export interface TemplateCheck {
  /** None: documents can be made with it. */
  readonly problems: readonly TemplateProblem[];
  /** What could be better; documents can be made all the same. */
  readonly advice: readonly string[];
  /** The fields that it uses, in order of their first use: 'pupil.forename', 'targets.target' … */
  readonly fields: readonly string[];
}

export function checkTemplate(template: Uint8Array): TemplateCheck {
  const file = openWordFile(template);
  if ('says' in file) return { problems: [{ says: file.says, place: '' }], advice: [], fields: [] };
  const { zip } = file;
  const problems: TemplateProblem[] = [];
  const used = new Set<string>();
  const parts = textParts(zip).map((part) => ({ part, lines: linesOf(part, zip.file(part)?.asText() ?? '') }));
  for (const { lines } of parts) {
    const found = tagsOf(lines);
    problems.push(...found.problems, ...readTags(found.tags, used));
  }
  if (problems.length === 0) problems.push(...engineProblems(zip, parts));
  return { problems, advice: adviceFor(zip, used), fields: [...used] };
}

/** The body first, then what stands round it. */
function textParts(zip: Zip): string[] {
  const around = Object.keys(zip.files).filter((name) =>
    /^word\/(header|footer|footnotes|comments)\d*\.xml$/.test(name),
  );
  return ['word/document.xml', ...around.sort()];
}

/** A list or a group that has begun; `path` is the one that was meant where its name is misspelt. */
interface Open {
  readonly tag: Tag;
  readonly path: string;
}

function readTags(tags: readonly Tag[], used: Set<string>): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const open: Open[] = [];
  for (const tag of tags) {
    const { place } = tag.line;
    if (tag.kind === 'ends') {
      const says = endOf(tag, open);
      if (says !== null) problems.push({ says, place });
      continue;
    }
    const around = open.map(({ path }) => path);
    const isList = tag.kind === 'begins';
    const field = foundField(tag.path, around);
    const near = field === null ? nearestField(tag.path, around, isList) : null;
    const says = field === null ? unknown(tag, near, around) : isList ? null : notPrintable(tag, field);
    if (says !== null) problems.push({ says, place });
    else if (field !== null) used.add(field);
    if (isList) open.push({ tag, path: field ?? near ?? tag.path });
  }
  for (const { tag } of open) problems.push({ says: neverEnded(tag), place: tag.line.place });
  return problems;
}

/** Takes what ends here off `open`. */
function endOf(tag: Tag, open: Open[]): string | null {
  const last = open[open.length - 1]?.tag;
  const written = shown(tag.written);
  if (!last) {
    return `${written} ends what was never begun. Type {#${tag.path}} before its first field, or take ${written} out.`;
  }
  const at = tag.path === '' ? open.length - 1 : open.map((one) => one.tag.path).lastIndexOf(tag.path);
  const begun = open[at]?.tag;
  if (!begun) {
    // A wrong name ends the innermost list all the same, so that one slip is one problem.
    open.pop();
    return `${shown(last.written)} is ended by ${written}. Write {/${last.path}} there.`;
  }
  open.splice(at, 1);
  if (begun !== last) {
    return `${shown(last.written)} began after ${shown(begun.written)}, so it must end first. Put {/${last.path}} before ${written}.`;
  }
  return begun.line.table === tag.line.table ? null : leavesTable(begun, tag);
}

function leavesTable(begun: Tag, ended: Tag): string {
  const [begins, ends] = [shown(begun.written), shown(ended.written)];
  const remedy = 'Put both in the same row of the table.';
  if (begun.line.table === '') return `${begins} stands before the table in which ${ends} stands. ${remedy}`;
  if (ended.line.table === '') return `${begins} stands in a table and ${ends} after it. ${remedy}`;
  return `${begins} and ${ends} (${ended.line.place}) stand in two tables. ${remedy}`;
}

function neverEnded({ path, written, line }: Tag): string {
  const where = line.table === '' ? 'after the last field that belongs to it' : 'in the last cell of the same row';
  return `${shown(written)} is never ended. Type {/${path}} ${where}.`;
}

/** @param field a list or a group, or a field, which is right */
function notPrintable({ written }: Tag, field: string): string | null {
  if (LIST_NAMES.has(field)) {
    return `${shown(written)} is a list. Type {#${field}} before the first field of its row and {/${field}} after the last.`;
  }
  return knownFields.some(({ path }) => path === field) ? null : `${shown(written)} says too little. ${among(field)}`;
}

function unknown({ kind, path, written }: Tag, near: string | null, around: readonly string[]): string {
  const name = shown(written);
  const list = listWith(path);
  const isMeant = near?.endsWith(`.${path}`) || (kind === 'begins' && LIST_NAMES.has(near ?? ''));
  if (list !== null && !isMeant) {
    const inside = path.slice(path.startsWith(`${list}.`) ? list.length + 1 : 0);
    return around.includes(list)
      ? `Between {#${list}} and {/${list}}, write {${inside}} in place of ${name}.`
      : `${name} belongs to a list. Write {${inside}} between {#${list}} and {/${list}}.`;
  }
  if (near !== null)
    return `We do not know ${name}. Did you mean {${kind === 'begins' ? written.trim().charAt(1) : ''}${near}}?`;
  return `We do not know ${name}. Take it out, or write a field from the list of fields.`;
}

function among(group: string): string {
  const some = knownFields.filter(({ path }) => path.startsWith(`${group}.`)).slice(0, 3);
  return `Write, for example, ${some.map(({ path }) => `{${path}}`).join(' or ')}.`;
}

interface EngineError {
  readonly message?: string;
  readonly properties?: {
    readonly errors?: readonly EngineError[];
    readonly explanation?: string;
    readonly file?: string;
    readonly offset?: number | readonly number[];
  };
}

/** @returns what the engine refuses, with the line nearest before the place that it names */
function engineProblems(zip: Zip, parts: readonly { part: string; lines: readonly Line[] }[]): TemplateProblem[] {
  try {
    openTemplate(zip);
    return [];
  } catch (thrown) {
    const error = thrown as EngineError;
    return (error.properties?.errors ?? [error]).map(({ properties, message }) => {
      const offset = [properties?.offset ?? -1].flat()[0] ?? -1;
      const lines = parts.find(({ part }) => part === properties?.file)?.lines ?? [];
      const line = [...lines].reverse().find(({ from }) => from <= offset);
      const why = properties?.explanation ?? message ?? 'no reason given';
      return {
        says: `No document can be made with this template: ${why}. Take out what stands there and type it again.`,
        place: line?.place ?? '',
      };
    });
  }
}

function adviceFor(zip: Zip, used: ReadonlySet<string>): string[] {
  const advice: string[] = [];
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  if (/<w:(ins|del) /.test(xml)) {
    advice.push(
      'The template has tracked changes, which every document would show. Accept or reject them in Word, then save.',
    );
  }
  if (zip.file('word/comments.xml')?.asText().includes('<w:comment ')) {
    advice.push('The template has comments, which every document would carry. Delete them in Word, then save.');
  }
  const missing = knownFields.filter(({ path, recommended }) => recommended && !isCovered(path, used));
  for (const list of LIST_NAMES) {
    const ofList = missing.filter(({ path }) => path.startsWith(`${list}.`));
    if (ofList.length > 0 && !used.has(list)) {
      const names = ofList.map(({ path }) => `{${path.slice(list.length + 1)}}`).join(' ');
      advice.push(`The template does not list ${list}. In a table's row, write {#${list}}${names}{/${list}}.`);
    }
  }
  for (const { path, holds } of missing) {
    const list = path.slice(0, path.indexOf('.'));
    if (!LIST_NAMES.has(list)) advice.push(`The template does not print ${holds}: {${path}}.`);
    else if (used.has(list))
      advice.push(`The list of ${list} does not print ${holds}: {${path.slice(list.length + 1)}}.`);
  }
  return advice;
}

/** Some fields say together what others say one by one. */
function isCovered(path: string, used: ReadonlySet<string>): boolean {
  const instead: Record<string, readonly string[]> = {
    'pupil.name': ['pupil.forename'],
    'pupil.needs': ['pupil.mainNeed'],
    'pupil.className': ['pupil.yearGroup'],
    'plan.reviewBy': ['plan.end'],
  };
  return used.has(path) || (instead[path] ?? []).some((other) => used.has(other));
}
