/**
 * An answer, or what is in its way: data problems are values; only bugs throw, and a refusal of the whole workbook.
 */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly P[] };

/** Nothing may be read or written at all, whatever was asked. Its message is for people, and the one door says it. */
export class Refusal extends Error {}

export function answered<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
