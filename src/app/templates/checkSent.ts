/**
 * Checks a template before anything is made with it: as it was sent, or else the one that is in use. Changes nothing.
 * Tests: test/app/templates/
 */

import { checkTemplate } from '../../documents/check';
import type { DocumentKind } from '../../documents/kinds';
import { fromBase64 } from '../../files/base64';
import type { World } from '../ports';
import { notWhole, type SaidCheck, sayCheck } from './sayCheck';
import { templateFor } from './templateFor';

export function checkSent(
  world: World,
  { kind, base64 }: { readonly kind: DocumentKind; readonly base64?: string | undefined },
): SaidCheck {
  if (base64 !== undefined) {
    const bytes = fromBase64(base64);
    return bytes ? sayCheck(checkTemplate(bytes, kind)) : notWhole();
  }
  const { bytes, word } = templateFor(world, kind);
  const said = sayCheck(checkTemplate(bytes, kind));
  return word === '' ? said : { ...said, advice: [word, ...said.advice] };
}
