/**
 * Reads a school's template before anything is made with it, and says what is wrong, where, and what to do.
 * Brackets, lists and fields are read here; what the engine alone can find comes last, in its own words.
 * Tests: test/documents/check.test.ts
 */

import { openZip, packed, type Zip } from '../files/zip';
import { fieldsOf } from './fields';
import { openTemplate } from './fill';
import type { DocumentKind } from './kinds';
import { type Line, linesOf } from './lines';
import { readTags } from './readTags';
import { shown, type Tag, type TemplateProblem, tagsOf } from './tags';
import { turnAway } from './uninvited';
import { openWordFile } from './wordFile';

export interface TemplateCheck {
  /** None: documents can be made with it. */
  readonly problems: readonly TemplateProblem[];
  /** What could be better; documents can be made all the same. */
  readonly advice: readonly string[];
  /** The fields that it uses, in order of their first use: 'pupil.forename', 'targets.target' … */
  readonly fields: readonly string[];
}

/** @param template a file as somebody chose it */
export function checkTemplate(template: Uint8Array, kind: DocumentKind): TemplateCheck {
  return checkAndClean(template, kind).check;
}

/**
 * The check, and the template as it may be kept: written anew from what was checked, so that nothing else of the file lives on.
 * `clean` is null where there are problems.
 */
export function checkAndClean(
  template: Uint8Array,
  kind: DocumentKind,
): { readonly check: TemplateCheck; readonly clean: Uint8Array | null } {
  const file = openWordFile(template);
  if ('says' in file) {
    return { check: { problems: [{ says: file.says, place: '' }], advice: [], fields: [] }, clean: null };
  }
  const { zip } = file;
  const uninvited = turnAway(zip);
  const problems: TemplateProblem[] = [...uninvited.problems];
  const used = new Set<string>();
  const parts = textParts(zip).map((part) => ({ part, lines: linesOf(part, zip.file(part)?.asText() ?? '') }));
  for (const { part, lines } of parts) {
    const found = tagsOf(lines);
    const told = NOT_FILLED.test(part)
      ? found.tags.map(notFilled)
      : [...found.problems, ...readTags(found.tags, kind, used)];
    for (const problem of told) problems.push(problem);
  }
  const clean = problems.length === 0 ? packed(zip) : null;
  if (clean) problems.push(...engineProblems(clean, parts));
  const advice = [...uninvited.advice, ...adviceFor(zip, kind, used)];
  return { check: { problems, advice, fields: [...used] }, clean: problems.length === 0 ? clean : null };
}

/** The engine passes these by. */
const NOT_FILLED = /endnotes/;

function notFilled({ written, line }: Tag): TemplateProblem {
  return {
    says: `${shown(written)} would not be filled in here. Move it to the page or to a footnote.`,
    place: line.place,
  };
}

/** The body first, then what stands round it. */
function textParts(zip: Zip): string[] {
  const around = Object.keys(zip.files).filter((name) =>
    /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/.test(name),
  );
  return ['word/document.xml', ...around.sort()];
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
function engineProblems(
  template: Uint8Array,
  parts: readonly { part: string; lines: readonly Line[] }[],
): TemplateProblem[] {
  try {
    openTemplate(openZip(template));
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

function adviceFor(zip: Zip, kind: DocumentKind, used: ReadonlySet<string>): string[] {
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
  const { fields, lists } = fieldsOf(kind);
  const missing = fields.filter(({ path, recommended }) => recommended && !isCovered(path, used));
  for (const { name: list } of lists) {
    const ofList = missing.filter(({ path }) => path.startsWith(`${list}.`));
    if (ofList.length > 0 && !used.has(list)) {
      const names = ofList.map(({ path }) => `{${path.slice(list.length + 1)}}`).join(' ');
      advice.push(`The template does not list ${list}. In a table's row, write {#${list}}${names}{/${list}}.`);
    }
  }
  for (const { path, holds } of missing) {
    const list = path.slice(0, path.indexOf('.'));
    if (!lists.some(({ name }) => name === list)) advice.push(`The template does not print ${holds}: {${path}}.`);
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
