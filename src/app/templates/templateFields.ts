/** What templates of a kind may use, with the tag to copy and what it holds. Tests: test/app/templates/ */
import { fieldsOf } from '../../documents/fields';
import type { DocumentKind } from '../../documents/kinds';

export function templateFields({ kind }: { readonly kind: DocumentKind }) {
  const { fields, lists } = fieldsOf(kind);
  return {
    fields: fields.map(({ path, holds, recommended }) => {
      const group = path.slice(0, path.indexOf('.'));
      const list = lists.some(({ name }) => name === group) ? group : '';
      return { tag: `{${list === '' ? path : path.slice(list.length + 1)}}`, list, holds, recommended };
    }),
    lists: lists.map(({ name, holds }) => ({ name, begins: `{#${name}}`, ends: `{/${name}}`, holds })),
  };
}
