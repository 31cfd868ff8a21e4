/** What a person chose once, over the built bundle: hers alone, found again on the first screen. */
import { expect, it } from 'vitest';
import { ask, keptEmptySchool, open, temporaryFolder } from './oakfield';

const NONE = { className: '', adult: '', followsSheet: false };

it('is given back by the first screen, and each choice leaves the others as they were', async () => {
  const host = await open(await keptEmptySchool());
  expect(ask(host, 'home', {}).choices).toEqual(NONE);
  ask(host, 'keepChoices', { className: 'Oak', adult: '' });
  expect(ask(host, 'keepChoices', { followsSheet: true })).toEqual({ ...NONE, className: 'Oak', followsSheet: true });
  ask(host, 'keepChoices', { className: '', adult: 'Mr Fenn' });
  expect(ask(host, 'home', {}).choices).toEqual({ className: '', adult: 'Mr Fenn', followsSheet: true });
  host.close();
});

it('belongs to the person', async () => {
  const [kept, stateFile] = [await keptEmptySchool(), `${temporaryFolder()}/state.json`];
  const host = await open(kept, { user: 'SB', stateFile });
  ask(host, 'keepChoices', { className: 'Oak' });
  const snapshot = host.snapshot();
  host.close();
  const other = await open(null, { user: 'JT', stateFile, snapshot });
  expect(ask(other, 'home', {}).choices).toEqual(NONE);
  other.close();
});
