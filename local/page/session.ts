/**
 * What the server told this page when it sent it, and the page's way back to the server.
 * Every request carries the session's token and this browser tab's own name.
 */
export interface Session {
  readonly token: string;
  /** The file's name, as people call it. */
  readonly name: string;
  /** YYYY-MM-DD where the day is fixed (--today); '' = the real one. */
  readonly today: string;
  /** The menu function that opens the sidebar at the start; '' = none. */
  readonly opens: string;
}

export const session = JSON.parse(document.body.dataset['session'] ?? '{}') as Session;
/** Names this browser tab among those that have the workbook open. */
export const tabId: string = `tab-${Math.random().toString(36).slice(2)}${Date.now().toString(36)}`;

export function address(path: string): string {
  return `${path}?token=${encodeURIComponent(session.token)}&tab=${encodeURIComponent(tabId)}`;
}

/** @returns the reply's JSON. Throws with a sentence where the server cannot be reached or refuses. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  let reply: Response;
  try {
    reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': session.token, 'x-tab': tabId },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error('The workbook’s own server does not answer. Look at the window where it was started.');
  }
  if (!reply.ok) throw new Error((await reply.text()) || `The server answered ${reply.status}.`);
  return (await reply.json()) as T;
}
