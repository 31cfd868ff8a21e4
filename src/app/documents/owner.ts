/**
 * Who I am to the record of documents: a random id of my own, and initials that I typed once. No e-mail address is asked for.
 */
import type { World } from '../ports';

export interface Owner {
  readonly id: string;
  readonly initials: string;
}

export function me({ own, chance }: World, initials?: string): Owner {
  let id = own.get('owner');
  if (!id) {
    id = chance.id();
    own.set('owner', id);
  }
  const typed = initials?.trim().slice(0, 4) ?? '';
  const kept = own.get('initials');
  if (typed && typed !== kept) own.set('initials', typed);
  return { id, initials: typed || kept };
}
