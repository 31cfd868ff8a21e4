/**
 * Whether what is given to a method fits one of the ways in which Google's types say it may be called; signatures.json is made from
 * those types (tools/signatures.ts). Stricter than Google in one thing: `undefined` fits nothing. Tests: test/local/strict/
 */
import { EnumValue, Service, wrongArguments } from './service';
import signatures from './signatures.json';

const WAYS: Readonly<Record<string, readonly (readonly string[])[]>> = signatures;

/** @param path 'SpreadsheetApp.Range.setValues' @throws in Google's words */
export function mustMatch(path: string, args: readonly unknown[]): void {
  const method = path.split('.').slice(-2).join('.');
  if (!Object.hasOwn(WAYS, method)) return;
  const fits = WAYS[method]?.some(
    (kinds) => kinds.length === args.length && kinds.every((kind, index) => isOf(kind, args[index])),
  );
  if (!fits) wrongArguments(path, args);
}

function isOf(kind: string, value: unknown): boolean {
  if (kind === 'any') return value !== undefined;
  if (kind === 'number' || kind === 'boolean') return typeof value === kind && !Number.isNaN(value);
  // Google takes null for text and for objects, mostly as "none".
  if (value === null) return true;
  if (kind === 'string') return typeof value === 'string';
  if (kind === 'Date') return value instanceof Date;
  // Its numbers are looked at by the service, which says which of them is none.
  if (kind === 'Byte[]') return Array.isArray(value);
  if (kind.endsWith('[]')) return Array.isArray(value) && value.every((item) => isOf(kind.slice(0, -2), item));
  if (value instanceof EnumValue) return value.of.endsWith(`.${kind}`);
  return value instanceof Service && value.path.endsWith(`.${kind}`);
}
