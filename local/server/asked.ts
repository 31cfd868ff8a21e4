/**
 * What a request asks: its address and its body, or a refusal with a status and a sentence. Tests: test/hostile/server.test.ts
 */
import type { IncomingMessage } from 'node:http';
import { MOST_BODY_BYTES } from './guard';

export class Refused extends Error {
  constructor(
    readonly status: number,
    says: string,
  ) {
    super(says);
  }
}

/** Times the size that is taken. */
const MOST_LET_PASS = 10;

/** A browser writes none that cannot be read; other programs may. @throws Refused */
export function addressOf(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? '/', 'http://127.0.0.1');
  } catch {
    throw new Refused(400, 'This is no address.');
  }
}

/** What is too much is let pass by to its end, unkept: who is cut off while sending never reads the answer. @throws Refused */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= MOST_BODY_BYTES) parts.push(part);
    else if (bytes > MOST_LET_PASS * MOST_BODY_BYTES) break;
    else parts.length = 0;
  }
  if (bytes > MOST_BODY_BYTES) throw new Refused(413, 'That is more than 10 MB at once. Do it in smaller parts.');
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new Refused(400, 'Not JSON.');
  }
}
