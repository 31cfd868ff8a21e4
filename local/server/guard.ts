/**
 * Who may talk to the server: this computer's own browser, on the page that the server itself sent. It listens on
 * 127.0.0.1 only; other sites open in the same browser are refused by Host, Origin and a token that is new with every
 * start, and other ports of this computer with them. Pure. Tests: test/local/server/guard.test.ts
 */
import type { IncomingHttpHeaders } from 'node:http';

/** Bodies above this are refused: a paste of a whole school is far smaller. */
export const MOST_BODY_BYTES = 10_000_000;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** From the address; a POST has it in a header. */
  readonly token: string | null;
}

/** What a browser may fetch by address alone: the page, its script and style, and what a person downloads by a link. */
const BY_ADDRESS = /^\/($|web\/|drive\/|save\.xlsx$)/;

/**
 * A link that somebody pressed: what comes is shown to that person and to no page. The sidebar's frame has no rights of its
 * own, so browsers say of its links too that they come from elsewhere.
 */
function isFollowedLink({ headers }: Asked): boolean {
  return (
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document' &&
    headers['sec-fetch-user'] === '?1'
  );
}

const OTHER_SITES = { status: 403, says: 'This server does not answer other sites.' };

/** A page of another site, or of another port here: to a browser that is the same site, but to us nobody's. */
function isFromElsewhere({ headers }: Asked): boolean {
  return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
}

/**
 * @returns why the request is refused, or null. A POST must say whose page it is from: browsers do so for every `fetch`,
 * whatever the page's referrer policy, while a form's navigation under ours says `null`. Of a GET they say it by
 * Sec-Fetch-Site only, and not for a web socket, which has its Origin.
 */
export function refusal(asked: Asked, port: number, token: string): { status: number; says: string } | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = asked.headers;
  if (!own.includes(host)) return { status: 403, says: 'This server answers only at 127.0.0.1.' };
  if (origin === undefined && asked.method === 'POST') {
    return { status: 403, says: 'This server takes changes from its own page only.' };
  }
  if (origin !== undefined && origin !== `http://${host}`) return OTHER_SITES;
  if (asked.method !== 'GET' && asked.method !== 'POST') return { status: 405, says: 'Only GET and POST.' };
  if (asked.method === 'GET' && BY_ADDRESS.test(asked.path)) {
    return isFromElsewhere(asked) && asked.path !== '/' && !isFollowedLink(asked) ? OTHER_SITES : null;
  }
  if (origin === undefined && isFromElsewhere(asked)) return OTHER_SITES;
  const given = asked.method === 'POST' ? asked.headers['x-token'] : asked.token;
  if (given !== token) {
    return { status: 403, says: 'This page belongs to an earlier start of the workbook. Load it again.' };
  }
  if (asked.method === 'POST' && !String(asked.headers['content-type'] ?? '').startsWith('application/json')) {
    return { status: 415, says: 'Only JSON.' };
  }
  return null;
}
