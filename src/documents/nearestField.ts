/**
 * Knows every name that templates of a kind may use, and finds the one that was meant by a misspelt one. Tests: test/documents/check.test.ts
 */
import type { FieldList } from './fields';

/** The names that templates of one kind may use. */
export interface Names {
  readonly lists: ReadonlySet<string>;
  isField(path: string): boolean;
  /**
   * @param path as it stands in the template @param around the lists and groups that it stands in, outermost first
   * @returns the field, list or group that the engine will find there; null where it will find none
   */
  found(path: string, around: readonly string[]): string | null;
  /** The list in which a field of this name stands, for `{target}` outside `{#targets}`. */
  listWith(path: string): string | null;
  /** @returns the name to write there instead; null where nothing comes near */
  nearest(path: string, around: readonly string[], isList: boolean): string | null;
}

export function namesIn({ fields, lists: ofKind }: FieldList): Names {
  const paths: ReadonlySet<string> = new Set(fields.map(({ path }) => path));
  const lists: ReadonlySet<string> = new Set(ofKind.map(({ name }) => name));
  /** 'pupil', 'plan' …: `{#pupil}{forename}{/pupil}` is right too. */
  const groups: ReadonlySet<string> = new Set(fields.map(({ path }) => firstStep(path)));

  function namesHere(around: readonly string[]): string[] {
    const names: string[] = [];
    for (const path of paths) {
      const list = firstStep(path);
      if (around.includes(list)) names.unshift(lastStep(path));
      else if (!lists.has(list)) names.push(path);
    }
    return names;
  }

  return {
    lists,
    isField: (path) => paths.has(path),
    found(path, around) {
      for (const outer of [...around].reverse()) {
        const inside = `${outer}.${path}`;
        if (paths.has(inside)) return inside;
      }
      if (groups.has(path)) return path;
      return paths.has(path) && !lists.has(firstStep(path)) ? path : null;
    },
    listWith(path) {
      for (const list of lists) {
        if (paths.has(`${list}.${path}`) || (path.startsWith(`${list}.`) && paths.has(path))) return list;
      }
      return null;
    },
    nearest(path, around, isList) {
      if (path.length > LONGEST_MEANT) return null;
      const wanted = plain(path);
      let best: string | null = null;
      let fewest = Math.min(4, Math.max(1, Math.floor(wanted.length / 3)));
      for (const name of isList ? [...lists, ...namesHere(around)] : namesHere(around)) {
        const changes = Math.min(distance(wanted, plain(name)), distance(wanted, plain(lastStep(name))));
        if (changes <= fewest && (best === null || changes < fewest)) {
          best = name;
          fewest = changes;
        }
      }
      return best;
    },
  };
}

/** Letters; twice the longest name. */
const LONGEST_MEANT = 80;

const firstStep = (path: string): string => path.slice(0, path.indexOf('.'));
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
