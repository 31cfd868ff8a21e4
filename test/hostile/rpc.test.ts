/**
 * The one door, over the built bundle in the local host: whatever comes is answered in the contract's failing form or as the call
 * should be, and what does not fit leaves the workbook as it was.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe } from 'vitest';
import * as z from 'zod/mini';
import type { Host } from '../../local/host';
import { type CallName, contract } from '../../src/rpc/contract';
import { oakfield } from '../app/oakfield';
import { typedCells } from '../app/typing';
import { holds, mustBePlain, OF_MACHINES } from './hold';
import { INHERITED, nastyJson, nastyPiece, nastyText } from './nasty';

/** Some calls that fit work for a while: a refresh, for one. */
const MOST_MS = 20_000;

let host: Host;
let before = '';
const everything = () => JSON.stringify([...typedCells(host)]);
beforeAll(async () => {
  host = await oakfield();
  before = everything();
}, 120_000);
afterAll(() => host.close());

/** Taking the made-up school away would leave the others nothing to read. */
const CALLS = (Object.keys(contract) as CallName[]).filter((call) => call !== 'removeSample');
const failing = z.object({
  ok: z.literal(false),
  problems: z.array(z.object({ tab: z.string(), cell: z.string(), says: z.string() })).check(z.minLength(1)),
});

/** @returns whether it was done */
function answered(text: string): boolean {
  const reply = host.call('rpc', text);
  if (typeof reply !== 'string') throw new Error(`It answered ${typeof reply}.`);
  const answer = JSON.parse(reply) as { ok: boolean; problems?: { says: string }[] };
  if (answer.ok) return true;
  failing.parse(answer);
  for (const { says } of answer.problems ?? []) {
    // What only a mistake of the sidebar's could send is answered with what the add-on threw; never with what the engine did.
    if (OF_MACHINES.test(says)) throw new Error(says);
    mustBePlain(says.replace(/["“].*["”]/gs, '…'));
  }
  return false;
}

describe('what is no envelope, or for no call', () => {
  const raw = fc.oneof(
    nastyPiece,
    nastyJson,
    nastyJson.map((json) => `{"call":${json}}`),
    fc.constantFrom(
      '',
      ' ',
      'null',
      '[',
      '{"call":"goTo"',
      `${'['.repeat(100_000)}`,
      `"${'x'.repeat(1_000_000)}"`,
      `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    ),
  );
  holds('is refused', raw, 25, (text) => {
    if (answered(text)) throw new Error('It was done.');
  });
});

describe('arguments that are anything', () => {
  const envelope = fc.tuple(
    fc.constantFrom(...CALLS),
    nastyJson,
    fc.constantFrom('', ',"built":"x"', ',"built":{}', ',"stamp":1', ',"__proto__":{"call":"refresh"}'),
  );
  holds(
    'are refused, or as good as none',
    envelope,
    60,
    ([call, args, more]) => {
      const request = z.safeParse(contract[call].request as z.ZodMiniType, JSON.parse(args) ?? {});
      const isDone = answered(`{"call":"${call}","args":${args}${more}}`);
      if (request.success) {
        before = everything();
        return;
      }
      if (isDone) throw new Error(`${call} was done.`);
      if (everything() !== before) throw new Error(`${call} changed the workbook.`);
    },
    MOST_MS,
  );
});

describe('arguments of the right shape that hold anything', () => {
  const word = fc
    .oneof(nastyText, fc.constantFrom('P017', 'Pupils', 'iep', ...INHERITED))
    .map((text) => JSON.stringify(text));
  /** Both as words and as keys, which only text can have. */
  const texts = fc
    .array(fc.tuple(word, word), { maxLength: 3 })
    .map((entries) => `{${entries.map((pair) => pair.join(':')).join()}}`);
  const SHAPES: readonly string[] = [
    'card {"pupilId":W}',
    'explain {"of":"plan","id":W}',
    'goTo {"tab":W,"cell":W}',
    'exportTable {"tab":W}',
    'reviewSheet {"pupilId":W}',
    'previewDocument {"kind":"iep","pupilId":W}',
    'dropDocuments {"batch":W}',
    'makeLane {"batch":W,"documentIds":[W,W]}',
    'planDocuments {"kind":"iep","pupilIds":[W,W]}',
    'checkTemplate {"kind":"iep","base64":W}',
    'importPupils {"text":W,"columns":T,"answers":T,"apply":false}',
    'importPupils {"base64":W,"fileName":W,"apply":false}',
    'importMap {"tab":W,"columns":T,"apply":false}',
    'saveTerms {"text":W,"terms":[],"apply":false}',
    'saveTerms {"text":"","terms":[{"name":W,"start":W,"end":W,"breakFrom":W,"breakTo":W}],"apply":false}',
    'saveRows {"rows":[{"tab":"Targets","rowId":W,"pupilId":W,"set":T,"was":T}]}',
    'saveRows {"rows":[{"tab":"Reviews","rowId":"","pupilId":"P017","set":T,"unless":T}]}',
    'keepChoices {"className":W,"id":W}',
  ];
  const shaped = fc
    .tuple(fc.constantFrom(...SHAPES), fc.infiniteStream(word), fc.infiniteStream(texts))
    .map(([shape, words, tables]) => {
      const at = shape.indexOf(' ');
      const args = shape.slice(at).replace(/\b[WT]\b/g, (mark) => String((mark === 'W' ? words : tables).next().value));
      return `{"call":"${shape.slice(0, at)}","args":${args}}`;
    });
  holds(
    'are answered in words, and no cell that was typed is another',
    shaped,
    60,
    (text) => {
      const typed = typedCells(host);
      answered(text);
      // A new row may have been asked for, with nothing in it.
      const now = typedCells(host);
      if ([...typed].some(([place, was]) => now.get(place) !== was)) throw new Error('A cell was changed.');
    },
    MOST_MS,
  );
});
