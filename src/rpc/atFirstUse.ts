/**
 * A table whose entries are made when they are first asked for. Building the shapes of every call takes longer than most calls, and
 * a run of the add-on serves one. Tests: test/rpc/atFirstUse.test.ts
 */
type Makers = { readonly [name: string]: () => unknown };

export function atFirstUse<M extends Makers>(makers: M): { readonly [K in keyof M]: ReturnType<M[K]> } {
  const table = {};
  for (const [name, make] of Object.entries(makers)) {
    let made: { readonly value: unknown } | undefined;
    Object.defineProperty(table, name, {
      enumerable: true,
      get: () => {
        made ??= { value: make() };
        return made.value;
      },
    });
  }
  return table as { readonly [K in keyof M]: ReturnType<M[K]> };
}
