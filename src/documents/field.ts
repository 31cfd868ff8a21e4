/** What a field and a list are. The fields of each kind stand beside its content: contents/. */
export interface Field {
  /** As written between brackets; a list's fields carry the list's name before the dot. */
  readonly path: string;
  /** What it prints. */
  readonly holds: string;
  /** A document without it draws a word of advice. */
  readonly recommended: boolean;
}

/**
 * Written `{#targets}` … `{/targets}`: what stands between is printed once for each. A list inside another, such as
 * `{#plans}{#targets}`, holds only what belongs to the outer one; outside it, all.
 */
export interface List {
  readonly name: string;
  readonly holds: string;
}

/** What the templates of one kind may use. */
export interface FieldList {
  readonly fields: readonly Field[];
  readonly lists: readonly List[];
}

export const field = (path: string, holds: string, recommended = false): Field => ({ path, holds, recommended });
