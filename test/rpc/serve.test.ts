/** The one door: what it takes, what it lets out, and what it says to everything else. */
import { describe, expect, it } from 'vitest';
import { type Handlers, serve } from '../../src/rpc/serve';
import { CONTRACT_VERSION } from '../../src/rpc/version';

/** Only the calls that a test answers. */
function door(handlers: Partial<Handlers>, log: (line: string) => void = () => {}) {
  return (envelope: unknown): { ok: boolean; value?: unknown; problems?: { says: string }[] } =>
    JSON.parse(
      serve(handlers as Handlers, log, typeof envelope === 'string' ? envelope : JSON.stringify(envelope)),
    ) as ReturnType<ReturnType<typeof door>>;
}
const found = door({ goTo: () => ({ ok: true, value: { found: true } }) });
const goTo = { call: 'goTo', args: { tab: 'Pupils', cell: 'A2' } };

describe('what comes in', () => {
  it('is answered in the same shape as JSON text', () =>
    expect(found(goTo)).toEqual({ ok: true, value: { found: true } }));

  it.each([
    { why: 'text that is not JSON', envelope: 'Hello', says: 'could not be read' },
    { why: 'a list', envelope: '[]', says: 'could not be read' },
    { why: 'a call that is not there', envelope: { call: 'goto' }, says: 'no call named "goto"' },
    { why: 'a name that every object has', envelope: { call: 'toString' }, says: 'no call named "toString"' },
    { why: 'a request without a part', envelope: { call: 'goTo', args: { tab: 'Pupils' } }, says: 'cell' },
    { why: 'a sidebar of another contract', envelope: { ...goTo, built: 'another' }, says: 'do not match' },
  ])('$why is refused in a sentence', ({ envelope, says }) => {
    const answer = found(envelope);
    expect(answer.ok).toBe(false);
    expect(answer.problems?.[0]?.says).toContain(says);
  });

  it('is taken from a sidebar of the same contract', () =>
    expect(found({ ...goTo, built: CONTRACT_VERSION }).ok).toBe(true));
});

describe('the stamp of a sidebar', () => {
  const stamped = (envelope: object) =>
    JSON.parse(
      serve(
        { goTo: () => ({ ok: true, value: { found: true } }) } as Partial<Handlers> as Handlers,
        () => {},
        JSON.stringify(envelope),
        () => 'mine',
      ),
    ) as { ok: boolean; stamp?: string; problems?: { says: string }[] };
  const built = CONTRACT_VERSION;

  it.each([
    { why: 'the first answer carries it', envelope: { ...goTo, built }, says: { ok: true, stamp: 'mine' } },
    { why: 'the right one is let in', envelope: { ...goTo, built, stamp: 'mine' }, says: { ok: true } },
    { why: 'another’s is refused', envelope: { ...goTo, built, stamp: 'theirs' }, says: { ok: false } },
    { why: 'one that is no text is refused', envelope: { ...goTo, built, stamp: 7 }, says: { ok: false } },
    { why: 'a script has none', envelope: goTo, says: { ok: true } },
  ])('$why', ({ envelope, says }) => {
    const { ok, stamp } = stamped(envelope);
    expect({ ok, ...(stamp === undefined ? {} : { stamp }) }).toEqual(says);
  });
});

describe('what goes out', () => {
  it('holds nothing that the contract does not name', () =>
    expect(
      door({ goTo: () => ({ ok: true, value: { found: true, upn: 'B801200005001' } as never }) })(goTo).value,
    ).toEqual({
      found: true,
    }));

  it('is refused in a sentence where it has another shape, and the log names the call and the place alone', () => {
    const lines: string[] = [];
    const answer = door({ goTo: () => ({ ok: true, value: { found: 'Khan, Ava' } as never }) }, (line) =>
      lines.push(line),
    )(goTo);
    expect(answer.problems?.[0]?.says).toContain('what you typed has not been changed');
    expect(lines).toEqual(['goTo: the answer has another shape at found']);
  });

  it('is a sentence where the work threw', () =>
    expect(
      door({
        goTo: () => {
          throw new Error('Service Spreadsheets timed out');
        },
      })(goTo).problems?.[0]?.says,
    ).toContain('Try again'));
});
