/**
 * Bytes to base64 text and back, without `atob` and `Buffer`, which Apps Script has not. Tests: test/files/base64.test.ts
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const three = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += LETTERS.charAt(three >> 18) + LETTERS.charAt((three >> 12) & 63);
    text += second === undefined ? '=' : LETTERS.charAt((three >> 6) & 63);
    text += third === undefined ? '=' : LETTERS.charAt(three & 63);
  }
  return text;
}

/** @param text white space is passed over @returns null where the text is not base64 */
export function fromBase64(text: string): Uint8Array | null {
  const letters = text.replace(/\s+/g, '');
  if (letters.length % 4 !== 0) return null;
  const padding = letters.endsWith('==') ? 2 : letters.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((letters.length / 4) * 3 - padding);
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let at = 0; at < letters.length - padding; at++) {
    const value = VALUES[letters.charCodeAt(at)] ?? -1;
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[to++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
}

const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) => LETTERS.indexOf(String.fromCharCode(code)));
