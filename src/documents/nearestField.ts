/**
 * Knows every field's name and finds the one that was meant by a misspelt one. Tests: test/documents/check.test.ts
 */
import { fields, lists } from './fields';

export const FIELD_PATHS: ReadonlySet<string> = new Set(fields.map(({ path }) => path));
export const LIST_NAMES: ReadonlySet<string> = new Set(lists.map(({ name }) => name));
/** 'pupil', 'plan' …: `{#pupil}{forename}{/pupil}` is right too. */
const GROUPS: ReadonlySet<string> = new Set(fields.map(({ path }) => path.slice(0, path.indexOf('.'))));

/**
 * @param path as it stands in the template @param around the lists and groups that it stands in, outermost first
 * @returns the field, list or group that the engine will find there; null where it will find none
 */
export function foundField(path: string, around: readonly string[]): string | null {
  for (const outer of [...around].reverse()) {
    const inside = `${outer}.${path}`;
    if (FIELD_PATHS.has(inside)) return inside;
  }
  if (GROUPS.has(path)) return path;
  return FIELD_PATHS.has(path) && !LIST_NAMES.has(path.slice(0, path.indexOf('.'))) ? path : null;
}

/** The list in which a field of this name stands, for `{target}` outside `{#targets}`. */
export function listWith(path: string): string | null {
  for (const list of LIST_NAMES) {
    if (FIELD_PATHS.has(`${list}.${path}`) || (path.startsWith(`${list}.`) && FIELD_PATHS.has(path))) return list;
  }
  return null;
}

/** @returns the name to write there instead; null where nothing comes near */
export function nearestField(path: string, around: readonly string[], isList: boolean): string | null {
  const wanted = plain(path);
  let best: string | null = null;
  let fewest = Math.min(4, Math.max(1, Math.floor(wanted.length / 3)));
  for (const name of isList ? [...LIST_NAMES, ...namesHere(around)] : namesHere(around)) {
    const changes = Math.min(distance(wanted, plain(name)), distance(wanted, plain(lastStep(name))));
    if (changes <= fewest && (best === null || changes < fewest)) {
      best = name;
      fewest = changes;
    }
  }
  return best;
}

function namesHere(around: readonly string[]): string[] {
  const names: string[] = [];
  for (const path of FIELD_PATHS) {
    const list = path.slice(0, path.indexOf('.'));
    if (around.includes(list)) names.unshift(lastStep(path));
    else if (!LIST_NAMES.has(list)) names.push(path);
  }
  return names;
}

const lastStep = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z.]/g, '');

/** How many letters to change, add, drop or swap with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[b.length] ?? 0;
}
