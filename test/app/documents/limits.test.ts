/** What Drive refuses: it is said in plain words, and what is left is kept. */
import { describe, expect, it, test } from 'vitest';
import type { Host } from '../../../local/host';
import { GoogleError } from '../../../local/services/service';
import type { Reply } from '../../../src/rpc/contract';
import { ask, temporaryFolder } from '../oakfield';
import { filesIn, needing, register } from './made';

const EVERYBODY = ['P001', 'P002', 'P003', 'P004', 'P005'];
const laneOf = ({ batch, intents }: Reply<'planDocuments'>) => ({
  batch,
  documentIds: intents.map(({ documentId }) => documentId),
});

/** Drive refuses the documents from the n-th on. */
function refuseFrom(host: Host, nth: number, problem: () => Error): void {
  let documents = 0;
  host.gate.reset();
  host.gate.before(
    ({ name, args }) => name === 'Drive.Files.create' && args.length > 1,
    () => {
      documents += 1;
      if (documents >= nth) throw problem();
    },
  );
}
const google = (message: string, code: number) => () =>
  new GoogleError(`API call to drive.files.create failed with error: ${message}`, 'GoogleJsonResponseException', {
    code,
    message,
  });

describe('Google’s daily limit', async () => {
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder);
  const lane = laneOf(ask(host, 'planDocuments', { kind: 'iep', pupilIds: EVERYBODY }));
  refuseFrom(host, 3, () => new Error('Service invoked too many times for one day: drive.'));
  const answer = ask(host, 'makeLane', lane);

  it('says so, with what is left, and asks Drive no further', () => {
    expect(answer.done).toHaveLength(2);
    expect(answer.waiting).toHaveLength(3);
    expect(answer.stop?.left).toBe(3);
    expect(answer.stop?.says).toMatch(/only so many documents a day .* Carry on tomorrow\. 3 documents are left/);
    expect(host.gate.stats().calls['Drive.Files.create']).toBe(3);
  });
  it('keeps the rest as planned: they are made the next day without a wait', () => {
    expect(register(host).map((row) => row['State'])).toEqual(['DONE', 'DONE', 'PLANNED', 'PLANNED', 'PLANNED']);
    host.gate.reset();
    expect(laneOf({ ...ask(host, 'unfinishedDocuments', {}), refused: [], notes: [] }).documentIds).toHaveLength(3);
    expect(ask(host, 'makeLane', lane).done).toHaveLength(5);
    expect(filesIn(driveFolder)).toHaveLength(5);
  });
  it('a script is told too', async () => {
    const other = await needing(temporaryFolder());
    refuseFrom(other, 2, () => new Error('Service invoked too many times for one day: drive.'));
    const { done, failed } = ask(other, 'makeDocuments', { kind: 'iep', pupilIds: EVERYBODY });
    expect(done).toHaveLength(1);
    expect(failed).toHaveLength(4);
    for (const { says } of failed) expect(says).toMatch(/Carry on tomorrow/);
    other.close();
  });
});

describe('for a moment', () => {
  it.each([
    { said: 'User Rate Limit Exceeded', code: 403 },
    { said: 'Too many requests', code: 429 },
  ])('$said: asked again at once, after a wait', async ({ said, code }) => {
    const driveFolder = temporaryFolder();
    const host = await needing(driveFolder);
    const lane = laneOf(ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'] }));
    let times = 0;
    host.gate.reset();
    host.gate.before(
      ({ name, args }) => name === 'Drive.Files.create' && args.length > 1,
      () => {
        times += 1;
        if (times <= 2) throw google(said, code)();
      },
    );
    expect(ask(host, 'makeLane', lane).done).toHaveLength(1);
    expect(host.gate.stats().calls['Utilities.sleep']).toBe(2);
    expect(filesIn(driveFolder)).toHaveLength(1);
    host.close();
  });
  it('and longer: it goes back to be made later, and is not waited for', async () => {
    const driveFolder = temporaryFolder();
    const host = await needing(driveFolder);
    const lane = laneOf(ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'] }));
    refuseFrom(host, 1, google('User Rate Limit Exceeded', 403));
    expect(ask(host, 'makeLane', lane).waiting[0]?.says).toMatch(/Google asks us to wait/);
    host.gate.reset();
    expect(ask(host, 'makeLane', lane).done).toHaveLength(1);
    host.close();
  });
  it('a server’s fault leaves it unsure', async () => {
    const host = await needing(temporaryFolder());
    const lane = laneOf(ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'] }));
    refuseFrom(host, 1, google('Internal Error', 500));
    expect(ask(host, 'makeLane', lane).waiting[0]?.says).toMatch(/did not say whether this one was made/);
    host.gate.reset();
    expect(ask(host, 'makeLane', lane).waiting).toHaveLength(1);
    host.clock.pass(8 * 60_000);
    expect(ask(host, 'makeLane', lane).done).toHaveLength(1);
    host.close();
  });
});

test('a document that Google will not take is refused for good, with what to do', async () => {
  const host = await needing(temporaryFolder());
  const lane = laneOf(ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'] }));
  refuseFrom(host, 1, google('Bad Request', 400));
  expect(ask(host, 'makeLane', lane).failed[0]?.says).toMatch(
    /did not take this one: Bad Request\. Check the template/,
  );
  host.gate.reset();
  expect(ask(host, 'planDocuments', { kind: 'iep', pupilIds: ['P001'] }).intents).toHaveLength(1);
  host.close();
});
