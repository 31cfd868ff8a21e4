/**
 * The one door for calls: JSON text in, JSON text out, each checked against the contract. Replies are checked here too, so
 * that the sidebar needs no checker of its own; it says which contract it was built with, and another one is refused.
 * A call that fails says so in plain words; it never arrives as nothing. Tests: test/rpc/serve.test.ts
 */
import * as z from 'zod/mini';
import { Refusal, type Result } from '../domain/result';
import { type CallName, contract, type ProblemReply, type Reply, type Request } from './contract';
import { CONTRACT_VERSION, NOT_IN_STEP } from './version';

export type Handlers = {
  readonly [C in CallName]: (args: Request<C>) => Result<Reply<C>, ProblemReply>;
};

/**
 * @param stampNow whose session this is, in which sheet; asked for sidebars alone. A sidebar's first answer carries it, and later
 *   calls send it back: see `src/google/stamp.ts`
 */
export function serve(
  handlers: Handlers,
  log: (line: string) => void,
  json: string,
  stampNow: () => string = () => '',
): string {
  const envelope = parseEnvelope(json);
  if (envelope?.built === undefined) return JSON.stringify(answer(handlers, log, envelope));
  const stamp = stampNow();
  if (envelope.stamp !== undefined && envelope.stamp !== stamp) return JSON.stringify(refused(OTHER_ACCOUNT));
  const answered = answer(handlers, log, envelope);
  return JSON.stringify(envelope.stamp === undefined ? { ...answered, stamp } : answered);
}

const OTHER_ACCOUNT =
  'This sidebar was opened by another Google account, or for another sheet. Nothing was changed. Close it and open it again. If you are signed in to more than one account, use one browser profile per account.';

type Envelope = { readonly call: string; readonly args: unknown; readonly built: unknown; readonly stamp: unknown };

function answer(
  handlers: Handlers,
  log: (line: string) => void,
  envelope: Envelope | null,
): Result<unknown, ProblemReply> {
  if (!envelope) return refused('The sidebar sent something that could not be read. Close it and open it again.');
  const { call, args, built } = envelope;
  if (built !== undefined && built !== CONTRACT_VERSION) {
    return refused(NOT_IN_STEP);
  }
  if (!isCall(call)) {
    return refused(`There is no call named "${call}". The calls are: ${Object.keys(contract).join(', ')}.`);
  }
  const request = z.safeParse(contract[call].request, args);
  if (!request.success) return refused(`The call "${call}" was sent with something missing: ${where(request.error)}.`);
  try {
    // The handler of a call takes that call's request; TypeScript cannot follow one key through two tables.
    const done = (handlers[call] as (args: unknown) => Result<unknown, ProblemReply>)(request.data);
    if (!done.ok) return done;
    const reply = z.safeParse(contract[call].reply as z.ZodMiniType, done.value);
    if (!reply.success) throw new Error(`the answer has another shape at ${where(reply.error)}`);
    return { ok: true, value: reply.data };
  } catch (problem) {
    if (problem instanceof Refusal) return refused(problem.message);
    const name = problem instanceof Error ? problem.message : String(problem);
    log(`${call}: ${name}`);
    return refused(
      `This did not finish, and what you typed has not been changed. Try again. If it happens twice, tell whoever looks after the add-on: "${call}: ${name}"`,
    );
  }
}

/** `built` = the contract that the caller was built with; scripts and tests send none. `stamp` = what its first answer carried. */
function parseEnvelope(json: string): Envelope | null {
  try {
    const said: unknown = JSON.parse(json);
    if (typeof said !== 'object' || said === null) return null;
    const { call, args, built, stamp } = said as { [name: string]: unknown };
    return typeof call === 'string' ? { call, args: args ?? {}, built, stamp } : null;
  } catch {
    return null;
  }
}

function isCall(name: string): name is CallName {
  return Object.prototype.hasOwnProperty.call(contract, name);
}

function where(error: z.core.$ZodError): string {
  return error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ');
}

export function refused(says: string, tab = '', cell = ''): { ok: false; problems: ProblemReply[] } {
  return { ok: false, problems: [{ tab, cell, says }] };
}
