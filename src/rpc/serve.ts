/**
 * The one door for calls: JSON text in, JSON text out, each checked against the contract. Replies are checked here too, so
 * that the sidebar needs no checker of its own; it says which contract it was built with, and another one is refused.
 * A call that fails says so in plain words; it never arrives as nothing. Tests: test/rpc/serve.test.ts
 */
import * as z from 'zod/mini';
import type { Result } from '../domain/result';
import { type CallName, contract, type ProblemReply, type Reply, type Request } from './contract';
import { CONTRACT_VERSION, NOT_IN_STEP } from './version';

export type Handlers = {
  readonly [C in CallName]: (args: Request<C>) => Result<Reply<C>, ProblemReply>;
};

export function serve(handlers: Handlers, log: (line: string) => void, json: string): string {
  return JSON.stringify(answer(handlers, log, json));
}

function answer(handlers: Handlers, log: (line: string) => void, json: string): Result<unknown, ProblemReply> {
  const envelope = parseEnvelope(json);
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
    const name = problem instanceof Error ? problem.message : String(problem);
    log(`${call}: ${name}`);
    return refused(
      `This did not finish, and what you typed has not been changed. Try again. If it happens twice, tell whoever looks after the add-on: "${call}: ${name}"`,
    );
  }
}

/** `built` = the contract that the caller was built with; scripts and tests send none. */
function parseEnvelope(json: string): { call: string; args: unknown; built: unknown } | null {
  try {
    const said: unknown = JSON.parse(json);
    if (typeof said !== 'object' || said === null) return null;
    const { call, args, built } = said as { call?: unknown; args?: unknown; built?: unknown };
    return typeof call === 'string' ? { call, args: args ?? {}, built } : null;
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
