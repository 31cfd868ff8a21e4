/**
 * Whether a text is XML that every program reads alike: tags closed in their order, attributes in quotes, prefixes declared, no sign
 * out of place and no character that XML forbids. Knows no definitions, comments or sections set apart: a .docx needs none.
 * Tests: test/documents/wellFormed.test.ts
 */
export function isWellFormed(xml: string): boolean {
  if (FORBIDDEN.test(xml) || WRONG_ENTITY.test(xml) || isForbidden(xml)) return false;
  const open: { readonly name: string; readonly declaredBefore: number }[] = [];
  /** Those in force here, outermost first; and how often each. */
  const declared: string[] = [];
  const inForce = new Map<string, number>([
    ['xml', 1],
    ['xmlns', 1],
  ]);
  const endTo = (length: number) => {
    for (const prefix of declared.splice(length)) inForce.set(prefix, (inForce.get(prefix) ?? 0) - 1);
  };
  let roots = 0;
  const body = xml.replace(TOP_LINE, '');
  for (const { 1: text, 2: closing, 3: name, 4: attributes = '', 5: selfClosing } of body.matchAll(PIECE)) {
    if (text !== undefined) {
      if (open.length === 0 ? text.trim() !== '' : text.includes(']]>')) return false;
    } else if (name === undefined) return false;
    else if (closing === '/') {
      const begun = open.pop();
      if (begun?.name !== name || attributes !== '' || selfClosing === '/') return false;
      endTo(begun.declaredBefore);
    } else {
      if (open.length === 0) roots += 1;
      const names = [...attributes.matchAll(ATTRIBUTE)].map(([, attribute = '']) => attribute);
      if (new Set(names).size < names.length) return false;
      const declaredBefore = declared.length;
      for (const [, prefix = ''] of attributes.matchAll(DECLARATION)) {
        declared.push(prefix);
        inForce.set(prefix, (inForce.get(prefix) ?? 0) + 1);
      }
      const isUndeclared = (one: string) => one.includes(':') && !inForce.get(one.slice(0, one.indexOf(':')));
      if (isUndeclared(name) || names.some(isUndeclared)) return false;
      if (selfClosing === '/') endTo(declaredBefore);
      else open.push({ name, declaredBefore });
    }
  }
  return roots === 1 && open.length === 0;
}

const TOP_LINE =
  /^\uFEFF?<\?xml\s+version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["'][\w-]+["'])?(?:\s+standalone\s*=\s*["']\w+["'])?\s*\?>/;
/** One prefix at most. */
const NAME = '[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?';
/** Text, a tag; or one sign that is neither. */
const PIECE = new RegExp(`([^<]+)|<(\\/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^<"]*"|'[^<']*'))*)\\s*(\\/?)>|<`, 'gu');
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
/** Of a prefix; one that is declared as nothing is not. */
const DECLARATION = /(?:^|\s)xmlns:([^\s=]+)\s*=\s*(?:"[^"]+"|'[^']+')/g;
const WRONG_ENTITY = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** By its number: &#65; */
function isForbidden(xml: string): boolean {
  for (const [, hex, number] of xml.matchAll(/&#(?:x([\da-fA-F]+)|(\d+));/g)) {
    const code = hex ? Number.parseInt(hex, 16) : Number(number);
    if (code > 0x10ffff || FORBIDDEN.test(String.fromCodePoint(code))) return true;
  }
  return false;
}
