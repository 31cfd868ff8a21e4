/**
 * What a document would be better with and is without, in the words of the field list.
 * Tests: test/app/documents/previewDocument.test.ts
 */
import { fieldsOf } from '../../documents/fields';
import type { DocumentKind } from '../../documents/kinds';

/** What no field can fill, since the workbook does not know it. */
const BY_HAND: { readonly [K in DocumentKind]?: readonly string[] } = {
  invitation: ['the time and the place of the meeting: write them in by hand'],
};

/** @param content for the kind's template; what stands in lists is not looked at */
export function leftEmpty(kind: DocumentKind, content: object): string[] {
  const { fields, lists } = fieldsOf(kind);
  const isInList = (path: string) => lists.some(({ name }) => path.startsWith(`${name}.`));
  const empty = fields.flatMap(({ path, holds, recommended }) =>
    recommended && !isInList(path) && valueAt(content, path) === '' ? [holds] : [],
  );
  return [...empty, ...(BY_HAND[kind] ?? [])];
}

export function valueAt(content: object, path: string): unknown {
  let value: unknown = content;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
