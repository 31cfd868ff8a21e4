/**
 * Where a link in a cell may lead: to a web page or an e-mail address, or to a document on the server that runs now, whichever port
 * it had when the link was made. A workbook from elsewhere may hold others, such as scripts and files. Tests: test/hostile/links.test.ts
 */
/** @returns null where it is not followed */
export function addressToOpen(url: string): string | null {
  const document = /^http:\/\/(?:127\.0\.0\.1|localhost):\d+(\/drive\/[^/\\]+)$/.exec(url);
  return document?.[1] ?? (/^(?:https?:\/\/|mailto:)/i.test(url) ? url : null);
}
