/**
 * The two small pages that a link to a document can lead to beside the document itself: what a folder holds, and that
 * something is not there any more. No script; every name from people is text. Tests: test/local/server/folder.test.ts
 */
import type { Held } from './served';

/** Only its own style. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE =
  'body{font:16px/1.5 Arial,sans-serif;color:#202124;max-width:40rem;margin:3rem auto;padding:0 1rem}' +
  'h1{font-size:1.4rem}li{margin:.4rem 0}a{color:#0b57d0}';

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);

/** The id in an address; '' for what no address of ours could be. */
export function plainId(asked: string): string {
  try {
    return decodeURIComponent(asked);
  } catch {
    return '';
  }
}

export function folderPage(name: string, holds: readonly Held[]): string {
  const lines = holds.map(
    (one) =>
      `<li>${one.isFolder ? 'Folder: ' : ''}<a href="/drive/${encodeURIComponent(one.id)}">${escapeHtml(one.name)}</a></li>`,
  );
  const list =
    lines.length > 0
      ? `<ul>${lines.join('')}</ul>`
      : '<p>There is nothing in this folder. Documents come into it as they are made.</p>';
  return page(name, `${list}<p>On this computer a document is downloaded as a Word file when you press its name.</p>`);
}

export function notTherePage(): string {
  return page(
    'This is not here any more',
    '<p>The document or folder was moved, renamed or deleted on this computer, or it belongs to another workbook. ' +
      'Look for it in the folder “my documents” beside the workbook. To make it again, go to the sidebar.</p>' +
      '<p><a href="/">Open the workbook</a></p>',
  );
}

function page(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>` +
    `<body><h1>${escapeHtml(title)}</h1>${body}</body></html>`
  );
}
