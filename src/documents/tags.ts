/**
 * Finds the fields between brackets in a template's lines, and brackets that do not match. Pure.
 * Tests: test/documents/check.test.ts
 */
import { type Line, shortened } from './lines';

export interface TemplateProblem {
  /** What is wrong and what to do. */
  readonly says: string;
  /** "table 2, row 2, column 3", "page footer", or '' where the whole file is meant. */
  readonly place: string;
}

export interface Tag {
  readonly kind: 'field' | 'begins' | 'ends';
  /** 'pupil.forename' */
  readonly path: string;
  /** As written: '{#targets}' */
  readonly written: string;
  readonly line: Line;
}

/** Signs that would make the engine do something else: put in raw XML, for one. */
const OTHER_SIGNS = /^[@\-=%$&*!:;<>~|\\?+]/;

export function tagsOf(lines: readonly Line[]): { tags: Tag[]; problems: TemplateProblem[] } {
  const tags: Tag[] = [];
  const problems: TemplateProblem[] = [];
  for (const line of lines) {
    const add = (says: string) => problems.push({ says, place: line.place });
    let rest = line.text;
    while (rest !== '') {
      const at = rest.search(/[{}]/);
      if (at < 0) break;
      const piece = rest.slice(at);
      const whole = /^(\{+)([^{}]*)(\}+)/.exec(piece);
      if (piece.startsWith('}')) {
        add(unopened(rest.slice(0, at), piece));
        rest = piece.replace(/^\}+/, '');
      } else if (!whole) {
        add(unclosed(piece));
        rest = piece.replace(/^\{+[^{}]*/, '');
      } else {
        const [written = '', left = '', inside = '', right = ''] = whole;
        if (left.length > 1 || right.length > 1) {
          add(`“${shortened(written, 40)}” has too many brackets. Write {${inside.trim()}}.`);
        } else readTag(inside, written, line, tags, add);
        rest = piece.slice(written.length);
      }
    }
  }
  return { tags, problems };
}

function readTag(inside: string, written: string, line: Line, tags: Tag[], add: (says: string) => void): void {
  const name = inside.trim();
  const sign = name.charAt(0);
  const path = name.replace(/^[#^/]/, '').trim();
  if (name === '') add(`There is nothing between the brackets ${written}. Type a field's name, or take them out.`);
  else if (path === '' && sign !== '/')
    add(`${written} lacks a name. Type it after the ${sign}, for example {${sign}targets}.`);
  else if (OTHER_SIGNS.test(name)) {
    add(`${shown(written)} begins with a sign that templates here do not use. Write {${name.slice(1).trim()}}.`);
  } else
    tags.push({ kind: sign === '/' ? 'ends' : sign === '#' || sign === '^' ? 'begins' : 'field', path, written, line });
}

function unclosed(piece: string): string {
  const word = /^\{+[^\s{}]*/.exec(piece)?.[0] ?? '{';
  return `“${shortened(word, 40)}” has no closing bracket. Type } after the field's name.`;
}

function unopened(before: string, piece: string): string {
  const word = `${/[^\s{}]*$/.exec(before)?.[0] ?? ''}${/^\}+/.exec(piece)?.[0] ?? ''}`;
  return `“${shortened(word, 40)}” has no opening bracket. Type { before the field's name.`;
}

export const shown = (written: string): string => shortened(written, 40);
