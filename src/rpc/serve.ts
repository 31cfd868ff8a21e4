/**
 * The one door for calls: JSON text in, JSON text out, each checked against the contract.
 * A call that fails says so in plain words; it never arrives as nothing. Tests: test/rpc/serve.test.ts
 */
import * as z from 'zod/mini';
import type { Result } from '../domain/result';
import { type CallName, contract, type ProblemReply, type Reply, type Request } from './contract';

export type Handlers = {
  readonly [C in CallName]: (args: Request<C>) => Result<Reply<C>, ProblemReply>;
};

export function serve(handlers: Handlers, log: (line: string) => void, json: string): string {
  return JSON.stringify(answer(handlers, log, json));
}

function answer(handlers: Handlers, log: (line: string) => void, json: string): Result<unknown, ProblemReply> {
  const envelope = parseEnvelope(json);
  if (!envelope) return refused('The sidebar sent something that could not be read. Close it and open it again.');
  const { call, args } = envelope;
  if (!isCall(call)) {
    return refused(`There is no call named "${call}". The calls are: ${Object.keys(contract).join(', ')}.`);
  }
  const request = z.safeParse(contract[call].request, args);
  if (!request.success) return refused(`The call "${call}" was sent with something missing: ${where(request.error)}.`);
  try {
    // The handler of a call takes that call's request; TypeScript cannot follow one key through two tables.
    return (handlers[call] as (args: unknown) => Result<unknown, ProblemReply>)(request.data);
  } catch (problem) {
    const name = problem instanceof Error ? problem.message : String(problem);
    log(`${call}: ${name}`);
    return refused(
      `This did not finish, and what you typed has not been changed. Try again. If it happens twice, tell whoever looks after the add-on: "${call}: ${name}"`,
    );
  }
}

function parseEnvelope(json: string): { call: string; args: unknown } | null {
  try {
    const said: unknown = JSON.parse(json);
    if (typeof said !== 'object' || said === null) return null;
    const { call, args } = said as { call?: unknown; args?: unknown };
    return typeof call === 'string' ? { call, args: args ?? {} } : null;
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
