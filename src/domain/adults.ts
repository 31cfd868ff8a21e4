/**
 * Adults as they are typed in "Run by" and "Class teacher or form tutor": who is meant, each once.
 * Tests: test/app/classPage.test.ts
 */
import { compareText, fold, sortKey } from './words';

/** Each name once, however it is typed; blanks left out; by name. */
export function distinctNames(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names) if (fold(name) !== '' && !first.has(fold(name))) first.set(fold(name), name.trim());
  return [...first.values()].sort((a, b) => compareText(sortKey(a), sortKey(b)));
}

/** "Miss Doyle, then Mrs Bell (volunteer)" are two people; a comma or "and" alone may stand within one name. */
export function peopleIn(text: string): string[] {
  return text.split(/\s*(?:[;/]|,?\s+then\s)\s*/).map((name) => name.replace(/\s*\([^)]*\)\s*$/, '').trim());
}
