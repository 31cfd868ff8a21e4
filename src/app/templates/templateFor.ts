/** The template that documents of a kind are made from. Tests: test/app/documents/kinds.test.ts */
import type { DocumentKind } from '../../documents/kinds';
import { starterTemplate } from '../../documents/starters';
import type { World } from '../ports';

export function templateFor(_world: World, _kind: DocumentKind) {
  return { bytes: starterTemplate('iep'), isOwn: false, word: '' };
}
