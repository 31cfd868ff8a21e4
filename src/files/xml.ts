/**
 * Reads XML as it comes, piece by piece: elements by their plain names, whatever their prefix. A DOCTYPE is refused, so nothing
 * is ever fetched, and no entity can grow. saxes is loaded on first use. Tests: test/files/readFile.test.ts
 */
import type { SaxesParser } from 'saxes';
import { GET_AGAIN, Refusal } from './read';

export type Attributes = Readonly<Record<string, string>>;
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  /** Once for a run of text between two tags; not for white space before the first and after the last. */
  text?(text: string): void;
  close?(name: string): void;
}
declare const require: (name: string) => unknown;

/** Ten times as deep as any file that we know goes. */
const DEEPEST = 128;
const HAS_DOCTYPE = `The file holds a definition of its own, “<!DOCTYPE”, which files from schools’ systems do not, and which may be dangerous. ${GET_AGAIN}`;
const IS_BROKEN = `The file is damaged: its XML breaks off or makes no sense. ${GET_AGAIN}`;

/** @param give hands over the text, piece by piece @throws Refusal */
export function readXml(give: (take: (piece: string) => void) => void, reader: XmlReader): void {
  const { SaxesParser: Parser } = require('saxes') as { SaxesParser: new (options: object) => SaxesParser };
  const parser = new Parser({ position: false });
  let depth = 0;
  parser.on('error', () => {
    throw new Refusal(IS_BROKEN);
  });
  parser.on('doctype', () => {
    throw new Refusal(HAS_DOCTYPE);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Refusal(IS_BROKEN);
    reader.open?.(plainName(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    reader.close?.(plainName(name));
  });
  if (reader.text) parser.on('text', (text) => reader.text?.(text));
  give((piece) => {
    parser.write(piece);
  });
  parser.close();
}

/** An attribute by its plain name, with whatever prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const [, value] = Object.entries(attributes).find(([theirs]) => plainName(theirs) === name) ?? [];
  return value;
}

function plainName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
