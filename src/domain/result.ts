/**
 * An answer, or what is in its way: data problems are values, only bugs throw.
 */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly P[] };

export function answered<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
