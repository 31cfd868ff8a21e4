/**
 * Reads a template's tags in the order of the page: which field each means, whether lists are ended where they should be, and
 * what was meant where there is no such field. Tests: test/documents/check.test.ts
 */
import { fieldsOf } from './fields';
import { type DocumentKind, KINDS, kindSpec } from './kinds';
import { type Names, namesIn } from './nearestField';
import { shown, type Tag, type TemplateProblem } from './tags';

/** A list or a group that has begun; `path` is the one that was meant where its name is misspelt. */
interface Open {
  readonly tag: Tag;
  readonly path: string;
}

/** @param used the fields and lists that are found there are added to it @returns what is wrong, tag by tag */
export function readTags(tags: readonly Tag[], kind: DocumentKind, used: Set<string>): TemplateProblem[] {
  const names = namesIn(fieldsOf(kind));
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
    const field = names.found(tag.path, around);
    const near = field === null ? names.nearest(tag.path, around, isList) : null;
    const says =
      field === null ? unknown(tag, near, around, kind, names) : isList ? null : notPrintable(tag, field, kind, names);
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
function notPrintable({ written }: Tag, field: string, kind: DocumentKind, names: Names): string | null {
  if (names.lists.has(field)) {
    return `${shown(written)} is a list. Type {#${field}} before the first field of its row and {/${field}} after the last.`;
  }
  return names.isField(field) ? null : `${shown(written)} says too little. ${among(field, kind)}`;
}

function unknown(
  { kind: sign, path, written }: Tag,
  near: string | null,
  around: readonly string[],
  kind: DocumentKind,
  names: Names,
): string {
  const name = shown(written);
  const list = names.listWith(path);
  const isMeant = near?.endsWith(`.${path}`) || (sign === 'begins' && names.lists.has(near ?? ''));
  if (list !== null && !isMeant) {
    const inside = path.slice(path.startsWith(`${list}.`) ? list.length + 1 : 0);
    return around.includes(list)
      ? `Between {#${list}} and {/${list}}, write {${inside}} in place of ${name}.`
      : `${name} belongs to a list. Write {${inside}} between {#${list}} and {/${list}}.`;
  }
  const other = otherKindWith(path, kind);
  if (other !== null)
    return `${name} is for another document, “${kindSpec(other).name}”; this one, “${kindSpec(kind).name}”, does not have it. Take it out.`;
  if (near !== null)
    return `We do not know ${name}. Did you mean {${sign === 'begins' ? written.trim().charAt(1) : ''}${near}}?`;
  return `We do not know ${name}. Take it out, or write a field from the list of fields.`;
}

/** The kind of documents that has this field or list under its full name. */
function otherKindWith(path: string, kind: DocumentKind): DocumentKind | null {
  return KINDS.find((other) => other !== kind && namesIn(fieldsOf(other)).found(path, []) !== null) ?? null;
}

function among(group: string, kind: DocumentKind): string {
  const some = fieldsOf(kind)
    .fields.filter(({ path }) => path.startsWith(`${group}.`))
    .slice(0, 3);
  return `Write, for example, ${some.map(({ path }) => `{${path}}`).join(' or ')}.`;
}
